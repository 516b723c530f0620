"""The files of a speech: found, read and made safe to show; nothing is parsed yet."""

from __future__ import annotations

import re
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final

from msgspec import Struct

from tui_app.speech.clean import shown
from tui_app.speech.decode import MAX_BYTES, TOO_LARGE, decode
from tui_app.speech.problems import Problem, Severity, SpeechError

INDEX: Final = "index.md"
STDIN: Final = "-"


class Source(Struct, frozen=True):
    """One file's text: its newlines are evened out, its control characters gone."""

    path: str
    text: str


class Sources(Struct, frozen=True):
    """What a speech is compiled from.

    Attributes:
        path: What the user named.
        files: The section files in order, or the one file.
        index: `index.md` of a folder.
        folder: Whether the user named a folder.
        warnings: What was noticed while reading.
    """

    path: str
    files: tuple[Source, ...]
    index: Source | None = None
    folder: bool = False
    warnings: tuple[Problem, ...] = ()


def read_sources(path: str, stdin: BinaryIO | None = None) -> Sources:
    """Finds and reads a speech.

    Args:
        path: A folder, a file, or `-` for standard input.
        stdin: What `-` reads; the process's own when None.

    Returns:
        The texts, in the order of the sections.

    Raises:
        SpeechError: Nothing usable is there; one problem for each file at fault.
    """
    if path == STDIN:
        return _read_stdin(stdin or sys.stdin.buffer)
    target = Path(path)
    try:
        mode = target.stat().st_mode
    except (OSError, ValueError) as error:
        raise _failure(path, _why_not(target, error)) from None
    return _read_folder(path, target) if stat.S_ISDIR(mode) else _read_file(path, target)


def _read_stdin(stdin: BinaryIO) -> Sources:
    source, warnings, errors = decode(STDIN, stdin.read(MAX_BYTES + 1))
    if errors:
        raise SpeechError(errors)
    if not source.strip():
        raise _failure(STDIN, "standard input is empty; write a heading and some text")
    return Sources(STDIN, (Source(STDIN, source),), warnings=warnings)


def _read_file(path: str, target: Path) -> Sources:
    name = shown(path)
    text, warnings, errors = _read(name, target)
    if errors:
        raise SpeechError(errors)
    if not text.strip():
        raise _failure(path, "the file is empty; write a heading and some text")
    return Sources(path, (Source(name, text),), warnings=warnings)


def _read_folder(path: str, folder: Path) -> Sources:
    try:
        entries = sorted(folder.iterdir(), key=_natural)
    except OSError as error:
        raise _failure(path, _why_not(folder, error)) from None
    index: Source | None = None
    files: list[Source] = []
    warnings: list[Problem] = []
    errors: list[Problem] = []
    for entry in entries:
        if entry.name.startswith(".") or entry.suffix.lower() != ".md":
            continue
        name = shown(str(entry))
        if kind := _not_a_file(entry):
            warnings.append(_warning(name, f"this is a {kind}, not a section; it is left out"))
            continue
        text, noticed, wrong = _read(name, entry)
        warnings += noticed
        errors += wrong
        if entry.name.lower() == INDEX:
            index = Source(name, text)
        elif text.strip() or wrong:
            files.append(Source(name, text))
        else:
            warnings.append(_warning(name, "the file is empty; it is left out"))
    if errors:
        raise SpeechError(errors)
    if not files:
        raise _failure(path, _no_sections(index is not None, bool(warnings)))
    return Sources(path, tuple(files), index, folder=True, warnings=tuple(warnings))


def _read(name: str, target: Path) -> tuple[str, tuple[Problem, ...], tuple[Problem, ...]]:
    try:
        # A named pipe has no size; reading is bounded as well.
        if target.stat().st_size > MAX_BYTES:
            return "", (), (Problem(name, 0, 0, TOO_LARGE),)
        with target.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return "", (), (Problem(name, 0, 0, _why_not(target, error)),)
    return decode(name, data)


def _not_a_file(entry: Path) -> str:
    """What it is instead; "" for a file, and for what only reading can tell."""
    try:
        mode = entry.stat().st_mode
    except OSError:
        return ""
    if stat.S_ISDIR(mode):
        return "folder"
    # Opening a pipe that nobody writes to would wait for ever.
    return "" if stat.S_ISREG(mode) else "device or pipe"


def _natural(entry: Path) -> tuple[list[tuple[int, str]], str]:
    """Orders 10 after 9, whatever the case."""
    parts = re.split(r"([0-9]+)", entry.name.casefold())
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts], entry.name


def _no_sections(index: bool, left_out: bool) -> str:
    if left_out:
        return "no section file has any text; write a heading and some text in one"
    if index:
        return "there is only index.md; add a section file beside it, such as 01-opening.md"
    return "there are no section files in this folder; add one, such as 01-opening.md"


def _why_not(target: Path, error: OSError | ValueError) -> str:
    if isinstance(error, PermissionError):
        return "there is no permission to read it; change its permissions (chmod +r)"
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        if target.is_symlink():
            return "the link leads nowhere; point it at a file, or remove it"
        near = _nearest(target)
        return "there is no such file or folder; " + (
            f"did you mean {near}?" if near else "check the name, or make one with: podium new"
        )
    return f"it cannot be read ({error.strerror or error}); check the name"


def _nearest(target: Path) -> str:
    import difflib

    try:
        names: Iterable[str] = [
            entry.name
            for entry in target.parent.iterdir()
            if entry.suffix.lower() == ".md" or entry.is_dir()
        ]
    except (OSError, ValueError):
        return ""
    near = difflib.get_close_matches(target.name, names, n=1, cutoff=0.7)
    return shown(str(target.parent / near[0])) if near else ""


def _failure(path: str, message: str) -> SpeechError:
    return SpeechError([Problem(shown(path), 0, 0, message)])


def _warning(path: str, message: str) -> Problem:
    return Problem(path, 0, 0, message, Severity.WARNING)
