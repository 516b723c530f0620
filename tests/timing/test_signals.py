from __future__ import annotations

import pytest

from tui_app.speech.durations import format_planned
from tui_app.speech.model import Target
from tui_app.timing.signals import Signal, card, section_signal


@pytest.mark.parametrize(
    ("talk", "signal"),
    [
        (0, Signal.NONE),
        (299, Signal.NONE),
        (300, Signal.GREEN),
        (359, Signal.GREEN),
        (360, Signal.AMBER),
        (419, Signal.AMBER),
        (420, Signal.RED),
        (500, Signal.RED),
    ],
)
def test_five_to_seven_minutes_shows_the_toastmasters_cards(talk: float, signal: Signal) -> None:
    assert card(Target(300, 420), talk) is signal


@pytest.mark.parametrize(
    ("talk", "signal"),
    [(0, Signal.NONE), (719, Signal.NONE), (720, Signal.AMBER), (900, Signal.AMBER)],
)
def test_a_single_time_is_amber_for_its_last_fifth(talk: float, signal: Signal) -> None:
    assert card(Target(900, 900), talk) is signal
    assert section_signal(900, talk) is signal


def test_past_it_is_red() -> None:
    assert card(Target(900, 900), 901) is Signal.RED
    assert section_signal(60, 61) is Signal.RED


def test_where_nothing_is_planned_no_light_shows() -> None:
    assert section_signal(0, 30) is Signal.NONE


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (8, "0:08"), (-8, "-0:08"), (-0.2, "0:00"), (59.6, "1:00"), (3725, "1:02:05")],
)
def test_times_read_as_a_clock(seconds: float, text: str) -> None:
    assert format_planned(seconds) == text
