"""Whatever a file holds, it is read or refused, and what is read keeps its promises."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import unicodedata
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields

from tui_app.speech.load import load
from tui_app.speech.model import Passage, Section, Speech
from tui_app.speech.problems import SpeechError

FRAGMENTS = st.sampled_from(
    [
        *(
            "# A",
            "## B",
            "---",
            "***",
            "===",
            "- ",
            "1. ",
            "> ",
            "```",
            "    ",
            "\t",
            "\n\n",
            "\r\n",
        ),
        *("<!-- note: x", "<!--", "-->", "<!-- end_slide -->", "::: notes", "::: optional", ":::"),
        *(
            "Note: hi",
            "???",
            "(End)",
            "[pause]",
            "[pause 2s]",
            " / ",
            "[breath]",
            "[smile]",
            "[ ] ",
        ),
        *(
            "[x](say:a b)",
            "[x](say:a)",
            "[a](http://b)",
            "![i](j)",
            "[",
            "](",
            "**",
            "*",
            "~~",
            "`",
        ),
        *(
            "<br>",
            "<div>",
            "</div>",
            "<script>",
            "<![x",
            "&#27;",
            "&amp;",
            "\\[",
            "…",
            '"q."',
            "日本。",
        ),
        *("Hello. World", "word", "| a | b |\n|--|--|\n| c | d |", "title: x", "budget: 9", "k: v"),
        *("\u202e", "\x1b[31m", "\x07", "\u3000", "\u2028", "[r]: /u"),
    ]
)
PIECES = st.lists(
    st.tuples(FRAGMENTS | st.text(max_size=3), st.sampled_from(["", " ", "\n", "\n\n"]))
)
TEXTS = PIECES.map(lambda pieces: "".join(text + end for text, end in pieces))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_read_or_refused(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        speech = load("-", io.BytesIO(data))
    except SpeechError as refused:
        tells_why(refused)
        return
    lines = text.count("\n") + text.count("\r") + 1
    assert pickle.loads(pickle.dumps(speech)) == speech
    assert len({section.id for section in speech.sections}) == len(speech.sections)
    for section in speech.sections:
        keeps_promises(section, lines)
    for value in strings(speech):
        assert all(unicodedata.category(char) != "Cc" or char == "\n" for char in value)


def tells_why(refused: SpeechError) -> None:
    assert refused.problems
    assert all("\n" not in str(problem) for problem in refused.problems)


def keeps_promises(section: Section, lines: int) -> None:
    assert section.title
    assert 1 <= section.line <= lines
    assert all(1 <= note.line <= lines and note.text for note in section.all_notes)
    for block in section.blocks:
        assert 1 <= block.line <= lines
        if isinstance(block, Passage):
            assert block.text
            for sentence in block.sentences:
                assert block.line <= sentence.line <= lines
                assert all(run.text for run in sentence.runs)
                assert not any("  " in run.text or "\n" in run.text for run in sentence.runs)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


WORDS = st.lists(
    st.sampled_from(["Hello", "there.", "yes,", "U.S.", "Mr.", '"so."', "1,000", "We"])
)


@given(st.lists(WORDS, min_size=1))
def test_no_word_is_lost(paragraphs: list[list[str]]) -> None:
    text = "# T\n\n" + "\n\n".join(" ".join(words) for words in paragraphs)
    speech: Speech = load("-", io.BytesIO(text.encode()))
    assert speech.sections[0].text.split() == [word for words in paragraphs for word in words]


def test_the_room_imports_no_terminal() -> None:
    code = (
        "import sys, tui_app.speech.load;"
        "print({'textual', 'rich', 'yaml', 'difflib'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "set()"
