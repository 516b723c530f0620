"""What the run came to: planned and actual time of each section."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.events import Key
from textual.screen import Screen

from tui_app.paths import shipped
from tui_app.session.state import Marked
from tui_app.speech.durations import format_duration, format_planned
from tui_app.timing.forecast import over_target
from tui_app.ui.commands import key
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.pager import Pager
from tui_app.ui.widgets.rows import Piece, Pieces, Rows, clip, pad

_ROOMY = 60
"""Columns from which the planned times stand beside the actual ones."""


class ReportRows(Pager):
    """The table, the interruptions and the marks."""

    def all_rows(self, view: View, width: int) -> Sequence[Pieces]:
        look = self.palette
        session, plan = view.session, view.plan
        planned_too = width >= _ROOMY
        title = max(6, min(56, width - (38 if planned_too else 26)))
        columns = f"{'planned':>9}{'actual':>9}" if planned_too else f"{'actual':>8}"
        rows: list[Pieces] = [
            [(clip(f"  {view.speech.title}", width), look.bright)],
            [("  the run is over", look.quiet)],
            [],
            [(pad("     section", title + 5) + columns, look.quiet)],
        ]
        for index, section in enumerate(view.speech.sections):
            name = pad(f"{section.number:>4} {section.title}", title + 5)
            planned, actual = plan.sections[index].planned_s, session.section_s(index, view.now)
            over = int(actual) - round(planned)
            rows.append([(name, look.text), *self._times(planned, actual, over, planned_too)])
        rows.append([("  " + "─" * (width - 4), look.rule)])
        talk = session.talk(view.now)
        origin = session.origin
        over = round(over_target(plan, talk, plan.starts(origin) if origin else 0.0))
        whole = self._times(plan.goal_s, talk, over, planned_too)
        rows.append([(pad("     the whole speech", title + 5), look.bright), *whole])
        interrupted = session.interrupted_s(view.now)
        if interrupted:
            text = f"     interruptions, not counted above: {format_duration(interrupted)}"
            rows += [[], [(clip(text, width), look.text)]]
        if session.marks:
            rows += [[], [("     marks", look.quiet)]]
            rows += [self._mark(view, mark, width) for mark in session.marks]
        return rows

    def _times(self, planned: float, actual: float, over: int, planned_too: bool) -> list[Piece]:
        look = self.palette
        word = f"{format_duration(abs(over))} {'over' if over > 0 else 'under'}"
        before = f"{format_planned(planned):>9}" if planned_too else ""
        time = f"{format_duration(actual):>{9 if planned_too else 8}}"
        style = look.error if over > 0 else look.text
        return [(before + time, look.text), (f"  {word if over else 'on time'}", style)]

    def _mark(self, view: View, mark: Marked, width: int) -> Pieces:
        passages = view.speech.sections[mark.place.section].passages
        text = passages[mark.place.passage].sentences[mark.place.sentence].text if passages else ""
        head = f"     ! {format_duration(mark.talk_s):>6}  {mark.place.section + 1}  "
        return [
            (head, self.palette.warning),
            (clip(text, width - len(head) - 1), self.palette.text),
        ]


class Report(Screen[bool], inherit_bindings=False):
    """Dismissed with whether the end shall be taken back."""

    CSS_PATH = shipped("styles") / "report.tcss"

    def __init__(self, view: View, palette: Palette) -> None:
        super().__init__()
        self._view = view
        self._rows = ReportRows(palette, id="report")
        self._foot = ReportFoot(palette, id="report-foot")

    def compose(self) -> ComposeResult:
        yield self._rows
        yield self._foot
        self._rows.show(self._view)
        self._foot.show(self._view)

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        if event.character == key("undo"):
            self.dismiss(True)
        elif event.key in ("escape", "enter", "q", "backspace", "ctrl+c"):
            self.dismiss(False)
        else:
            self._rows.turn(event.key)


class ReportFoot(Rows):
    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        look = self.palette
        parts = (("escape", "back"), (key("undo"), "take the end back"), ("↓ ↑", "scroll"))
        pieces: list[Piece] = []
        for name, word in parts:
            pieces += [(f"  {name}", look.text), (f" {word} ", look.quiet)]
        return [pieces]
