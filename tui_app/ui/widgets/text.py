"""The text of the section: what is being said stands at a third of the height."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message

from tui_app.session.place import Place
from tui_app.speech.model import Emphasis, Speech
from tui_app.ui.layout.lines import EMPTY, Line, Piece, Role, lay_out
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows, clip

_HEAD = 2
"""Rows of the title and the gap beneath it."""
_KEPT = 32
"""Sections whose lines are kept."""
_GUTTER = 3
"""Columns beside the text for the sign of the current passage."""

_ATTRIBUTES = {
    Emphasis.ITALIC: Style(italic=True),
    Emphasis.STRONG: Style(bold=True),
    Emphasis.STRUCK: Style(strike=True),
    Emphasis.LINK: Style(underline=True),
}


class TextPane(Rows):
    """The current section; the current passage is bright, everything else quiet."""

    class Chosen(Message):
        """A passage was clicked."""

        def __init__(self, place: Place) -> None:
            super().__init__()
            self.place = place

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(palette, id=id)
        self._rows: list[Line] = []
        self._shown_place: Place | None = None
        self._nudge = 0
        self._laid_out: tuple[Speech | None, dict[tuple[int, int], tuple[Line, ...]]] = (None, {})

    def _lines(self, view: View, width: int) -> tuple[Line, ...]:
        """The section laid out; kept until the speech or the width is another."""
        if self._laid_out[0] is not view.speech:
            self._laid_out = (view.speech, {})
        kept = self._laid_out[1]
        key = (view.place.section, width)
        if key not in kept:
            if len(kept) >= _KEPT:
                kept.clear()
            kept[key] = lay_out(view.section, width)
        return kept[key]

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        if view.place != self._shown_place:
            self._shown_place, self._nudge = view.place, 0
        measure = max(1, min(view.measure, width - _GUTTER - 1))
        margin = max(0, (width - _GUTTER - measure) // 2)
        lines = self._lines(view, measure)
        head = _HEAD if height > 2 * _HEAD else 0
        body = height - head
        top = self._top(lines, view, head, body)
        self._rows = [EMPTY] * head + [
            lines[row] if 0 <= row < len(lines) else EMPTY for row in range(top, top + body)
        ]
        after = len(lines) + 1 - top + head
        goes_on = any(line.passage == view.place.passage for line in lines[max(0, top + body) :])
        rows: list[Pieces] = []
        for y, line in enumerate(self._rows):
            if head and y == 0:
                rows.append(self._title(view, margin, width))
            elif y == after and y >= head:
                rows.append(self._following(view, margin, width))
            else:
                rows.append(self._row(view, line, margin, goes_on and y == len(self._rows) - 1))
        return rows

    def _top(self, lines: Sequence[Line], view: View, head: int, body: int) -> int:
        """The line that stands on the first row of the body; negative leaves rows empty."""
        place = view.place
        of_passage = [row for row, line in enumerate(lines) if line.passage == place.passage]
        if not of_passage:
            return self._nudge
        spot = of_passage[0]
        spot = next((row for row in of_passage if lines[row].holds(place.sentence)), spot)
        last = of_passage[-1]
        third = max(0, (body + head) // 3 - head)
        top = spot - third
        # A long passage begins higher, so that its end is on the screen as well.
        top = max(top, min(spot, last + 1 - body))
        return top + self._nudge

    def _title(self, view: View, margin: int, width: int) -> Pieces:
        number = f"{view.section.number}  "
        room = width - margin - _GUTTER - len(number)
        return [
            (" " * (margin + _GUTTER), self.palette.text),
            (number + clip(view.section.title, room), self.palette.accent),
        ]

    def _following(self, view: View, margin: int, width: int) -> Pieces:
        """What comes after the last line: the next section, or the end."""
        index = view.place.section + 1
        sections = view.speech.sections
        if index < len(sections):
            text = f"next: {sections[index].number}  {sections[index].title}"
        else:
            text = "end of the speech"
        room = width - margin - _GUTTER
        return [
            (" " * (margin + _GUTTER), self.palette.text),
            (clip(text, room), self.palette.quiet),
        ]

    def _row(self, view: View, line: Line, margin: int, goes_on: bool) -> Pieces:
        """One line; a sign in the gutter tells where the passage goes on beneath the screen."""
        look = self.palette
        current = line.passage is not None and line.passage == view.place.passage
        marked = line.passage is not None and any(
            (mark.place.section, mark.place.passage) == (view.place.section, line.passage)
            and line.holds(mark.place.sentence)
            for mark in view.session.marks
        )
        gutter = ("↓" if goes_on else "▌" if current else " ") + ("!" if marked else " ") + " "
        if not line.pieces and not current:
            return ()
        pieces: list[tuple[str, Style]] = [(" " * margin + gutter, look.accent)]
        for piece in line.pieces:
            style = self._style(piece, current, view)
            pieces.extend(_lit(piece.text, view.query, style, look.hit))
        return pieces

    def _style(self, piece: Piece, current: bool, view: View) -> Style:
        look = self.palette
        if piece.role is Role.FRAME:
            return look.rule if piece.text.strip(" │─") == "" else look.quiet
        if piece.role is Role.HEADING:
            return look.quiet + _ATTRIBUTES[Emphasis.STRONG]
        if piece.role in (Role.DIRECTION, Role.SAY, Role.SILENT, Role.CODE):
            style = look.quiet
        elif piece.role is Role.PAUSE:
            style = look.accent if current else look.quiet
        elif not current:
            style = look.quiet
        elif view.by_sentence:
            style = look.bright if piece.sentence == view.place.sentence else look.text
        else:
            style = look.bright
        if piece.role is Role.DIRECTION:
            style += _ATTRIBUTES[Emphasis.ITALIC]
        for emphasis, attribute in _ATTRIBUTES.items():
            if emphasis in piece.emphasis:
                style += attribute
        return style

    def on_click(self, event: Click) -> None:
        if self.view is None or event.y >= len(self._rows):
            return
        passage = self._rows[event.y].passage
        if passage is not None:
            self.post_message(self.Chosen(Place(self.view.place.section, passage, 0)))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        self._scroll(3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        self._scroll(-3)

    def _scroll(self, rows: int) -> None:
        """Look further down or up; the place stays, and the next move returns to it."""
        if self.view is None:
            return
        before = self._nudge
        self._nudge += rows
        self.show(self.view)
        if not any(line.pieces for line in self._rows):
            self._nudge = before
            self.show(self.view)


def _lit(text: str, query: str, style: Style, hit: Style) -> list[tuple[str, Style]]:
    """The text with every occurrence of the query underlined."""
    if not query:
        return [(text, style)]
    folded, wanted = text.casefold(), query.casefold()
    if len(folded) != len(text):
        return [(text, style)]
    pieces = []
    start = 0
    while (found := folded.find(wanted, start)) >= 0:
        pieces.append((text[start:found], style))
        pieces.append((text[found : found + len(wanted)], style + hit))
        start = found + len(wanted)
    pieces.append((text[start:], style))
    return pieces
