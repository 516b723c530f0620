from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from tests.timing.speeches import passage, plain, section, sentence, speech, speeches, targets
from tui_app.session.place import Place
from tui_app.speech.model import Speech, Target
from tui_app.timing.learning import Learned
from tui_app.timing.plan import make_plan

TWO = speech(section(passage(16, 16), passage(16)), section(), section(passage(40)))


def test_the_pace_is_the_one_asked_for_else_the_speech_s_else_115() -> None:
    text = speech(section(passage(120)), pace_wpm=120)
    assert make_plan(text, 60).estimate.seconds == pytest.approx(120)
    assert make_plan(text).estimate.seconds == pytest.approx(60)
    assert make_plan(plain([115])).pace_wpm == 115


def test_the_target_is_the_one_asked_for_else_the_speech_s_else_the_estimate() -> None:
    text = plain([100, 100], target_s=300)
    assert make_plan(text, target=Target(200, 200)).target_s == 200
    assert make_plan(text).total_s == pytest.approx(300)
    assert make_plan(plain([115])).target_s is None
    assert make_plan(plain([115])).total_s == pytest.approx(60)


def test_places_begin_one_after_the_other() -> None:
    plan = make_plan(TWO)
    first, empty, last = plan.sections
    places = [Place(0, 0, 0), Place(0, 0, 1), Place(0, 1, 0), Place(2, 0, 0)]
    starts = [plan.starts(place) for place in places]
    assert starts[0] == 0
    assert starts == sorted(starts)
    assert starts[3] == first.ends_s == empty.starts_s == empty.ends_s == last.starts_s
    assert plan.passage_ends(Place(0, 0, 0)) == plan.starts(Place(0, 1, 0))
    assert plan.ends(Place(0, 0, 0)) == plan.starts(Place(0, 0, 1))
    assert plan.passage_ends(Place(0, 1, 0)) == plan.ends(Place(0, 1, 0)) == first.ends_s
    assert plan.passage_ends(Place(2, 0, 0)) == plan.total_s


def test_a_section_without_passages_has_one_place() -> None:
    plan = make_plan(speech(section(passage(20)), section(budget_s=30)))
    assert plan.starts(Place(1, 0, 0)) == plan.sections[1].starts_s
    assert plan.passage_ends(Place(1, 0, 0)) == plan.ends(Place(1)) == plan.total_s
    assert plan.sections[1].planned_s == 30


def test_a_place_outside_counts_as_the_nearest() -> None:
    plan = make_plan(TWO)
    assert plan.starts(Place(9, 9, 9)) == plan.starts(Place(2, 0, 0))
    assert plan.starts(Place(-1, -1, -1)) == 0


def test_a_budget_implies_a_pace() -> None:
    budgeted = section(passage(sentence(60, pause_s=10)), budget_s=40)
    assert make_plan(speech(budgeted)).sections[0].speaking_wpm == pytest.approx(120)
    silent = section(passage(sentence(60, pause_s=10)), budget_s=10)
    assert make_plan(speech(silent)).sections[0].speaking_wpm == float("inf")
    assert make_plan(speech(section())).sections[0].speaking_wpm == 0


@pytest.mark.parametrize(
    ("delivery", "pace", "words", "too_fast"),
    [
        ("interpreted", None, 131, True),
        ("Interpreted", None, 129, False),
        ("", 110.0, 131, True),
        ("", None, 131, False),
    ],
)
def test_interpreters_follow_up_to_130(
    delivery: str, pace: float | None, words: int, too_fast: bool
) -> None:
    text = speech(section(passage(words), budget_s=60), delivery=delivery, pace_wpm=pace)
    assert make_plan(text).sections[0].too_fast is too_fast


def test_characters_imply_a_pace_in_words() -> None:
    text = speech(section(passage(300), budget_s=60), language="ja")
    assert make_plan(text).sections[0].speaking_wpm == pytest.approx(115)


def test_learning_moves_the_estimate_and_not_the_target() -> None:
    plan = make_plan(plain([115], target_s=60), learned=Learned(1.2, 0.1))
    assert plan.estimate.seconds == pytest.approx(72)
    assert plan.base_s == pytest.approx(60)
    assert plan.total_s == pytest.approx(60)


def test_a_plan_that_cannot_be_kept_says_so() -> None:
    text = speech(section(passage(50), budget_s=90), target=Target(60, 60))
    assert "too long" in make_plan(text).impossible


@given(speeches, targets)
def test_a_plan_has_no_holes(text: Speech, target: Target | None) -> None:
    plan = make_plan(text, target=target)
    assert plan.sections[0].starts_s == 0
    assert plan.sections[-1].ends_s == plan.total_s
    assert sum(part.planned_s for part in plan.sections) == pytest.approx(plan.total_s, abs=0.001)
    for before, after in pairwise(plan.sections):
        assert before.ends_s == after.starts_s
    for part in plan.sections:
        assert part.ends_s - part.starts_s == pytest.approx(part.planned_s)
        at = part.starts_s
        for each in part.passages:
            assert each.starts_s == at == each.sentences[0]
            assert list(each.sentences) == sorted(each.sentences)
            assert each.sentences[-1] <= each.ends_s
            at = each.ends_s
        assert at == part.ends_s or not part.passages


@given(speeches)
def test_inside_a_section_time_is_shared_by_estimate(text: Speech) -> None:
    plan, free = make_plan(text), make_plan(text, target=Target(900, 900))
    for part, other in zip(plan.sections, free.sections, strict=True):
        if part.planned_s < 1 or other.planned_s < 1:
            continue
        for mine, theirs in zip(part.passages, other.passages, strict=True):
            mine_share = (mine.ends_s - mine.starts_s) / part.planned_s
            theirs_share = (theirs.ends_s - theirs.starts_s) / other.planned_s
            assert mine_share == pytest.approx(theirs_share, abs=1e-6)
