from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.timing.speeches import passage, plain, section, speech, speeches, targets
from tui_app.session.place import Place, Shape
from tui_app.speech.model import Speech, Target
from tui_app.timing.forecast import forecast, rebalance
from tui_app.timing.pace import planned
from tui_app.timing.plan import make_plan

# Seven sections; the estimate is the target.
TEXT = plain([115] * 7, target_s=420)
PLAN = make_plan(TEXT)


def test_at_second_0_the_forecast_is_the_estimate() -> None:
    start = forecast(PLAN, Place(0), 0, 0, Place(0))
    assert start.finish_s == start.remaining_s == pytest.approx(420)
    assert start.over_s == pytest.approx(0)


def test_a_text_too_long_for_its_target_says_so_before_the_start() -> None:
    start = forecast(make_plan(plain([115] * 8, target_s=420)), Place(0), 0, 0)
    assert start.over_s == pytest.approx(60)


def test_a_written_budget_is_expected_to_be_kept() -> None:
    text = speech(
        section(passage(10), budget_s=300), section(passage(115)), target=Target(360, 360)
    )
    assert forecast(make_plan(text), Place(0), 0, 0).finish_s == pytest.approx(360, rel=0.01)


def test_before_the_start_it_begins_where_one_stands() -> None:
    assert forecast(PLAN, Place(4), 0, 0).finish_s == pytest.approx(180)
    assert forecast(PLAN, Place(4), 0, 0).over_s == pytest.approx(0)


def test_the_first_seconds_do_not_swing_it() -> None:
    plan = make_plan(speech(section(passage(5), *[passage(100)] * 8)))
    place = Place(0, 1)
    at_half_the_pace = forecast(plan, place, 2 * plan.starts(place), 0, Place(0))
    assert at_half_the_pace.finish_s < plan.total_s * 1.2


def test_an_overdue_passage_pushes_the_end() -> None:
    early = forecast(PLAN, Place(3), 260, 80, Place(0))
    later = forecast(PLAN, Place(3), 270, 90, Place(0))
    assert later.finish_s >= early.finish_s + 10


def test_when_nothing_is_left_it_ends_now() -> None:
    done = forecast(PLAN, Place(6), 500, 70, Place(0))
    assert (done.remaining_s, done.finish_s) == (0, 500)
    assert done.over_s == pytest.approx(80)


@pytest.mark.parametrize(("talk", "over"), [(250, -50), (330, 0), (450, 30)])
def test_anywhere_in_a_span_is_neither_over_nor_under(talk: float, over: float) -> None:
    plan = make_plan(TEXT, target=Target(300, 420))
    assert forecast(plan, Place(6), talk, 1e6, Place(0)).over_s == pytest.approx(over)


def test_sections_jumped_over_were_not_read_fast() -> None:
    times = [60.0, 0, 0, 0, 0, 0, 0]
    jumped = forecast(PLAN, Place(5), 60, 0, Place(0), times)
    assert jumped.scale == pytest.approx(1)
    assert jumped.remaining_s == pytest.approx(120)


def test_going_back_was_not_reading_slowly() -> None:
    times = [66.0, 66, 66, 66, 0, 0, 0]
    back = forecast(PLAN, Place(1), 264, 0, Place(0), times)
    assert back.scale == pytest.approx(1.1, abs=0.05)


def test_a_section_looked_at_in_passing_was_not_read() -> None:
    times = [60.0, 2, 60, 0, 0, 0, 0]
    assert forecast(PLAN, Place(3), 122, 0, Place(0), times).scale == pytest.approx(1)


def test_a_clock_started_in_the_middle_counts_from_there() -> None:
    plan = make_plan(speech(section(passage(50), passage(50)), section(passage(100))))
    origin = Place(0, 1)
    took = (plan.sections[0].ends_s - plan.starts(origin)) * 1.1
    told = forecast(plan, Place(1), took, 0, origin, [took, 0])
    assert 1 < told.scale < 1.1
    assert told.finish_s == pytest.approx((plan.total_s - plan.starts(origin)) * 1.1, rel=0.03)


@given(st.floats(0.6, 1.8), st.floats(1 / 3, 1), st.integers(2, 40), st.booleans())
def test_a_steady_reader_is_told_within_6_percent_after_a_third(
    rate: float, said: float, count: int, by_section: bool
) -> None:
    plan = make_plan(plain([60] * count))
    reached = said * plan.total_s
    index = min(int(said * count), count - 1)
    place, talk = Place(index), reached * rate
    # The place advances with the clock; a slow reader's clock runs past the plan's.
    here = reached - plan.starts(place)
    each = plan.total_s / count * rate
    times = [each] * index + [talk - each * index] + [0.0] * (count - index - 1)
    told = forecast(plan, place, talk, here, Place(0), times if by_section else None)
    assert told.finish_s == pytest.approx(plan.total_s * rate, rel=0.06)


@given(speeches, targets, st.floats(0, 4000), st.floats(0, 400), st.data())
def test_a_forecast_is_never_negative_and_never_before_now(
    text: Speech, target: Target | None, talk: float, here: float, data: st.DataObject
) -> None:
    plan, shape = make_plan(text, target=target), Shape.of(text)
    place, origin = (
        shape.nearest(Place(*data.draw(st.tuples(*[st.integers(0, 9)] * 3)))) for _ in range(2)
    )
    told = forecast(plan, place, talk, here, origin)
    assert told.remaining_s >= 0
    assert told.finish_s == pytest.approx(talk + told.remaining_s)
    assert 0 < told.scale <= 2 + 1e-9


@given(speeches, targets, st.floats(0, 4000), st.floats(0, 60), st.data())
def test_what_is_left_of_the_target_is_shared_in_proportion_to_the_plan(
    text: Speech, target: Target | None, talk: float, here: float, data: st.DataObject
) -> None:
    plan = make_plan(text, target=target)
    place = Place(data.draw(st.integers(0, len(plan.sections) - 1)))
    fresh = rebalance(plan, place, talk, here, Place(0))
    goal = plan.total_s if plan.target is None else min(plan.total_s, plan.target.high_s)
    assert len(fresh) == len(plan.sections) - place.section
    assert all(budget >= 0 for budget in fresh)
    assume(plan.total_s - planned(plan, place, here) > 0.01)
    assert sum(fresh) == pytest.approx(max(0, goal - talk), abs=0.001)
    originals = [part.planned_s for part in plan.sections[place.section + 1 :]]
    for budget, original in zip(fresh[1:], originals, strict=True):
        assert budget * sum(originals) == pytest.approx(original * sum(fresh[1:]), abs=0.01)


def test_rebalancing_leaves_a_run_on_plan_as_it_was() -> None:
    assert rebalance(PLAN, Place(3), 180) == pytest.approx((60, 60, 60, 60))


def test_after_an_overrun_the_rest_shrinks() -> None:
    assert rebalance(PLAN, Place(5), 340) == pytest.approx((40, 40))
    assert rebalance(PLAN, Place(5), 999) == (0, 0)
    assert rebalance(PLAN, Place(6), 420, 60) == (0,)
