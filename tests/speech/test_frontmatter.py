from __future__ import annotations

from pathlib import Path

import pytest

from tests.speech.reading import errors, read
from tui_app.speech.load import load
from tui_app.speech.model import Metadata, Target


def head(yaml: str) -> str:
    return f"---\n{yaml}\n---\nHello.\n"


def test_every_key() -> None:
    speech = read(
        head(
            "title: T\nsubtitle: no\nspeaker: 'A: B'\nrole: R\nevent: 12\nvenue: V\n"
            "date: 2025-07-09\nlanguage: pt_BR\ntarget: 1:30\npace: keynote\ndelivery: read\nid: x"
        )
    )
    assert speech.metadata == Metadata(
        title="T",
        subtitle="no",
        speaker="A: B",
        role="R",
        event="12",
        venue="V",
        date="2025-07-09",
        language="pt-BR",
        target=Target(90, 90),
        pace_wpm=140,
        delivery="read",
        id="x",
    )
    assert speech.sections[0].line == 15
    assert speech.warnings == ()


@pytest.mark.parametrize(
    ("yaml", "pace"),
    [("delivery: interpreted", 110), ("delivery: Keynote\npace: 99", 99), ("delivery: live", None)],
)
def test_a_delivery_may_name_the_pace(yaml: str, pace: float | None) -> None:
    assert read(head(yaml)).metadata.pace_wpm == pace


@pytest.mark.parametrize("yaml", ["", "   ", "title:\npace:", "title: ~"])
def test_nothing_written_is_nothing_wrong(yaml: str) -> None:
    speech = read(head(yaml))
    assert (speech.title, speech.warnings) == ("Speech", ())


def test_an_unknown_key_is_a_warning_that_names_the_nearest() -> None:
    speech = read(head("titel: T\nxyzzy:"))
    first, second = speech.warnings
    assert (first.line, first.column, first.source) == (2, 1, "titel: T")
    assert "did you mean title" in first.message
    assert "known are title" in second.message


def test_a_key_in_the_wrong_file_is_sent_to_the_right_one(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("---\nbudget: 90\n---\n")
    (tmp_path / "a.md").write_text("---\nspeaker: S\n---\na\n")
    first, second = load(str(tmp_path)).warnings
    assert "belongs in a section's file" in first.message
    assert "belongs in index.md" in second.message


@pytest.mark.parametrize(
    ("yaml", "line", "column", "says"),
    [
        ("target: soon", 2, 9, "target: “soon” is no duration"),
        ("title: x\npace: fomal", 3, 7, "write formal"),
        ("budget: 0", 2, 9, "leaves no time"),
        ("language: English please", 2, 11, "language code"),
        ("title: a\ntitle: b", 3, 1, "written twice, first on line 2"),
        ("title: [a]", 2, 8, "a text belongs here"),
        ("event:\n  name: x", 3, 3, "a text belongs here"),
        ("title: a: b", 2, 9, "quotation marks"),
        ("notes:\n  - a\n  - [b]", 4, 5, "a text belongs here"),
    ],
)
def test_wrong_values(yaml: str, line: int, column: int, says: str) -> None:
    (problem,) = errors(head(yaml))
    assert (problem.line, problem.column) == (line, column)
    assert says in problem.message


def test_all_errors_are_told_at_once() -> None:
    assert len(errors(head("target: x\npace: y") + "\n[pause z]\n")) == 3


@pytest.mark.parametrize("text", ["---\ntitle: x\n\nHello.\n", "---\n# c\ntarget: 5m\n"])
def test_front_matter_must_be_closed(text: str) -> None:
    (problem,) = errors(text)
    assert (problem.line, problem.column, problem.source) == (1, 1, "---")
    assert "never closed" in problem.message


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("---\n# Slide\nhello\n", ["hello"]),
        ("---\nhello\n\n---\nworld\n", ["hello", "world"]),
        ("---\n# comment\n\nhi\n\n---\nworld\n", ["hi", "world"]),
        (
            "---\nLadies and gentlemen: hello.\n\n---\nworld\n",
            ["Ladies and gentlemen: hello.", "world"],
        ),
        ("---\n- a\n\n---\nb\n", ["a", "b"]),
    ],
)
def test_a_rule_that_opens_no_front_matter_divides(text: str, spoken: list[str]) -> None:
    assert [section.text for section in read(text).sections] == spoken


def test_notes_and_escapes() -> None:
    speech = read(head('notes: ["one", "t\\e[31mwo\\u202e"]'))
    assert [note.text for note in speech.sections[0].notes] == ["one", "two"]


def test_yaml_that_is_too_deep_or_refers_to_itself() -> None:
    assert errors(head("title: " + "[" * 5000))
    assert errors(head("title: &a [*a]"))
