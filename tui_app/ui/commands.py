"""Everything a user can ask for, declared once.

Key bindings, footer, palette, help and the table in the README come from this one list. To add a
command: declare it here; if it moves the speech give it a `session` command, else write the
method `action_<id>` on the console screen.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tui_app.session.commands import (
    Command,
    Mark,
    Next,
    Previous,
    Reset,
    Start,
    Undo,
)
from tui_app.session.place import Unit


class UserCommand(Struct, frozen=True):
    """One thing a user can ask for.

    Attributes:
        id: The name that a configuration remaps.
        keys: As the user presses them; a space parts the presses of a sequence ("g g").
        title: Two or three words for the palette and the help.
        does: What it does, as one sentence.
        hint: The word in the footer; "" leaves it out of there.
        session: Makes the session's command from the count typed before the key (1 if none).
        needs_count: The keys mean this command only after a typed number.
    """

    id: str
    keys: tuple[str, ...]
    title: str
    does: str
    hint: str = ""
    session: Callable[[int], Command] | None = None
    needs_count: bool = False


COMMANDS: tuple[UserCommand, ...] = (
    UserCommand(
        "next_passage",
        ("space", "pagedown", "enter"),
        "Next passage",
        "Go to the next passage; the first press starts the clock and does not move.",
        hint="next",
        session=lambda count: Next(Unit.PASSAGE, count),
    ),
    UserCommand(
        "previous_passage",
        ("backspace", "pageup"),
        "Previous passage",
        "Go back a passage.",
        session=lambda count: Previous(Unit.PASSAGE, count),
    ),
    UserCommand(
        "next_sentence",
        ("down", "j"),
        "Next sentence",
        "Go to the next sentence; the sentence being said is lit.",
        session=lambda count: Next(Unit.SENTENCE, count),
    ),
    UserCommand(
        "previous_sentence",
        ("up", "k"),
        "Previous sentence",
        "Go back a sentence.",
        session=lambda count: Previous(Unit.SENTENCE, count),
    ),
    UserCommand(
        "next_section",
        ("right", "l"),
        "Next section",
        "Go to the next section.",
        hint="section",
        session=lambda count: Next(Unit.SECTION, count),
    ),
    UserCommand(
        "previous_section",
        ("left", "h"),
        "Previous section",
        "Go back a section.",
        session=lambda count: Previous(Unit.SECTION, count),
    ),
    UserCommand(
        "goto_section",
        ("G", "enter"),
        "Go to section",
        "Go to the section whose number was typed before the key.",
        needs_count=True,
    ),
    UserCommand("first", ("g g", "home"), "First", "Go to the beginning of the speech."),
    UserCommand("last", ("G", "end"), "Last", "Go to the last passage of the speech."),
    UserCommand(
        "search", ("/",), "Search", "Find a word in the text and the notes.", hint="search"
    ),
    UserCommand("next_hit", ("n",), "Next hit", "Go to the next place that was found."),
    UserCommand("previous_hit", ("N",), "Previous hit", "Go to the place found before this one."),
    UserCommand(
        "map",
        ("o",),
        "Map",
        "Show every section with its times; type to filter, enter to go. The clock is untouched.",
        hint="map",
    ),
    UserCommand(
        "start",
        ("s",),
        "Start",
        "Start the clock where you stand; after a finished run, start a new one.",
        session=lambda count: Start(),
    ),
    UserCommand(
        "pause", ("p",), "Pause or resume", "Stop the clock, or let it go on.", hint="pause"
    ),
    UserCommand(
        "reset",
        ("R",),
        "Reset",
        "Set the clock to zero; undo brings the old time back.",
        session=lambda count: Reset(),
    ),
    UserCommand(
        "undo",
        ("u",),
        "Undo",
        "Take back the last command, or a burst of the same one.",
        session=lambda count: Undo(),
    ),
    UserCommand(
        "interruption",
        ("i",),
        "Interruption",
        "Applause or a question begins, or ends; it runs on its own clock.",
    ),
    UserCommand(
        "mark",
        ("m",),
        "Mark",
        "Mark this sentence: “I stumbled here”.",
        hint="mark",
        session=lambda count: Mark(),
    ),
    UserCommand("finish", (), "Finish", "End the run here and show its report."),
    UserCommand(
        "timer",
        ("t",),
        "Timer display",
        "Show the time elapsed, the time remaining, or the time of day.",
    ),
    UserCommand(
        "blank",
        ("b", "."),
        "Blank the screen",
        "Show nothing; any key returns, and the clock goes on.",
    ),
    UserCommand("notes_down", ("J",), "Notes down", "Look further down in the notes."),
    UserCommand("notes_up", ("K",), "Notes up", "Look further up in the notes."),
    UserCommand("narrower", ("[",), "Narrower text", "Set the text in a narrower column."),
    UserCommand("wider", ("]",), "Wider text", "Set the text in a wider column."),
    UserCommand(
        "panes",
        ("\\",),
        "Outline and notes",
        "Hide the outline and the notes, or show them again.",
    ),
    UserCommand("reload", ("r",), "Reload", "Read the speech again; place and clock stay."),
    UserCommand("theme", (), "Next theme", "Go to the next of podium's themes."),
    UserCommand("help", ("?",), "Help", "Show what every key does.", hint="help"),
    UserCommand("palette", ("ctrl+p",), "Palette", "Find a command or a section by its name."),
    UserCommand(
        "quit", ("q", "ctrl+c", "ctrl+q"), "Quit", "Leave podium; asks while the clock runs.",
        hint="quit",
    ),
)  # fmt: skip

BY_ID = {command.id: command for command in COMMANDS}

_SHOWN_KEYS = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "backspace": "Bksp",
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
}


def shown_key(key: str) -> str:
    """The key as a person reads it: "g g" -> "gg", "right" -> "→"."""
    return "".join(_SHOWN_KEYS.get(press, press) for press in key.split(" "))


def key(id: str) -> str:  # noqa: A002 - the word of the declaration
    """The first key of a command, for a sentence that tells the speaker to press it."""
    return shown_key(BY_ID[id].keys[0])


def shown_keys(command: UserCommand) -> str:
    """All keys of a command, as a person reads them."""
    prefix = "3 " if command.needs_count else ""
    return "  ".join(prefix + shown_key(key) for key in command.keys)
