"""The talk clock: instants in, differences out. It never reads the time itself."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace


class Clock(Struct, frozen=True):
    """Talk time and interruptions, as sums of differences between instants.

    Every method that takes `now` expects monotonic seconds. A `now` before the last change
    counts as that change, so time is never negative and never runs backwards.

    Attributes:
        at: The instant of the last change; None before the start.
        talked_s: Talk seconds up to `at`.
        interrupted_s: Seconds of all interruptions up to `at`.
        interruption_s: Seconds of the interruption that runs, up to `at`.
        paused: Whether it is paused, also underneath an interruption.
        interrupting: Whether an interruption runs.
        stopped: Whether the run is over.
    """

    at: float | None = None
    talked_s: float = 0.0
    interrupted_s: float = 0.0
    interruption_s: float = 0.0
    paused: bool = False
    interrupting: bool = False
    stopped: bool = False

    @property
    def started(self) -> bool:
        return self.at is not None

    @property
    def running(self) -> bool:
        """Whether talk time passes."""
        return self.started and not (self.paused or self.interrupting or self.stopped)

    def talk(self, now: float) -> float:
        """Talk seconds: running, with pauses and interruptions left out."""
        return self.talked_s + (self._since(now) if self.running else 0.0)

    def interrupted(self, now: float) -> float:
        """Seconds of all interruptions together, the running one included."""
        return self.interrupted_s + (self._since(now) if self.interrupting else 0.0)

    def interruption(self, now: float) -> float:
        """Seconds of the interruption that runs; 0 when none does."""
        return self.interruption_s + (self._since(now) if self.interrupting else 0.0)

    def start(self, now: float) -> Clock:
        return self if self.started else replace(self, at=now)

    def pause(self, now: float) -> Clock:
        if not self.started or self.stopped or self.paused:
            return self
        return replace(self._folded(now), paused=True)

    def resume(self, now: float) -> Clock:
        """Ends a pause; talk time still waits for the end of an interruption."""
        if self.stopped or not self.paused:
            return self
        return replace(self._folded(now), paused=False)

    def interrupt(self, now: float) -> Clock:
        if not self.started or self.stopped or self.interrupting:
            return self
        return replace(self._folded(now), interrupting=True, interruption_s=0.0)

    def proceed(self, now: float) -> Clock:
        """Ends an interruption; a pause from before it or within it stays."""
        if not self.interrupting:
            return self
        return replace(self._folded(now), interrupting=False, interruption_s=0.0)

    def stop(self, now: float) -> Clock:
        """Ends the run and with it any pause or interruption; what was counted stands."""
        if not self.started or self.stopped:
            return self
        ended = self._folded(now)
        return replace(ended, paused=False, interrupting=False, interruption_s=0.0, stopped=True)

    def shifted(self, by_s: float) -> Clock:
        """The same clock on a time line that is `by_s` seconds further on."""
        return self if self.at is None else replace(self, at=self.at + by_s)

    def _since(self, now: float) -> float:
        return 0.0 if self.at is None else max(0.0, now - self.at)

    def _folded(self, now: float) -> Clock:
        return replace(
            self,
            at=now if self.at is None else max(self.at, now),
            talked_s=self.talk(now),
            interrupted_s=self.interrupted(now),
            interruption_s=self.interruption(now),
        )


NOT_STARTED = Clock()
