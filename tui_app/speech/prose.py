"""Pieces of a block become sentences."""

from __future__ import annotations

from collections.abc import Sequence

from tui_app.speech.cues import Piece
from tui_app.speech.model import UNSPACED_LANGUAGES, Emphasis, Run, RunKind, Sentence
from tui_app.speech.sentences import count_breaks, split_sentences
from tui_app.speech.spoken import count_words

# Counts as one word in every language written with spaces.
_ONE_WORD = "word"


def is_spoken(pieces: Sequence[Piece]) -> bool:
    """Whether there is a letter or a digit to say."""
    return any(
        piece.kind is RunKind.SPOKEN and any(map(str.isalnum, piece.text)) for piece in pieces
    )


def to_sentences(pieces: Sequence[Piece], first_line: int, language: str) -> tuple[Sentence, ...]:
    """Divides a block into sentences.

    A cue between two sentences belongs to the first of them, and so does the space
    between them.

    Args:
        pieces: The block; something in it is spoken.
        first_line: The line of the file it begins on.
        language: As the metadata has it: `en`, `ja`, `pt-BR`.

    Returns:
        At least one sentence.
    """
    pieces = _stripped(pieces)
    text = "".join(
        piece.text if piece.kind is RunKind.SPOKEN else " " * len(piece.text) for piece in pieces
    )
    starts = _starts(text, pieces)
    sentences: list[Sentence] = []
    index = offset = 0
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        cut: list[Piece] = []
        while index < len(pieces):
            piece = pieces[index]
            piece_end = offset + len(piece.text)
            if offset >= end:
                break
            inside = piece.text[max(start - offset, 0) : end - offset]
            cut.append(_part(piece, inside))
            if piece_end > end:
                break
            offset = piece_end
            index += 1
        sentences.append(_sentence(cut, text[start:end], first_line, language))
    return tuple(sentences)


def _part(piece: Piece, text: str) -> Piece:
    if text == piece.text:
        return piece
    return Piece(text, piece.line, piece.kind, piece.emphasis, piece.say, piece.pause_s)


def _starts(text: str, pieces: Sequence[Piece]) -> list[int]:
    """Where sentences begin; the first takes what stands before it."""
    ranges = split_sentences(text)
    starts = [0, *(start for start, _ in ranges[1:])]
    whole = [(start, end) for start, end in _extents(pieces)]
    if whole:
        # Nothing that is said as one is divided.
        starts = [at for at in starts if not any(start < at < end for start, end in whole)]
    return starts


def _extents(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    offset = 0
    for piece in pieces:
        if piece.say is not None or Emphasis.CODE in piece.emphasis:
            found.append((offset, offset + len(piece.text)))
        offset += len(piece.text)
    return found


def _stripped(pieces: Sequence[Piece]) -> list[Piece]:
    """Without white space at either end."""
    kept = [piece for piece in pieces if piece.text]
    while kept and not kept[0].text.strip():
        del kept[0]
    while kept and not kept[-1].text.strip():
        del kept[-1]
    if kept:
        kept[0] = _part(kept[0], kept[0].text.lstrip())
        kept[-1] = _part(kept[-1], kept[-1].text.rstrip())
    return kept


def _sentence(cut: Sequence[Piece], text: str, first_line: int, language: str) -> Sentence:
    words = count_words(_as_counted(cut, text, language), language)
    pause_s = round(sum(piece.pause_s for piece in cut), 3)
    return Sentence(
        to_runs(cut), first_line + cut[0].line, words, count_breaks(text.strip()), pause_s
    )


def _as_counted(cut: Sequence[Piece], text: str, language: str) -> str:
    """What is said: for a piece said as written elsewhere, as many words as that has."""
    if all(piece.say is None for piece in cut):
        return text.strip()
    unspaced = language.partition("-")[0].lower() in UNSPACED_LANGUAGES
    parts: list[str] = []
    for piece in cut:
        if piece.kind is not RunKind.SPOKEN:
            parts.append(" ")
        elif piece.say is None:
            parts.append(piece.text)
        else:
            parts.append(piece.say if unspaced else " ".join(_ONE_WORD for _ in piece.say.split()))
    return "".join(parts).strip()


def to_runs(pieces: Sequence[Piece]) -> tuple[Run, ...]:
    """Runs of the pieces; neighbours that differ in nothing are joined."""
    runs: list[Run] = []
    parts: list[str] = []
    for number, piece in enumerate(pieces):
        parts.append(piece.text)
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        if following is None or not _alike(piece, following):
            runs.append(Run("".join(parts), piece.kind, piece.emphasis, piece.say, piece.pause_s))
            parts = []
    return tuple(runs)


def _alike(one: Piece, other: Piece) -> bool:
    return (
        one.kind is other.kind
        and one.emphasis == other.emphasis
        and one.kind in (RunKind.SPOKEN, RunKind.SILENT)
        and one.say is None
        and other.say is None
    )
