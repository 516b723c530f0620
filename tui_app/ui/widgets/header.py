"""The first row: whose speech this is, what is going on, the time of day."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tui_app.session.session import Phase
from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows, clip

STATES = {
    Phase.READY: "ready",
    Phase.RUNNING: "rehearsing",
    Phase.PAUSED: "PAUSED",
    Phase.INTERRUPTED: "INTERRUPTION",
    Phase.FINISHED: "finished",
}


class Header(Rows):
    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        look = self.palette
        state = view.session.state
        alarmed = state in (Phase.PAUSED, Phase.INTERRUPTED)
        status = f" {STATES[state]} "
        clock = f" {view.wall:%H:%M} "
        room = max(0, width - cell_len(status) - cell_len(clock) - 2)
        name = " · ".join(filter(None, (view.speech.title, view.speech.metadata.speaker)))
        name = clip(name, room)
        gap = " " * (width - 1 - cell_len(name) - cell_len(status) - cell_len(clock))
        return [
            [
                (" ", look.text),
                (name, look.bright),
                (gap, look.text),
                (status, look.alarm if alarmed else look.quiet),
                (clock, look.text),
            ],
            [("─" * width, look.rule)],
        ][:height]
