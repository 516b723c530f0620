"""From the key to the text of the next section on the terminal."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.programs import bare, first_seen, folder, podium
from benchmarks.report import Row, compared, rounds_asked, table
from benchmarks.speeches import generated, opening, shipped, shipped_needles
from tests.terminal.keys import key
from tests.terminal.process import Process

ROUNDS = 40
QUIET_S = 0.06
FEW, MANY = 5, 1000


class Flip:
    """Goes from the first section to the second and back, a key at a time."""

    def __init__(self, program: Process, needles: Sequence[bytes]) -> None:
        self._program = program
        self._needles = needles[:2]
        self._at = 0
        first_seen(program, needles[0])
        for _ in needles[:2]:
            self.seconds()

    def seconds(self) -> float:
        """Changes the section, once what was drawn before has all arrived."""
        self._program.wait_quiet(QUIET_S)
        step, self._at = ("right", 1) if self._at == 0 else ("left", 0)
        mark = self._program.mark()
        pressed = time.perf_counter()
        self._program.send(key(step).encode())
        return self._program.wait_bytes(self._needles[self._at], mark) - pressed


def in_turn(one: Flip, other: Flip, rounds: int) -> tuple[list[float], list[float]]:
    pairs = [(one.seconds(), other.seconds()) for _ in range(rounds)]
    return [mine for mine, _ in pairs], [its for _, its in pairs]


def against_bare(home: Path, rounds: int) -> Row:
    words = shipped_needles()
    with podium(home) as ours, bare(home, shipped()) as base:
        times = in_turn(Flip(ours, words), Flip(base, words), rounds)
    return compared("section change", times[0], "bare app", times[1])


def many_against_few(home: Path, rounds: int) -> Row:
    words = [opening(1).encode(), opening(2).encode()]
    few = generated(home / "few.md", FEW)
    many = generated(home / "many.md", MANY)
    with podium(home, many) as large, podium(home, few) as small:
        times = in_turn(Flip(large, words), Flip(small, words), rounds)
    return compared(
        f"section change, {MANY:,} sections", times[0], f"{FEW} such sections", times[1]
    )


def measure(rounds: int = ROUNDS) -> list[Row]:
    """Both programs stand open side by side and are asked in turn."""
    with folder() as home:
        return [against_bare(home, rounds), many_against_few(home, rounds)]


if __name__ == "__main__":
    print(table(measure(rounds_asked(__doc__, ROUNDS))))
