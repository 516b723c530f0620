"""One line that asks what to look for, and counts as one types."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.events import Key
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from tui_app.paths import shipped
from tui_app.ui.finding import Index


class Search(ModalScreen[str]):
    """Dismissed with what to look for, or None."""

    CSS_PATH = shipped("styles") / "search.tcss"

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index

    def compose(self) -> ComposeResult:
        with Widget(id="search"):
            yield Static(" search ", id="label", markup=False)
            yield Input(id="query", compact=True)
            yield Static("enter goes there, escape closes", id="count", markup=False)

    @on(Input.Changed)
    def _count(self, event: Input.Changed) -> None:
        hits = self._index.find(event.value)
        count = self.query_one("#count", Static)
        if not event.value.strip():
            count.update("enter goes there, escape closes")
        elif hits:
            places = "1 place" if len(hits) == 1 else f"{len(hits)} places"
            count.update(f"{places}: enter goes to the next, n and N on from there")
        else:
            count.update("not found")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def on_key(self, event: Key) -> None:
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
