"""How fast this speaker is, learned from past runs and shrunk towards everybody."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, hypot, log

from msgspec import Struct

SPREAD_BETWEEN = 0.14
"""Standard deviation of the log of the speaking rate between speakers: 1,515 TED talks measured
for this program (rehearsal.md 4.2 B)."""

SPREAD_WITHIN = 0.085
"""The same between the talks of one speaker: 267 talks by 118 people (rehearsal.md 4.2 B)."""

RANGE_UNKNOWN = 0.22
"""Relative error that nine talks in ten stay within, speaker unknown (rehearsal.md 4.3)."""

RANGE_OTHER_SPEECHES = 0.18
"""The same when one other talk of the speaker is known (rehearsal.md 4.3)."""

RANGE_ONE_SITTING = 0.049
"""Mean error of one reader's paragraphs in one sitting (rehearsal.md 4.2 C): what no number of
rehearsals takes away. How much a second run of one text differs was not measured."""

_PER_DEVIATION = RANGE_UNKNOWN / SPREAD_BETWEEN
_FURTHEST = log(2)
"""Five deviations. Half or twice the estimate is no reading of the speech: it was broken off,
or left running."""


class PastRun(Struct, frozen=True):
    """One finished run.

    Attributes:
        estimated_s: Seconds the estimate gave before any learning (`Plan.base_s`), at the pace
            that is planned with now.
        actual_s: Its talk seconds.
        same_speech: Whether it was a run of this speech.
    """

    estimated_s: float
    actual_s: float
    same_speech: bool = True


class Learned(Struct, frozen=True):
    """What past runs say about the next one.

    Attributes:
        factor: Actual over estimated seconds to expect; 1 without runs.
        relative_range: Half the width of the range, as a part of the estimate.
        runs: Runs of this speech it rests on.
        other_runs: Runs of other speeches it rests on.
    """

    factor: float = 1.0
    relative_range: float = RANGE_UNKNOWN
    runs: int = 0
    other_runs: int = 0


NOTHING_LEARNED = Learned()


def learn(past: Iterable[PastRun]) -> Learned:
    """The personal rate: normal-normal shrinkage of log(actual / estimated).

    A speaker's rate scatters by `SPREAD_BETWEEN` around everybody's; each speech, and each run
    of it, by `SPREAD_WITHIN` around the speaker's. Other speeches tell about the speaker, runs
    of this one about speaker and text together. The range depends on how many runs there are
    and not on what they say, so another run of this speech always narrows it.
    """
    known = [(run, log(run.actual_s / run.estimated_s)) for run in past if _is_possible(run)]
    these = [ratio for run, ratio in known if run.same_speech]
    others = [ratio for run, ratio in known if not run.same_speech]
    within = SPREAD_WITHIN**2
    mean, variance = _shrunk(0.0, SPREAD_BETWEEN**2, others)
    if others:
        variance += within
    mean, variance = _shrunk(mean, variance, these)
    if these:
        relative = hypot(_PER_DEVIATION * variance**0.5, RANGE_ONE_SITTING)
    else:
        relative = RANGE_OTHER_SPEECHES if others else RANGE_UNKNOWN
    return Learned(exp(mean), relative, len(these), len(others))


def _is_possible(run: PastRun) -> bool:
    if run.estimated_s <= 0 or run.actual_s <= 0:
        return False
    return abs(log(run.actual_s / run.estimated_s)) <= _FURTHEST


def _shrunk(mean: float, variance: float, seen: list[float]) -> tuple[float, float]:
    precision = 1 / variance + len(seen) / SPREAD_WITHIN**2
    return (mean / variance + sum(seen) / SPREAD_WITHIN**2) / precision, 1 / precision
