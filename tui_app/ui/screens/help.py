"""What every key does."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.events import Key
from textual.screen import Screen

from tui_app.paths import shipped
from tui_app.ui.commands import COMMANDS, shown_keys
from tui_app.ui.layout.wrap import wrap
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.pager import Pager
from tui_app.ui.widgets.rows import Piece, Pieces, pad

_ROOMY = 56
"""Columns from which the keys stand beside what they do, and not above it."""
_REMARKS = (
    "A number before a move repeats it: 2 l goes two sections on.",
    "Escape closes what is open, and never leaves podium.",
    "A click on a section or a passage goes there; the wheel looks around.",
)


class HelpRows(Pager):
    def all_rows(self, view: View, width: int) -> Sequence[Pieces]:
        look = self.palette
        rows: list[Pieces] = [
            [("  podium: the keys   (escape closes, ↓ ↑ scroll)", look.accent)],
            [],
        ]
        keys = [(shown_keys(command), command.does) for command in COMMANDS if command.keys]
        column = max(cell_len(shown) for shown, _ in keys) + 4
        for shown, does in keys:
            if width >= _ROOMY:
                head: Piece = (pad(f"  {shown}", column), look.bright)
                for start, end in wrap(does, width - column - 1):
                    rows.append([head, (does[start:end], look.text)])
                    head = (" " * column, look.text)
            else:
                rows.append([(f"  {shown}", look.bright)])
                rows += [[(f"    {does[a:b]}", look.text)] for a, b in wrap(does, width - 5)]
        rows.append([])
        for remark in _REMARKS:
            rows += [[(f"  {remark[a:b]}", look.text)] for a, b in wrap(remark, width - 3)]
        return rows


class Help(Screen[None], inherit_bindings=False):
    CSS_PATH = shipped("styles") / "help.tcss"

    def __init__(self, view: View, palette: Palette) -> None:
        super().__init__()
        self._view = view
        self._rows = HelpRows(palette, id="help")

    def compose(self) -> ComposeResult:
        yield self._rows
        self._rows.show(self._view)

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key in ("escape", "question_mark", "q", "enter", "ctrl+c"):
            self.dismiss()
        else:
            self._rows.turn(event.key)
