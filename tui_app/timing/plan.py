"""Making a plan of a speech, a pace and a target."""

from __future__ import annotations

from tui_app.speech.model import Section, Speech, Target
from tui_app.speech.paces import DEFAULT_PACE_WPM, PACE_PRESETS
from tui_app.timing.estimate import SectionEstimate, estimate_speech, units_per_minute
from tui_app.timing.learning import NOTHING_LEARNED, Learned
from tui_app.timing.schedule import PassagePlan, Plan, SectionPlan
from tui_app.timing.shares import share

__all__ = ["PassagePlan", "Plan", "SectionPlan", "make_plan"]

INTERPRETED_LIMIT_WPM = 130.0
"""Above it interpreters cannot follow: their best is 100 to 120 English words a minute (Li,
Journal of Specialised Translation; AIIC, Guidelines for speakers, 1999)."""

_INTERPRETED = "interpreted"


def make_plan(
    speech: Speech,
    pace_wpm: float | None = None,
    target: Target | None = None,
    learned: Learned = NOTHING_LEARNED,
) -> Plan:
    """Plans a speech: explicit budgets first, the rest of the target by estimate.

    Args:
        speech: What is said.
        pace_wpm: Words a minute; None for what the speech says, else the default.
        target: Seconds for the whole; None for what the speech says, else the estimate.
        learned: What past runs of this speaker showed.
    """
    metadata = speech.metadata
    pace = next(wpm for wpm in (pace_wpm, metadata.pace_wpm, DEFAULT_PACE_WPM) if wpm is not None)
    wanted = metadata.target if target is None else target
    estimated = estimate_speech(speech, pace, learned)
    budgets = [section.budget_s for section in speech.sections]
    shares = share(budgets, [section.total.seconds for section in estimated.sections], wanted)
    limit = INTERPRETED_LIMIT_WPM if _is_interpreted(metadata.delivery, pace) else float("inf")
    unit = units_per_minute(1.0, unspaced=speech.unspaced)
    sections: list[SectionPlan] = []
    at = 0.0
    for section, estimate, planned_s in zip(
        speech.sections, estimated.sections, shares.seconds, strict=True
    ):
        wpm = _speaking_wpm(section.words / unit, planned_s - estimate.pauses_s)
        sections.append(_section(section, estimate, planned_s, at, wpm, limit))
        at = sections[-1].ends_s
    return Plan(
        pace,
        wanted,
        at,
        estimated.total,
        sum(each.planned_s if each.explicit else each.estimate.seconds for each in sections),
        estimated.base_s,
        tuple(sections),
        shares.impossible,
        shares.remark,
    )


def _is_interpreted(delivery: str, pace_wpm: float) -> bool:
    return delivery.strip().lower() == _INTERPRETED or pace_wpm == PACE_PRESETS[_INTERPRETED]


def _speaking_wpm(words: float, spoken_s: float) -> float:
    if not words:
        return 0.0
    return words * 60 / spoken_s if spoken_s > 0 else float("inf")


def _section(
    section: Section,
    estimate: SectionEstimate,
    planned_s: float,
    starts_s: float,
    wpm: float,
    limit_wpm: float,
) -> SectionPlan:
    scale = planned_s / estimate.total.seconds if estimate.total.seconds else 0.0
    ends_s = starts_s + planned_s
    passages: list[PassagePlan] = []
    at = starts_s
    last = len(estimate.passages) - 1
    for index, sentences in enumerate(estimate.passages):
        begins, starts = at, []
        for seconds in sentences:
            starts.append(at)
            at = min(at + seconds * scale, ends_s)
        if index == last:
            at = ends_s
        passages.append(PassagePlan(begins, at, tuple(starts)))
    return SectionPlan(
        section.number,
        section.words,
        estimate.total,
        planned_s,
        section.budget_s is not None,
        starts_s,
        ends_s,
        wpm,
        wpm > limit_wpm,
        tuple(passages),
    )
