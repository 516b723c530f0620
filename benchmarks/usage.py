"""What a process has used, as Linux counts it; None where that is not to be had."""

from __future__ import annotations

import os
import re
from pathlib import Path

PROC = Path("/proc")


def cpu_seconds(pid: int) -> float | None:
    """Seconds of processor time, all threads together."""
    stat = _stat(pid)
    if stat is None:
        return None
    return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


def peak_bytes(pid: int) -> int | None:
    """The most memory it has held, with that of the processes it has started."""
    try:
        status = (PROC / str(pid) / "status").read_text()
    except OSError:
        return None
    held = re.search(r"^VmHWM:\s+(\d+) kB", status, re.M)
    own = int(held[1]) * 1024 if held else 0
    return own + sum(peak_bytes(child) or 0 for child in _children(pid))


def _children(pid: int) -> list[int]:
    everyone = [int(path.name) for path in PROC.iterdir() if path.name.isdigit()]
    return [other for other in everyone if (stat := _stat(other)) and int(stat[1]) == pid]


def _stat(pid: int) -> list[str] | None:
    """The fields from the third on: a program's name, the second, may hold blanks."""
    try:
        text = (PROC / str(pid) / "stat").read_text()
    except OSError:
        return None
    return text.rpartition(")")[2].split()
