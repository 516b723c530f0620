from __future__ import annotations

import pytest

from tests.session.driving import PASSAGE, SENTENCE, driven
from tui_app.session.commands import Goto, Mark, Next, Pause, Start, Undo
from tui_app.session.place import Place, Shape
from tui_app.session.session import Phase

# Sections A, B, C have spent 10, 5 and (running) some seconds.
BEFORE = driven((Start(), 0), (Mark(), 3), (Goto(Place(1)), 10), (Mark(), 12), (Goto(Place(2)), 15))


def test_section_times_follow_their_section() -> None:
    # A new first section; A and B have changed places.
    after = BEFORE.reshape(Shape(((1,), (), (2, 1), (1, 3))), Place(3), {0: 2, 1: 1, 2: 3}, 18)
    assert after.section_times(20) == (0, 5, 10, 5)
    assert after.visited == {1, 2, 3}
    assert after.origin == Place(2)
    assert [mark.place for mark in after.marks] == [Place(2), Place(1)]


def test_the_clock_and_the_time_here_go_on() -> None:
    after = BEFORE.reshape(Shape(((2, 1), (), (1, 3, 1))), Place(2, 1), {0: 0, 1: 1, 2: 2}, 18)
    assert after.clock is BEFORE.clock
    assert (after.state, after.talk(20), after.here_s(20)) == (Phase.RUNNING, 20, 5)


def test_a_section_that_is_gone_keeps_its_time_out_of_the_others() -> None:
    after = BEFORE.reshape(Shape(((2, 1), (1, 3))), Place(1), {0: 0, 1: None, 2: 1}, 18)
    assert after.section_times(20) == (10, 5)
    assert after.core.elsewhere_s == 5
    assert [mark.place for mark in after.marks] == [Place(0)]


@pytest.mark.parametrize(("now", "gone", "left"), [(18.0, 8, 2), (None, 5, 5)])
def test_the_section_one_stands_in_may_go(now: float | None, gone: float, left: float) -> None:
    # B is removed while C, then B, is spoken.
    spoken = driven((Start(), 0), (Goto(Place(1)), 10), (Pause(), 14), (Start(), 14), (Pause(), 15))
    spoken = spoken.apply(Start(), 15).session
    after = spoken.reshape(Shape(((2, 1), (1, 3))), Place(1), {0: 0, 2: 1}, now)
    assert after.core.elsewhere_s == gone
    assert after.section_times(20) == (10, left)
    assert sum(after.section_times(20)) + after.core.elsewhere_s == after.talk(20)


def test_undo_reaches_back_over_a_reload() -> None:
    after = BEFORE.reshape(Shape(((2, 1), (1, 3))), Place(1), {0: 0, 1: None, 2: 1}, 18)
    back = after.apply(Undo(), 20).session
    assert back.place in back.shape
    assert sum(back.section_times(30)) + back.core.elsewhere_s == back.talk(30) == 30
    further = back.apply(Undo(), 21).session.apply(Undo(), 22).session
    assert further.place == Place(0)
    assert further.section_times(30) == (30, 0)


def test_a_ready_session_only_changes_shape() -> None:
    ready = driven((Next(SENTENCE), 0))
    after = ready.reshape(Shape(((1,),)), Place(4, 4), {0: 0, 1: None, 2: None})
    assert (after.state, after.place, after.section_times(9)) == (Phase.READY, Place(0), (0,))
    assert after.apply(Next(PASSAGE), 5).session.talk(6) == 1
