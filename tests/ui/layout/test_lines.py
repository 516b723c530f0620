from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from tests.ui.stage import passage, section
from tui_app.speech.model import (
    Aside,
    AsideKind,
    Block,
    Importance,
    Nest,
    Passage,
    Run,
    RunKind,
    Section,
    Sentence,
)
from tui_app.ui.layout.lines import Line, Role, lay_out

ITEM, QUOTE = Nest.ITEM, Nest.QUOTE


def of(*blocks: Block) -> Section:
    return Section(1, "id", "Title", blocks, "speech.md", 1)


def rows(*blocks: Block, width: int = 20) -> list[str]:
    return [line.text for line in lay_out(of(*blocks), width)]


def runs(*some: Run) -> Passage:
    return Passage((Sentence(some, 1, 1),), 1)


def roles(lines: tuple[Line, ...]) -> list[tuple[str, Role]]:
    return [(piece.text, piece.role) for line in lines for piece in line.pieces]


@pytest.mark.parametrize(
    ("nest", "marker", "expected"),
    [
        ((), "", ["one two", "three"]),
        ((ITEM,), "•", ["• one two", "  three"]),
        ((ITEM,), "10.", ["10. one", "    two", "    three"]),
        ((ITEM, ITEM), "•", ["  • one", "    two", "    three"]),
        ((ITEM,), "", ["  one two", "  three"]),
        ((QUOTE,), "", ["│ one two", "│ three"]),
        ((QUOTE, ITEM), "•", ["│ • one", "│   two", "│   three"]),
        ((ITEM, QUOTE), "", ["  │ one", "  │ two", "  │ three"]),
    ],
)
def test_prefixes(nest: tuple[Nest, ...], marker: str, expected: list[str]) -> None:
    block = replace(passage("one two three"), nest=nest, marker=marker)
    assert rows(block, width=9) == expected


def test_one_empty_line_stands_between_blocks_and_none_between_items() -> None:
    item = replace(passage("item"), nest=(ITEM,), marker="•")
    assert rows(passage("one"), passage("two")) == ["one", "", "two"]
    assert rows(passage("one"), item, item, passage("two")) == [
        *("one", "", "• item", "• item", "", "two")
    ]


def test_no_blocks_no_lines() -> None:
    assert lay_out(of(), 20) == ()


def test_how_a_word_is_said_stands_after_it() -> None:
    block = runs(Run("the "), Run("OECD", say="O E C D"), Run(" says"))
    lines = lay_out(of(block), 40)
    assert lines[0].text == "the OECD (O E C D) says"
    assert (" (O E C D)", Role.SAY) in roles(lines)


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        (Run("[pause]", RunKind.PAUSE, pause_s=2.0), "‖2s"),
        (Run("[pause 1.5s]", RunKind.PAUSE, pause_s=1.5), "‖1.5s"),
        (Run("[breath]", RunKind.PAUSE), "ˇ"),
        (Run("/", RunKind.PAUSE, pause_s=0.3), "/"),
        (Run("//", RunKind.PAUSE, pause_s=1.0), "//"),
        (Run("[smile]", RunKind.DIRECTION), "[smile]"),
    ],
)
def test_marks_of_pauses(run: Run, shown: str) -> None:
    block = runs(Run("one "), run, Run(" two"))
    assert rows(block, width=40) == [f"one {shown} two"]


@pytest.mark.parametrize(
    ("importance", "label"),
    [(Importance.OPTIONAL, "[may be cut] "), (Importance.KEY, "[key] ")],
)
def test_a_label_stands_on_the_first_of_a_run_only(importance: Importance, label: str) -> None:
    marked, plain = replace(passage("cut"), importance=importance), passage("keep")
    shown = [row for row in rows(plain, marked, marked, plain, marked, width=40) if row]
    assert shown == ["keep", label + "cut", "cut", "keep", label + "cut"]


@pytest.mark.parametrize("kind", [AsideKind.CODE, AsideKind.TABLE])
def test_code_and_tables_are_clipped_and_seen_to_be(kind: AsideKind) -> None:
    block = Aside(kind, ("0123456789", "012345678", "漢字漢字漢字"), 1)
    assert rows(block, width=9) == ["01234567…", "012345678", "漢字漢字…"]


def test_code_in_a_quote_keeps_within_the_width() -> None:
    block = Aside(AsideKind.CODE, ("0123456789",), 1, (QUOTE,))
    assert rows(block, width=9) == ["│ 012345…"]


def test_headings_directions_and_images_are_wrapped() -> None:
    block = Aside(AsideKind.HEADING, ("one two three",), 1)
    lines = lay_out(of(block), 8)
    assert roles(lines) == [("one two", Role.HEADING), ("three", Role.HEADING)]
    assert {line.passage for line in lines} == {None}


def test_a_rule_is_short() -> None:
    assert rows(Aside(AsideKind.RULE, (), 1), width=40) == ["─" * 12]
    assert rows(Aside(AsideKind.RULE, (), 1), width=5) == ["─" * 5]


def test_lines_know_their_passage_and_sentences() -> None:
    aside = Aside(AsideKind.DIRECTION, ("[slide]",), 1)
    one = section(1, "One", passage("one two.", "three four."))
    lines = lay_out(replace(one, blocks=(*one.blocks, aside, passage("five."))), 12)
    known = [(line.passage, line.holds(0), line.holds(1)) for line in lines if line.text]
    assert known == [(0, True, False), (0, False, True), (None, False, False), (1, True, False)]


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        (("One.", "Two."), "One. Two."),
        (("日本語。", "話す。"), "日本語。話す。"),
        (("「はい」", "と言う。"), "「はい」と言う。"),
    ],
)
def test_sentences_are_joined_as_their_language_does(sentences: tuple[str, ...], text: str) -> None:
    assert rows(passage(*sentences), width=60) == [text]


sentence = st.lists(st.text("abc漢。-'", min_size=1, max_size=9), min_size=1, max_size=8)
passages = st.lists(sentence.map(" ".join), min_size=1, max_size=5).map(lambda s: passage(*s))
nests = st.lists(st.sampled_from([ITEM, QUOTE]), max_size=2).map(tuple)


@settings(max_examples=100)
@given(passages, st.integers(2, 70))
def test_the_pieces_of_a_passage_joined_are_its_text(block: Passage, width: int) -> None:
    lines = lay_out(of(block), width)
    assert "".join(line.text for line in lines).replace(" ", "") == block.text.replace(" ", "")


@settings(max_examples=100)
@given(passages, st.integers(2, 70))
def test_the_pieces_of_a_sentence_joined_are_its_text(block: Passage, width: int) -> None:
    pieces = [piece for line in lay_out(of(block), width) for piece in line.pieces]
    for number, each in enumerate(block.sentences):
        shown = "".join(piece.text for piece in pieces if piece.sentence == number)
        assert shown.replace(" ", "") == each.text.replace(" ", "")


@settings(max_examples=100)
@given(passages, nests, st.sampled_from(["", "•", "12."]), st.integers(12, 70))
def test_lines_keep_within_the_width(
    block: Passage, nest: tuple[Nest, ...], marker: str, width: int
) -> None:
    block = replace(block, nest=nest, marker=marker if nest[-1:] == (ITEM,) else "")
    assert all(cell_len(row) <= width for row in rows(block, width=width))
