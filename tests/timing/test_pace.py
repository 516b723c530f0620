from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timing.speeches import passage, plain, section, speech
from tui_app.session.place import Place
from tui_app.timing.pace import Pace, Standing, standing
from tui_app.timing.plan import make_plan

# Three sections of a minute each.
PLAN = make_plan(plain([100, 100, 100], target_s=180))
FIRST, SECOND, THIRD = Place(0), Place(1), Place(2)


@pytest.mark.parametrize("place", [FIRST, SECOND, THIRD])
def test_at_second_0_nobody_is_early_or_late(place: Place) -> None:
    assert standing(PLAN, place, FIRST, 0, 0) == Standing(0, Pace.ON_TIME, 0)
    assert standing(PLAN, place, None, 0, 0).words == "on time"


@given(st.floats(0.01, 59.9))
def test_inside_a_passage_the_plan_advances_with_the_clock(talk: float) -> None:
    assert standing(PLAN, FIRST, FIRST, talk, talk).delta_s == pytest.approx(0, abs=1e-9)


@given(st.floats(0, 600))
def test_past_the_passage_s_share_every_second_is_behind(late: float) -> None:
    assert standing(PLAN, FIRST, FIRST, 60 + late, 60 + late).delta_s == pytest.approx(-late)


def test_arriving_early_is_ahead() -> None:
    now = standing(PLAN, SECOND, FIRST, 52, 0)
    assert now.delta_s == pytest.approx(8)
    assert (now.words, now.sign) == ("0:08 ahead", "▲")


def test_arriving_late_is_behind_and_stays_so_while_speaking_to_plan() -> None:
    arrived = standing(PLAN, SECOND, FIRST, 68, 0)
    later = standing(PLAN, SECOND, FIRST, 88, 20, arrived)
    assert arrived.words == later.words == "0:08 behind"
    assert later.sign == "▼"


def test_the_plan_counts_from_where_the_clock_was_started() -> None:
    assert standing(PLAN, THIRD, SECOND, 60, 0).delta_s == pytest.approx(0)
    assert standing(PLAN, FIRST, SECOND, 10, 10).delta_s == pytest.approx(-60)


def test_stepping_by_sentence_counts_the_rest_of_the_passage() -> None:
    plan = make_plan(speech(section(passage(50, 50), passage(50))))
    half = plan.starts(Place(0, 0, 1))
    rest = plan.passage_ends(Place(0, 0, 1)) - half
    assert standing(plan, Place(0, 0, 1), Place(0), half, 0).delta_s == 0
    late = standing(plan, Place(0, 0, 1), Place(0), half + rest + 5, rest + 5)
    assert late.delta_s == pytest.approx(-5)


def at(delta: float, before: Standing | None = None) -> Standing:
    return standing(PLAN, SECOND, FIRST, 60 - delta, 0, before)


@pytest.mark.parametrize("direction", [1, -1])
def test_the_state_does_not_flicker(direction: int) -> None:
    away = Pace.AHEAD if direction > 0 else Pace.BEHIND
    assert at(2.9 * direction).state is Pace.ON_TIME
    moved = at(3.1 * direction, at(2.9 * direction))
    assert moved.state is away
    assert at(1.2 * direction, moved).state is away
    back = at(0.9 * direction, moved)
    assert back.state is Pace.ON_TIME
    assert back.sign == "="
    assert at(2.9 * direction, back).state is Pace.ON_TIME


def test_from_ahead_to_behind_in_one_jump() -> None:
    assert at(-5, at(5)).state is Pace.BEHIND
    assert at(-2, at(5)).state is Pace.ON_TIME


def test_whole_seconds_stand_still_around_a_half() -> None:
    shown = at(7.45)
    assert shown.shown_s == 7
    for delta in (7.52, 7.48, 7.55, 7.41):
        shown = at(delta, shown)
        assert shown.shown_s == 7
    assert at(7.7, shown).shown_s == 8


@given(st.lists(st.floats(-100, 59), min_size=1, max_size=20))
def test_what_is_shown_is_never_a_second_off(deltas: list[float]) -> None:
    shown: Standing | None = None
    for delta in deltas:
        shown = at(delta, shown)
        assert abs(shown.shown_s - abs(delta)) <= 0.6 + 1e-9
        assert (shown.state is Pace.ON_TIME) <= (abs(delta) < 3 + 1e-9)
        assert (shown.state is not Pace.ON_TIME) <= (abs(delta) >= 1 - 1e-9)
