"""The session: the one door through which anything moves the speech."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tui_app.session.commands import Command, Next, Previous, Undo
from tui_app.session.events import Event, EventKind
from tui_app.session.place import FIRST, Place, Shape, Unit
from tui_app.session.reshaping import Reshaping
from tui_app.session.rules import change
from tui_app.session.state import Marked, State
from tui_app.timing.clock import Clock

BURST_S = 0.5
"""Commands of one kind less than this apart are one step of undo: a key that repeats does so
every 30 ms or so after a quarter to half a second, and a leaning elbow is one mistake."""

STEPS = 100
"""So many steps can be undone."""


class Phase(StrEnum):
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"
    FINISHED = "finished"


class Step(Struct, frozen=True):
    """One step of undo: what was before it, and how many events it made."""

    before: State
    events: int = 1


class Applied(NamedTuple):
    """A session after a command, and what happened; unpack it as `session, events`."""

    session: Session
    events: tuple[Event, ...]


class Session(Struct, frozen=True):
    """A rehearsal or a delivery, from before its start to after its end. Frozen.

    All `now` are monotonic seconds; all other times are talk seconds unless they say otherwise.

    Attributes:
        shape: What there is to move in.
        core: What undo restores.
    """

    shape: Shape
    core: State
    _steps: tuple[Step, ...] = ()
    _latest: tuple[object, float] | None = None
    _not_before: float | None = None

    @classmethod
    def begin(cls, shape: Shape, place: Place = FIRST) -> Session:
        """A session that is ready: nothing runs until a command says so."""
        return cls(shape, State((0.0,) * len(shape.sections), shape.nearest(place)))

    def apply(self, command: Command, now: float) -> Applied:
        """The only way to change a session.

        A command that does nothing here returns this same object and no events.
        """
        if self._not_before is not None:
            now = max(now, self._not_before)
        if isinstance(command, Undo):
            return self._undone(now)
        changed = change(self.core, command, self.shape, now)
        if changed is None:
            return Applied(self, ())
        core, kind, note = changed
        key = _kind_and_direction(command)
        after = Session(self.shape, core, self._recorded(key, now), (key, now), now)
        return Applied(after, (Event(kind, now, core.place, note),))

    @property
    def place(self) -> Place:
        return self.core.place

    @property
    def clock(self) -> Clock:
        return self.core.clock

    @property
    def origin(self) -> Place | None:
        """Where the clock was started; None before the start."""
        return self.core.origin

    @property
    def marks(self) -> tuple[Marked, ...]:
        return self.core.marks

    @property
    def previous_talk_s(self) -> float | None:
        """Talk seconds of the run before a reset, kept until the next start."""
        return self.core.previous_talk_s

    @property
    def visited(self) -> frozenset[int]:
        """Sections the speaker was in since the start, also those left at once."""
        return self.core.visited

    @property
    def can_undo(self) -> bool:
        return bool(self._steps)

    @property
    def state(self) -> Phase:
        clock = self.core.clock
        if clock.stopped:
            return Phase.FINISHED
        if not clock.started:
            return Phase.READY
        if clock.interrupting:
            return Phase.INTERRUPTED
        return Phase.PAUSED if clock.paused else Phase.RUNNING

    def talk(self, now: float) -> float:
        return self.core.clock.talk(now)

    def here_s(self, now: float) -> float:
        """Talk seconds since arriving at this place."""
        return self.core.clock.talk(now) - self.core.arrived_s

    def section_s(self, index: int, now: float) -> float:
        """Talk seconds of a section: the sum of its visits."""
        return self.core.section_s(index, now)

    def section_times(self, now: float) -> tuple[float, ...]:
        """`section_s` of every section; `timing.forecast` takes them."""
        index, times = self.core.place.section, self.core.times
        return (*times[:index], self.core.section_s(index, now), *times[index + 1 :])

    def interrupted_s(self, now: float) -> float:
        """Seconds of all interruptions together, the running one included."""
        return self.core.clock.interrupted(now)

    def reshape(
        self,
        shape: Shape,
        place: Place,
        sections: Mapping[int, int | None],
        now: float | None = None,
    ) -> Session:
        """The same session over changed text; clock and undo go on.

        Args:
            shape: The new text's.
            place: Where the speaker now is: the same text, found again.
            sections: For each old section its new index, or None when it is gone.
            now: Monotonic seconds. Without it, the time since the last command counts for the
                section that `place` is in, when the old one is gone.
        """
        reshaping = Reshaping(shape, shape.nearest(place), sections, self.core.place)
        return replace(
            self,
            shape=shape,
            core=reshaping.of(self.core, now),
            _steps=tuple(
                replace(step, before=reshaping.of(step.before, None)) for step in self._steps
            ),
        )

    def rebased(self, then: float, now: float) -> Session:
        """The same session on another monotonic clock, where the instant `then` is `now`.

        For going on after a crash or a restart of the machine: no time has passed in between.
        """
        by_s = now - then

        def shifted(core: State) -> State:
            return replace(core, clock=core.clock.shifted(by_s))

        return Session(
            self.shape,
            shifted(self.core),
            tuple(replace(step, before=shifted(step.before)) for step in self._steps),
            None,
            None if self._not_before is None else self._not_before + by_s,
        )

    def _recorded(self, key: object, now: float) -> tuple[Step, ...]:
        if self._steps and self._latest is not None:
            latest_key, latest_at = self._latest
            if latest_key == key and now - latest_at < BURST_S:
                step = self._steps[-1]
                return (*self._steps[:-1], Step(step.before, step.events + 1))
        return (*self._steps[1 - STEPS :], Step(self.core))

    def _undone(self, now: float) -> Applied:
        if not self._steps:
            return Applied(self, ())
        step = self._steps[-1]
        after = Session(self.shape, step.before, self._steps[:-1], None, now)
        event = Event(EventKind.UNDONE, now, step.before.place, str(step.events))
        return Applied(after, (event,))


def _kind_and_direction(command: Command) -> tuple[type[Command], Unit | None]:
    unit = command.unit if isinstance(command, Next | Previous) else None
    return type(command), unit
