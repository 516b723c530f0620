from __future__ import annotations

import pytest

from tests.session.driving import PASSAGE, SECTION, SENTENCE, SHAPE, driven, recorded
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
from tui_app.session.events import EventKind
from tui_app.session.place import Place
from tui_app.session.session import STEPS, Session


@pytest.mark.parametrize(
    ("before", "command"),
    [
        ([], Start()),
        ([], Next(PASSAGE)),
        ([], Next(SECTION)),
        ([Start()], Next(SENTENCE)),
        ([Start()], Goto(Place(2))),
        ([Start()], Pause()),
        ([Start(), Pause()], Resume()),
        ([Start()], Interrupt()),
        ([Start(), Interrupt()], Continue()),
        ([Start()], Mark()),
        ([Start()], Finish()),
        ([Start(), Finish()], Start()),
        ([Start()], Reset()),
        ([Start(), Finish()], Reset()),
    ],
)
def test_undo_is_as_if_the_command_had_never_been_given(
    before: list[Command], command: Command
) -> None:
    steps: list[tuple[Command, float]] = [(each, 2.0 * n) for n, each in enumerate(before)]
    without = driven(*steps)
    session, events = recorded(*steps, (command, 10), (Undo(), 20))
    assert session.core == without.core
    assert session.talk(33) == without.talk(33)
    assert (events[-1].kind, events[-1].at) == (EventKind.UNDONE, 20)
    assert (events[-1].place, events[-1].note) == (without.place, "1")


def test_with_nothing_to_undo_nothing_happens() -> None:
    session = driven((Start(), 0), (Undo(), 1))
    assert not session.can_undo
    assert session.apply(Undo(), 2) == (session, ())


def test_a_leaning_elbow_is_one_step() -> None:
    leaning = [(Next(SENTENCE), 10 + 0.03 * n) for n in range(4)]
    session, events = recorded((Start(), 0), *leaning, (Undo(), 12))
    assert session.place == Place(0)
    assert events[-1].note == "4"
    assert session.can_undo


def test_an_elbow_on_the_space_bar_that_ended_the_run_is_one_step() -> None:
    leaning = [(Next(), 10 + 0.03 * n) for n in range(30)]
    session = driven((Start(), 0), *leaning, (Undo(), 12))
    assert (session.place, session.talk(12)) == (Place(0), 12)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ((Next(SENTENCE), 10.0), (Next(SENTENCE), 10.5)),
        ((Next(SENTENCE), 10.0), (Next(PASSAGE), 10.1)),
        ((Goto(Place(2)), 10.0), (Previous(SENTENCE), 10.1)),
        ((Mark(), 10.0), (Next(SENTENCE), 10.1)),
    ],
)
def test_what_is_slower_or_of_another_kind_is_a_step_of_its_own(
    first: tuple[Command, float], then: tuple[Command, float]
) -> None:
    session = driven((Start(), 0), first, then, (Undo(), 12))
    assert session.core == driven((Start(), 0), first).core


def test_a_step_after_an_undo_is_its_own() -> None:
    session = driven(
        (Start(), 0), (Next(), 10), (Mark(), 10.1), (Undo(), 10.2), (Next(), 10.3), (Undo(), 11)
    )
    assert session.place == Place(0, 1)


def test_steps_are_undone_in_turn() -> None:
    session = driven((Start(), 0), (Next(), 5), (Pause(), 9), (Undo(), 20), (Undo(), 21))
    assert session.place == Place(0)
    assert session.talk(30) == 30


def test_a_hundred_steps_can_be_undone_and_hold_no_sessions() -> None:
    session = driven((Start(), 0))
    for n in range(3 * STEPS):
        session = session.apply((Next if n % 2 else Previous)(SENTENCE), 10.0 + n).session
        session = session.apply(Mark(), 10.5 + n).session
    undone = 0
    while session.can_undo:
        session = session.apply(Undo(), 1000.0 + undone).session
        undone += 1
    assert undone == STEPS
    assert not isinstance(session.core, Session)


def test_undo_never_turns_the_record_back() -> None:
    _, events = recorded((Start(), 0), (Next(), 9), (Undo(), 10), (Next(), 4), shape=SHAPE)
    assert [event.at for event in events] == [0, 9, 10, 10]
