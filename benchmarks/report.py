"""Rows of results, and the table they are printed in."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; times are medians, and a figure is written with its unit."""

    measure: str
    result: str
    least: str = ""
    against: str = ""
    its_result: str = ""
    ratio: str = ""


FIGURES = ("result", "least", "its result", "ratio")


def milliseconds(measure: str, seconds: Sequence[float]) -> Row:
    return Row(measure, _ms(median(seconds)), _ms(min(seconds)))


def compared(measure: str, seconds: Sequence[float], against: str, base: Sequence[float]) -> Row:
    """Two series taken in turn; the ratio is the median of those of each turn."""
    ratio = median(mine / other for mine, other in zip(seconds, base, strict=True))
    mine = milliseconds(measure, seconds)
    return Row(measure, mine.result, mine.least, against, _ms(median(base)), f"{ratio:.2f}")


def table(rows: Sequence[Row]) -> str:
    heads = tuple(field.name.replace("_", " ") for field in fields(Row))
    cells = [heads, *map(astuple, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(
            cell.rjust(width) if head in FIGURES else cell.ljust(width)
            for head, cell, width in zip(heads, line, widths, strict=True)
        ).rstrip()
        for line in cells
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)


def rounds_asked(what: str | None, usual: int) -> int:
    """The number of rounds given on the command line of one benchmark."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--rounds", type=int, default=usual, metavar="N", help=f"usually {usual}")
    rounds: int = parser.parse_args().rounds
    return rounds


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms"
