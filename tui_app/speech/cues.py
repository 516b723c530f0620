"""Cues: what is written for the speaker to do and not to say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

from tui_app.speech.durations import parse_duration
from tui_app.speech.flat import Span
from tui_app.speech.model import Emphasis, RunKind
from tui_app.speech.page import Page

PAUSE_S = 1.0
SLASH_S = {"/": 0.3, "//": 0.6}

# Stands for a character that no cue may be read from; no text holds it.
_LITERAL = "\x01"
# A say: with spaces in it is no link to Markdown, so it is still text here.
_CUE = re.compile(
    r"\[(?P<said>[^\[\]]++)\]\(say:(?P<say>[^()]*+)\)"
    r"|\[(?P<words>(?:[^\[\]]|\[[^\[\]]*+\])++)\]"
    r"|(?<!\S)(?P<slash>//?)(?!\S)"
)


class Piece(Struct):
    """A stretch of one kind; `line` counts from the beginning of the block."""

    text: str
    line: int
    kind: RunKind = RunKind.SPOKEN
    emphasis: Emphasis = Emphasis.NONE
    say: str | None = None
    pause_s: float = 0.0
    said: int = 0


class _Cue(NamedTuple):
    start: int
    end: int
    piece: Piece


def cut_cues(spans: Sequence[Span], page: Page, first_line: int) -> list[Piece]:
    """Finds the cues in a block.

    Args:
        spans: The block, laid out flat.
        page: Where malformed cues are reported.
        first_line: The line of the file the block begins on.

    Returns:
        Pieces in order; joined, their texts are what the reader sees.
    """
    mask = "".join(_LITERAL * len(span.text) if span.literal else span.text for span in spans)
    cues = iter(()) if "[" not in mask and "/" not in mask else _find(spans, mask, page, first_line)
    pieces: list[Piece] = []
    cue = next(cues, None)
    offset = done = 0
    for span in spans:
        end = offset + len(span.text)
        position = max(offset, done)
        while cue is not None and cue.start < end:
            _append(pieces, span, span.text[position - offset : cue.start - offset])
            pieces.append(cue.piece)
            position = done = cue.end
            cue = next(cues, None)
        if position < end:
            _append(pieces, span, span.text[position - offset :])
        offset = end
    return pieces


def _append(pieces: list[Piece], span: Span, text: str) -> None:
    if not text:
        return
    last = pieces[-1] if pieces else None
    if last is not None and span.said and last.said == span.said:
        last.text += text
        return
    pieces.append(Piece(text, span.line, span.kind, span.emphasis, span.say, said=span.said))


def _find(spans: Sequence[Span], mask: str, page: Page, first_line: int) -> Iterator[_Cue]:
    text = "".join(span.text for span in spans)
    starts = [0, *accumulate(len(span.text) for span in spans)]
    for match in _CUE.finditer(mask):
        start, end = match.span()
        span, into = _at(spans, starts, start)
        line = span.line
        written = text[start:end]
        if match["said"] is not None:
            say = " ".join(text[match.start("say") : end - 1].split())
            inner, _ = _at(spans, starts, start + 1)
            spoken = text[slice(*match.span("said"))]
            yield _Cue(start, end, Piece(spoken, line, emphasis=inner.emphasis, say=say))
        elif match["slash"]:
            piece = Piece(written, line, RunKind.PAUSE, pause_s=SLASH_S[written])
            yield _Cue(start, end, piece)
        elif written[1:-1].strip():
            seconds = _pause(written[1:-1].strip(), page, first_line + line, span.column + into)
            kind = RunKind.DIRECTION if seconds is None else RunKind.PAUSE
            yield _Cue(start, end, Piece(written, line, kind, pause_s=seconds or 0.0))


def _pause(words: str, page: Page, line: int, column: int) -> float | None:
    """Seconds of a written pause; None for any other direction."""
    low = words.casefold()
    if low == "breath":
        return 0.0
    if low == "pause":
        return PAUSE_S
    if not low.startswith("pause") or low[5].isalpha():
        return None
    try:
        return parse_duration(words[5:])
    except ValueError:
        message = f"[{words}] names no length; write [pause] or [pause 2s]"
        page.error(line, _column(page, line, column), message)
        return 0.0


def _column(page: Page, line: int, column: int) -> int:
    """The column in the file: quotation marks and list markers stand before the block."""
    source = page.lines[line - 1]
    # A line break became a space, which the file does not hold.
    found = source.find("[", max(column - 1, 0))
    return (found if found >= 0 else column) + 1


def _at(spans: Sequence[Span], starts: Sequence[int], position: int) -> tuple[Span, int]:
    """The span that holds a position, and how far into it that is."""
    index = bisect_right(starts, position) - 1
    return spans[index], position - starts[index]
