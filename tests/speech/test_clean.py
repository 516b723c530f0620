from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.speech.clean import clean, shown


@pytest.mark.parametrize(
    ("text", "safe", "first"),
    [
        ("plain\ttext\n", "plain\ttext\n", -1),
        ("a\x1b[31mred\x1b[0m", "ared", 1),
        ("a\x9b31mred", "ared", 1),
        ("\x1b]0;title\x07b", "b", 0),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link", 0),
        ("\x1bPq#0\x1b\\b", "b", 0),
        ("a\x1b", "a", 1),
        ("\x1b]never closed\nnext line", "\nnext line", 0),
        ("bell\x07 back\x08", "bell back", 4),
        ("a\u202eb\u2066c\u2069", "abc", 1),
        ("a\u2028b\u2029c", "a b c", -1),
        ("a\x0bb\x0cc\x85d", "a b c d", 1),
        ("\ufeffa", "a", -1),
        ("family 👩\u200d👧 and עברית\u200f", "family 👩\u200d👧 and עברית\u200f", -1),
    ],
)
def test_clean(text: str, safe: str, first: int) -> None:
    assert clean(text) == (safe, first)


@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("\x1b[]\x07\x9b\x9d\\m;31")))
def test_no_control_character_survives(text: str) -> None:
    safe, _ = clean(text)
    assert all(unicodedata.category(char) != "Cc" or char in "\n\t" for char in safe)
    assert clean(safe)[0] == safe
    assert safe.count("\n") == text.count("\n")


def test_a_name_is_one_line_even_when_it_is_not_unicode() -> None:
    assert shown("a\nb\x1b[2J\udce9") == "a b?"
