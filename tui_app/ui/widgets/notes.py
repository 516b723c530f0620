"""The speaker's notes for what is being said."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual.events import MouseScrollDown, MouseScrollUp

from tui_app.session.place import Place
from tui_app.speech.model import Note
from tui_app.ui.commands import key
from tui_app.ui.layout.wrap import wrap
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows

_LABEL = " NOTES  "
_BULLETS = frozenset({"-", "*", "+", "•"})


class NotesPane(Rows):
    """The notes of the passage, bright, then those of the section, quiet."""

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(palette, id=id)
        self._shown_place: Place | None = None
        self._top = 0
        self._count = 0

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        if view.place != self._shown_place:
            self._shown_place, self._top = view.place, 0
        look = self.palette
        room = max(1, width - len(_LABEL) - 1)
        section = view.section
        passages = section.passages
        own = passages[view.place.passage].notes if passages else ()
        rows = _lines(own, room, look.text) + _lines(section.notes, room, look.quiet)
        self._count = len(rows)
        body = height - 1
        self._top = max(0, min(self._top, len(rows) - body))
        visible: list[Pieces] = [[("─" * width, look.rule)]]
        for row, (text, style) in enumerate(rows[self._top : self._top + body]):
            label = _LABEL if row == 0 and self._top == 0 else " " * len(_LABEL)
            visible.append([(label, look.accent), (text, style)])
        more = len(rows) - self._top - body
        if more > 0:
            text = f"{more + 1} more lines: {key('notes_down')}"
            visible[-1] = [(" " * len(_LABEL), look.text), (text[:room], look.accent)]
        return visible

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        self.look(2)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        self.look(-2)

    def look(self, rows: int) -> None:
        """Look further down or up; the next move returns to the top."""
        if self.view is not None:
            self._top = max(0, self._top + rows)
            self.show(self.view)


def _lines(notes: tuple[Note, ...], width: int, style: Style) -> list[tuple[str, Style]]:
    return [
        (paragraph[start:end], style)
        for note in notes
        for paragraph in _paragraphs(note.text)
        for start, end in wrap(paragraph, width)
    ]


def _paragraphs(text: str) -> list[str]:
    """The note without the line breaks of its file, which know nothing of this width.

    A blank line and the beginning of a list item stay where they are.
    """
    paragraphs: list[str] = []
    joins = False
    for line in text.splitlines():
        words = " ".join(line.split())
        if joins and words and words.split(" ")[0] not in _BULLETS:
            paragraphs[-1] += f" {words}"
        elif words:
            paragraphs.append(words)
        joins = bool(words)
    return paragraphs
