"""The clock line: how long, how the speech stands, when it will end."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from rich.cells import cell_len
from rich.style import Style

from tui_app.session.session import Phase
from tui_app.speech.durations import format_duration, format_planned
from tui_app.speech.model import Target
from tui_app.timing.pace import Pace
from tui_app.timing.signals import Signal, card, is_over, section_signal
from tui_app.ui.commands import key
from tui_app.ui.view import TimerDisplay, View
from tui_app.ui.widgets.rows import Piece, Pieces, Rows


class Part(Struct, frozen=True):
    """Something the line tells; worth 0 is given up last, and `short` stands in for `long`."""

    worth: int
    style: Style
    long: str
    short: str = ""


_NARROW = 30
"""Columns below which a sign stands for "ahead" and "behind"."""
_ROOMY = 90
"""Columns from which the parts stand further apart."""


class ClockLine(Rows):
    """One line; where it is too narrow, the parts worth least are left out."""

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        gap = " " * (6 if width >= _ROOMY else 3 if width >= _NARROW else 1)
        parts = _fitted(self._parts(view), width - 1, len(gap))
        line: list[Piece] = []
        for text, style in parts:
            # The gap wears the style of what follows it: one colour less to send at every tick.
            space = self.palette.text if style == self.palette.alarm else style
            line += [(gap if line else " ", space), (text, style)]
        rule: Pieces = [("─" * width, self.palette.rule)]
        return [rule, line] if height > 1 else [line]

    def _parts(self, view: View) -> list[Part]:
        """In the order of the screen."""
        look = self.palette
        session = view.session
        time = self._time(view)
        if session.state is Phase.READY:
            kept = session.previous_talk_s
            if kept is not None:
                was, undo = format_duration(kept), key("undo")
                return [
                    time,
                    Part(
                        1, look.warning, f"reset at {was}: {undo} takes it back", f"{undo}: {was}"
                    ),
                ]
            ready = Part(1, look.good, "ready")
            return [time, ready, Part(2, look.quiet, f"{key('next_passage')} starts the clock")]
        if session.state is Phase.FINISHED:
            again = Part(2, look.quiet, f"{key('start')} starts a new run")
            return [time, Part(1, look.good, "finished"), again]
        parts = [time]
        if session.state is Phase.PAUSED:
            parts.append(Part(1, look.alarm, f" PAUSED: {key('pause')} goes on ", "PAUSED"))
        if session.state is Phase.INTERRUPTED:
            asked = format_duration(session.clock.interruption(view.now))
            then = "ends it, then PAUSED" if session.clock.paused else "goes on"
            words = f" INTERRUPTION {asked}: {key('interruption')} {then} "
            parts.append(Part(1, look.alarm, words, f"INT {asked}"))
        parts += [self._section(view), self._standing(view), self._end(view)]
        return [part for part in parts if part.long]

    def _time(self, view: View) -> Part:
        talk = view.session.talk(view.now)
        total = view.plan.goal_s
        style = self._signal(
            card(view.plan.target or Target(total, total), talk), self.palette.bright
        )
        if view.timer is TimerDisplay.TIME_OF_DAY:
            return Part(0, style, f"{view.wall:%H:%M:%S}")
        if view.timer is TimerDisplay.REMAINING:
            # Rounded so that elapsed and remaining change together and add up to the whole.
            left = round(total) - int(talk)
            word = (
                f"{format_duration(left)} left" if left >= 0 else f"{format_duration(-left)} over"
            )
            return Part(0, style, f"{word} of {format_planned(total)}", word)
        over = " over" if is_over(total, talk) else self._card(view, talk)
        spent, goal = format_duration(talk), format_planned(total)
        target = view.plan.target
        if target and target.low_s < target.high_s and self.size.width >= _ROOMY:
            goal = f"{format_planned(target.low_s)}–{goal}"
        return Part(0, style, f"{spent} / {goal}{over}", f"{spent}/{goal}")

    def _card(self, view: View, talk: float) -> str:
        """The colour of the card in words, for a target that is a span."""
        target = view.plan.target
        if target is None or target.low_s >= target.high_s:
            return ""
        shown = card(target, talk)
        return "" if shown is Signal.NONE else f" {shown}"

    def _section(self, view: View) -> Part:
        index = view.place.section
        actual = view.session.section_s(index, view.now)
        planned = view.plan.sections[index].planned_s
        style = self._signal(section_signal(planned, actual), self.palette.bright)
        over = " over" if is_over(planned, actual) else ""
        words = f"section {format_duration(actual)} / {format_planned(planned)}{over}"
        return Part(4, style, words)

    def _standing(self, view: View) -> Part:
        look = self.palette
        stands = view.standing
        if stands is None:
            return Part(2, look.text, "")
        styles = {Pace.AHEAD: look.good, Pace.ON_TIME: look.good, Pace.BEHIND: look.warning}
        short = f"{stands.sign}{format_duration(stands.shown_s)}"
        return Part(2, styles[stands.state], f"{stands.words} {stands.sign}", short)

    def _end(self, view: View) -> Part:
        look = self.palette
        if view.ends_at is None:
            return Part(3, look.text, "")
        over = round(view.over_s)
        word = "over" if over > 0 else "under" if over < 0 else ""
        by = f", {format_duration(abs(over))} {word}" if word else ", on time"
        ends = f"ends {view.ends_at:%H:%M:%S}"
        return Part(3, look.warning if over > 0 else look.text, ends + by, ends)

    def _signal(self, signal: Signal, plain: Style) -> Style:
        look = self.palette
        return {Signal.GREEN: look.good, Signal.AMBER: look.warning, Signal.RED: look.error}.get(
            signal, plain
        )


def _fitted(parts: list[Part], width: int, gap: int) -> list[Piece]:
    """The parts that fit: the least worthy become short first, then are left out."""
    chosen = {part.worth: part.long for part in parts}

    def too_wide() -> bool:
        return sum(cell_len(text) + gap for text in chosen.values()) - gap > width

    by_worth = sorted(parts, key=lambda part: -part.worth)
    # The time and what stops it keep their words until all the rest has gone.
    for those in (by_worth[:-2], by_worth[-2:]) if len(parts) > 2 else (by_worth,):
        for part in those:
            if too_wide() and part.short:
                chosen[part.worth] = part.short
        for part in those:
            if too_wide() and part.worth:
                del chosen[part.worth]
    return [(chosen[part.worth], part.style) for part in parts if part.worth in chosen]
