"""All benchmarks in one table."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib.metadata import version

from benchmarks import idle, large, section_change, start
from benchmarks.programs import COLS, ROWS
from benchmarks.report import table


def load() -> str:
    return ", ".join(f"{average:.2f}" for average in os.getloadavg())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, metavar="N", help="for those that take rounds")
    parser.add_argument("--seconds", type=int, default=idle.SECONDS, metavar="N", help="of idling")
    asked = parser.parse_args()
    before = load()
    rows = []
    for program, rounds in (
        (start, start.ROUNDS),
        (section_change, section_change.ROUNDS),
        (large, large.ROUNDS),
    ):
        print(f"{program.__name__} …", file=sys.stderr)
        rows += program.measure(asked.rounds or rounds)
    print(f"{idle.__name__} …", file=sys.stderr)
    rows += idle.measure(asked.seconds)
    print(table(rows))
    print(
        f"\n{COLS}x{ROWS} cells, Python {platform.python_version()}, Textual {version('textual')},"
        f" {platform.system()} {platform.machine()}, {os.cpu_count()} processors,"
        f"\nload before {before}, after {load()}"
    )


if __name__ == "__main__":
    main()
