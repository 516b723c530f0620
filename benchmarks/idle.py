"""While the clock runs and nobody touches a key: processor time, and what is written."""

from __future__ import annotations

import argparse
import time
from statistics import mean, median

from benchmarks.programs import first_seen, folder, podium
from benchmarks.report import Row, table
from benchmarks.speeches import shipped_needles
from benchmarks.usage import cpu_seconds
from tests.terminal.process import Chunk

SECONDS = 20
SETTLING_S = 3


def each_second(chunks: list[Chunk], begin: float, seconds: int) -> list[int]:
    """Bytes that arrived in each of the seconds from `begin`."""
    written = [0] * seconds
    for chunk in chunks:
        if begin <= chunk.at < begin + seconds:
            written[int(chunk.at - begin)] += len(chunk.data)
    return written


def share_of_core(share: float | None) -> str:
    return "unknown here" if share is None else f"{share:.2%} of a core"


def measure(seconds: int = SECONDS) -> list[Row]:
    with folder() as home, podium(home) as program:
        first_seen(program, shipped_needles()[0])
        program.send(b"s")
        time.sleep(SETTLING_S)
        begin, used = time.perf_counter(), cpu_seconds(program.pid)
        time.sleep(seconds)
        after = cpu_seconds(program.pid)
        taken = time.perf_counter() - begin
        written = each_second(program.chunks, begin, seconds)
    if not any(written):
        raise RuntimeError("nothing was written: the clock does not run")
    share = None if used is None or after is None else (after - used) / taken
    return [
        Row("idle, clock running: processor", share_of_core(share)),
        Row("idle, clock running: written a second", f"{median(written):.0f} bytes"),
        Row("idle, clock running: the same, mean", f"{mean(written):.0f} bytes"),
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=SECONDS, metavar="N")
    print(table(measure(parser.parse_args().seconds)))
