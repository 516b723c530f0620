"""Everything that may move a session. Keys, clickers, timers and later devices all make these."""

from __future__ import annotations

from dataclasses import dataclass

from tui_app.session.place import Place, Unit


@dataclass(frozen=True, slots=True)
class Start:
    """Starts the clock where one stands; resumes it when paused."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stops talk time until `Resume`."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Ends a pause."""


@dataclass(frozen=True, slots=True)
class Next:
    """Forward; by passage it also starts the clock, without moving, and ends the run."""

    unit: Unit = Unit.PASSAGE
    count: int = 1


@dataclass(frozen=True, slots=True)
class Previous:
    """Back by so many units."""

    unit: Unit = Unit.PASSAGE
    count: int = 1


@dataclass(frozen=True, slots=True)
class Goto:
    """To a place, or to the nearest one that exists."""

    place: Place


@dataclass(frozen=True, slots=True)
class Mark:
    """Remembers the place: "I stumbled here"."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class Interrupt:
    """Applause, a question, an interpreter: talk time stops, the interruption's own runs."""


@dataclass(frozen=True, slots=True)
class Continue:
    """Ends an interruption; a pause from before it stays."""


@dataclass(frozen=True, slots=True)
class Reset:
    """Ends the run without a report; its time is kept in sight until the next start."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes the last command back, as if it had never been given."""


@dataclass(frozen=True, slots=True)
class Finish:
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
