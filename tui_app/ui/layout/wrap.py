"""Where a text breaks into lines of a given width in terminal cells."""

from __future__ import annotations

from rich.cells import cell_len, get_character_cell_size

# Kinsoku: what may not begin, and what may not end, a Japanese line (JIS X 4051).
_NOT_FIRST = frozenset(
    "、。，．・：；？！」』）】〉》〕］｝ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NOT_LAST = frozenset("「『（【〈《〔［｛")
# Western dashes and hyphens after which a line may break.
_BREAK_AFTER = frozenset("-–—/")


def wrap(text: str, width: int, first: int | None = None) -> list[tuple[int, int]]:
    """Break `text` into ranges that each fit into `width` cells.

    Args:
        text: One paragraph, without line breaks.
        width: Cells for each line; at least 1 is used.
        first: Cells for the first line, when it has less room.

    Returns:
        (start, end) of every line, spaces at the breaks left out; [(0, 0)] for no text.
    """
    width = max(1, width)
    room = max(1, width if first is None else first)
    lines: list[tuple[int, int]] = []
    start = 0
    length = len(text)
    while start < length and text[start] == " ":
        start += 1
    begin = start
    while start < length:
        end = _line_end(text, start, room)
        stop = end
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        lines.append((start, stop))
        start = end
        while start < length and text[start] == " ":
            start += 1
        room = width
    return lines or [(begin, begin)]


def _line_end(text: str, start: int, width: int) -> int:
    """The index after the last character that belongs on the line starting at `start`."""
    if len(text) - start <= width and cell_len(text[start:]) <= width:
        return len(text)
    cells = 0
    best = 0
    index = start
    length = len(text)
    while index < length:
        character = text[index]
        if character != " ":
            cells += get_character_cell_size(character)
            if cells > width:
                return best or max(index, start + 1)
        else:
            cells += 1
        index += 1
        if index < length and _may_break(text[index - 1], text[index]):
            best = index
    return length


def _may_break(before: str, after: str) -> bool:
    if after == " ":
        return False
    if before == " ":
        return True
    if before in _NOT_LAST or after in _NOT_FIRST:
        return False
    if before in _BREAK_AFTER:
        return after.isalnum()
    return get_character_cell_size(before) == 2 or get_character_cell_size(after) == 2
