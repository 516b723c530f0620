"""The base of every pane: rows built from a View, repainted only where they changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from rich.cells import cell_len, get_character_cell_size, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui_app.ui.themes import Palette
from tui_app.ui.view import View

Piece = tuple[str, Style]
Pieces = Iterable[Piece]


class Rows(Widget, inherit_bindings=False):
    """A pane that draws rows of cells from what the view says.

    A new view, or a new size, builds all rows anew, which is cheap, and sends to the terminal only
    the cells that differ, which is what costs over a slow line.
    """

    view: View | None = None

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.palette = palette
        self._strips: list[Strip] = []
        self._built_for: Size | None = None

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        """The rows of the pane, at most `height`; each as (text, style) pieces."""
        raise NotImplementedError

    def paint_with(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        self.palette = palette

    def show(self, view: View) -> None:
        """Draw what this view says."""
        self.view = view
        if self.size == self._built_for:
            self._redraw(view)

    def render_line(self, y: int) -> Strip:
        if self.size != self._built_for and self.view is not None:
            self._built_for = self.size
            self._strips = self._build(self.view)
        if y < len(self._strips):
            return self._strips[y]
        return Strip.blank(self.size.width, self.palette.text)

    def _build(self, view: View) -> list[Strip]:
        width, height = self.size
        rows = list(self.build(view, width, height))[:height]
        blank = _strip((), width, self.palette.text)
        strips = [_strip(row, width, self.palette.text) if row else blank for row in rows]
        return strips + [blank] * (height - len(rows))

    def _redraw(self, view: View) -> None:
        before, self._strips = self._strips, self._build(view)
        pairs = enumerate(zip(before, self._strips, strict=True))
        changes = [(y, old, new) for y, (old, new) in pairs if old != new]
        if len(changes) > _MANY:
            # Comparing cell by cell would take longer than sending the rows.
            self.refresh(*_bands([y for y, _, _ in changes], self.size.width))
        elif changes:
            self.refresh(
                *(
                    Region(cells[0], y, cells[1] - cells[0], 1)
                    for y, old, new in changes
                    if (cells := _changed(old, new))
                )
            )


def _strip(pieces: Pieces, width: int, base: Style) -> Strip:
    """One row, exactly `width` cells; neighbours of one style are one segment.

    A Strip is costly to make, so each row makes one and no more.
    """
    segments: list[Segment] = []
    cells = 0
    for text, style in pieces:
        if not text:
            continue
        cells += cell_len(text)
        if segments and segments[-1].style == style:
            segments[-1] = Segment(segments[-1].text + text, style)
        else:
            segments.append(Segment(text, style))
    if cells > width:
        return Strip(segments, cells).crop(0, width)
    if cells < width:
        segments.append(Segment(" " * (width - cells), base))
    return Strip(segments, width)


def _cells(strip: Strip) -> list[tuple[str, Style | None]]:
    """One entry for each cell; the second cell of a wide character repeats the first.

    A sign without a width belongs to every cell of the character before it.
    """
    cells: list[tuple[str, Style | None]] = []
    start = 0
    for text, style, _ in strip:
        for character in text:
            size = get_character_cell_size(character)
            if size:
                start = len(cells)
                cells.extend([(character, style)] * size)
            else:
                cells[start:] = [(base + character, look) for base, look in cells[start:]]
    return cells


_MANY = 6
"""Rows that change at a move and not at a tick of the clock."""


def _bands(rows: list[int], width: int) -> list[Region]:
    """Regions that cover the rows, one for each run of neighbours."""
    bands: list[Region] = []
    for y in rows:
        if bands and bands[-1].bottom == y:
            bands[-1] = bands[-1].grow((0, 0, 1, 0))
        else:
            bands.append(Region(0, y, width, 1))
    return bands


def _changed(old: Strip, new: Strip) -> tuple[int, int] | None:
    """The cells, end exclusive, in which two rows differ; None when all are the same."""
    before, after = _cells(old), _cells(new)
    if len(after) != new.cell_length:
        # Signs that join into one, such as emoji: single cells cannot be told apart.
        return (0, new.cell_length)
    pairs = enumerate(zip_longest(before, after))
    columns = [column for column, (was, now) in pairs if was != now]
    return (columns[0], columns[-1] + 1) if columns else None


def clip(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where it was cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def pad(text: str, width: int) -> str:
    """The text clipped or filled to exactly `width` cells."""
    clipped = clip(text, width)
    return clipped + " " * (width - cell_len(clipped))
