"""What the run came to: planned and actual time of each section."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.events import Key
from textual.screen import Screen

from tui_app.paths import shipped
from tui_app.session.state import Marked
from tui_app.speech.durations import format_duration
from tui_app.timing.text import clock_text
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows, clip, pad


class ReportRows(Rows):
    """The table; `top` is the first row that is shown when it is longer than the screen."""

    top = 0

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        rows = self._all(view, width)
        self.top = max(0, min(self.top, len(rows) - height))
        return rows[self.top : self.top + height]

    def _all(self, view: View, width: int) -> list[Pieces]:
        look = self.palette
        title = max(8, min(56, width - 38))
        sections = view.plan.sections
        actual = [view.session.section_s(index, view.now) for index in range(len(sections))]
        rows: list[Pieces] = [
            [(f"  {view.speech.title}", look.bright)],
            [("  the run is over", look.quiet)],
            [],
            [(pad("     section", title + 6) + f"{'planned':>9}{'actual':>9}", look.quiet)],
        ]
        for section, plan, took in zip(view.speech.sections, sections, actual, strict=True):
            name = pad(f"{section.number:>4} {section.title}", title + 6)
            rows.append([(name, look.text), *self._times(plan.planned_s, took)])
        rows.append([("  " + "─" * (title + 34), look.rule)])
        whole = view.plan.target_s if view.plan.target_s is not None else view.plan.total_s
        talk = view.session.talk(view.now)
        rows.append(
            [(pad("     the whole speech", title + 6), look.bright), *self._times(whole, talk)]
        )
        interrupted = view.session.interrupted_s(view.now)
        if interrupted:
            text = f"interruptions, not counted above: {format_duration(interrupted)}"
            rows += [[], [(f"     {text}", look.text)]]
        if view.session.marks:
            rows += [[], [("     marks", look.quiet)]]
            rows += [self._mark(view, mark, width) for mark in view.session.marks]
        return rows

    def _times(self, planned: float, actual: float) -> Pieces:
        look = self.palette
        difference = int(actual) - round(planned)
        word = "over" if difference > 0 else "under" if difference < 0 else "on time"
        style = look.error if difference > 0 else look.good
        shown = f"{format_duration(abs(difference))} {word}" if difference else word
        return [
            (f"{clock_text(planned):>9}{format_duration(actual):>9}", look.text),
            (f"   {shown}", style),
        ]

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
        if event.key == "u":
            self.dismiss(True)
        elif event.key in ("escape", "enter", "q", "backspace", "pageup", "ctrl+c"):
            self.dismiss(False)
        elif event.key in ("down", "j", "up", "k"):
            self._rows.top += 1 if event.key in ("down", "j") else -1
            self._rows.show(self._view)


class ReportFoot(Rows):
    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        look = self.palette
        return [
            [
                ("  escape", look.text),
                (" back to the speech   ", look.quiet),
                ("u", look.text),
                (" take the end back   ", look.quiet),
                ("↓ ↑", look.text),
                (" scroll", look.quiet),
            ]
        ]
