"""A state carried over to changed text: by section, never by index."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from tui_app.session.place import Place, Shape
from tui_app.session.state import State


class Reshaping(Struct, frozen=True):
    """How the text changed.

    Attributes:
        shape: The new text's.
        place: Where `found` is in it.
        sections: For each old section its new index, or None when it is gone.
        found: The old place that was looked for.
    """

    shape: Shape
    place: Place
    sections: Mapping[int, int | None]
    found: Place

    def of(self, state: State, now: float | None) -> State:
        """The state over the new text; time spent in sections that are gone is kept apart."""
        place = self.place if state.place == self.found else self._nearest(state.place)
        old, clock = state.place.section, state.clock
        times = [0.0] * len(self.shape.sections)
        elsewhere = state.elsewhere_s
        stays = self._index(old) == place.section
        instant = clock.at if now is None else now
        talk = 0.0 if instant is None else clock.talk(instant)
        for index, seconds in enumerate(state.times):
            total = seconds if stays or index != old else seconds + talk - state.entered_s
            after = self._index(index)
            if after is None:
                elsewhere += total
            else:
                times[after] += total
        return replace(
            state,
            times=tuple(times),
            place=place,
            origin=None if state.origin is None else self._nearest(state.origin),
            arrived_s=state.arrived_s if stays else talk,
            entered_s=state.entered_s if stays else talk,
            visited=frozenset(
                after for index in state.visited if (after := self._index(index)) is not None
            ),
            marks=tuple(
                replace(mark, place=self._nearest(mark.place))
                for mark in state.marks
                if self._index(mark.place.section) is not None
            ),
            elsewhere_s=elsewhere,
        )

    def _index(self, section: int) -> int | None:
        after = self.sections.get(section)
        return after if after is not None and 0 <= after < len(self.shape.sections) else None

    def _nearest(self, place: Place) -> Place:
        section = self._index(place.section)
        if section is None:
            return Place(self.place.section)
        return self.shape.nearest(Place(section, place.passage, place.sentence))
