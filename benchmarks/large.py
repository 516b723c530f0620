"""A speech of 160,000 words in one file: open it, jump to its end, search it; its memory."""

from __future__ import annotations

import time
from collections import defaultdict
from pathlib import Path

from benchmarks.programs import SLOWEST_S, first_seen, folder, podium
from benchmarks.report import Row, milliseconds, rounds_asked, table
from benchmarks.speeches import WORDS_A_SECTION, generated, hidden, opening
from benchmarks.usage import peak_bytes
from tests.terminal.process import Process

ROUNDS = 5
SECTIONS = 1000
MIDDLE = SECTIONS // 2
QUIET_S = 0.2


def reaction(program: Process, keys: str, section: int) -> float:
    """Seconds from the keys to the text of a section that was not on the screen."""
    program.wait_quiet(QUIET_S, SLOWEST_S)
    mark = program.mark()
    pressed = time.perf_counter()
    program.send(keys.encode())
    return program.wait_bytes(opening(section).encode(), mark, SLOWEST_S) - pressed


def one_round(home: Path, speech: Path) -> tuple[dict[str, float], int | None]:
    with podium(home, speech) as program:
        times = {
            "open": first_seen(program, opening(1).encode()),
            "jump to the end": reaction(program, "G", SECTIONS),
            "jump to the beginning": reaction(program, "gg", 1),
        }
        program.wait_quiet(QUIET_S, SLOWEST_S)
        program.send(b"/")
        # The word and enter at once: what is shown while it is typed counts as well.
        times["search"] = reaction(program, hidden(MIDDLE) + "\r", MIDDLE)
        return times, peak_bytes(program.pid)


def measure(rounds: int = ROUNDS) -> list[Row]:
    times: dict[str, list[float]] = defaultdict(list)
    peaks = []
    with folder() as home:
        speech = generated(home / "large.md", SECTIONS)
        for _ in range(rounds):
            taken, peak = one_round(home, speech)
            peaks.append(peak)
            for what, seconds in taken.items():
                times[what].append(seconds)
    words = f"{SECTIONS * WORDS_A_SECTION:,} words"
    rows = [milliseconds(f"{words}: {what}", seconds) for what, seconds in times.items()]
    known = [peak for peak in peaks if peak is not None]
    most = f"{max(known) / 2**20:.0f} MiB" if known else "unknown here"
    return [*rows, Row(f"{words}: most memory held", most)]


if __name__ == "__main__":
    print(table(measure(rounds_asked(__doc__, ROUNDS))))
