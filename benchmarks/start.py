"""From the start of the process to the first text of the speech on the terminal."""

from __future__ import annotations

from benchmarks.programs import bare, first_seen, folder, podium
from benchmarks.report import Row, compared, rounds_asked, table
from benchmarks.speeches import shipped, shipped_needles

ROUNDS = 21


def measure(rounds: int = ROUNDS) -> list[Row]:
    """Both programs in turn; the first turn warms the caches and is not counted."""
    opening, needle = shipped()[0], shipped_needles()[0]
    ours, base = [], []
    with folder() as home:
        for _ in range(rounds + 1):
            with podium(home) as program:
                ours.append(first_seen(program, needle))
            with bare(home, [opening]) as program:
                base.append(first_seen(program, needle))
    return [compared("start to first text", ours[1:], "bare app", base[1:])]


if __name__ == "__main__":
    print(table(measure(rounds_asked(__doc__, ROUNDS))))
