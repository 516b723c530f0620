"""What happened: the record of a session is a list of these."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tui_app.session.place import Place


class EventKind(StrEnum):
    STARTED = "started"
    MOVED = "moved"
    PAUSED = "paused"
    RESUMED = "resumed"
    INTERRUPTED = "interrupted"
    CONTINUED = "continued"
    MARKED = "marked"
    RESET = "reset"
    UNDONE = "undone"
    FINISHED = "finished"


class Event(Struct, frozen=True):
    """One thing that happened.

    Attributes:
        kind: What.
        at: Monotonic seconds; never before the event ahead of it.
        place: Where the speaker is after it.
        note: Of `marked`: the speaker's remark. Of `undone`: how many of the events that still
            hold it takes back, counted from the latest; see `replay.effective`.
    """

    kind: EventKind
    at: float
    place: Place
    note: str = ""
