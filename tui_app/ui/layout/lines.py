"""A section laid out as lines at a width."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from tui_app.speech.model import (
    Aside,
    AsideKind,
    Emphasis,
    Importance,
    Nest,
    Passage,
    Run,
    RunKind,
    Section,
    Sentence,
)
from tui_app.ui.layout.wrap import wrap

MEASURE = 68
"""Columns of text at most; a longer line is hard to find the next one from."""


class Role(StrEnum):
    """What a piece of a line is, for whoever gives it a look."""

    SPOKEN = "spoken"
    SILENT = "silent"
    DIRECTION = "direction"
    PAUSE = "pause"
    SAY = "say"
    HEADING = "heading"
    CODE = "code"
    FRAME = "frame"


class Piece(Struct, frozen=True):
    """A stretch of one line; `sentence` is its index in the passage, None outside one."""

    text: str
    role: Role
    emphasis: Emphasis = Emphasis.NONE
    sentence: int | None = None


class Line(Struct, frozen=True):
    """One row of text; `passage` is the index of the passage it belongs to, if any."""

    pieces: tuple[Piece, ...]
    passage: int | None = None

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def holds(self, sentence: int) -> bool:
        return any(piece.sentence == sentence for piece in self.pieces)


EMPTY = Line(())

_ROLES = {
    RunKind.SPOKEN: Role.SPOKEN,
    RunKind.PAUSE: Role.PAUSE,
    RunKind.DIRECTION: Role.DIRECTION,
    RunKind.SILENT: Role.SILENT,
}
_ASIDE_ROLES = {
    AsideKind.HEADING: Role.HEADING,
    AsideKind.CODE: Role.CODE,
    AsideKind.TABLE: Role.SILENT,
    AsideKind.IMAGE: Role.SILENT,
    AsideKind.DIRECTION: Role.DIRECTION,
    AsideKind.RULE: Role.FRAME,
}
_LABELS = {Importance.OPTIONAL: "[may be cut] ", Importance.KEY: "[key] "}


def lay_out(section: Section, width: int) -> tuple[Line, ...]:
    """The section's blocks as lines at most `width` cells wide, one empty line between blocks.

    The title is not among them. List items that follow one another stand without a gap.
    """
    lines: list[Line] = []
    passage = 0
    previous: Passage | Aside | None = None
    for block in section.blocks:
        if previous is not None and not _close(previous, block):
            lines.append(EMPTY)
        if isinstance(block, Passage):
            first = not isinstance(previous, Passage) or previous.importance != block.importance
            label = _LABELS.get(block.importance, "") if first else ""
            lines.extend(_passage_lines(block, passage, width, label))
            passage += 1
        else:
            lines.extend(_aside_lines(block, width))
        previous = block
    return tuple(lines)


def _close(above: Passage | Aside, below: Passage | Aside) -> bool:
    return Nest.ITEM in above.nest and isinstance(below, Passage) and bool(below.marker)


def _frame(nest: tuple[Nest, ...], marker: str) -> tuple[str, str]:
    """What stands before the first line of a block and before its other lines."""
    rest = "".join("│ " if kind is Nest.QUOTE else "  " for kind in nest)
    if not marker:
        return rest, rest
    first = "".join("│ " if kind is Nest.QUOTE else "  " for kind in nest[:-1]) + marker + " "
    return first, rest + " " * max(0, cell_len(first) - cell_len(rest))


def _passage_lines(passage: Passage, index: int, width: int, label: str) -> list[Line]:
    pieces: list[Piece] = []
    if label:
        pieces.append(Piece(label, Role.DIRECTION))
    for number, sentence in enumerate(passage.sentences):
        if pieces and not pieces[-1].text.endswith(" ") and not _joins(sentence, pieces[-1].text):
            pieces.append(Piece(" ", Role.SPOKEN))
        pieces.extend(_pieces(sentence, number))
    first, rest = _frame(passage.nest, passage.marker)
    flat = "".join(piece.text for piece in pieces)
    ranges = wrap(flat, width - cell_len(rest), width - cell_len(first))
    cuts = _cut(pieces, ranges)
    return [
        Line(
            (Piece(first if row == 0 else rest, Role.FRAME), *cut) if rest or first else cut, index
        )
        for row, cut in enumerate(cuts)
    ]


def _joins(sentence: Sentence, before: str) -> bool:
    """Whether the sentence follows without a space, as in Japanese."""
    head = sentence.runs[0].text if sentence.runs else ""
    return head.startswith(" ") or before[-1:] in "。！？」』）"


def _pieces(sentence: Sentence, number: int) -> list[Piece]:
    pieces = []
    for run in sentence.runs:
        pieces.append(Piece(_shown(run), _ROLES[run.kind], run.emphasis, number))
        if run.say:
            pieces.append(Piece(f" ({run.say})", Role.SAY, Emphasis.NONE, number))
    return pieces


def _shown(run: Run) -> str:
    if run.kind is not RunKind.PAUSE or run.text.strip() in {"/", "//"}:
        return run.text
    # A small mark in place of the words: the breath, or the seconds to wait.
    mark = f"‖{run.pause_s:g}s" if run.pause_s else "ˇ"
    return run.text.replace(run.text.strip(), mark)


def _cut(pieces: list[Piece], ranges: list[tuple[int, int]]) -> list[tuple[Piece, ...]]:
    """The pieces of each range of the joined text."""
    rows: list[tuple[Piece, ...]] = []
    index = 0
    offset = 0
    for start, end in ranges:
        row: list[Piece] = []
        while index < len(pieces) and offset + len(pieces[index].text) <= start:
            offset += len(pieces[index].text)
            index += 1
        cursor, begin = index, offset
        while cursor < len(pieces) and begin < end:
            piece = pieces[cursor]
            text = piece.text[max(0, start - begin) : end - begin]
            if text:
                row.append(Piece(text, piece.role, piece.emphasis, piece.sentence))
            begin += len(piece.text)
            cursor += 1
        rows.append(tuple(row))
    return rows


def _clipped(row: str, width: int) -> str:
    """Code and tables lose their meaning when wrapped; what is cut off is seen to be."""
    if cell_len(row) <= width:
        return row
    return set_cell_size(row, max(0, width - 1)).rstrip() + "…"


def _aside_lines(aside: Aside, width: int) -> list[Line]:
    _, prefix = _frame(aside.nest, "")
    role = _ASIDE_ROLES[aside.kind]
    if aside.kind is AsideKind.RULE:
        return [Line((Piece("─" * min(width, 12), role),))]
    if aside.kind in (AsideKind.CODE, AsideKind.TABLE):
        rows = [_clipped(row, width - cell_len(prefix)) for row in aside.lines]
    else:
        rows = [
            row[start:end]
            for row in aside.lines
            for start, end in wrap(row, width - cell_len(prefix))
        ]
    return [Line((Piece(prefix + row, role),)) for row in rows]
