from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timing.speeches import passage, plain, section, sentence, speech, speeches
from tui_app.speech.model import Speech
from tui_app.timing.estimate import Estimate, estimate_speech, units_per_minute
from tui_app.timing.learning import Learned


def test_the_whole_is_words_over_pace() -> None:
    assert estimate_speech(plain([100, 130])).total.seconds == pytest.approx(120)
    assert estimate_speech(plain([100, 140]), 120).total.seconds == pytest.approx(120)


def test_written_pauses_are_added_to_their_own_sentence() -> None:
    without = estimate_speech(speech(section(passage(10, 10), passage(10))))
    paused = estimate_speech(speech(section(passage(10, sentence(10, pause_s=2.0)), passage(10))))
    (first, second), (third,) = without.sections[0].passages
    (same, longer), (also_same,) = paused.sections[0].passages
    assert (same, also_same) == (first, third)
    assert longer == pytest.approx(second + 2)
    assert paused.sections[0].pauses_s == 2
    assert paused.total.seconds == pytest.approx(without.total.seconds + 2)


def test_time_falls_where_a_speaker_spends_it() -> None:
    # 16 words take 6 s at 160 a minute; an end 0.6 s, a break 0.3 s, a passage's end 1.0 s.
    estimate = estimate_speech(
        speech(section(passage(sentence(16), sentence(16, breaks=2), sentence(16)), passage(16)))
    )
    (plain_s, broken_s, ending_s), (alone_s,) = estimate.sections[0].passages
    assert broken_s / plain_s == pytest.approx(7.2 / 6.6)
    assert ending_s / plain_s == pytest.approx(7.6 / 6.6)
    assert alone_s == pytest.approx(ending_s)


def test_a_sentence_without_words_weighs_its_pause_and_nothing_else() -> None:
    estimate = estimate_speech(speech(section(passage(10, sentence(0, pause_s=1.0)))))
    assert estimate.sections[0].passages[0][1] == pytest.approx(1.0)


def test_characters_are_counted_at_their_own_pace() -> None:
    japanese = speech(section(passage(300)), language="ja")
    assert estimate_speech(japanese).total.seconds == pytest.approx(60)
    assert estimate_speech(japanese, 230).total.seconds == pytest.approx(30)
    assert units_per_minute(115, unspaced=True) == pytest.approx(300)
    assert units_per_minute(115, unspaced=False) == 115


def test_nothing_to_say_takes_no_time() -> None:
    estimate = estimate_speech(speech(section(), section()))
    assert estimate.total == Estimate(0, 0, 0)


def test_the_range_is_what_was_learned() -> None:
    total = estimate_speech(plain([115])).total
    assert total.low_s == pytest.approx(46.8)
    assert total.high_s == pytest.approx(73.2)
    learned = estimate_speech(plain([115]), learned=Learned(1.5, 0.1))
    assert learned.total.seconds == pytest.approx(90)
    assert learned.total.low_s == pytest.approx(81)
    assert learned.base_s == pytest.approx(60)


@pytest.mark.parametrize("pace", [0.0, -5.0])
def test_a_pace_is_above_zero(pace: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        estimate_speech(plain([10]), pace)


@given(speeches, st.floats(20, 400))
def test_sentences_add_up_to_the_whole(text: Speech, pace: float) -> None:
    estimate = estimate_speech(text, pace)
    pauses = sum(s.pause_s for part in text.sections for p in part.passages for s in p.sentences)
    words_s = text.words * 60 / units_per_minute(pace, unspaced=text.unspaced)
    assert estimate.total.seconds == pytest.approx(words_s + pauses)
    assert estimate.base_s == pytest.approx(words_s + pauses)
    added = 0.0
    for part in estimate.sections:
        assert part.total.seconds == pytest.approx(sum(sum(each) for each in part.passages))
        assert all(seconds >= 0 for each in part.passages for seconds in each)
        added += part.total.seconds
    assert estimate.total.seconds == pytest.approx(added)


@given(speeches, st.integers(1, 200))
def test_more_words_never_take_less_time(text: Speech, more: int) -> None:
    longer = speech(*text.sections, section(passage(more)), language=text.metadata.language)
    assert estimate_speech(longer).total.seconds > estimate_speech(text).total.seconds
