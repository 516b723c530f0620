"""Everything that may move a session. Keys, clickers, timers and later devices all make these."""

from __future__ import annotations

from msgspec import Struct

from tui_app.session.place import Place, Unit


class Start(Struct, frozen=True):
    """Starts the clock where one stands; resumes it when paused."""


class Pause(Struct, frozen=True):
    """Stops talk time until `Resume`."""


class Resume(Struct, frozen=True):
    """Ends a pause."""


class Next(Struct, frozen=True):
    """Forward; by passage it also starts the clock, without moving, and ends the run."""

    unit: Unit = Unit.PASSAGE
    count: int = 1


class Previous(Struct, frozen=True):
    """Back by so many units."""

    unit: Unit = Unit.PASSAGE
    count: int = 1


class Goto(Struct, frozen=True):
    """To a place, or to the nearest one that exists."""

    place: Place


class Mark(Struct, frozen=True):
    """Remembers the place: "I stumbled here"."""

    note: str = ""


class Interrupt(Struct, frozen=True):
    """Applause, a question, an interpreter: talk time stops, the interruption's own runs."""


class Continue(Struct, frozen=True):
    """Ends an interruption; a pause from before it stays."""


class Reset(Struct, frozen=True):
    """Ends the run without a report; its time is kept in sight until the next start."""


class Undo(Struct, frozen=True):
    """Takes the last command back, as if it had never been given."""


class Finish(Struct, frozen=True):
    """Ends the run."""


Command = (
    Start
    | Pause
    | Resume
    | Next
    | Previous
    | Goto
    | Mark
    | Interrupt
    | Continue
    | Reset
    | Undo
    | Finish
)
