"""The speech that ships says what the speaker's text says: every word, in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_app.speech.load import load
from tui_app.speech.model import Speech

ROOT = Path(__file__).parents[2]
SOURCE = Path(__file__).parent / "data" / "opening-remarks.txt"


@pytest.fixture(scope="module")
def speech() -> Speech:
    return load(str(ROOT / "speech_sections"))


@pytest.fixture(scope="module")
def expected() -> list[tuple[str, list[str]]]:
    """Title and words of each numbered section of the text."""
    sections: list[tuple[str, list[str]]] = []
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        number, dot, title = line.partition(". ")
        if dot and number == str(len(sections) + 1):
            sections.append((title, []))
        elif sections and line != "(End)":
            sections[-1][1].extend(line.split())
    return sections


def test_every_word_is_there(speech: Speech, expected: list[tuple[str, list[str]]]) -> None:
    assert [(section.title, section.text.split()) for section in speech.sections] == expected


def test_who_where_and_when(speech: Speech) -> None:
    metadata = speech.metadata
    assert metadata.title == "Space Partnership Opportunity Delegation"
    assert metadata.speaker == "KAZEKI Jun"
    assert metadata.date == "July 9th, 2025"
    assert (metadata.delivery, metadata.pace_wpm) == ("", None)


def test_shape(speech: Speech) -> None:
    assert [section.id for section in speech.sections] == [
        "opening",
        "space-policy",
        "japan-us-cooperation",
        "looking-ahead",
        "conclusion",
    ]
    assert [len(section.passages) for section in speech.sections] == [4, 5, 3, 4, 2]
    assert all(section.all_notes for section in speech.sections)
    assert speech.warnings == ()
    assert sum(s.pause_s for x in speech.sections for p in x.passages for s in p.sentences) == 0


def test_hard_names_are_said(speech: Speech) -> None:
    said = {
        run.text: run.say
        for section in speech.sections
        for passage in section.passages
        for sentence in passage.sentences
        for run in sentence.runs
        if run.say
    }
    assert said == {
        "KAZEKI": "kah-zeh-kee",
        "honebuto": "ho-neh-boo-toh",
        "KUMAGAI": "koo-mah-guy",
        "Parikh": "pah-reek",
    }
