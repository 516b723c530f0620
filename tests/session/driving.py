"""Giving a session commands, and drawing random ones."""

from __future__ import annotations

from hypothesis import strategies as st

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
from tui_app.session.events import Event
from tui_app.session.place import FIRST, Place, Shape, Unit
from tui_app.session.session import Session

# Three sections: two passages of two and one sentences; none; two of one and three.
SHAPE = Shape(((2, 1), (), (1, 3)))

PASSAGE, SENTENCE, SECTION = Unit.PASSAGE, Unit.SENTENCE, Unit.SECTION


def driven(*steps: tuple[Command, float], shape: Shape = SHAPE, place: Place = FIRST) -> Session:
    """A session after commands, each at its instant."""
    return recorded(*steps, shape=shape, place=place)[0]


def recorded(
    *steps: tuple[Command, float], shape: Shape = SHAPE, place: Place = FIRST
) -> tuple[Session, list[Event]]:
    session = Session.begin(shape, place)
    events: list[Event] = []
    for command, now in steps:
        session, happened = session.apply(command, now)
        events += happened
    return session, events


shapes = st.lists(st.lists(st.integers(1, 4), max_size=4).map(tuple), min_size=1, max_size=5).map(
    lambda sections: Shape(tuple(sections))
)
units = st.sampled_from(Unit)
places = st.builds(Place, st.integers(-1, 6), st.integers(-1, 5), st.integers(-1, 5))
moves: st.SearchStrategy[Command] = st.one_of(
    st.builds(Next, units, st.integers(0, 3)),
    st.builds(Previous, units, st.integers(0, 3)),
    st.builds(Goto, places),
)
clock_commands: st.SearchStrategy[Command] = st.sampled_from(
    [Start(), Pause(), Resume(), Mark(), Mark("slowly"), Interrupt(), Continue()]
)
lasting = st.one_of(moves, clock_commands)
commands = st.one_of(lasting, lasting, st.sampled_from([Reset(), Undo(), Finish(), Undo()]))
gaps = st.sampled_from([0.0, 0.1, 0.4, 0.6, 3.0, 20.0])
