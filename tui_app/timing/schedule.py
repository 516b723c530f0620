"""The plan: which second of the talk each section, passage and sentence begins at."""

from __future__ import annotations

from msgspec import Struct

from tui_app.speech.model import Target
from tui_app.timing.estimate import Estimate
from tui_app.timing.position import Position


class PassagePlan(Struct, frozen=True):
    """Planned seconds from the speech's start; `sentences` are the starts of each sentence."""

    starts_s: float
    ends_s: float
    sentences: tuple[float, ...]


class SectionPlan(Struct, frozen=True):
    """A section's part of the plan.

    Attributes:
        number: First section is 1.
        words: Spoken words; characters in a language written without spaces.
        estimate: What the text should take.
        planned_s: Its budget: explicit, or its share.
        explicit: Whether the file says the budget.
        starts_s: Planned second at which it begins.
        ends_s: Planned second at which it ends.
        speaking_wpm: The pace at which its words fill the budget beside its written pauses;
            infinite when the pauses alone fill it, 0 without words.
        too_fast: Whether interpreters could not follow that.
        passages: Its passages, in order.
    """

    number: int
    words: int
    estimate: Estimate
    planned_s: float
    explicit: bool
    starts_s: float
    ends_s: float
    speaking_wpm: float
    too_fast: bool
    passages: tuple[PassagePlan, ...]


class Plan(Struct, frozen=True):
    """When everything should be said. A place outside the speech counts as the nearest in it.

    Attributes:
        pace_wpm: Delivered words a minute the estimate rests on.
        target: What was given for the whole speech, if anything.
        total_s: Seconds planned: the target, in a span the point aimed at.
        estimate: What the whole text should take.
        expected_s: Seconds to expect: the estimates, and the written budgets where there are any.
        base_s: The estimate before learning; the `PastRun.estimated_s` of a run of this plan.
        sections: In order; their `planned_s` add up to `total_s`.
        impossible: Why the budgets cannot be kept within the target; "" when they can.
        remark: What else does not add up; "" when all does.
    """

    pace_wpm: float
    target: Target | None
    total_s: float
    estimate: Estimate
    expected_s: float
    base_s: float
    sections: tuple[SectionPlan, ...]
    impossible: str = ""
    remark: str = ""

    @property
    def target_s(self) -> float | None:
        """Seconds to end by, as given; None when no target was."""
        return None if self.target is None else self.target.high_s

    @property
    def goal_s(self) -> float:
        """Seconds to end by: the target, or what is planned without one."""
        return self.total_s if self.target is None else self.target.high_s

    def starts(self, place: Position) -> float:
        """Planned second at which the sentence at this place begins."""
        section = self.section(place)
        passage = _passage(section, place)
        if passage is None:
            return section.starts_s
        return passage.sentences[_within(place.sentence, len(passage.sentences))]

    def ends(self, place: Position) -> float:
        """Planned second at which the sentence at this place ends."""
        section = self.section(place)
        passage = _passage(section, place)
        if passage is None:
            return section.ends_s
        after = _within(place.sentence, len(passage.sentences)) + 1
        return passage.sentences[after] if after < len(passage.sentences) else passage.ends_s

    def passage_ends(self, place: Position) -> float:
        """Planned second at which its passage ends; its section, when that has no passage."""
        section = self.section(place)
        passage = _passage(section, place)
        return section.ends_s if passage is None else passage.ends_s

    def section(self, place: Position) -> SectionPlan:
        """The section the place lies in."""
        return self.sections[_within(place.section, len(self.sections))]

    def sections_after(self, place: Position) -> tuple[SectionPlan, ...]:
        return self.sections[_within(place.section, len(self.sections)) + 1 :]


def _passage(section: SectionPlan, place: Position) -> PassagePlan | None:
    if not section.passages:
        return None
    return section.passages[_within(place.passage, len(section.passages))]


def _within(index: int, count: int) -> int:
    return min(max(index, 0), count - 1)
