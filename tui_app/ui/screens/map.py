"""Every section with its times; type to filter, enter to go."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.events import Click, Key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from tui_app.paths import shipped
from tui_app.speech.durations import format_duration, format_planned
from tui_app.timing.signals import is_over
from tui_app.ui.screens.follower import Follower
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.clock import ClockLine
from tui_app.ui.widgets.rows import Pieces, Rows, pad

_MOVES = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10}


class MapRows(Rows):
    """A table of sections: number, title, actual, planned, ends at."""

    class Chosen(Message):
        """A row was clicked."""

        def __init__(self, section: int) -> None:
            super().__init__()
            self.section = section

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(palette, id=id)
        self.sections: list[int] = []
        self.cursor = 0
        self._first = 0

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        look = self.palette
        ends_too, plan_too = width >= 50, width >= 36
        title = max(4, width - 16 - 8 * plan_too - 10 * ends_too)
        columns = f"{'actual':>9}" + f"{'plan':>8}" * plan_too + f"{'ends at':>10}" * ends_too
        rows: list[Pieces] = [[(pad("     section", title + 6) + columns, look.quiet)]]
        body = height - 1
        self._first = max(0, min(self.cursor - body // 2, len(self.sections) - body))
        for row, index in enumerate(self.sections[self._first :][:body], self._first):
            section, plan = view.speech.sections[index], view.plan.sections[index]
            actual = view.session.section_s(index, view.now)
            chosen = row == self.cursor
            here = index == view.place.section
            style = look.bright if chosen else look.text if here else look.quiet
            over = is_over(plan.planned_s, actual)
            time = format_duration(actual) + ("!" if over else " ") if actual else "– "
            rows.append(
                [
                    ("▶" if chosen else "▌" if here else " ", look.accent),
                    (pad(f"{section.number:>4} {section.title}", title + 5), style),
                    (f"{time:>10}", look.error if over else style),
                    (f"{format_planned(plan.planned_s):>7}" * plan_too, style),
                    (f"{format_planned(plan.ends_s):>10}" * ends_too, style),
                ]
            )
        if not self.sections:
            rows.append([("     no section has that in its title", look.warning)])
        return rows

    def on_click(self, event: Click) -> None:
        row = self._first + event.y - 1
        if event.y and row < len(self.sections):
            self.post_message(self.Chosen(self.sections[row]))


class Map(Screen[int], Follower):
    """Dismissed with the index of a section, or None. The clock goes on beneath."""

    CSS_PATH = shipped("styles") / "map.tcss"

    def __init__(self, view: View, palette: Palette) -> None:
        super().__init__()
        self._view = view
        self._rows = MapRows(palette, id="map")
        self._clock = ClockLine(palette, id="map-clock")
        self._filter("")
        self._rows.cursor = view.place.section

    def compose(self) -> ComposeResult:
        yield Input(placeholder="type to filter, ↓ ↑ and enter to go, escape closes", compact=True)
        yield self._rows
        yield self._clock
        self.follow(self._view)

    def follow(self, view: View) -> None:
        """Show the times of another moment, and of another text when it was read again."""
        before, self._view = self._view, view
        if before.speech is not view.speech:
            self._filter(self.query_one(Input).value if self.is_mounted else "")
        self._rows.show(view)
        self._clock.show(view)

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        self._rows.sections = [
            index
            for index, section in enumerate(self._view.speech.sections)
            if wanted in f"{section.number} {section.title}".casefold()
        ]
        self._rows.cursor = 0

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._filter(event.value)
        if not event.value.strip():
            self._rows.cursor = self._view.place.section
        self._rows.show(self._view)

    @on(Input.Submitted)
    def _entered(self) -> None:
        rows = self._rows
        self.dismiss(rows.sections[rows.cursor] if rows.sections else None)

    @on(MapRows.Chosen)
    def _clicked(self, message: MapRows.Chosen) -> None:
        self.dismiss(message.section)

    def on_key(self, event: Key) -> None:
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
        elif step := _MOVES.get(event.key):
            event.stop()
            last = len(self._rows.sections) - 1
            self._rows.cursor = max(0, min(last, self._rows.cursor + step))
            self._rows.show(self._view)
