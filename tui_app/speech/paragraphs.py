"""Lines of a paragraph that are more than text: notes, `(End)`, list boxes."""

from __future__ import annotations

from typing import Final

from tui_app.speech.events import Event, NotesFrom, Prose, Shown
from tui_app.speech.model import Aside, AsideKind, Nest
from tui_app.speech.page import Page

END: Final = "(end)"
_NOTE = ("Note:", "Notes:")
_BOXES = {"[ ] ": "☐", "[x] ": "☑", "[X] ": "☑"}


def task(content: str, marker: str, nest: tuple[Nest, ...]) -> tuple[str, str]:
    """Takes the box of a task-list item off its text; returns the text and the marker."""
    if marker and nest and nest[-1] is Nest.ITEM and (box := _BOXES.get(content[:4])):
        return content[4:].lstrip(), box
    return content, marker


def divide(content: str, line: int, nest: tuple[Nest, ...], page: Page) -> list[Event]:
    """Divides a paragraph where a line of its own has a meaning.

    Args:
        content: As the parser left it.
        line: The line of the file it begins on.
        nest: What it stands in.
        page: Its file; a stray `:::` is reported there.

    Returns:
        Prose, directions, and where notes to the end of the section begin: what
        follows that in the paragraph is theirs.
    """
    if not _may_divide(content):
        return [Prose(line, content)]
    events: list[Event] = []
    kept: list[str] = []
    for below, text in enumerate(content.split("\n")):
        at = line + below
        first = _note(page.lines[at - 1])
        alone = text.strip()
        stray = alone.startswith(":::") and not alone.strip(":")
        if first is None and alone.strip("*_ ").casefold() != END and not stray:
            kept.append(text)
            continue
        if any(map(str.strip, kept)):
            events.append(Prose(at - len(kept), "\n".join(kept)))
        kept = []
        if first is not None:
            return [*events, NotesFrom(at, first)]
        if not stray:
            direction = Aside(AsideKind.DIRECTION, (alone.strip("*_ "),), at, nest)
            events.append(Shown(at, direction))
        else:
            page.warning(
                at,
                page.indent(at),
                "this ::: closes nothing; open an outer block with four colons (::::)",
            )
    if any(map(str.strip, kept)):
        events.append(Prose(line + content.count("\n") + 1 - len(kept), "\n".join(kept)))
    return events


def _may_divide(content: str) -> bool:
    return "Note" in content or "???" in content or ":::" in content or END in content.casefold()


def _note(source: str) -> str | None:
    """The text behind `Note:` or `???` when they begin a line of the file."""
    text = source.lstrip(" ")
    if len(source) - len(text) > 3:
        return None
    if text.rstrip() == "???":
        return ""
    for word in _NOTE:
        if text.startswith(word):
            return text.removeprefix(word)
    return None
