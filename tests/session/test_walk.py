"""Random walks: whatever is pressed, the session stays one that can be trusted."""

from __future__ import annotations

import pickle
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.driving import commands, gaps, lasting, shapes
from tui_app.session.commands import (
    Command,
    Continue,
    Finish,
    Goto,
    Interrupt,
    Mark,
    Next,
    Pause,
    Previous,
    Reset,
    Resume,
    Start,
    Undo,
)
from tui_app.session.place import Place, Shape, Unit
from tui_app.session.session import Phase, Session


def is_sound(session: Session, now: float) -> None:
    talk = session.talk(now)
    times = session.section_times(now)
    assert session.place in session.shape
    assert talk >= 0
    assert session.here_s(now) >= -1e-9
    assert session.interrupted_s(now) >= 0
    assert all(seconds >= -1e-9 for seconds in times)
    assert sum(times) == pytest.approx(talk, abs=1e-6)
    assert all(index in session.visited for index, seconds in enumerate(times) if seconds > 1e-9)
    assert (session.origin is None) == (session.state is Phase.READY)
    assert all(0 <= mark.talk_s <= talk and mark.place in session.shape for mark in session.marks)
    assert session.talk(now + 5) - talk == pytest.approx(5 if session.state is Phase.RUNNING else 0)


@given(shapes, st.lists(st.tuples(commands, gaps), max_size=60))
def test_a_session_stays_sound(shape: Shape, walk: list[tuple[Command, float]]) -> None:
    session, now = Session.begin(shape), 0.0
    for command, gap in walk:
        now += gap
        before = session
        session, events = before.apply(command, now)
        assert (session is before) == (not events)
        assert all(event.at == now and event.place == session.place for event in events)
        is_sound(session, now)


@given(shapes, st.lists(st.tuples(lasting, gaps), max_size=60))
def test_talk_time_never_runs_back(shape: Shape, walk: list[tuple[Command, float]]) -> None:
    session, now, talk, interrupted = Session.begin(shape), 0.0, 0.0, 0.0
    for command, gap in walk:
        now += gap
        again = session.state is Phase.FINISHED
        session = session.apply(command, now).session
        if again and session.state is Phase.RUNNING:
            talk = interrupted = 0.0
        assert session.talk(now) >= talk - 1e-9
        assert session.interrupted_s(now) >= interrupted - 1e-9
        talk, interrupted = session.talk(now), session.interrupted_s(now)


@given(shapes, st.lists(st.tuples(lasting, gaps), min_size=1, max_size=40))
def test_undoing_everything_leads_back_to_the_beginning(
    shape: Shape, walk: list[tuple[Command, float]]
) -> None:
    session, now = Session.begin(shape), 0.0
    for command, gap in walk:
        now += gap
        session = session.apply(command, now).session
    while session.can_undo:
        session = session.apply(Undo(), now).session
    assert session.core == Session.begin(shape).core


@given(
    shapes,
    shapes,
    st.lists(st.tuples(commands, gaps), max_size=30),
    st.dictionaries(st.integers(0, 4), st.none() | st.integers(0, 4)),
)
def test_a_reload_loses_no_time(
    shape: Shape,
    after: Shape,
    walk: list[tuple[Command, float]],
    sections: dict[int, int | None],
) -> None:
    session, now = Session.begin(shape), 0.0
    for command, gap in walk:
        now += gap
        session = session.apply(command, now).session
    reloaded = session.reshape(after, Place(1, 1), sections, now)
    assert reloaded.state is session.state
    assert reloaded.talk(now) == session.talk(now)
    for command, gap in [*walk, (Undo(), 1.0), (Undo(), 1.0)]:
        now += gap
        reloaded = reloaded.apply(command, now).session
        assert reloaded.place in after
        total = sum(reloaded.section_times(now)) + reloaded.core.elsewhere_s
        assert total == pytest.approx(reloaded.talk(now), abs=1e-6)


def test_a_hundred_thousand_commands_leave_it_sound_and_small() -> None:
    draw = random.Random(7)
    shape = Shape(tuple((draw.randint(1, 5),) * draw.randint(0, 6) for _ in range(40)))
    units = list(Unit)
    session, now = Session.begin(shape), 0.0
    for count in range(100_000):
        unit = draw.choice(units)
        makers: list[Command] = [
            *(Next(unit, draw.randint(1, 3)), Previous(unit), Goto(Place(draw.randrange(40)))),
            *(Start(), Pause(), Resume(), Interrupt(), Continue(), Undo()),
        ]
        rare: list[Command] = [Reset(), Finish(), Mark()]
        now += draw.random() * 2
        session = session.apply(draw.choice(rare if count % 500 == 0 else makers), now).session
        if count % 1000 == 0:
            is_sound(session, now)
    is_sound(session, now)
    assert len(pickle.dumps(session)) < 200_000
