"""The least a Textual program can do with a speech: one widget, one section in it as it is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class BareApp(App[None]):
    CSS = "Static { height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("right", "show(1)"),
        ("left", "show(-1)"),
    ]

    def __init__(self, sections: Sequence[str]) -> None:
        super().__init__()
        self.sections = sections
        self.current = 0

    def compose(self) -> ComposeResult:
        yield Static(self.sections[0], markup=False)

    def action_show(self, step: int) -> None:
        self.current = (self.current + step) % len(self.sections)
        self.query_one(Static).update(self.sections[self.current])


if __name__ == "__main__":
    BareApp([Path(path).read_text("utf-8") for path in sys.argv[1:]]).run()
