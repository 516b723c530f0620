"""The last row: what the keys do, or one line that the speaker should read."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tui_app.ui.commands import COMMANDS, shown_key
from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows, clip


def _hints() -> list[tuple[str, str]]:
    """(key, word) of every command that has a hint; left and right share one."""
    hints = []
    for command in COMMANDS:
        if command.hint:
            key = shown_key(command.keys[0])
            hints.append(("← →" if key == "→" else key, command.hint))
    return hints


class Footer(Rows):
    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        look = self.palette
        if view.pending:
            hint = "G goes to that section, a move repeats, " if view.pending[0].isdecimal() else ""
            text = f" {view.pending}…  {hint}escape forgets"
            return [[(clip(text, width), look.accent)]]
        if view.message:
            return [[(clip(f" {view.message}", width), look.accent)]]
        if view.trouble:
            text = f" {view.trouble}  (escape puts this away)"
            return [[(clip(text, width), look.error)]]
        pieces = []
        room = width
        for key, word in _hints():
            cells = cell_len(key) + cell_len(word) + 4
            if cells > room:
                break
            room -= cells
            pieces += [("  ", look.text), (key, look.text), (f" {word} ", look.quiet)]
        return [pieces]
