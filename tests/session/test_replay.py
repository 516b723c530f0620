from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.driving import SHAPE, commands, gaps, recorded, shapes
from tui_app.session.commands import Command, Mark, Next, Pause, Start, Undo
from tui_app.session.events import Event, EventKind
from tui_app.session.place import Place, Shape
from tui_app.session.replay import effective, replay
from tui_app.session.session import Phase, Session


def test_what_was_undone_does_not_hold() -> None:
    _, events = recorded((Start(), 0), (Next(), 5), (Next(), 5.1), (Undo(), 6), (Mark(), 7))
    assert [event.kind for event in effective(events)] == [EventKind.STARTED, EventKind.MARKED]


def test_a_damaged_note_takes_back_one_event() -> None:
    _, events = recorded((Start(), 0), (Next(), 5))
    torn = Event(EventKind.UNDONE, 6, Place(0), "?")
    assert effective([*events, torn]) == (events[0],)
    assert effective([torn]) == ()


def test_an_empty_record_is_a_session_that_is_ready() -> None:
    assert replay(SHAPE, []) == Session.begin(SHAPE)


def test_after_a_crash_no_time_has_passed() -> None:
    session, events = recorded((Start(), 1000), (Next(), 1010))
    again = replay(SHAPE, events).rebased(1020, 3).apply(Pause(), 3).session
    assert (again.state, again.place) == (Phase.PAUSED, session.place)
    assert again.talk(9) == session.talk(1020) == 20
    assert again.apply(Start(), 50).session.section_times(55) == (25, 0, 0)


@given(shapes, st.lists(st.tuples(commands, gaps), max_size=40))
def test_the_record_holds_everything(shape: Shape, given_: list[tuple[Command, float]]) -> None:
    steps, now = [], 50.0
    for command, gap in given_:
        now += gap
        steps.append((command, now))
    session, events = recorded(*steps, shape=shape)
    again = replay(shape, events)
    assert again.core == session.core
    assert again.rebased(now, 7).talk(20) == pytest.approx(session.talk(now + 13), abs=1e-6)
