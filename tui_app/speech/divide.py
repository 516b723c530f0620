"""A file's events become slides, each of which will be one section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct

from tui_app.speech.events import Event, NoteFound, NotesFrom, Rule, SlideEnd, Title


class Slide(Struct):
    """What one section will be made of.

    Attributes:
        events: Without the heading that is its title.
        end: The line of the file on which the next begins.
        line: Its own first line.
    """

    line: int
    end: int
    events: list[Event] = []
    heading: Title | None = None


class Division(Struct):
    """The slides of a file, and the title above them all when it has one."""

    slides: list[Slide]
    title: str = ""


def divide_file(events: list[Event], end: int) -> Division:
    """Divides a file that is a whole speech.

    By rules, else by ends of slides, else by the highest heading level that occurs
    more than once.

    Args:
        events: What the file holds.
        end: The line behind its last.
    """
    for divides in (_is_rule, _is_slide_end):
        slides = _titled(_cut(events, end, divides))
        if len(slides) > 1:
            return Division(slides, _title_slide(slides))
    # Everything stands on one side of these rules.
    events = [event for event in events if not isinstance(event, Rule)]
    level = _repeated_level(events)
    if level == 0:
        return Division(_titled([_whole(events, end)]))
    return _by_heading(events, end, level)


def divide_section_file(events: list[Event], end: int) -> Division:
    """Divides a file of a folder: by its level-1 headings, when it has several."""
    if sum(_is_top(event, 1) for event in events) > 1:
        slides = _cut(events, end, lambda event: _is_top(event, 1))
        return Division(_titled(slides, first_only=True))
    return Division(_titled([_whole(events, end)], keep_empty=True))


def _is_rule(event: Event) -> bool:
    return isinstance(event, Rule)


def _is_slide_end(event: Event) -> bool:
    return isinstance(event, SlideEnd)


def _is_top(event: Event, level: int) -> bool:
    return isinstance(event, Title) and event.top and event.level <= level


def _repeated_level(events: Iterable[Event]) -> int:
    counts = Counter(event.level for event in events if isinstance(event, Title) and event.top)
    return min((level for level, count in counts.items() if count > 1), default=0)


def _by_heading(events: list[Event], end: int, level: int) -> Division:
    """A lone heading above the others is the title; text beneath it is a section."""
    slides = _cut(events, end, lambda event: _is_top(event, level))
    title = ""
    for at, slide in enumerate(slides[:2]):
        first = slide.events[0]
        if not isinstance(first, Title) or not _is_top(first, level):
            continue
        if first.level < level:
            title = first.text
            if all(isinstance(event, NoteFound) for event in slide.events[1:]):
                slides[at + 1].events[1:1] = slide.events[1:]
                slides[at + 1].line = slide.line
                del slides[at]
        break
    return Division(_titled(slides, first_only=True), title)


def _title_slide(slides: list[Slide]) -> str:
    first = slides[0]
    return first.heading.text if first.heading and not first.events else ""


def _whole(events: list[Event], end: int) -> Slide:
    return Slide(events[0].line if events else 1, end, list(events))


def _cut(events: list[Event], end: int, divides: Callable[[Event], bool]) -> list[Slide]:
    """Cuts before each dividing event; a heading stays in its slide, other dividers go.

    What follows the beginning of the notes is theirs, up to the next divider.
    """
    slides: list[Slide] = []
    current: Slide | None = None
    for event in events:
        if divides(event):
            if current is not None:
                current.end = event.line
                slides.append(current)
            current = None
            if not isinstance(event, Title):
                continue
        if current is None:
            current = Slide(event.line, end)
        current.events.append(event)
    if current is not None:
        slides.append(current)
    return slides


def _titled(
    slides: list[Slide], *, first_only: bool = False, keep_empty: bool = False
) -> list[Slide]:
    """Takes the headings out, drops what notes have swallowed, and joins lone notes.

    Args:
        slides: As they were cut.
        first_only: Whether only the first event may be the heading.
        keep_empty: Whether a slide stays that holds nothing but notes.
    """
    titled: list[Slide] = []
    carried: list[Event] = []
    for slide in slides:
        slide.events = carried + _before_notes(slide.events)
        places = (
            at
            for at, event in enumerate(slide.events)
            if isinstance(event, Title) and event.top and (at == len(carried) or not first_only)
        )
        carried = []
        found = next(places, None)
        if found is not None:
            heading = slide.events.pop(found)
            slide.heading = heading if isinstance(heading, Title) else None
        elif not keep_empty and all(_is_note(event) for event in slide.events):
            if titled:
                titled[-1].events += slide.events
                titled[-1].end = slide.end
            else:
                carried = slide.events
            continue
        titled.append(slide)
    return titled


def _is_note(event: Event) -> bool:
    return isinstance(event, NoteFound | SlideEnd)


def _before_notes(events: list[Event]) -> list[Event]:
    for at, event in enumerate(events):
        if isinstance(event, NotesFrom):
            return events[: at + 1]
    return events
