"""What front matter says: about the speech, and about one section."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from tui_app.speech.comments import note_text
from tui_app.speech.durations import parse_duration, parse_target
from tui_app.speech.frontmatter import Entry, FrontMatter
from tui_app.speech.model import Metadata, Note
from tui_app.speech.paces import PACE_PRESETS, parse_pace

SPEECH_KEYS: Final = (
    *("title", "subtitle", "speaker", "role", "event", "venue", "date"),
    *("language", "target", "pace", "delivery", "id"),
)
SECTION_KEYS: Final = ("title", "budget", "id", "notes")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


class SectionKeys(Struct, frozen=True):
    """What a file says about its section; `budget` and `id` keep their places."""

    title: str = ""
    id: Entry | None = None
    budget_s: float | None = None
    budget: Entry | None = None
    notes: tuple[Note, ...] = ()


def read_metadata(front: FrontMatter) -> Metadata:
    """Reads the keys of a speech; wrong values become errors of the page."""
    delivery = front.text("delivery")
    pace = front.value("pace", parse_pace)
    if pace is None and front.first("pace") is None:
        pace = PACE_PRESETS.get(delivery.lower())
    texts = {
        key: front.text(key)
        for key in ("title", "subtitle", "speaker", "role", "event", "venue", "date", "id")
    }
    return Metadata(
        **texts,
        language=front.value("language", _language) or Metadata().language,
        target=front.value("target", parse_target),
        pace_wpm=pace,
        delivery=delivery,
    )


def read_section_keys(front: FrontMatter, *, speech: bool) -> SectionKeys:
    """Reads the keys of a section; in a file that is a speech, title and id are the speech's."""
    entry = front.first("id")
    return SectionKeys(
        title="" if speech else front.text("title"),
        id=None if speech or entry is None else Entry(front.text("id"), entry.line, entry.column),
        budget_s=front.value("budget", _budget),
        budget=front.first("budget"),
        notes=tuple(
            Note(text, written.line)
            for written in front.entries.get("notes", ())
            if (text := note_text(written.text))
        ),
    )


def _budget(text: str) -> float:
    seconds = parse_duration(text)
    if seconds <= 0:
        raise ValueError(f"“{text}” leaves no time to speak; write 90s, 1:30 or 2m")
    return seconds


def _language(text: str) -> str:
    code = text.strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(code):
        raise ValueError(f"“{text}” is no language code; write en, ja or pt-BR")
    return code
