"""The timekeeper's cards: green, amber, red."""

from __future__ import annotations

from enum import StrEnum

from tui_app.speech.model import Target

AMBER_FROM = 0.8
"""Amber is the last fifth: a 15-minute talk turns yellow at 12:00 (University of Waterloo, ECE,
rules for talks)."""


class Signal(StrEnum):
    NONE = "none"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def card(target: Target, talk_s: float) -> Signal:
    """The card for the whole speech.

    A span follows Toastmasters: green at the least time, amber at the midpoint, red at the most
    (5 to 7 minutes: 5:00, 6:00, 7:00). A single time is amber for its last fifth and red past it.

    Args:
        target: Seconds the whole speech may take.
        talk_s: Talk seconds.
    """
    if target.low_s >= target.high_s:
        return section_signal(target.high_s, talk_s)
    if talk_s >= target.high_s:
        return Signal.RED
    if talk_s >= (target.low_s + target.high_s) / 2:
        return Signal.AMBER
    return Signal.GREEN if talk_s >= target.low_s else Signal.NONE


OVER_FROM_S = 0.5
"""A time that much past its budget still reads as the same second."""


def is_over(budget_s: float, spent_s: float) -> bool:
    """Whether a budget is used up and passed, as whole seconds show it."""
    return 0 < budget_s < spent_s - OVER_FROM_S


def section_signal(budget_s: float, spent_s: float) -> Signal:
    """Amber for the last fifth of a budget, red past it; nothing where nothing is planned."""
    if budget_s <= 0:
        return Signal.NONE
    if is_over(budget_s, spent_s):
        return Signal.RED
    return Signal.AMBER if spent_s >= AMBER_FROM * budget_s else Signal.NONE
