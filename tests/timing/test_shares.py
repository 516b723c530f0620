from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timing.speeches import targets
from tui_app.speech.model import Target
from tui_app.timing.shares import share

SEVEN = Target(420, 420)


def test_without_a_target_each_section_takes_its_estimate() -> None:
    assert share([None, None], [60, 90], None).seconds == (60, 90)


def test_the_target_is_shared_in_proportion() -> None:
    assert share([None, None], [60, 120], Target(90, 90)).seconds == (30, 60)


def test_explicit_budgets_come_first() -> None:
    shares = share([120, None, None], [60, 100, 200], SEVEN)
    assert shares.seconds == pytest.approx((120, 100, 200))
    assert shares.impossible == shares.remark == ""


def test_without_a_target_a_budget_is_taken_from_the_others() -> None:
    assert share([90, None], [60, 90], None).seconds == pytest.approx((90, 60))


def test_nobody_hurries_where_no_target_was_given() -> None:
    shares = share([140, None], [60, 90], None)
    assert shares.seconds == (140, 90)
    assert shares.impossible == ""


def test_budgets_over_the_target_are_kept_and_told() -> None:
    shares = share([300, None, 180], [60, 90, 60], SEVEN)
    assert shares.seconds == (300, 90, 180)
    assert shares.impossible == (
        "the budgets of sections 1 (5:00) and 3 (3:00) take 8:00 of the target of 7:00; "
        "the other sections are planned as estimated, and the plan is 2:30 too long"
    )


def test_one_budget_that_takes_all_leaves_the_others_their_estimate() -> None:
    shares = share([420, None], [60, 90], SEVEN)
    assert shares.seconds == (420, 90)
    assert shares.impossible.startswith("the budget of section 1 (7:00) takes 7:00 of the target")


def test_only_budgets_over_the_target() -> None:
    shares = share([300, 180], [60, 90], SEVEN)
    assert shares.seconds == (300, 180)
    assert shares.impossible.endswith("take 8:00 of the target of 7:00: 1:00 too long")


def test_many_budgets_over_the_target_are_named_in_part() -> None:
    assert "5 (1:00) and 4 more take 9:00" in share([60.0] * 9, [9.0] * 9, SEVEN).impossible


def test_only_budgets_under_the_target_are_planned_as_written() -> None:
    shares = share([180, 180], [60, 90], SEVEN)
    assert shares.seconds == (180, 180)
    assert shares.impossible == ""
    assert "1:00 of the target of 7:00 is given to no section" in shares.remark


def test_a_share_that_no_one_can_speak_in_is_told() -> None:
    shares = share([410, None], [60, 90], SEVEN)
    assert shares.seconds == pytest.approx((410, 10))
    assert shares.remark == (
        "the budgets leave 0:10 for the other sections, which should take 1:30"
    )


@pytest.mark.parametrize(("estimate", "total"), [(200, 300), (340, 340), (600, 420)])
def test_a_span_is_aimed_at_where_it_asks_least(estimate: float, total: float) -> None:
    assert share([None], [estimate], Target(300, 420)).seconds == pytest.approx((total,))


def test_a_section_without_words_gets_nothing() -> None:
    assert share([None, None], [0, 60], SEVEN).seconds == pytest.approx((0, 420))
    assert share([None], [0], SEVEN).remark != ""


@given(
    st.lists(
        st.tuples(st.none() | st.floats(1, 600), st.just(0.0) | st.floats(0.1, 600)), min_size=1
    ),
    targets,
)
def test_shares_add_up_to_the_target_or_say_why_not(
    parts: list[tuple[float | None, float]], target: Target | None
) -> None:
    budgets, estimates = [b for b, _ in parts], [e for _, e in parts]
    shares = share(budgets, estimates, target)
    for budget, seconds in zip(budgets, shares.seconds, strict=True):
        assert seconds >= 0
        assert budget is None or seconds == budget
    total = sum(shares.seconds)
    if target is None:
        assert shares.impossible == shares.remark == ""
        if any(e for b, e in parts if b is None):
            assert total >= sum(estimates) - 0.001
    elif not shares.impossible and not shares.remark:
        assert target.low_s - 0.001 <= total <= target.high_s + 0.001
    if target is not None and shares.impossible:
        assert total >= target.high_s
