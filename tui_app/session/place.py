"""Where the speaker is, and the pure moves from there."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from tui_app.speech.model import Speech


class Unit(StrEnum):
    """What a move counts."""

    SENTENCE = "sentence"
    PASSAGE = "passage"
    SECTION = "section"


class Place(Struct, frozen=True, order=True):
    """Section, passage and sentence, each counted from 0; places sort in reading order."""

    section: int = 0
    passage: int = 0
    sentence: int = 0


FIRST = Place()


class Shape(Struct, frozen=True):
    """How many sentences each passage of each section has: all that moving needs to know.

    A section without passages has one place, (section, 0, 0). There is at least one section, and
    a passage has at least one sentence. Moves stop at either end.

    Attributes:
        sections: For each section the number of sentences of each of its passages.
    """

    sections: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, speech: Speech) -> Shape:
        return cls(
            tuple(
                tuple(len(passage.sentences) for passage in section.passages)
                for section in speech.sections
            )
        )

    @property
    def first(self) -> Place:
        return FIRST

    @property
    def last(self) -> Place:
        """The last sentence of the speech."""
        section = len(self.sections) - 1
        return self._last_sentence(section, self._last_passage(section))

    def __contains__(self, place: Place) -> bool:
        return self.nearest(place) == place

    def nearest(self, place: Place) -> Place:
        """The place itself when it exists, else each of its numbers moved to one that does."""
        section = _within(place.section, len(self.sections))
        passage = _within(place.passage, len(self.sections[section]))
        return Place(section, passage, _within(place.sentence, self._sentences(section, passage)))

    def is_last(self, place: Place, unit: Unit) -> bool:
        """Whether no sentence, passage or section follows the one at this place."""
        if place.section < len(self.sections) - 1:
            return False
        if unit is Unit.SECTION:
            return True
        if place.passage < self._last_passage(place.section):
            return False
        return unit is Unit.PASSAGE or place == self.last

    def forward(self, place: Place, unit: Unit, count: int = 1) -> Place:
        """The beginning of the unit that is `count` further on, or of the last one."""
        return _repeated(self._next, place, unit, count)

    def backward(self, place: Place, unit: Unit, count: int = 1) -> Place:
        """The beginning of the unit that is `count` further back.

        A passage back from the first of a section is the last of the section before; a section
        back is the first passage of that section. Further than the first is the first.
        """
        return _repeated(self._previous, place, unit, count)

    def _next(self, place: Place, unit: Unit) -> Place:
        if self.is_last(place, unit):
            return place
        if unit is Unit.SENTENCE and place.sentence + 1 < self._sentences(
            place.section, place.passage
        ):
            return Place(place.section, place.passage, place.sentence + 1)
        if unit is not Unit.SECTION and place.passage < self._last_passage(place.section):
            return Place(place.section, place.passage + 1)
        return Place(place.section + 1)

    def _previous(self, place: Place, unit: Unit) -> Place:
        if unit is Unit.SENTENCE and place.sentence > 0:
            return Place(place.section, place.passage, place.sentence - 1)
        if unit is not Unit.SECTION and place.passage > 0:
            passage = Place(place.section, place.passage - 1)
        elif unit is not Unit.SECTION and place.section > 0:
            passage = Place(place.section - 1, self._last_passage(place.section - 1))
        else:
            return Place(max(0, place.section - 1))
        if unit is Unit.SENTENCE:
            return self._last_sentence(passage.section, passage.passage)
        return passage

    def _last_passage(self, section: int) -> int:
        return max(0, len(self.sections[section]) - 1)

    def _sentences(self, section: int, passage: int) -> int:
        passages = self.sections[section]
        return passages[passage] if passages else 1

    def _last_sentence(self, section: int, passage: int) -> Place:
        return Place(section, passage, max(0, self._sentences(section, passage) - 1))


def _within(index: int, count: int) -> int:
    return min(max(index, 0), max(count - 1, 0))


def _repeated(step: Callable[[Place, Unit], Place], place: Place, unit: Unit, count: int) -> Place:
    for _ in range(count):
        after = step(place, unit)
        if after == place:
            break
        place = after
    return place
