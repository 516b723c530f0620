"""Speeches built of numbers: what timing sees of them."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from tui_app.speech.model import Metadata, Passage, Run, Section, Sentence, Speech, Target


def sentence(words: int, breaks: int = 0, pause_s: float = 0.0) -> Sentence:
    return Sentence((Run("word " * words),), 1, words, breaks, pause_s)


def passage(*sentences: Sentence | int) -> Passage:
    return Passage(tuple(sentence(s) if isinstance(s, int) else s for s in sentences), 1)


def section(*passages: Passage, budget_s: float | None = None) -> Section:
    return Section(1, "id", "Title", passages, "speech.md", 1, budget_s=budget_s)


def speech(
    *sections: Section,
    target: Target | None = None,
    pace_wpm: float | None = None,
    language: str = "en",
    delivery: str = "",
) -> Speech:
    metadata = Metadata(target=target, pace_wpm=pace_wpm, language=language, delivery=delivery)
    numbered = tuple(
        Section(n, str(n), f"Part {n}", s.blocks, s.path, s.line, budget_s=s.budget_s)
        for n, s in enumerate(sections, start=1)
    )
    return Speech(metadata, numbered, "speech.md")


def plain(words: Sequence[int], target_s: float | None = None) -> Speech:
    """A section for each number, of one passage of one sentence."""
    target = None if target_s is None else Target(target_s, target_s)
    return speech(*(section(passage(n)) for n in words), target=target)


sentences = st.builds(
    sentence,
    st.integers(0, 60),
    st.integers(0, 6),
    st.sampled_from([0.0, 0.3, 0.6, 1.0, 2.0]),
)
passages = st.lists(sentences, min_size=1, max_size=5).map(lambda some: passage(*some, sentence(7)))
budgets = st.none() | st.floats(1, 600)
sections = st.builds(
    lambda some, budget: section(*some, budget_s=budget),
    st.lists(passages, max_size=4),
    budgets,
)
targets = st.none() | st.floats(10, 3600).flatmap(
    lambda low: st.floats(low, 3600).map(lambda high: Target(low, high))
)
speeches = st.builds(
    lambda some, language: speech(*some, language=language),
    st.lists(sections, min_size=1, max_size=8),
    st.sampled_from(["en", "ja", "de-CH"]),
)
