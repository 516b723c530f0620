"""The sections beside the text: which one is on, how long each took and may take.

Two columns, each a pane of its own: a tick of the clock then sends the few cells of a time, and
not the title that stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.widget import Widget

from tui_app.speech.durations import format_duration
from tui_app.timing.text import clock_text
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows, pad

_FOLDED = 12
"""Columns below which only numbers fit."""
_ROOMY = 15
"""Columns from which actual and planned time both fit."""
_GLANCE_S = 1.0
"""A section left sooner was passed through, not spoken."""
_GRACE_S = 0.5
"""A section that took this much more than planned still reads as its planned time."""


class Column(Rows):
    """One column; `first` is the section on its first row."""

    first = 0

    def rows(self, view: View, height: int) -> list[int | None]:
        """The section of each row; None is the row of progress beneath the current one."""
        rows: list[int | None] = []
        for index in range(self.first, len(view.speech.sections)):
            rows.append(index)
            if index == view.place.section:
                rows.append(None)
            if len(rows) >= height:
                break
        return rows[:height]


class Titles(Column):
    """Number, title, and how much of the current section's time is gone."""

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        if width < _FOLDED:
            return [
                [("▌", self.palette.accent)] if index is None else self._number(view, index, width)
                for index in self.rows(view, height)
            ]
        return [
            self._progress(view, width) if index is None else self._title(view, index, width)
            for index in self.rows(view, height)
        ]

    def _number(self, view: View, index: int, width: int) -> Pieces:
        look = self.palette
        current = index == view.place.section
        done = not current and view.session.section_s(index, view.now) >= _GLANCE_S
        text = f"{view.speech.sections[index].number:>2}" + ("✓" if done else " ")
        edge = ("▌" if current else " ", look.accent)
        return [edge, (pad(text, width - 1), look.bright if current else look.quiet)]

    def _title(self, view: View, index: int, width: int) -> Pieces:
        look = self.palette
        section = view.speech.sections[index]
        current = index == view.place.section
        text = pad(f"{section.number:>2} {section.title}", width - 2)
        edge = ("▌" if current else " ", look.accent)
        return [edge, (text, look.bright if current else look.quiet)]

    def _progress(self, view: View, width: int) -> Pieces:
        look = self.palette
        index = view.place.section
        actual = view.session.section_s(index, view.now)
        planned = view.plan.sections[index].planned_s
        share = min(1.0, actual / planned) if planned > 0 else 0.0
        bar = max(0, width - 5)
        done = round(bar * share)
        over = actual > planned + _GRACE_S and planned > 0
        style = look.error if over else look.warning if share >= 0.8 else look.accent
        return [("▌   ", look.accent), ("━" * done, style), ("─" * (bar - done), look.rule)]


class Times(Column):
    """What each section took and may take, in words where colour speaks as well."""

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        return [
            self._of(view) if index is None else self._time(view, index, width)
            for index in self.rows(view, height)
        ]

    def _time(self, view: View, index: int, width: int) -> Pieces:
        look = self.palette
        actual = view.session.section_s(index, view.now)
        planned = view.plan.sections[index].planned_s
        if index == view.place.section:
            return [(format_duration(actual), look.bright)]
        if actual < _GLANCE_S:
            time = clock_text(planned)
            if view.rebalanced and index > view.place.section:
                time += f" → {clock_text(view.rebalanced[index - view.place.section])}"
            return [(time, look.quiet)]
        time = format_duration(actual)
        if width >= _ROOMY:
            time += f" of {clock_text(planned)}"
        if planned and actual > planned + _GRACE_S:
            return [(f"{time} over", look.error)]
        return [(f"{time} ✓", look.quiet)]

    def _of(self, view: View) -> Pieces:
        look = self.palette
        index = view.place.section
        planned = view.plan.sections[index].planned_s
        if planned and view.session.section_s(index, view.now) > planned + _GRACE_S:
            return [(f"of {clock_text(planned)} over", look.error)]
        return [(f"of {clock_text(planned)}", look.quiet)]


class Outline(Widget, inherit_bindings=False):
    """One row for each section and a progress row under the current one."""

    class Chosen(Message):
        """A row was clicked; `section` counts from 0."""

        def __init__(self, section: int) -> None:
            super().__init__()
            self.section = section

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._columns = (Titles(palette, id="titles"), Times(palette, id="times"))
        self._view: View | None = None
        self._nudge = 0

    def compose(self) -> ComposeResult:
        yield from self._columns

    def paint_with(self, palette: Palette) -> None:
        for column in self._columns:
            column.paint_with(palette)

    def show(self, view: View) -> None:
        """Draw what this view says."""
        before, self._view = self._view, view
        if before is None or before.place.section != view.place.section:
            self._nudge = 0
        height = self.size.height or view.place.section
        top = view.place.section - height // 3 + self._nudge
        first = max(0, min(top, len(view.speech.sections) + 1 - height))
        for column in self._columns:
            column.first = first
            column.show(view)

    def on_resize(self) -> None:
        if self._view is not None:
            self.show(self._view)

    def on_click(self, event: Click) -> None:
        if self._view is None:
            return
        column = self._columns[0]
        y = event.get_content_offset_capture(column).y
        rows = column.rows(self._view, column.size.height)
        if 0 <= y < len(rows):
            chosen = rows[y]
            self.post_message(self.Chosen(self._view.place.section if chosen is None else chosen))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        self._scroll(3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        self._scroll(-3)

    def _scroll(self, rows: int) -> None:
        if self._view is not None:
            before = self._columns[0].first
            self._nudge += rows
            self.show(self._view)
            if self._columns[0].first == before:
                self._nudge -= rows
