"""The clock line: how long, how the speech stands, when it will end."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.style import Style

from tui_app.session.session import Phase
from tui_app.speech.durations import format_duration
from tui_app.speech.model import Target
from tui_app.timing.pace import Pace
from tui_app.timing.signals import Signal, card, section_signal
from tui_app.timing.text import clock_text
from tui_app.ui.view import TimerDisplay, View
from tui_app.ui.widgets.rows import Pieces, Rows

Part = tuple[str, Style]

_NARROW = 30
"""Columns below which a sign stands for "ahead" and "behind"."""
_ROOMY = 90
"""Columns from which the parts stand further apart."""


class ClockLine(Rows):
    """One line; where it is too narrow, the parts worth least are left out."""

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        gap = " " * (6 if width >= _ROOMY else 3 if width >= _NARROW else 1)
        parts = self._parts(view)
        for worth in sorted({worth for worth, _ in parts}, reverse=True):
            if sum(cell_len(part[0]) + len(gap) for _, part in parts) - len(gap) + 1 <= width:
                break
            if len(parts) > 1:
                parts = [part for part in parts if part[0] != worth]
        line: list[Part] = []
        for _, (text, style) in parts:
            # The gap wears the style of what follows it: one colour less to send at every tick.
            space = self.palette.text if style == self.palette.alarm else style
            line += [(gap if line else " ", space), (text, style)]
        rule: Pieces = [("─" * width, self.palette.rule)]
        return [rule, line] if height > 1 else [line]

    def _parts(self, view: View) -> list[tuple[int, Part]]:
        """(worth, part) in the order of the screen; worth 0 is given up last."""
        look = self.palette
        state = view.session.state
        time = (0, self._time(view))
        if state is Phase.READY:
            kept = view.session.previous_talk_s
            if kept is not None:
                was = f"reset; it stood at {format_duration(kept)}: u brings it back"
                return [time, (1, (was, look.warning))]
            start = ("space starts the clock", look.quiet)
            return [time, (1, ("ready", look.good)), (2, start)]
        if state is Phase.FINISHED:
            again = ("s starts a new run", look.quiet)
            return [time, (1, ("finished", look.good)), (2, again)]
        parts = [time]
        if state is Phase.PAUSED:
            parts.append((1, (" PAUSED: p goes on ", look.alarm)))
        if state is Phase.INTERRUPTED:
            asked = format_duration(view.session.clock.interruption(view.now))
            parts.append((1, (f" INTERRUPTION {asked}: i goes on ", look.alarm)))
        parts += [(4, self._section(view)), (2, self._standing(view)), (3, self._end(view))]
        return [(worth, part) for worth, part in parts if part[0]]

    def _time(self, view: View) -> Part:
        talk = view.session.talk(view.now)
        total = view.plan.target_s if view.plan.target_s is not None else view.plan.total_s
        style = self._signal(
            card(view.plan.target or Target(total, total), talk), self.palette.bright
        )
        if view.timer is TimerDisplay.TIME_OF_DAY:
            return f"{view.wall:%H:%M:%S}", style
        if view.timer is TimerDisplay.REMAINING:
            # Rounded so that elapsed and remaining change together and add up to the whole.
            left = round(total) - int(talk)
            word = (
                f"{format_duration(left)} left" if left >= 0 else f"{format_duration(-left)} over"
            )
            return f"{word} of {clock_text(total)}", style
        over = " over" if talk > total > 0 else ""
        slash = "/" if self.size.width < _NARROW else " / "
        return f"{format_duration(talk)}{slash}{clock_text(total)}{over}", style

    def _section(self, view: View) -> Part:
        index = view.place.section
        actual = view.session.section_s(index, view.now)
        planned = view.plan.sections[index].planned_s
        style = self._signal(section_signal(planned, actual), self.palette.bright)
        over = " over" if actual > planned > 0 else ""
        return f"section {format_duration(actual)} / {clock_text(planned)}{over}", style

    def _standing(self, view: View) -> Part:
        look = self.palette
        if view.standing is None:
            return "", look.text
        styles = {Pace.AHEAD: look.good, Pace.ON_TIME: look.good, Pace.BEHIND: look.warning}
        words = view.standing.words
        if self.size.width < _NARROW:
            words = format_duration(view.standing.shown_s)
        return f"{words} {view.standing.sign}", styles[view.standing.state]

    def _end(self, view: View) -> Part:
        look = self.palette
        if view.ends_at is None:
            return "", look.text
        over = round(view.over_s)
        word = "over" if over > 0 else "under" if over < 0 else ""
        by = f", {format_duration(abs(over))} {word}" if word else ", on time"
        return f"ends {view.ends_at:%H:%M:%S}{by}", look.warning if over > 0 else look.text

    def _signal(self, signal: Signal, plain: Style) -> Style:
        look = self.palette
        return {Signal.GREEN: look.good, Signal.AMBER: look.warning, Signal.RED: look.error}.get(
            signal, plain
        )
