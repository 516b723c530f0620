from __future__ import annotations

from itertools import pairwise
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.timing.learning import NOTHING_LEARNED, Learned, PastRun, learn

ratios = st.floats(0.51, 1.95)


def run(ratio: float, same: bool = True) -> PastRun:
    return PastRun(400.0, 400.0 * ratio, same)


def test_without_runs_everybody_is_the_guess() -> None:
    assert learn([]) == NOTHING_LEARNED == Learned(1.0, 0.22, 0, 0)


def test_other_speeches_narrow_the_range_to_18_percent() -> None:
    assert learn([run(1.2, same=False)]).relative_range == 0.18
    assert learn([run(1.2, same=False)] * 20).relative_range == 0.18


def test_one_run_is_shrunk_by_the_two_spreads() -> None:
    weight = 0.14**2 / (0.14**2 + 0.085**2)
    assert learn([run(1.3)]).factor == pytest.approx(exp(weight * log(1.3)))
    assert learn([run(1.3, same=False)]).factor == pytest.approx(exp(weight * log(1.3)))


def test_one_run_of_this_speech_says_more_than_one_of_another() -> None:
    assert (
        learn([run(1.0), run(1.3, same=False)]).factor < learn([run(1.3), run(1.0, False)]).factor
    )


@pytest.mark.parametrize(
    "broken",
    [PastRun(0, 100), PastRun(100, 0), PastRun(-1, 5), PastRun(420, 8), PastRun(420, 4000)],
)
def test_a_run_that_was_no_reading_is_left_out(broken: PastRun) -> None:
    assert learn([broken]) == NOTHING_LEARNED
    assert learn([broken, run(1.1)]) == learn([run(1.1)])


@given(st.lists(ratios, min_size=1, max_size=30), st.lists(ratios, max_size=5))
def test_each_run_of_this_speech_narrows_the_range(these: list[float], others: list[float]) -> None:
    known = [run(ratio, same=False) for ratio in others]
    ranges = [
        learn([*known, *map(run, these[:count])]).relative_range for count in range(len(these) + 1)
    ]
    assert all(after < before for before, after in pairwise(ranges))
    assert ranges[-1] > 0.049


@given(st.lists(st.tuples(ratios, st.booleans()), min_size=1, max_size=20))
def test_the_factor_lies_between_everybody_and_the_runs(past: list[tuple[float, bool]]) -> None:
    factor = learn([run(ratio, same) for ratio, same in past]).factor
    seen = [1.0, *(ratio for ratio, _ in past)]
    assert min(seen) - 1e-9 <= factor <= max(seen) + 1e-9


@given(ratios)
def test_many_runs_outweigh_everybody(ratio: float) -> None:
    assert learn([run(ratio)] * 200).factor == pytest.approx(ratio, rel=0.01)
