"""What each command does to a state: the rules of the session, without undo."""

from __future__ import annotations

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
)
from tui_app.session.events import EventKind
from tui_app.session.place import Place, Shape, Unit
from tui_app.session.state import State

Change = tuple[State, EventKind, str]
"""The new state, what happened, and the event's note."""


def change(state: State, command: Command, shape: Shape, now: float) -> Change | None:
    """Applies a command; None when it does nothing in this state."""
    match command:
        case Goto(place):
            return _moved(state, shape.nearest(place), now)
        case Previous(unit, count):
            return _moved(state, shape.backward(state.place, unit, count), now)
        case Next(unit, count):
            return _next(state, unit, count, shape, now)
        case Start():
            return _start(state, now)
    if not state.clock.started:
        return None
    if isinstance(command, Reset):
        return state.reset(now), EventKind.RESET, ""
    if isinstance(command, Mark):
        if state.clock.stopped:
            return None
        return state.marked(command.note, now), EventKind.MARKED, command.note
    return _timed(state, command, now)


def _next(state: State, unit: Unit, count: int, shape: Shape, now: float) -> Change | None:
    if count < 1:
        return None
    if unit is Unit.PASSAGE and not state.clock.started:
        return _start(state, now)
    lasts = state.clock.started and not state.clock.stopped
    if lasts and unit is not Unit.SECTION and shape.is_last(state.place, unit):
        return _timed(state, Finish(), now)
    return _moved(state, shape.forward(state.place, unit, count), now)


def _start(state: State, now: float) -> Change | None:
    if not state.clock.started or state.clock.stopped:
        return state.started(now), EventKind.STARTED, ""
    return _timed(state, Resume(), now)


def _moved(state: State, place: Place, now: float) -> Change | None:
    if place == state.place:
        return None
    return state.moved(place, now), EventKind.MOVED, ""


def _timed(state: State, command: Command, now: float) -> Change | None:
    clock = state.clock
    match command:
        case Pause():
            after, kind = clock.pause(now), EventKind.PAUSED
        case Resume():
            after, kind = clock.resume(now), EventKind.RESUMED
        case Interrupt():
            after, kind = clock.interrupt(now), EventKind.INTERRUPTED
        case Continue():
            after, kind = clock.proceed(now), EventKind.CONTINUED
        case Finish():
            after, kind = clock.stop(now), EventKind.FINISHED
        case _:
            return None
    return None if after is clock else (state.timed(after), kind, "")
