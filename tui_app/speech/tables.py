"""Tables laid out as rows of aligned columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

GAP: Final = "  "


def lay_out(rows: Sequence[Sequence[str]], alignments: Sequence[str]) -> tuple[str, ...]:
    """Lays out a table.

    Args:
        rows: Cells; the first row is the header.
        alignments: "left", "right" or "center" of each column.

    Returns:
        Its lines: the header, a rule, the rows. Columns are equally wide on a
        terminal, wide characters included.
    """
    count = len(alignments)
    widths = [
        max((cell_width(row[at]) for row in rows if at < len(row)), default=0)
        for at in range(count)
    ]
    lines = [
        GAP.join(
            _pad(row[at] if at < len(row) else "", widths[at], alignments[at])
            for at in range(count)
        ).rstrip()
        for row in rows
    ]
    lines.insert(1, GAP.join("─" * width for width in widths))
    return tuple(lines)


def cell_width(text: str) -> int:
    """Columns of a terminal the text takes."""
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _pad(text: str, width: int, alignment: str) -> str:
    room = width - cell_width(text)
    if alignment == "right":
        return " " * room + text
    if alignment == "center":
        return " " * (room // 2) + text + " " * (room - room // 2)
    return text + " " * room
