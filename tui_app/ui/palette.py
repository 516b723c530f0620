"""What the palette lists: every command, then every section."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_app.session.place import Place
from tui_app.ui.commands import COMMANDS, shown_keys

if TYPE_CHECKING:
    from textual.command import CommandListItem

    from tui_app.ui.screens.actions import Actions


def entries(console: Actions) -> list[CommandListItem]:
    """(name, what to call, help) of everything that can be asked for."""
    commands: list[CommandListItem] = [
        (
            command.title + (f"  ({shown_keys(command)})" if command.keys else ""),
            partial(console.run_command, command),
            command.does,
        )
        for command in COMMANDS
        if not command.needs_count and command.id != "palette"
    ]
    sections: list[CommandListItem] = [
        (
            f"Section {section.number}: {section.title}",
            partial(console.choose, Place(index, 0, 0)),
            "Go to this section.",
        )
        for index, section in enumerate(console.desk.speech.sections)
    ]
    return commands + sections
