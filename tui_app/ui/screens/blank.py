"""Nothing on the screen; any key returns, and does nothing else."""

from __future__ import annotations

from textual.events import Click, Key
from textual.screen import Screen


class Blank(Screen[None], inherit_bindings=False):
    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self, event: Click) -> None:
        self.dismiss()
