from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.timing.clock import NOT_STARTED, Clock

STEPS = ["start", "pause", "resume", "interrupt", "proceed", "stop"]


def stepped(clock: Clock, step: str, now: float) -> Clock:
    after = getattr(clock, step)(now)
    assert isinstance(after, Clock)
    return after


def test_before_the_start_no_time_passes() -> None:
    assert NOT_STARTED.talk(1e9) == 0
    assert not NOT_STARTED.started
    assert not NOT_STARTED.running


def test_talk_is_the_difference_of_two_instants() -> None:
    clock = NOT_STARTED.start(100.0)
    assert clock.running
    assert clock.talk(107.5) == 7.5


def test_a_second_start_changes_nothing() -> None:
    clock = NOT_STARTED.start(0)
    assert clock.start(50) is clock


@pytest.mark.parametrize("step", ["pause", "resume", "interrupt", "proceed", "stop"])
def test_a_clock_that_was_not_started_ignores_the_rest(step: str) -> None:
    assert stepped(NOT_STARTED, step, 5) is NOT_STARTED


@pytest.mark.parametrize("step", STEPS)
def test_a_stopped_clock_stands(step: str) -> None:
    clock = NOT_STARTED.start(0).stop(10)
    assert stepped(clock, step, 20) is clock
    assert clock.talk(99) == 10
    assert clock.stopped
    assert not clock.running


def test_a_pause_is_left_out() -> None:
    clock = NOT_STARTED.start(0).pause(10)
    assert clock.talk(60) == 10
    assert clock.resume(60).talk(65) == 15


def test_an_interruption_runs_its_own_clock() -> None:
    clock = NOT_STARTED.start(0).interrupt(10)
    assert (clock.talk(25), clock.interruption(25), clock.interrupted(25)) == (10, 15, 15)
    again = clock.proceed(30).interrupt(40)
    assert (again.talk(45), again.interruption(45), again.interrupted(45)) == (20, 5, 25)


def test_continuing_after_a_pause_within_an_interruption_leaves_it_paused() -> None:
    clock = NOT_STARTED.start(0).interrupt(10).pause(12)
    assert clock.interruption(20) == 10
    clock = clock.proceed(20)
    assert clock.paused
    assert clock.talk(50) == 10
    assert clock.resume(50).talk(51) == 11


def test_resuming_within_an_interruption_waits_for_its_end() -> None:
    clock = NOT_STARTED.start(0).pause(10).interrupt(11).resume(12)
    assert clock.talk(30) == 10
    assert clock.proceed(30).talk(33) == 13


def test_stopping_ends_a_running_interruption_and_counts_it() -> None:
    clock = NOT_STARTED.start(0).interrupt(10).stop(15)
    assert not clock.interrupting
    assert (clock.talk(90), clock.interrupted(90), clock.interruption(90)) == (10, 5, 0)


def test_an_earlier_now_never_turns_time_back() -> None:
    clock = NOT_STARTED.start(100)
    assert clock.talk(50) == 0
    paused = clock.pause(110).resume(90)
    assert paused.talk(90) == 10
    assert paused.talk(111) == 11


def test_a_shifted_clock_tells_the_same_time_later() -> None:
    clock = NOT_STARTED.start(100).pause(110).resume(120)
    assert clock.shifted(-90).talk(35) == clock.talk(125) == 15
    assert NOT_STARTED.shifted(5) is NOT_STARTED


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.floats(-5, 50)), max_size=30))
def test_time_never_runs_back_and_falls_into_one_kind(steps: list[tuple[str, float]]) -> None:
    clock, now = NOT_STARTED, 1000.0
    talk = interrupted = 0.0
    for step, gap in steps:
        now += gap
        clock = stepped(clock, step, now)
        if clock.at is None:
            continue
        assert clock.talk(clock.at) >= talk
        assert clock.interrupted(clock.at) >= interrupted
        talk, interrupted = clock.talk(clock.at), clock.interrupted(clock.at)
        assert 0 <= clock.interruption(clock.at) <= interrupted
        assert clock.talk(clock.at - 9) == talk
        assert clock.talk(clock.at + 8) - talk == pytest.approx(8 if clock.running else 0)
        lost = clock.interrupted(clock.at + 8) - interrupted
        assert lost == pytest.approx(8 if clock.interrupting else 0)
