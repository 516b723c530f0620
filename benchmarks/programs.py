"""The programs under measurement, started in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.terminal.launch import podium_command, surroundings
from tests.terminal.process import Process

ROWS, COLS = 40, 120
BARE = Path(__file__).with_name("bare.py")
SLOWEST_S = 120
"""For whatever is waited for: a number that is too large is a result, too."""


@contextmanager
def folder() -> Iterator[Path]:
    """A home for the programs, and a place for what they read."""
    with TemporaryDirectory(prefix="podium-", ignore_cleanup_errors=True) as path:
        yield Path(path)


def podium(home: Path, *arguments: str | Path) -> Process:
    return _start(podium_command(*map(str, arguments)), home)


def bare(home: Path, sections: Sequence[str]) -> Process:
    """The bare app, which shows these texts."""
    paths = [home / f"section-{number}.txt" for number in range(len(sections))]
    for path, text in zip(paths, sections, strict=True):
        path.write_text(text, "utf-8")
    # -P: else the modules beside it would stand before the installed ones.
    return _start([sys.executable, "-P", str(BARE), *map(str, paths)], home)


def first_seen(program: Process, needle: bytes) -> float:
    """Seconds from the start of the program to the arrival of the bytes."""
    return program.wait_bytes(needle, timeout=SLOWEST_S) - program.started


def _start(command: Sequence[str], home: Path) -> Process:
    return Process(command, env=surroundings(home), rows=ROWS, cols=COLS, cwd=home)
