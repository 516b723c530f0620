"""What the tests of the reader share."""

from __future__ import annotations

import io

from tui_app.speech.load import load
from tui_app.speech.model import Aside, Passage, RunKind, Section, Speech
from tui_app.speech.problems import Problem, SpeechError


def read(text: str) -> Speech:
    return load("-", io.BytesIO(text.encode()))


def only(text: str) -> Section:
    """The one section of a text."""
    (section,) = read(text).sections
    return section


def passage(text: str) -> Passage:
    """The one passage of a text."""
    (found,) = only(text).passages
    return found


def asides(text: str) -> list[Aside]:
    return [block for block in only(text).blocks if isinstance(block, Aside)]


def runs(text: str) -> list[tuple[str, RunKind]]:
    return [(run.text, run.kind) for part in passage(text).sentences for run in part.runs]


def errors(text: str) -> tuple[Problem, ...]:
    """What stops a text from being read."""
    try:
        read(text)
    except SpeechError as refused:
        return refused.problems
    raise AssertionError("nothing was refused")
