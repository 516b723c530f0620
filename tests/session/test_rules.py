"""The rules of DESIGN 4, each by its name."""

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
from tui_app.session.place import Place, Unit
from tui_app.session.session import Phase, Session

LAST = Place(2, 1, 0)


def test_opening_starts_nothing() -> None:
    session = Session.begin(SHAPE, Place(2, 9, 9))
    assert session.state is Phase.READY
    assert session.place == SHAPE.last
    assert session.talk(1e6) == 0
    assert session.origin is None
    assert session.visited == frozenset()


def test_the_first_next_passage_starts_the_clock_and_does_not_move() -> None:
    session, events = recorded((Goto(Place(2)), 1), (Next(PASSAGE, 3), 10))
    assert session.state is Phase.RUNNING
    assert session.place == session.origin == Place(2)
    assert session.talk(14) == 4
    assert [event.kind for event in events] == [EventKind.MOVED, EventKind.STARTED]


def test_start_starts_where_one_stands() -> None:
    session = driven((Next(SECTION), 1), (Start(), 5))
    assert (session.state, session.origin, session.talk(8)) == (Phase.RUNNING, Place(1), 3)


@pytest.mark.parametrize(
    "move",
    [Next(SENTENCE), Next(SECTION, 2), Previous(PASSAGE), Previous(SECTION), Goto(LAST)],
)
def test_until_then_every_other_move_only_browses(move: Command) -> None:
    session = driven((Goto(Place(0, 1)), 0), (move, 3))
    assert session.place != Place(0, 1)
    assert session.state is Phase.READY
    assert session.talk(100) == session.section_s(session.place.section, 100) == 0


@pytest.mark.parametrize(
    "command",
    [
        *(Pause(), Resume(), Interrupt(), Continue(), Mark(), Finish(), Reset(), Undo()),
        *(Goto(Place(0)), Next(SECTION, 0), Next(PASSAGE, 0), Previous(PASSAGE), Goto(Place(-4))),
    ],
)
def test_what_does_nothing_returns_the_same_session(command: Command) -> None:
    session = Session.begin(SHAPE)
    assert session.apply(command, 5) == (session, ())
    assert session.apply(command, 5).session is session


def test_a_running_clock_is_not_started_again() -> None:
    session = driven((Start(), 0))
    assert session.apply(Start(), 9).session is session


def test_start_while_paused_resumes() -> None:
    session = driven((Start(), 0), (Pause(), 5), (Start(), 20))
    assert (session.state, session.talk(21)) == (Phase.RUNNING, 6)


@pytest.mark.parametrize("move", [Next(), Next(SENTENCE), Previous(SECTION), Goto(LAST)])
def test_moving_while_paused_does_not_resume(move: Command) -> None:
    session = driven((Start(), 0), (Goto(Place(1)), 3), (Pause(), 5), (move, 8))
    assert session.place != Place(1)
    assert (session.state, session.talk(60)) == (Phase.PAUSED, 5)


def test_moving_within_an_interruption_does_not_continue() -> None:
    session = driven((Start(), 0), (Interrupt(), 5), (Next(), 8))
    assert session.place == Place(0, 1)
    assert (session.state, session.talk(9), session.interrupted_s(9)) == (Phase.INTERRUPTED, 5, 4)


def test_an_interruption_stops_talk_time_and_runs_its_own_clock() -> None:
    session = driven((Start(), 0), (Interrupt(), 10), (Continue(), 40), (Interrupt(), 50))
    assert (session.talk(55), session.interrupted_s(55)) == (20, 35)
    assert session.clock.interruption(55) == 5


def test_an_interruption_of_a_pause_returns_to_the_pause() -> None:
    session = driven((Start(), 0), (Pause(), 5), (Interrupt(), 10))
    assert session.state is Phase.INTERRUPTED
    session = session.apply(Continue(), 20).session
    assert (session.state, session.talk(30), session.interrupted_s(30)) == (Phase.PAUSED, 5, 10)


def test_reset_keeps_the_old_time_until_the_next_start() -> None:
    session = driven((Start(), 0), (Next(), 30), (Mark(), 40), (Reset(), 42))
    assert (session.state, session.place) == (Phase.READY, Place(0, 1))
    assert (session.previous_talk_s, session.talk(50), session.marks) == (42, 0, ())
    assert session.section_times(50) == (0, 0, 0)
    assert driven((Start(), 0), (Reset(), 42), (Next(SECTION), 43)).previous_talk_s == 42
    assert session.apply(Start(), 60).session.previous_talk_s is None


def test_undo_brings_a_reset_run_back_as_if_nothing_had_happened() -> None:
    session = driven((Start(), 0), (Reset(), 42), (Undo(), 50))
    assert (session.state, session.talk(50), session.previous_talk_s) == (Phase.RUNNING, 50, None)


def test_going_back_to_a_section_continues_its_time() -> None:
    session = driven(
        (Start(), 0), (Goto(Place(2)), 10), (Goto(Place(0, 1)), 25), (Next(PASSAGE), 32)
    )
    assert session.section_times(34) == (17, 2, 15)
    assert [session.section_s(index, 34) for index in range(3)] == [17, 2, 15]


def test_pauses_and_interruptions_fall_to_no_section() -> None:
    session = driven(
        (Start(), 0),
        (Pause(), 5),
        (Next(SECTION), 8),
        (Resume(), 20),
        (Interrupt(), 24),
        (Next(SECTION), 30),
        (Continue(), 40),
    )
    assert session.section_times(41) == (5, 4, 1)


def test_time_here_counts_from_the_last_arrival() -> None:
    session = driven((Start(), 0), (Next(SENTENCE), 7), (Pause(), 9))
    assert session.here_s(30) == 2
    assert driven((Start(), 0)).here_s(4) == 4


def test_sections_passed_count_as_visited_and_those_jumped_over_do_not() -> None:
    session = driven((Goto(Place(1)), 0), (Goto(Place(0)), 0), (Start(), 1), (Goto(LAST), 1))
    assert session.visited == {0, 2}


@pytest.mark.parametrize(
    ("unit", "last"), [(PASSAGE, LAST), (PASSAGE, Place(2, 1, 1)), (SENTENCE, SHAPE.last)]
)
@pytest.mark.parametrize("before", [[], [(Pause(), 5)], [(Interrupt(), 5)]])
def test_advancing_past_the_last_ends_the_run(
    unit: Unit, last: Place, before: list[tuple[Command, float]]
) -> None:
    session, events = recorded((Start(), 0), (Goto(last), 4), *before, (Next(unit), 6))
    assert session.state is Phase.FINISHED
    assert session.place == last
    assert session.talk(99) == (5 if before else 6)
    assert events[-1].kind is EventKind.FINISHED


def test_a_count_stops_at_the_last_place_first() -> None:
    session = driven((Start(), 0), (Next(PASSAGE, 99), 5))
    assert (session.place, session.state) == (LAST, Phase.RUNNING)
    assert session.apply(Next(PASSAGE, 99), 6).session.state is Phase.FINISHED


def test_next_sentence_within_the_last_passage_goes_on() -> None:
    session = driven((Start(), 0), (Goto(LAST), 4), (Next(SENTENCE), 6))
    assert (session.place, session.state) == (Place(2, 1, 1), Phase.RUNNING)


def test_next_section_on_the_last_does_nothing() -> None:
    session = driven((Start(), 0), (Goto(LAST), 4))
    assert session.apply(Next(SECTION), 5).session is session


def test_finish_ends_the_run_anywhere() -> None:
    session = driven((Start(), 0), (Interrupt(), 4), (Finish(), 6))
    assert (session.state, session.talk(9), session.interrupted_s(9)) == (Phase.FINISHED, 4, 2)


@pytest.mark.parametrize("command", [Pause(), Resume(), Interrupt(), Mark(), Finish()])
def test_a_finished_run_stands(command: Command) -> None:
    session = driven((Start(), 0), (Finish(), 6))
    assert session.apply(command, 9).session is session


def test_after_the_end_moves_only_browse() -> None:
    session = driven((Start(), 0), (Goto(LAST), 5), (Finish(), 6), (Goto(Place(1)), 7), (Next(), 9))
    assert (session.state, session.place) == (Phase.FINISHED, Place(2))
    assert session.section_times(20) == (5, 0, 1)
    assert session.visited == {0, 2}
    assert driven((Start(), 0), (Finish(), 6), (Next(), 9)).state is Phase.FINISHED


def test_start_after_the_end_begins_a_new_run() -> None:
    session = driven((Start(), 0), (Mark(), 2), (Finish(), 6), (Goto(Place(1)), 7), (Start(), 10))
    assert (session.state, session.origin, session.talk(13)) == (Phase.RUNNING, Place(1), 3)
    assert session.section_times(13) == (0, 3, 0)
    assert session.marks == ()


def test_a_mark_remembers_place_and_time() -> None:
    session, events = recorded((Start(), 0), (Next(), 5), (Mark("name"), 7))
    (mark,) = session.marks
    assert (mark.place, mark.talk_s, mark.note) == (Place(0, 1), 7, "name")
    assert (events[-1].kind, events[-1].note) == (EventKind.MARKED, "name")


def test_events_never_run_back() -> None:
    session, events = recorded((Start(), 100), (Next(), 90), (Pause(), 80), (Undo(), 70))
    assert [event.at for event in events] == [100, 100, 100, 100]
    assert session.talk(103) == 3
