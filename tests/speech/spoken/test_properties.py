"""What holds for every text."""

import re
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.speech.spoken import count_words, spoken_text

LANGUAGES = st.sampled_from(["en", "fr", "de", "es", "vi", "ar", "hi", "xx", "pt-BR", "", "ja"])
SIGNS = st.text(alphabet="0123456789 .,-–/:%$€¥°½^+&@#'sthndrxkmAMUSIVXabé日\n", max_size=60)
PLAIN_WORDS = st.lists(st.sampled_from(["the", "moon", "is", "near", "we", "go"]), min_size=1)
TEXTS = st.one_of(st.text(), SIGNS)


def words_of(text: str) -> int:
    """Words of a text that holds no script without spaces, counted a character at a time."""
    kept = "".join(c for c in text if unicodedata.category(c) not in {"Mn", "Mc", "Me", "Cf"})
    apart = "".join(
        c if c.isalnum() or (c in "'’" and _joins(kept, i)) else " " for i, c in enumerate(kept)
    )
    return len(apart.split())


def _joins(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


@given(TEXTS, st.one_of(LANGUAGES, st.text()))
def test_nothing_raises(text: str, language: str) -> None:
    assert count_words(text, language) >= 0


@given(TEXTS, LANGUAGES)
def test_the_count_is_that_of_the_spoken_text(text: str, language: str) -> None:
    said = spoken_text(text, language)
    if language == "ja":
        assert count_words(text, language) == sum(map(str.isalnum, text))
    elif all(ord(c) < 0xE00 for c in said):
        assert count_words(text, language) == words_of(said)


@given(TEXTS)
def test_no_digit_is_left(text: str) -> None:
    assert not re.search("[0-9]", spoken_text(text))


@given(PLAIN_WORDS, PLAIN_WORDS)
def test_sentences_add_up(first: list[str], second: list[str]) -> None:
    text = f"{' '.join(first)}. {' '.join(second)}."
    assert count_words(text) == len(first) + len(second)
    assert spoken_text(text) == text


JUNK = [
    "9",
    "1,111,",
    "1.",
    "1-",
    "$1",
    "1/",
    "A.",
    "AB ",
    "½",
    "10^",
    "<1",
    "1%-",
    "9 July ",
    "a@",
]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("junk", JUNK)
def test_junk_takes_time_in_proportion_to_its_length(junk: str, language: str) -> None:
    def seconds(length: int) -> float:
        text = junk * (length // len(junk)) + "x"
        began = time.perf_counter()
        count_words(text, language)
        return time.perf_counter() - began

    seconds(1000)
    assert seconds(80_000) < 40 * seconds(8_000) + 0.05


def test_a_text_without_numbers_never_imports_the_library() -> None:
    program = (
        "import sys; from tui_app.speech.spoken import count_words;"
        "count_words('Good morning, everyone. I am from the U.S.');"
        "sys.exit('num2words' in sys.modules)"
    )
    house = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", program], check=False, cwd=house)
    assert done.returncode == 0
