"""What the panes are told: one frozen picture of the speech at one moment."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from tui_app.session.place import Place
from tui_app.session.session import Session
from tui_app.speech.model import Section, Speech
from tui_app.timing.pace import Standing
from tui_app.timing.plan import Plan


class TimerDisplay(StrEnum):
    """What the first clock shows; the command cycles through them in this order."""

    ELAPSED = "elapsed"
    REMAINING = "remaining"
    TIME_OF_DAY = "time of day"

    def following(self) -> TimerDisplay:
        members = list(TimerDisplay)
        return members[(members.index(self) + 1) % len(members)]


class View(Struct, frozen=True):
    """Everything a pane needs to draw itself.

    Attributes:
        now: Monotonic seconds.
        wall: The same moment as time of day.
        standing: Ahead or behind at this place; None until the clock has started.
        ends_at: Time of day at which the speech will end; None until the clock has started.
        over_s: Seconds by which it will then be over the target, below 0 when under.
        rebalanced: While behind, what is left for the rest of this section and for each after it.
        by_sentence: Whether the speaker steps by sentences, so that one is lit.
        query: What was searched for; lit wherever it stands.
        pending: A count or half a key sequence that waits for more.
        message: One line for the speaker, in place of the key hints.
        trouble: What is wrong with the files; stays until it is mended or dismissed.
        measure: Columns of text at most.
    """

    speech: Speech
    plan: Plan
    session: Session
    now: float
    wall: datetime
    standing: Standing | None
    ends_at: datetime | None
    over_s: float
    rebalanced: tuple[float, ...]
    by_sentence: bool
    timer: TimerDisplay
    query: str
    pending: str
    message: str
    trouble: str
    measure: int

    @property
    def place(self) -> Place:
        return self.session.place

    @property
    def section(self) -> Section:
        return self.speech.sections[self.place.section]
