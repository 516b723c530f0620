"""A session rebuilt from its record."""

from __future__ import annotations

from collections.abc import Iterable

from tui_app.session.commands import (
    Command,
    Continue,
    Finish,
    Goto,
    Interrupt,
    Mark,
    Pause,
    Reset,
    Resume,
    Start,
)
from tui_app.session.events import Event, EventKind
from tui_app.session.place import Shape
from tui_app.session.session import Session


def effective(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that still hold: those taken back, and the `undone` themselves, left out."""
    kept: list[Event] = []
    for event in events:
        if event.kind is EventKind.UNDONE:
            del kept[max(0, len(kept) - _taken_back(event)) :]
        else:
            kept.append(event)
    return tuple(kept)


def replay(shape: Shape, events: Iterable[Event]) -> Session:
    """The session that these events are the record of, with the same clock and section times.

    A clock that ran at the last event runs on from there; `Session.rebased` brings it to now.
    What can be undone is every event for itself.

    Args:
        shape: Of the text the run was over.
        events: From the beginning, in order.
    """
    recorded = tuple(events)
    held = effective(recorded)
    if not held:
        return Session.begin(shape, recorded[-1].place if recorded else shape.first)
    session = Session.begin(shape, held[0].place)
    for event in held:
        session = session.apply(_command(event), event.at).session
    return session


def _taken_back(event: Event) -> int:
    return int(event.note) if event.note.isdecimal() else 1


_PLAIN: dict[EventKind, Command] = {
    EventKind.STARTED: Start(),
    EventKind.PAUSED: Pause(),
    EventKind.RESUMED: Resume(),
    EventKind.INTERRUPTED: Interrupt(),
    EventKind.CONTINUED: Continue(),
    EventKind.RESET: Reset(),
    EventKind.FINISHED: Finish(),
}


def _command(event: Event) -> Command:
    if event.kind is EventKind.MOVED:
        return Goto(event.place)
    if event.kind is EventKind.MARKED:
        return Mark(event.note)
    return _PLAIN[event.kind]
