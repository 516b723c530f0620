"""Where a place went when the text changed: by section id and nearest text, never by index."""

from __future__ import annotations

from collections.abc import Sequence

from tui_app.session.place import Place
from tui_app.speech.model import Section, Speech

_LIKENESS = 0.5
"""Two texts that share less than this of their characters are different texts."""


def section_map(old: Speech, new: Speech) -> dict[int, int | None]:
    """For each section of the old speech its index in the new one, None when it is gone."""
    found = {section.id: index for index, section in enumerate(new.sections)}
    return {index: found.get(section.id) for index, section in enumerate(old.sections)}


def relocate(old: Speech, new: Speech, place: Place) -> Place:
    """The place in the new speech whose text is nearest to what stood at `place` in the old.

    A section that is gone is looked for by the text of the passage; when that is gone too, the
    place is the beginning of the section that now stands where the old one was.
    """
    before = old.sections[place.section]
    section = section_map(old, new)[place.section]
    wanted = before.passages[place.passage].text if before.passages else ""
    if section is None:
        known = {each.id for each in old.sections}
        section = _section_with(new, wanted, known, place.section)
    if section is None:
        return Place(min(place.section, len(new.sections) - 1))
    after = new.sections[section]
    if not before.passages or not after.passages:
        return Place(section)
    passage = _nearest([each.text for each in after.passages], wanted, place.passage)
    said = before.passages[place.passage].sentences[place.sentence].text
    sentences = [each.text for each in after.passages[passage].sentences]
    return Place(section, passage, _nearest(sentences, said, place.sentence))


def _section_with(speech: Speech, text: str, known: set[str], near: int) -> int | None:
    """The nearest section that is new and holds the passage, else the nearest that holds it."""

    def holds(section: Section) -> bool:
        return any(passage.text == text for passage in section.passages)

    matches = [index for index, section in enumerate(speech.sections) if holds(section)]
    return min(
        matches,
        key=lambda index: (speech.sections[index].id in known, abs(index - near)),
        default=None,
    )


def _nearest(texts: Sequence[str], wanted: str, index: int) -> int:
    """The index of the text most like the wanted one; near `index` when none is like it."""
    if wanted in texts:
        return min(
            (i for i, text in enumerate(texts) if text == wanted), key=lambda i: abs(i - index)
        )
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(b=wanted, autojunk=False)
    best, likeness = min(index, len(texts) - 1), _LIKENESS
    for i, text in enumerate(texts):
        matcher.set_seq1(text)
        if matcher.real_quick_ratio() > likeness and matcher.quick_ratio() > likeness:
            ratio = matcher.ratio()
            if ratio > likeness:
                best, likeness = i, ratio
    return best
