from __future__ import annotations

import pytest

from tests.speech.reading import asides, errors, only, passage, read
from tui_app.speech.model import AsideKind, Importance, Nest


def test_lists_and_quotations() -> None:
    section = only("- a\n- b\n\n  3) c\n  4) d\n\n     more\n\n> e\n>\n> - f\n")
    assert [(p.text, p.nest, p.marker, p.line) for p in section.passages] == [
        ("a", (Nest.ITEM,), "•", 1),
        ("b", (Nest.ITEM,), "•", 2),
        ("c", (Nest.ITEM, Nest.ITEM), "3)", 4),
        ("d", (Nest.ITEM, Nest.ITEM), "4)", 5),
        ("more", (Nest.ITEM, Nest.ITEM), "", 7),
        ("e", (Nest.QUOTE,), "", 9),
        ("f", (Nest.QUOTE, Nest.ITEM), "•", 11),
    ]


def test_task_lists() -> None:
    section = only("- [ ] to do\n- [x] done\n- [smile] now\n")
    assert [(p.text, p.marker) for p in section.passages] == [
        ("to do", "☐"),
        ("done", "☑"),
        ("now", "•"),
    ]


def test_asides() -> None:
    text = (
        "# T\n\nHi.\n\n## Sub *heading*\n\n```py\na\n\n\tb\n```\n\n    indented\n\n"
        "| A | 日本 |\n|---|---:|\n| [x] b | 1 |\n\n***\n\n![one](1.png) ![two](2.png)\n"
    )
    assert [(a.kind, a.lines, a.line) for a in asides(text)] == [
        (AsideKind.HEADING, ("Sub heading",), 5),
        (AsideKind.CODE, ("a", "", "    b"), 7),
        (AsideKind.CODE, ("indented",), 13),
        (AsideKind.TABLE, ("A      日本", "─────  ────", "[x] b     1"), 15),
        (AsideKind.RULE, ("───",), 19),
        (AsideKind.IMAGE, ("one", "two"), 21),
    ]
    assert asides(text)[0].level == 2
    assert only(text).words == 1


def test_code_that_is_never_closed_is_noticed() -> None:
    (warning,) = read("Hi.\n\n```\ncode\n").warnings
    assert (warning.line, "never closed" in warning.message) == (3, True)


def test_importance() -> None:
    section = only("a\n\n::: optional\nb\n\n:::: {.key}\nc\n::::\n\n:::\n\n::: key\nd\n:::\n\ne\n")
    normal, optional, key = Importance.NORMAL, Importance.OPTIONAL, Importance.KEY
    assert [p.importance for p in section.passages] == [normal, optional, key, key, normal]


def test_an_unknown_container_is_shown_and_noticed() -> None:
    speech = read("::: optinal\na\n:::\n")
    assert speech.words == 1
    (warning,) = speech.warnings
    assert "did you mean optional" in warning.message
    assert warning.source == "::: optinal"


def test_containers_must_be_closed() -> None:
    (problem,) = errors("a\n\n::: optional\nb\n")
    assert (problem.line, "never closed" in problem.message) == (3, True)
    (warning,) = read("a\n:::\n").warnings
    assert (warning.line, "closes nothing" in warning.message) == (2, True)


@pytest.mark.parametrize(
    ("written", "shown", "line"),
    [
        ("<div>\nHello &amp; <b>all</b>\n</div>", ["Hello & all"], [2]),
        ("<p>one<p>two<br>three", ["one", "two three"], [1, 1]),
        ("<div>[pause] hi</div>", ["hi"], [1]),
        ("<script>\nno()\n</script>\n\nyes", ["yes"], [5]),
        ("<!-- plain --> **Hello**\n\nworld", ["Hello", "world"], [1, 3]),
        ("<![broken x>\nhi", ["<![broken x> hi"], [1]),
    ],
)
def test_html(written: str, shown: list[str], line: list[int]) -> None:
    section = only(written)
    assert [p.text for p in section.passages] == shown
    assert [p.line for p in section.passages] == line


@pytest.mark.parametrize("written", ["Hi.\n\n<!-- note: x\n\nmore", "Hi <!-- note: x\n\nmore -->"])
def test_a_comment_must_be_closed(written: str) -> None:
    (problem,) = errors(written)
    assert "comment opened here" in problem.message
    assert problem.column == written.splitlines()[problem.line - 1].index("<!--") + 1


def test_a_passage_has_something_to_say() -> None:
    section = only("One.\n\n...\n\n~~struck~~\n")
    assert [p.text for p in section.passages] == ["One."]
    assert [a.lines for a in asides("One.\n\n...\n")] == [("...",)]


def test_nothing_is_lost_however_deep() -> None:
    assert passage("> " * 30 + "deep").nest == (Nest.QUOTE,) * 30


def test_a_nested_block_with_too_few_colons_keeps_its_text() -> None:
    speech = read("::: optional\na\n\n::: notes\nx\n:::\n\nb\n:::\n")
    assert speech.sections[0].text == "a\nb"
    (warning,) = speech.warnings
    assert (warning.line, "four colons" in warning.message) == (9, True)
