"""What a session is at one instant, without its past: the part that undo restores."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tui_app.session.place import FIRST, Place
from tui_app.timing.clock import NOT_STARTED, Clock


class Marked(Struct, frozen=True):
    """A mark that was set.

    Attributes:
        place: Where.
        talk_s: Talk seconds when.
        note: The speaker's remark, mostly "".
    """

    place: Place
    talk_s: float
    note: str = ""


class State(Struct, frozen=True):
    """Place, clock, and the talk seconds that tell where the time went.

    Attributes:
        times: For each section the talk seconds of its visits that are over.
        place: Where the speaker is.
        clock: The talk clock.
        origin: Where the clock was started; None before the start.
        arrived_s: Talk seconds when the place was reached.
        entered_s: Talk seconds when its section was.
        visited: Sections the speaker was in while the run lasted.
        marks: In the order they were set.
        previous_talk_s: Talk seconds of the run before a reset, until the next start.
        elsewhere_s: Talk seconds in sections that a reload removed.
    """

    times: tuple[float, ...]
    place: Place = FIRST
    clock: Clock = NOT_STARTED
    origin: Place | None = None
    arrived_s: float = 0.0
    entered_s: float = 0.0
    visited: frozenset[int] = frozenset()
    marks: tuple[Marked, ...] = ()
    previous_talk_s: float | None = None
    elsewhere_s: float = 0.0

    def section_s(self, section: int, now: float) -> float:
        """Talk seconds of a section: the sum of its visits."""
        if section != self.place.section:
            return self.times[section]
        return self.times[section] + self.clock.talk(now) - self.entered_s

    def started(self, now: float) -> State:
        """A new run from here."""
        return State(
            times=(0.0,) * len(self.times),
            place=self.place,
            clock=NOT_STARTED.start(now),
            origin=self.place,
            visited=frozenset({self.place.section}),
        )

    def reset(self, now: float) -> State:
        """No run; the talk time of the last one is kept in sight."""
        return State(
            times=(0.0,) * len(self.times),
            place=self.place,
            previous_talk_s=self.clock.talk(now),
        )

    def moved(self, place: Place, now: float) -> State:
        talk = self.clock.talk(now)
        if place.section == self.place.section:
            return replace(self, place=place, arrived_s=talk)
        left = self.place.section
        times = (*self.times[:left], self.section_s(left, now), *self.times[left + 1 :])
        lasts = self.clock.started and not self.clock.stopped
        new = lasts and place.section not in self.visited
        return replace(
            self,
            times=times,
            place=place,
            arrived_s=talk,
            entered_s=talk,
            visited=self.visited | {place.section} if new else self.visited,
        )

    def marked(self, note: str, now: float) -> State:
        mark = Marked(self.place, self.clock.talk(now), note)
        return replace(self, marks=(*self.marks, mark))

    def timed(self, clock: Clock) -> State:
        """The same with another clock, or itself when the clock is the same one."""
        return self if clock is self.clock else replace(self, clock=clock)
