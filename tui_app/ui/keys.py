"""Key presses become commands: counts ("3 G"), sequences ("g g"). Pure; time is an argument."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tui_app.ui.commands import UserCommand

PATIENCE_S = 3.0
"""Seconds after which a count or half a sequence is forgotten, so that a stray digit an hour ago
does not turn the next press into a leap."""

_MAX_DIGITS = 4


class Pressed(Struct, frozen=True):
    """A command that the keys spelled; `count` is None when no number was typed."""

    command: UserCommand
    count: int | None


class KeyReader:
    """Collects presses until they spell a command."""

    def __init__(self, commands: Iterable[UserCommand]) -> None:
        self._plain: dict[str, UserCommand] = {}
        self._counted: dict[str, UserCommand] = {}
        self._prefixes: set[str] = set()
        for command in commands:
            table = self._counted if command.needs_count else self._plain
            for key in command.keys:
                table[key] = command
                presses = key.split(" ")
                self._prefixes.update(" ".join(presses[:i]) for i in range(1, len(presses)))
        self._digits = ""
        self._prefix = ""
        self._at = 0.0

    @property
    def pending(self) -> str:
        """What was typed and waits for more: "12", "g"; "" when nothing does."""
        return " ".join(filter(None, (self._digits, self._prefix)))

    def forget(self) -> None:
        self._digits = self._prefix = ""

    def press(self, key: str, now: float) -> Pressed | None:
        """Take one key press at `now` (monotonic seconds).

        Returns:
            The command, or None when the keys spell none (yet); see `pending`.
        """
        if now - self._at > PATIENCE_S:
            self.forget()
        self._at = now
        if not self._prefix and key.isdecimal() and len(key) == 1 and (self._digits or key != "0"):
            self._digits = (self._digits + key)[:_MAX_DIGITS]
            return None
        spelled = f"{self._prefix} {key}".strip()
        if spelled not in self._plain and spelled in self._prefixes:
            self._prefix = spelled
            return None
        digits, prefix = self._digits, self._prefix
        self.forget()
        if digits and spelled in self._counted:
            return Pressed(self._counted[spelled], int(digits))
        if spelled in self._plain:
            return Pressed(self._plain[spelled], int(digits) if digits else None)
        return self.press(key, now) if prefix else None
