"""Asks once before a running clock is left."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from tui_app.paths import shipped
from tui_app.speech.durations import format_duration
from tui_app.ui.view import View


class Leave(ModalScreen[bool], inherit_bindings=False):
    """Dismissed with whether to leave."""

    CSS_PATH = shipped("styles") / "leave.tcss"

    VERTICAL_BREAKPOINTS = [(0, "-low"), (10, "-tall")]  # noqa: RUF012 - as Textual types it

    def __init__(self, view: View) -> None:
        super().__init__()
        self._talk = format_duration(view.session.talk(view.now))

    def compose(self) -> ComposeResult:
        yield Static(
            f"Leave podium?  q leaves,\nany other key stays.\n\nThe clock stands at {self._talk}."
            "\nThis run is not kept.",
            id="question",
            markup=False,
        )

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss(event.key in ("q", "y", "ctrl+c", "ctrl+q"))
