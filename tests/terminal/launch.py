"""How podium is started, and in which surroundings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
INSTALLED = Path(sys.executable).with_name("podium")

KEPT = ("PATH", "LD_LIBRARY_PATH", "TMPDIR")
"""What the program may see of the surroundings of whoever runs it."""


def podium_command(*arguments: str) -> list[str]:
    """The installed program beside this Python, else the one in this checkout."""
    if INSTALLED.exists():
        return [str(INSTALLED), *arguments]
    return [sys.executable, "-m", "tui_app", *arguments]


def surroundings(home: Path) -> dict[str, str]:
    """The environment of a new user on a terminal with all colours."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment |= {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    if not INSTALLED.exists():
        environment["PYTHONPATH"] = str(ROOT)
    return environment
