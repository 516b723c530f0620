"""What every key does."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Static

from tui_app.paths import shipped
from tui_app.ui.commands import COMMANDS, shown_keys

_CLOSING = ("escape", "question_mark", "q", "enter", "ctrl+c")
_SCROLLS = {
    "down": "scroll_down",
    "j": "scroll_down",
    "up": "scroll_up",
    "k": "scroll_up",
    "pagedown": "scroll_page_down",
    "space": "scroll_page_down",
    "pageup": "scroll_page_up",
    "home": "scroll_home",
    "end": "scroll_end",
}


class Help(Screen[None], inherit_bindings=False):
    CSS_PATH = shipped("styles") / "help.tcss"

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help", can_focus=False):
            yield Static(help_text(), markup=False)
        yield Static(" escape closes   ↓ ↑ scroll", id="help-foot", markup=False)

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key in _CLOSING:
            self.dismiss()
        elif scroll := _SCROLLS.get(event.key):
            getattr(self.query_one("#help", VerticalScroll), scroll)(animate=False)


def help_text() -> str:
    """The table of keys, one command a line."""
    keys = [shown_keys(command) for command in COMMANDS]
    width = max(map(cell_len, keys))
    rows = [
        f"  {shown}{' ' * (width - cell_len(shown))}   {command.does}"
        for shown, command in zip(keys, COMMANDS, strict=True)
        if shown
    ]
    return "\n".join(
        [
            "podium: the keys",
            "",
            *rows,
            "",
            "  A number before a move repeats it: 2 l goes two sections on.",
            "  Escape closes what is open, and never leaves podium.",
            "  A click on a section or a passage goes there; the wheel looks around.",
        ]
    )
