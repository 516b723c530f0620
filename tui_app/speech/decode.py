"""Bytes become text, or a problem that says which byte is in the way."""

from __future__ import annotations

import codecs
from typing import Final

from tui_app.speech.clean import clean
from tui_app.speech.problems import Problem, Severity

MAX_BYTES: Final = 10_000_000
TOO_LARGE: Final = "larger than 10 MB, which no speech is; name the text of the speech itself"

Decoded = tuple[str, tuple[Problem, ...], tuple[Problem, ...]]


def decode(path: str, data: bytes) -> Decoded:
    """Decodes UTF-8, evens out newlines and removes what no terminal should be sent.

    Args:
        path: The file as the user named it.
        data: Its bytes.

    Returns:
        The text, the warnings and the errors; with errors the text is empty.
    """
    if len(data) > MAX_BYTES:
        return _refuse(path, TOO_LARGE)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _refuse(path, "the file is saved as UTF-16; save it as UTF-8")
    if b"\0" in data:
        return _refuse(path, "this is not a text file (it holds NUL bytes); name a Markdown file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", (), (_not_utf8(path, data, error.start),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    safe, first = clean(text)
    if first < 0:
        return safe, (), ()
    line, column, source = _place(text, first)
    message = (
        f"control character U+{ord(text[first]):04X} removed, with any others in this file; "
        "delete them"
    )
    problem = Problem(path, line, column, message, Severity.WARNING, _shown(source))
    return safe, (problem,), ()


def _refuse(path: str, message: str) -> Decoded:
    return "", (), (Problem(path, 0, 0, message),)


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    # utf-8-sig counts from behind the mark it has skipped.
    start += len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    before = data[:start].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    rest = data[start:].split(b"\n", 1)[0].split(b"\r", 1)[0].decode("utf-8", "replace")
    line, column, _ = _place(before, len(before))
    source = before[before.rfind("\n") + 1 :] + rest
    message = f"byte 0x{data[start]:02X} is not UTF-8; save the file as UTF-8"
    return Problem(path, line, column, message, source=_shown(source))


def _shown(source: str) -> str:
    return clean(source)[0].replace("\t", " ")


def _place(text: str, offset: int) -> tuple[int, int, str]:
    """Line, column and the line itself."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    source = text[start : end if end >= 0 else len(text)]
    return text.count("\n", 0, offset) + 1, offset - start + 1, source
