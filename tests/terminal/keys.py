"""What a terminal sends for a key and for the mouse."""

from __future__ import annotations

ESCAPE = "\x1b"

NAMED = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": ESCAPE,
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    "f11": "\x1b[23~",
    "f12": "\x1b[24~",
}

LEFT_BUTTON = 0
WHEEL_UP = 64
WHEEL_DOWN = 65


def key(name: str) -> str:
    """The sequence of a key: "pagedown", "ctrl+p", "alt+x", or any one character."""
    if len(name) == 1:
        return name
    if name in NAMED:
        return NAMED[name]
    modifier, _, rest = name.partition("+")
    if modifier == "ctrl" and len(rest) == 1:
        return chr(ord(rest) & 0x1F)
    if modifier == "alt" and rest:
        return ESCAPE + key(rest)
    raise ValueError(f"no such key: {name!r}")


def mouse(button: int, col: int, row: int, *, released: bool = False) -> str:
    """A mouse event at a cell, counted from 0, as terminals report it (SGR)."""
    return f"\x1b[<{button};{col + 1};{row + 1}{'m' if released else 'M'}"
