"""HTML comments: the notes among them, and the ends of slides."""

from __future__ import annotations

import re
from textwrap import dedent

from tui_app.speech.events import Event, NoteFound, SlideEnd
from tui_app.speech.model import Note

_NOTE = re.compile(r"\s*(?:speaker[_ -]?)?notes?:", re.IGNORECASE)
# The other tool reads its comments as YAML; this opens a text of several lines.
_BLOCK_SCALAR = re.compile(r"[ \t]*[|>][+-]?[ \t]*\n")


def read_comment(text: str, line: int) -> Event | None:
    """Reads what stands between `<!--` and `-->`.

    Args:
        text: The comment without its delimiters.
        line: The line of the file on which it opens.

    Returns:
        A note, the end of a slide, or None for a comment that says nothing to us.
    """
    match = _NOTE.match(text)
    if match is None:
        return SlideEnd(line) if text.strip().lower() == "end_slide" else None
    start = match.end()
    if scalar := _BLOCK_SCALAR.match(text, start):
        start = scalar.end() - 1
    note = note_text(text[start:])
    blank = len(text[start:]) - len(text[start:].lstrip())
    begins = line + text.count("\n", 0, start + blank)
    return NoteFound(line, Note(note, begins)) if note else None


def note_text(text: str) -> str:
    """The text of a note: without common indentation, blank ends and trailing spaces."""
    first, newline, rest = text.expandtabs(4).partition("\n")
    body = (first.strip() + newline if first.strip() else "") + dedent(rest)
    return "\n".join(line.rstrip() for line in body.split("\n")).strip()
