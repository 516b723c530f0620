from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui_app.ui.widgets.rows import _bands, _changed, _strip, clip, pad

PLAIN, BOLD = Style(), Style(bold=True)
any_text = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=30)
texts = st.text("ab 漢字é…", max_size=30) | any_text
pieces = st.lists(st.tuples(st.text("ab 漢字é", max_size=6), st.sampled_from([PLAIN, BOLD])))


@pytest.mark.parametrize(
    ("text", "width", "clipped", "padded"),
    [
        ("", 3, "", "   "),
        ("one", 3, "one", "one"),
        ("one", 5, "one", "one  "),
        ("four", 3, "fo…", "fo…"),
        ("a b c", 3, "a…", "a… "),
        ("漢字", 4, "漢字", "漢字"),
        ("漢字", 3, "漢…", "漢…"),
        ("漢字", 2, "…", "… "),
        ("漢字", 1, "…", "…"),
        ("ab", 0, "", ""),
        ("ab", -3, "", ""),
        ("", 0, "", ""),
    ],
)
def test_clip_and_pad(text: str, width: int, clipped: str, padded: str) -> None:
    assert clip(text, width) == clipped
    assert pad(text, width) == padded


@settings(max_examples=100)
@given(texts, st.integers(0, 40))
def test_widths_in_cells(text: str, width: int) -> None:
    assert cell_len(clip(text, width)) <= width
    assert cell_len(pad(text, width)) == width


@settings(max_examples=100)
@given(texts)
def test_what_fits_is_not_touched(text: str) -> None:
    assert clip(text, cell_len(text)) == pad(text, cell_len(text)) == text


Cell = tuple[str, Style | None, int]


def cells(strip: Strip) -> list[Cell]:
    """Every cell of a row: its character, its style, and which half of the character it is."""
    found: list[Cell] = []
    for text, style, _ in strip:
        for character in text:
            size = get_character_cell_size(character)
            found.extend((character, style, half) for half in range(size))
            if not size and found:
                before = found.pop()
                found.append((before[0] + character, *before[1:]))
    return found


def row(text: str, style: Style = PLAIN) -> Strip:
    return Strip([Segment(text, style)])


@pytest.mark.parametrize(
    ("old", "new", "span"),
    [
        ("0:08 ahead", "0:08 ahead", None),
        ("0:08 ahead", "0:09 ahead", (3, 4)),
        ("0:09 ahead", "0:10 ahead", (2, 4)),
        ("漢字x", "漢語x", (2, 4)),
        ("漢字", "漢ab", (2, 4)),
        ("cafe ", "cafe\u0301 ", (3, 4)),
        ("", "", None),
    ],
)
def test_the_cells_that_changed(old: str, new: str, span: tuple[int, int] | None) -> None:
    assert _changed(row(old), row(new)) == span


def test_a_sign_that_joins_a_wide_character_redraws_both_halves() -> None:
    assert _changed(row("か "), row("か\u3099 ")) == (0, 2)


def test_another_look_is_a_change() -> None:
    old = Strip([Segment("ab", PLAIN), Segment("cd", PLAIN)])
    new = Strip([Segment("ab", PLAIN), Segment("cd", BOLD)])
    assert _changed(old, new) == (2, 4)


def test_signs_that_join_redraw_the_row() -> None:
    family = row("👩\u200d👩\u200d👧 ab")
    if len(cells(family)) != family.cell_length:
        assert _changed(row("x" * family.cell_length), family) == (0, family.cell_length)


@settings(max_examples=100)
@given(pieces, pieces, st.integers(0, 30))
def test_every_differing_cell_is_covered(
    old: list[tuple[str, Style]], new: list[tuple[str, Style]], width: int
) -> None:
    before, after = cells(_strip(old, width, PLAIN)), cells(_strip(new, width, PLAIN))
    span = _changed(_strip(old, width, PLAIN), _strip(new, width, PLAIN))
    differing = [x for x, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]
    if span is None:
        assert differing == []
        return
    start, end = span
    assert 0 <= start < end <= width
    assert all(start <= column < end for column in differing)
    # No wide character is sent by half.
    assert after[start][2] == 0
    assert end == width or after[end][2] == 0


@settings(max_examples=100)
@given(pieces, st.integers(0, 30))
def test_a_row_is_as_wide_as_its_pane(some: list[tuple[str, Style]], width: int) -> None:
    strip = _strip(some, width, PLAIN)
    assert strip.cell_length == width == cell_len(strip.text)


@settings(max_examples=100)
@given(st.sets(st.integers(0, 40)), st.integers(1, 200))
def test_bands_cover_exactly_the_rows(rows: set[int], width: int) -> None:
    bands = _bands(sorted(rows), width)
    assert [y for band in bands for y in range(band.y, band.bottom)] == sorted(rows)
    assert all(band.width == width and band.x == 0 for band in bands)
    assert all(one.bottom < two.y for one, two in pairwise(bands))
