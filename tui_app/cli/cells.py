"""How wide a text is in a terminal."""

from __future__ import annotations

from unicodedata import combining, east_asian_width


def cells(text: str) -> int:
    """Columns the text takes; wide characters take two, combining ones none.

    The library that draws the console knows more, and costs more to import than the whole of
    this command.
    """
    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
        for character in text
    )
