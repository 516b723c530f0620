"""Sharing a target among sections: explicit budgets first, the rest by estimate."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui_app.speech.durations import format_planned
from tui_app.speech.model import Target


class Shares(Struct, frozen=True):
    """Seconds for each section, and what does not fit.

    Attributes:
        seconds: For each section, in order.
        impossible: Why the budgets cannot be kept within the target; "" when they can.
        remark: What else does not add up; "" when all does.
    """

    seconds: tuple[float, ...]
    impossible: str = ""
    remark: str = ""


def share(
    budgets: Sequence[float | None], estimates: Sequence[float], target: Target | None
) -> Shares:
    """Shares the target out.

    Without a target the target is the estimate. A span (5 to 7 minutes) is aimed at where it
    asks least of the speaker: the budgets and estimates as they are, moved into the span only
    as far as needed. Budgets that leave nothing for the other sections are kept as written, the
    others get their estimate, so the plan stays one that can be spoken and ends late by as much
    as `impossible` says. Where no target was given, less than half of what they need counts as
    nothing too: nobody asked them to hurry.

    Args:
        budgets: The explicit seconds of each section, None where the file says nothing.
        estimates: Seconds each section should take.
        target: What was given for the whole, if anything.
    """
    open_s = sum(e for b, e in zip(budgets, estimates, strict=True) if b is None)
    fixed_s = sum(budget for budget in budgets if budget is not None)
    if target is None:
        wanted_s = max(sum(estimates), fixed_s)
    else:
        wanted_s = min(max(fixed_s + open_s, target.low_s), target.high_s)
    rest_s = wanted_s - fixed_s
    enough_s = open_s / 2 if target is None else 0.0
    scale = rest_s / open_s if open_s and rest_s > enough_s else 1.0
    seconds = tuple(
        estimate * scale if budget is None else budget
        for budget, estimate in zip(budgets, estimates, strict=True)
    )
    if target is None:
        return Shares(seconds)
    if rest_s < -_MILLISECOND or (open_s and rest_s <= 0):
        return Shares(seconds, impossible=_impossible(budgets, seconds, fixed_s, target))
    if not open_s and rest_s > _MILLISECOND:
        return Shares(seconds, remark=_unused(fixed_s, target))
    if fixed_s and rest_s < open_s / 2:
        return Shares(seconds, remark=_hurried(rest_s, open_s))
    return Shares(seconds)


_MILLISECOND = 0.001


def _impossible(
    budgets: Sequence[float | None], seconds: Sequence[float], fixed_s: float, target: Target
) -> str:
    named = [
        f"{number} ({format_planned(budget)})"
        for number, budget in enumerate(budgets, start=1)
        if budget is not None
    ]
    sections = f"section {named[0]}" if len(named) == 1 else f"sections {_joined(named)}"
    text = (
        f"the {'budget' if len(named) == 1 else 'budgets'} of {sections} "
        f"{'takes' if len(named) == 1 else 'take'} {format_planned(fixed_s)} "
        f"of the target of {format_planned(target.high_s)}"
    )
    over = format_planned(sum(seconds) - target.high_s)
    if any(budget is None for budget in budgets):
        return (
            f"{text}; the other sections are planned as estimated, and the plan is {over} too long"
        )
    return f"{text}: {over} too long"


def _hurried(rest_s: float, open_s: float) -> str:
    return (
        f"the budgets leave {format_planned(rest_s)} for the other sections, "
        f"which should take {format_planned(open_s)}"
    )


def _unused(fixed_s: float, target: Target) -> str:
    missing = format_planned(target.low_s - fixed_s)
    return (
        f"the budgets add up to {format_planned(fixed_s)}; "
        f"{missing} of the target of {format_planned(target.low_s)} is given to no section"
    )


def _joined(names: list[str]) -> str:
    if len(names) > _NAMED_AT_MOST:
        return f"{', '.join(names[:_NAMED_AT_MOST])} and {len(names) - _NAMED_AT_MOST} more"
    return f"{', '.join(names[:-1])} and {names[-1]}"


_NAMED_AT_MOST = 5
