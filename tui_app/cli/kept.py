"""The last reading of each speech, kept so that an unchanged speech opens at once.

A reading is what the parser and the planner made of the files; it is kept in the platform's cache
folder, as Python keeps its compiled modules, and may be deleted at any time. Whatever is wrong
with it, the speech is read anew.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from tui_app import __version__
from tui_app.speech.sources import Sources

if TYPE_CHECKING:
    from tui_app.speech.model import Speech, Target
    from tui_app.timing.plan import Plan

_READERS = ("speech", "speech/spoken", "timing")
"""Rooms whose code decides what a reading is."""


class Kept:
    """The kept reading of one speech with one target and pace."""

    def __init__(self, sources: Sources, pace: float | None, target: Target | None) -> None:
        digest = blake2b(digest_size=16)
        asked = (__version__, sys.version_info[:2], pace, target, _code_changed(), sources)
        digest.update(pickle.dumps(asked))
        self._digest = digest.digest()
        name = blake2b(str(Path(sources.path).absolute()).encode("utf-8", "replace"), digest_size=8)
        self._path = user_cache_path("podium") / f"{name.hexdigest()}.reading"

    def load(self) -> tuple[Speech, Plan] | None:
        """The reading; None when there is none of exactly these files."""
        try:
            with self._path.open("rb") as file:
                if file.read(len(self._digest)) != self._digest:
                    return None
                reading: tuple[Speech, Plan] = pickle.load(file)
                return reading
        except Exception:
            # A file that is cut off or damaged can raise anything; reading anew mends it.
            return None

    def save(self, reading: tuple[Speech, Plan]) -> None:
        """Keep the reading in place of the last one; a folder that cannot be written keeps none."""
        fresh = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.write_bytes(self._digest + pickle.dumps(reading, pickle.HIGHEST_PROTOCOL))
            fresh.replace(self._path)
        except OSError:
            with suppress(OSError):
                fresh.unlink()


def _code_changed() -> float:
    """When the code that reads was last changed, for those who change it."""
    package = Path(__file__).parent.parent
    return max(
        entry.stat().st_mtime
        for room in _READERS
        for entry in os.scandir(package / room)
        if entry.name.endswith(".py")
    )
