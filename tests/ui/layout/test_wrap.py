from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from tui_app.ui.layout.wrap import wrap

words = st.text("abcdefghij-/'’é", min_size=1, max_size=14)
english = st.lists(words, max_size=20).map(" ".join)
japanese = st.lists(
    st.tuples(
        st.text("日本語で話します「（ー漢字", min_size=2, max_size=9),
        st.sampled_from(["、", "。", "」", "。」", ""]),
    ).map("".join),
    max_size=12,
).map("".join)
any_text = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "))
texts = english | japanese | any_text
widths = st.integers(1, 40)


def rows(text: str, width: int, first: int | None = None) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width, first)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("   ", 10, [""]),
        ("one", 10, ["one"]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one two ", 7, ["one two"]),
        (" one  two ", 3, ["one", "two"]),
        ("well-known", 6, ["well-", "known"]),
        ("and/or", 4, ["and/", "or"]),
        ("now—then", 5, ["now—", "then"]),
        ("-5 degrees", 3, ["-5", "deg", "ree", "s"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
        ("日本語", 4, ["日本", "語"]),
        ("日本語", 5, ["日本", "語"]),
        ("日", 1, ["日"]),
        ("ab日", 1, ["a", "b", "日"]),
        ("cafe\u0301s", 5, ["cafe\u0301s"]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert rows(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("日本語、話す", 6, ["日本", "語、話", "す"]),
        ("日本語。話す", 6, ["日本", "語。話", "す"]),
        ("日本語」話す", 6, ["日本", "語」話", "す"]),
        ("日本「語話す", 6, ["日本", "「語話", "す"]),
        ("日本語。」話す", 6, ["日本", "語。」", "話す"]),
    ],
)
def test_kinsoku(text: str, width: int, lines: list[str]) -> None:
    assert rows(text, width) == lines


def test_the_first_line_may_have_less_room() -> None:
    assert rows("one two six ten", 7, 3) == ["one", "two six", "ten"]


@pytest.mark.parametrize("width", [0, -5])
def test_no_room_is_one_cell(width: int) -> None:
    assert rows("ab", width, width) == ["a", "b"]


@settings(max_examples=100)
@given(texts, widths, st.none() | widths)
def test_a_line_fits_unless_it_is_one_wide_character(
    text: str, width: int, first: int | None
) -> None:
    room = width if first is None else first
    for row in rows(text, width, first):
        visible = [c for c in row if get_character_cell_size(c)]
        assert cell_len(row) <= room or len(visible) == 1
        room = width


@settings(max_examples=100)
@given(texts, widths, st.none() | widths)
def test_ranges_are_in_order_and_leave_out_only_spaces(
    text: str, width: int, first: int | None
) -> None:
    ranges = wrap(text, width, first)
    begins = [start for start, _ in ranges] + [len(text)]
    gaps = [text[: begins[0]]]
    gaps += [text[end:begin] for (_, end), begin in zip(ranges, begins[1:], strict=True)]
    assert all(
        start <= end <= begin for (start, end), begin in zip(ranges, begins[1:], strict=True)
    )
    assert all(start < end for start, end in ranges) or len(ranges) == 1
    assert not "".join(gaps).strip(" ")


@settings(max_examples=100)
@given(texts, widths)
def test_no_line_begins_or_ends_with_a_space(text: str, width: int) -> None:
    assert all(row == row.strip(" ") for row in rows(text, width))


@settings(max_examples=100)
@given(japanese, st.integers(24, 60))
def test_no_line_begins_with_what_may_not_begin_one(text: str, width: int) -> None:
    assert not [row for row in rows(text, width)[1:] if row[0] in "、。」ー"]


@settings(max_examples=100)
@given(st.lists(st.text("abc", min_size=1, max_size=8), max_size=20), st.integers(8, 40))
def test_words_that_fit_stay_whole_and_lines_are_as_full_as_can_be(
    some: list[str], width: int
) -> None:
    lines = rows(" ".join(some), width)
    assert " ".join(lines).split() == some
    for line, below in pairwise(lines):
        assert len(line) + 1 + len(below.split()[0]) > width
