"""The sections beside the text: which one is on, how long each took and may take."""

from __future__ import annotations

from collections.abc import Sequence

from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message

from tui_app.speech.durations import format_duration
from tui_app.timing.text import clock_text
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows, pad

_FOLDED = 12
"""Columns below which only numbers fit."""
_ROOMY = 41
"""Columns from which actual and planned time both fit beside a title."""
_GLANCE_S = 1.0
"""A section left sooner was passed through, not spoken."""
_GRACE_S = 0.5
"""A section that took this much more than planned still reads as its planned time."""


class Outline(Rows):
    """One row for each section and a progress row under the current one."""

    class Chosen(Message):
        """A row was clicked; `section` counts from 0."""

        def __init__(self, section: int) -> None:
            super().__init__()
            self.section = section

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(palette, id=id)
        self._first = 0
        self._shown_section: int | None = None
        self._nudge = 0

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        current = view.place.section
        count = len(view.speech.sections)
        if current != self._shown_section:
            self._shown_section, self._nudge = current, 0
        rows_for_sections = height if width < _FOLDED else height - 1
        top = max(0, min(current - height // 3 + self._nudge, count - rows_for_sections))
        self._first = top
        rows: list[Pieces] = []
        for index in range(top, count):
            if len(rows) >= height:
                break
            rows.append(self._row(view, index, width))
            if index == current and width >= _FOLDED:
                rows.append(self._progress(view, index, width))
        return rows

    def _row(self, view: View, index: int, width: int) -> Pieces:
        look = self.palette
        section = view.speech.sections[index]
        current = index == view.place.section
        actual = view.session.section_s(index, view.now)
        planned = view.plan.sections[index].planned_s
        over = actual > planned + _GRACE_S and planned > 0
        style = look.bright if current else look.quiet
        number = f"{section.number:>2} "
        edge = ("▌" if current else " ", look.accent)
        if width < _FOLDED:
            done = "✓" if actual >= _GLANCE_S and not current else " "
            return [edge, (pad(f"{number.rstrip()}{done}", width - 1), style)]
        time, sign = self._time(actual, planned, current, over, width)
        title = pad(section.title, width - 2 - len(number) - len(time) - len(sign))
        warn = look.error if over else style
        return [edge, (number + title + " ", style), (time, warn), (sign, warn)]

    def _time(
        self, actual: float, planned: float, current: bool, over: bool, width: int
    ) -> tuple[str, str]:
        """The time column and its sign: what it took of what it may take."""
        if current:
            return format_duration(actual), "     "
        if actual < _GLANCE_S:
            return clock_text(planned), "     "
        time = format_duration(actual)
        if width >= _ROOMY:
            time += f" of {clock_text(planned)}"
        return time, " over" if over else " ✓   "

    def _progress(self, view: View, index: int, width: int) -> Pieces:
        look = self.palette
        actual = view.session.section_s(index, view.now)
        planned = view.plan.sections[index].planned_s
        share = min(1.0, actual / planned) if planned > 0 else 0.0
        over = actual > planned + _GRACE_S and planned > 0
        tail = f" of {clock_text(planned)}" + (" over" if over else "     ")
        bar = max(0, width - 5 - len(tail))
        done = round(bar * share)
        style = look.error if over else look.warning if share >= 0.8 else look.accent
        return [
            ("▌   ", look.accent),
            ("━" * done, style),
            ("─" * (bar - done), look.rule),
            (" " + tail.lstrip() if not bar else tail, look.error if over else look.quiet),
        ]

    def on_click(self, event: Click) -> None:
        if self.view is None:
            return
        current = self.view.place.section
        section = self._first + event.y
        if self.size.width >= _FOLDED and section > current >= self._first:
            section -= 1
        if section < len(self.view.speech.sections):
            self.post_message(self.Chosen(section))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        self._scroll(3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        self._scroll(-3)

    def _scroll(self, rows: int) -> None:
        if self.view is not None:
            before = self._first
            self._nudge += rows
            self.show(self.view)
            if self._first == before:
                self._nudge -= rows
