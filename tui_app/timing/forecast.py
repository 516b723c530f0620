"""When the speaker will finish, and what is left for the sections to come."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui_app.timing.pace import planned
from tui_app.timing.plan import Plan
from tui_app.timing.position import Position

PRIOR_SHARE = 1 / 20
"""The expectation from before the run weighs like this part of the plan, already spoken. It then
holds an eighth of the weight when a third is said, which keeps the finish of a steady reader
within 6 %: the accuracy of a live pace after a third (2 to 6 %, rehearsal.md 4.3)."""

PRIOR_AT_MOST_S = 60.0
"""In a long speech the expectation weighs no more than its first minute."""

READ_WITHIN = 2.0
"""Half or twice the planned time is the most a section says about the rest: five standard
deviations between speakers (rehearsal.md 4.2 B); beyond that it was looked at, not read."""


class Forecast(Struct, frozen=True):
    """How this run will end.

    Attributes:
        remaining_s: Talk seconds still to come. The wall clock at the end is the wall clock now
            plus this, so interruptions so far, and a running one, push it by themselves.
        finish_s: Talk seconds at the end.
        over_s: Seconds past the target, below 0 when under it; 0 anywhere within a span.
        scale: Actual over planned seconds that is expected of what is left.
    """

    remaining_s: float
    finish_s: float
    over_s: float
    scale: float


def forecast(
    plan: Plan,
    place: Position,
    talk_s: float,
    here_s: float,
    origin: Position | None = None,
    section_times: Sequence[float] | None = None,
) -> Forecast:
    """The plan that is left, scaled by how this run has gone so far.

    The first seconds do not swing it: what the text should take at the personal rate counts as
    speech already heard (`PRIOR_SHARE`). A section with a written budget is expected to keep it.

    Args:
        plan: The plan.
        place: Where the speaker is.
        talk_s: Talk seconds.
        here_s: Talk seconds since arriving at the place.
        origin: Where the clock was started; None before the start, which would be here.
        section_times: Talk seconds spent in each section. With them, sections that were jumped
            over or gone back to do not count as read; without them all up to the place does.
    """
    reached = planned(plan, place, here_s)
    began = _began(plan, place, talk_s, origin)
    if section_times is None:
        said_s = max(0.0, reached - began)
        took_s = _bounded(talk_s, said_s)
    else:
        said_s, took_s = _evidence(plan, place, reached, origin, section_times)
    weight = min(plan.total_s * PRIOR_SHARE, PRIOR_AT_MOST_S)
    known = weight + said_s
    scale = (weight * expected_scale(plan) + took_s) / known if known > 0 else 1.0
    remaining = max(0.0, plan.total_s - reached) * scale
    finish = talk_s + remaining
    return Forecast(remaining, finish, over_target(plan, finish, began), scale)


def expected_scale(plan: Plan) -> float:
    """Actual over planned seconds to expect before the run, bounded to half and twice."""
    if plan.total_s <= 0:
        return 1.0
    return min(max(plan.expected_s / plan.total_s, 1 / READ_WITHIN), READ_WITHIN)


def rebalance(
    plan: Plan, place: Position, talk_s: float, here_s: float = 0.0, origin: Position | None = None
) -> tuple[float, ...]:
    """New budgets for what is left: the rest of the target, in proportion to the plan.

    Args:
        plan: The plan.
        place: Where the speaker is.
        talk_s: Talk seconds.
        here_s: Talk seconds since arriving at the place.
        origin: Where the clock was started; None before the start, which would be here.

    Returns:
        First what is left for the section of the place, from here to its end, then a budget for
        each section after it. They add up to what is left of the target; all are 0 when nothing
        is.
    """
    section = plan.section(place)
    reached = planned(plan, place, here_s)
    planned_left = plan.total_s - reached
    goal = plan.total_s if plan.target is None else min(plan.total_s, plan.target.high_s)
    left = max(0.0, goal - _began(plan, place, talk_s, origin) - talk_s)
    scale = left / planned_left if planned_left > 0 else 0.0
    here = max(0.0, section.ends_s - reached) * scale
    return (here, *[later.planned_s * scale for later in plan.sections_after(place)])


def _began(plan: Plan, place: Position, talk_s: float, origin: Position | None) -> float:
    if origin is None:
        return plan.starts(place) if talk_s <= 0 else 0.0
    return plan.starts(origin)


def over_target(plan: Plan, finish: float, began: float = 0.0) -> float:
    """Seconds by which a talk that ends at `finish` is over the target, below 0 when under.

    Args:
        plan: The plan.
        finish: Talk seconds at the end.
        began: Planned second of the place where the clock was started.

    Returns:
        0 anywhere within a span.
    """
    if plan.target is None or began > 0:
        return finish - (plan.total_s - began)
    if finish > plan.target.high_s:
        return finish - plan.target.high_s
    return min(0.0, finish - plan.target.low_s)


def _evidence(
    plan: Plan,
    place: Position,
    reached: float,
    origin: Position | None,
    section_times: Sequence[float],
) -> tuple[float, float]:
    here = plan.section(place)
    started_in = None if origin is None else plan.section(origin)
    began = 0.0 if origin is None else plan.starts(origin)
    said = took = 0.0
    for section, seconds in zip(plan.sections, section_times, strict=False):
        if seconds <= 0:
            continue
        length = section.planned_s
        if section is here or section is started_in:
            begins = began if section is started_in else section.starts_s
            length = max(0.0, (reached if section is here else section.ends_s) - begins)
        if seconds * READ_WITHIN**2 >= length:
            said += length
            took += _bounded(seconds, length)
    return said, took


def _bounded(took_s: float, said_s: float) -> float:
    if took_s < said_s / READ_WITHIN:
        return said_s / READ_WITHIN
    return min(took_s, said_s * READ_WITHIN)
