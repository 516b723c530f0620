"""The only reader of clocks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from tui_app.session.session import Phase
from tui_app.ui.view import TimerDisplay, View

_SETTLE_S = 0.004
"""A tick comes this much after the second, so that rounding never shows the second before."""


class Moments:
    """Reads monotonic time and time of day; tests hand in their own."""

    def __init__(
        self,
        now: Callable[[], float] = monotonic,
        wall: Callable[[], datetime] = datetime.now,
    ) -> None:
        self.now = now
        self._wall = wall

    def read(self) -> tuple[float, datetime]:
        return self.now(), self._wall()

    def until_change(self, view: View) -> float:
        """Seconds until something on the screen shows another time than it does now."""
        wall = view.wall.microsecond / 1e6
        waits = [60.0 - view.wall.second - wall]
        if view.timer is TimerDisplay.TIME_OF_DAY:
            waits.append(1.0 - wall)
        if view.session.state is Phase.RUNNING:
            waits.append(1.0 - view.session.talk(view.now) % 1.0)
        if view.session.state is Phase.INTERRUPTED:
            waits.append(1.0 - view.session.clock.interruption(view.now) % 1.0)
        if view.session.state is Phase.PAUSED:
            # The end moves on with the wall while the talk stands.
            waits.append(1.0 - wall)
        return max(_SETTLE_S, min(waits) + _SETTLE_S)
