"""How long the text should take, and where in it the time falls."""

from __future__ import annotations

from msgspec import Struct

from tui_app.speech.model import Passage, Section, Speech
from tui_app.speech.paces import DEFAULT_PACE_WPM
from tui_app.timing.learning import NOTHING_LEARNED, Learned

CHARACTERS_PER_MINUTE = 300.0
"""Pace of a language written without spaces that stands beside `DEFAULT_PACE_WPM`; they scale
together."""

ARTICULATION_WPM = 160.0
"""Words a minute between pauses. It only shares time out inside a speech: all weights are scaled
to the pace (DESIGN 3, after the pause model of rehearsal.md 4.2 A)."""

SENTENCE_END_S = 0.6
"""Pause at the end of a sentence: rated most natural in English read to native, Chinese and
Japanese listeners (Liu et al., Frontiers in Psychology 2022, 10.3389/fpsyg.2022.778018)."""

BREAK_S = 0.3
"""Pause at a comma, semicolon, colon or dash: the "/" of the TPS script format, 300 ms."""

PASSAGE_END_S = 1.0
"""What the end of a paragraph adds: 0.4 to 1.8 s were measured (Kazlauskiene 2020)."""


class Estimate(Struct, frozen=True):
    """Seconds something should take, and the range they lie in nine times out of ten."""

    seconds: float
    low_s: float
    high_s: float

    @classmethod
    def around(cls, seconds: float, relative_range: float) -> Estimate:
        return cls(seconds, seconds * (1 - relative_range), seconds * (1 + relative_range))


class SectionEstimate(Struct, frozen=True):
    """A section's estimate.

    Attributes:
        total: All its passages together.
        passages: For each passage the seconds of each of its sentences.
        pauses_s: The written pauses among them, before learning.
    """

    total: Estimate
    passages: tuple[tuple[float, ...], ...]
    pauses_s: float


class SpeechEstimate(Struct, frozen=True):
    """The whole speech's estimate; sections add up to it, and `base_s` is it before learning."""

    total: Estimate
    sections: tuple[SectionEstimate, ...]
    base_s: float


def units_per_minute(pace_wpm: float, *, unspaced: bool) -> float:
    """What `Sentence.words` counts, said in a minute: words, or characters when unspaced."""
    return pace_wpm * (CHARACTERS_PER_MINUTE / DEFAULT_PACE_WPM if unspaced else 1.0)


def estimate_speech(
    speech: Speech, pace_wpm: float = DEFAULT_PACE_WPM, learned: Learned = NOTHING_LEARNED
) -> SpeechEstimate:
    """Words / pace plus written pauses, times what past runs of this speaker showed.

    Args:
        speech: What is said.
        pace_wpm: Delivered words a minute, pauses included, above 0.
        learned: The personal rate and the range.
    """
    if pace_wpm <= 0:
        raise ValueError(f"a pace is above 0 words a minute, not {pace_wpm:g}")
    said_wpm = units_per_minute(ARTICULATION_WPM, unspaced=speech.unspaced)
    weights = [
        [_weights(passage, 60 / said_wpm) for passage in section.passages]
        for section in speech.sections
    ]
    whole = sum(sum(sum(passage) for passage in section) for section in weights)
    spoken_s = speech.words * 60 / units_per_minute(pace_wpm, unspaced=speech.unspaced)
    scale = spoken_s / whole if whole else 0.0
    sections = tuple(
        _section(section, passages, scale, learned)
        for section, passages in zip(speech.sections, weights, strict=True)
    )
    seconds = sum(section.total.seconds for section in sections)
    base_s = spoken_s + sum(section.pauses_s for section in sections)
    return SpeechEstimate(Estimate.around(seconds, learned.relative_range), sections, base_s)


def _weights(passage: Passage, seconds_per_unit: float) -> list[float]:
    weights = [
        sentence.words * seconds_per_unit + SENTENCE_END_S + sentence.breaks * BREAK_S
        if sentence.words
        else 0.0
        for sentence in passage.sentences
    ]
    for index in range(len(weights) - 1, -1, -1):
        if weights[index]:
            weights[index] += PASSAGE_END_S
            break
    return weights


def _section(
    section: Section, weights: list[list[float]], scale: float, learned: Learned
) -> SectionEstimate:
    passages = tuple(
        tuple(
            (weight * scale + sentence.pause_s) * learned.factor
            for weight, sentence in zip(weighed, passage.sentences, strict=True)
        )
        for weighed, passage in zip(weights, section.passages, strict=True)
    )
    seconds = sum(sum(passage) for passage in passages)
    pauses_s = sum(
        sentence.pause_s for passage in section.passages for sentence in passage.sentences
    )
    return SectionEstimate(Estimate.around(seconds, learned.relative_range), passages, pauses_s)
