"""Ahead or behind, at the place where the speaker is."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tui_app.speech.durations import format_planned
from tui_app.timing.plan import Plan
from tui_app.timing.position import Position

LEAVES_ON_TIME_S = 3.0
"""So far from the plan "on time" becomes "ahead" or "behind"."""

RETURNS_ON_TIME_S = 1.0
"""Nearer than that it is "on time" again. The two seconds between are our choice: a word that
changes with every breath is read instead of the speech."""

_STEADY_S = 0.6
"""A shown second stays until the true one is so far off: a tenth more than rounding asks."""


class Pace(StrEnum):
    """The word that stands beside the colour."""

    ON_TIME = "on time"
    AHEAD = "ahead"
    BEHIND = "behind"


_SIGNS = {Pace.AHEAD: "▲", Pace.ON_TIME: "=", Pace.BEHIND: "▼"}


class Standing(Struct, frozen=True):
    """How the talk stands against the plan.

    Attributes:
        delta_s: Planned minus talk seconds: above 0 is ahead.
        state: Steadied: it does not flicker around a threshold.
        shown_s: Whole seconds to show, never negative; steadied in the same way.
    """

    delta_s: float = 0.0
    state: Pace = Pace.ON_TIME
    shown_s: int = 0

    @property
    def sign(self) -> str:
        """▲ ahead, = on time, ▼ behind."""
        return _SIGNS[self.state]

    @property
    def words(self) -> str:
        """As in "0:08 behind", "0:08 ahead", "on time"."""
        if self.state is Pace.ON_TIME:
            return str(self.state)
        return f"{format_planned(self.shown_s)} {self.state}"


def planned(plan: Plan, place: Position, here_s: float) -> float:
    """Planned second reached: inside a passage it advances with the clock up to its end.

    Args:
        plan: The plan.
        place: Where the speaker is.
        here_s: Talk seconds since arriving there.
    """
    starts = plan.starts(place)
    return starts + min(max(here_s, 0.0), plan.passage_ends(place) - starts)


def standing(
    plan: Plan,
    place: Position,
    origin: Position | None,
    talk_s: float,
    here_s: float,
    previous: Standing | None = None,
) -> Standing:
    """Compares talk time with the plan at this place.

    Args:
        plan: The plan.
        place: Where the speaker is.
        origin: Where the clock was started; None before the start.
        talk_s: Talk seconds.
        here_s: Talk seconds since arriving at the place.
        previous: What was shown last, so that the words do not flicker.
    """
    if origin is None or talk_s <= 0:
        return Standing()
    delta = planned(plan, place, here_s) - plan.starts(origin) - talk_s
    state = _state(delta, Pace.ON_TIME if previous is None else previous.state)
    return Standing(delta, state, _shown(abs(delta), previous))


def _state(delta: float, before: Pace) -> Pace:
    direction = Pace.AHEAD if delta > 0 else Pace.BEHIND
    threshold = RETURNS_ON_TIME_S if before is direction else LEAVES_ON_TIME_S
    return direction if abs(delta) >= threshold else Pace.ON_TIME


def _shown(seconds: float, previous: Standing | None) -> int:
    if previous is not None and abs(seconds - previous.shown_s) < _STEADY_S:
        return previous.shown_s
    return round(seconds)
