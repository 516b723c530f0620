"""The sections beside the text: which one is on, how long each took and may take.

Two columns, each a widget of its own: a tick of the clock then sends the few cells of a time, and
not the title that stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message

from tui_app.speech.durations import format_duration, format_planned
from tui_app.timing.signals import Signal, is_over, section_signal
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows, pad

_FOLDED = 12
"""Columns below which only numbers fit."""
_GLANCE_S = 3.0
"""A section left sooner was passed through, not spoken."""


class Column(Rows):
    """One column of the outline; `nudge` is how far the wheel has moved it."""

    class Chosen(Message):
        """A row was clicked; `section` counts from 0."""

        def __init__(self, section: int) -> None:
            super().__init__()
            self.section = section

    class Scrolled(Message):
        """The wheel was turned, down by so many rows."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    nudge = 0

    def first(self, view: View, height: int) -> int:
        """The section on the first row: the current one stays in sight."""
        top = view.place.section - height // 3 + self.nudge
        return max(0, min(top, len(view.speech.sections) + 1 - height))

    def rows(self, view: View, height: int) -> list[int | None]:
        """The section of each row; None is the row of progress beneath the current one."""
        rows: list[int | None] = []
        for index in range(self.first(view, height), len(view.speech.sections)):
            rows.append(index)
            if index == view.place.section:
                rows.append(None)
            if len(rows) >= height:
                break
        return rows[:height]

    def on_click(self, event: Click) -> None:
        if self.view is None:
            return
        rows = self.rows(self.view, self.size.height)
        if event.y < len(rows):
            chosen = rows[event.y]
            self.post_message(self.Chosen(self.view.place.section if chosen is None else chosen))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        self.post_message(self.Scrolled(3))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        self.post_message(self.Scrolled(-3))


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
        actual = view.session.section_s(index, view.now)
        over = is_over(view.plan.sections[index].planned_s, actual)
        sign = "!" if over else "✓" if not current and actual >= _GLANCE_S else " "
        text = f"{view.speech.sections[index].number:>2}{sign}"
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
        signal = section_signal(planned, actual)
        style = {Signal.RED: look.error, Signal.AMBER: look.warning}.get(signal, look.accent)
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
        spent, budget = format_duration(actual), format_planned(planned)
        if index == view.place.section:
            return [(spent, look.bright)]
        if actual < _GLANCE_S:
            left = budget
            if view.rebalanced and index > view.place.section:
                left = format_planned(view.rebalanced[index - view.place.section])
            changed = f"{budget} → {left}"
            return [
                (_fitting(width, changed if left != budget else budget, f"→ {left}"), look.quiet)
            ]
        if is_over(planned, actual):
            full = f"{spent} of {budget} over"
            return [(_fitting(width, full, f"{spent} over", f"{spent}!"), look.error)]
        return [(_fitting(width, f"{spent} of {budget} ✓", f"{spent} ✓", spent), look.quiet)]

    def _of(self, view: View) -> Pieces:
        look = self.palette
        index = view.place.section
        planned = view.plan.sections[index].planned_s
        of = f"of {format_planned(planned)}"
        if is_over(planned, view.session.section_s(index, view.now)):
            return [(_fitting(self.size.width, f"{of} over", "over"), look.error)]
        return [(of, look.quiet)]


def _fitting(width: int, *forms: str) -> str:
    """The first form that fits, else the last."""
    return next((form for form in forms if cell_len(form) <= width), forms[-1])


class Outline:
    """Both columns as one: one row for each section and a progress row under the current one."""

    def __init__(self, palette: Palette) -> None:
        self.columns = (Titles(palette, id="titles"), Times(palette, id="times"))
        self._view: View | None = None

    def paint_with(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        for column in self.columns:
            column.paint_with(palette)

    def show(self, view: View) -> None:
        """Draw what this view says; a move brings the current section back in sight."""
        moved = self._view is None or self._view.place.section != view.place.section
        self._view = view
        for column in self.columns:
            column.nudge = 0 if moved else column.nudge
            column.show(view)

    def scroll(self, rows: int) -> None:
        """Look further down or up; the place stays."""
        if self._view is None:
            return
        height = self.columns[0].size.height
        before = self.columns[0].first(self._view, height)
        for column in self.columns:
            column.nudge += rows
        moved = self.columns[0].first(self._view, height) != before
        for column in self.columns:
            column.nudge -= 0 if moved else rows
            column.show(self._view)
