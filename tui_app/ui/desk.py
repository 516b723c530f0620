"""What is on the speaker's desk: the session and how it is being looked at. Knows no widgets."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct

from tui_app.session.commands import (
    Command,
    Continue,
    Finish,
    Interrupt,
    Mark,
    Next,
    Pause,
    Previous,
    Resume,
)
from tui_app.session.events import Event, EventKind
from tui_app.session.place import Place, Shape, Unit
from tui_app.session.relocate import relocate, section_map
from tui_app.session.session import Phase, Session
from tui_app.speech.durations import format_duration
from tui_app.speech.model import Speech, Target
from tui_app.timing.forecast import forecast, rebalance
from tui_app.timing.pace import Pace, Standing, standing
from tui_app.timing.plan import Plan, make_plan
from tui_app.ui.commands import key
from tui_app.ui.finding import Index, following, preceding
from tui_app.ui.layout.lines import MEASURE
from tui_app.ui.view import TimerDisplay, View

_MEASURE_STEP = 4
_MEASURES = (24, 120)
"""Columns of text: the least and the most that `[` and `]` reach."""

STEADY_S = 1.9
"""Seconds for which ahead, behind and the end stay as they are: every second tick of the clock
shows them anew, which is soon enough to act on and half as much to send over a slow line."""


REBALANCED_S = 10.0
"""Seconds for which the new budgets of the rest stay, while the speaker stays where they are."""

_WHILE_RUNNING = (Pause, Resume, Interrupt, Continue, Mark, Finish, Next)


class Outlook(Struct, frozen=True):
    """How the speech stands, as of `at` and of that session and plan."""

    session: Session | None = None
    plan: Plan | None = None
    at: float = 0.0
    standing: Standing | None = None
    ends_at: datetime | None = None
    over_s: float = 0.0
    rebalanced: tuple[float, ...] = ()
    rebalanced_at: float = float("-inf")


NO_OUTLOOK = Outlook()


class Desk:
    """The one place that changes; panes get frozen Views of it."""

    def __init__(
        self, speech: Speech, plan: Plan, session: Session, end_by: datetime | None = None
    ) -> None:
        self._end_by = end_by
        self.speech = speech
        self.plan = plan
        self.session = session
        self.timer = TimerDisplay.ELAPSED
        self.measure = MEASURE
        self.message = _noticed(speech)
        self.trouble = ""
        self.query = ""
        self._by_sentence = False
        self._index: Index | None = None
        self._hits: tuple[Place, ...] = ()
        self._outlook = NO_OUTLOOK

    def apply(self, command: Command, now: float) -> tuple[Event, ...]:
        """Pass a command through the session's one door, and note what the speaker should read."""
        self.session, events = self.session.apply(command, now)
        if isinstance(command, Next | Previous):
            self._by_sentence = command.unit is Unit.SENTENCE
        elif events:
            self._by_sentence = False
        for event in events:
            if event.kind is EventKind.MARKED:
                self.message = f"marked at {format_duration(self.session.talk(now))}"
            elif event.kind is EventKind.UNDONE:
                self.message = "undone"
        if not events and isinstance(command, _WHILE_RUNNING):
            if self.session.state is Phase.READY:
                self.message = f"the clock has not started: {key('next_passage')} starts it"
            elif self.session.state is Phase.FINISHED:
                self.message = f"the run is over: {key('start')} starts a new one"
        return events

    def aim(self, wall: datetime) -> None:
        """Plan for the time that is left until the speech must end, if that was asked for."""
        if self._end_by is not None:
            left = max(1.0, (self._end_by - wall).total_seconds())
            self.plan = make_plan(self.speech, self.plan.pace_wpm, Target(left, left))

    def pause_command(self) -> Command:
        return Resume() if self.session.clock.paused else Pause()

    def interruption_command(self) -> Command:
        return Continue() if self.session.state is Phase.INTERRUPTED else Interrupt()

    def change_measure(self, steps: int) -> None:
        least, most = _MEASURES
        self.measure = max(least, min(most, self.measure + steps * _MEASURE_STEP))
        self.message = f"text {self.measure} columns wide"

    def replace(self, speech: Speech, plan: Plan, now: float) -> None:
        """Go on with changed text: the clock stays, and the place is where its text now stands."""
        if self._end_by is not None:
            plan = make_plan(speech, plan.pace_wpm, self.plan.target)
        place = relocate(self.speech, speech, self.session.place)
        sections = section_map(self.speech, speech)
        self.session = self.session.reshape(Shape.of(speech), place, sections, now)
        self.speech, self.plan = speech, plan
        self._index = None
        self._hits = self.index.find(self.query)
        self.trouble = ""
        noticed = _noticed(speech)
        self.message = "read again; " + (noticed or "place and clock stay")

    @property
    def index(self) -> Index:
        if self._index is None:
            self._index = Index(self.speech)
        return self._index

    def search(self, query: str) -> bool:
        """Look for the text from here on; whether it was found. Moves nothing."""
        self.query = query.strip()
        self._hits = self.index.find(self.query)
        if not self._hits:
            self.message = f"“{self.query}” was not found" if self.query else ""
        return bool(self._hits)

    def hit(self, forward: bool) -> Place | None:
        """The next place found after this one, or before it; around the end."""
        if not self._hits:
            self.message = (
                f"nothing searched for yet: {key('search')} searches"
                if not self.query
                else f"“{self.query}” was not found"
            )
            return None
        number = (following if forward else preceding)(self._hits, self.session.place)
        places = "place" if len(self._hits) == 1 else "places"
        self.message = f"{number + 1} of {len(self._hits)} {places} with “{self.query}”"
        return self._hits[number]

    def view(self, now: float, wall: datetime, pending: str = "") -> View:
        """A picture of everything at this moment.

        Args:
            now: Monotonic seconds.
            wall: The same moment as time of day.
            pending: A count or half a key sequence that waits for more.
        """
        outlook = self._outlook = self._look_ahead(now, wall)
        return View(
            speech=self.speech,
            plan=self.plan,
            session=self.session,
            now=now,
            wall=wall,
            standing=outlook.standing,
            ends_at=outlook.ends_at,
            over_s=outlook.over_s,
            rebalanced=outlook.rebalanced,
            by_sentence=self._by_sentence,
            timer=self.timer,
            query=self.query,
            pending=pending,
            message=self.message,
            trouble=self.trouble,
            measure=self.measure,
        )

    def _look_ahead(self, now: float, wall: datetime) -> Outlook:
        """How the speech stands; kept for a moment, so that it is steady to read."""
        session, plan, before = self.session, self.plan, self._outlook
        if session.state is Phase.READY:
            return NO_OUTLOOK
        moved = session is not before.session or plan is not before.plan
        if not moved and now - before.at < STEADY_S:
            return before
        place, origin = session.place, session.origin
        talk, here = session.talk(now), session.here_s(now)
        stands = standing(plan, place, origin, talk, here, before.standing)
        future = forecast(plan, place, talk, here, origin, session.section_times(now))
        rebalanced, rebalanced_at = before.rebalanced, before.rebalanced_at
        if moved or now - rebalanced_at >= REBALANCED_S:
            late = stands.state is Pace.BEHIND
            rebalanced = rebalance(plan, place, talk, here, origin) if late else ()
            rebalanced_at = now
        return Outlook(
            session,
            plan,
            now,
            stands,
            wall + timedelta(seconds=future.remaining_s),
            future.over_s,
            rebalanced,
            rebalanced_at,
        )


def _noticed(speech: Speech) -> str:
    """The first warning of the files, for the row where the speaker looks at the start."""
    if not speech.warnings:
        return ""
    more = len(speech.warnings) - 1
    tail = f"  (podium check tells {more} more)" if more else ""
    return f"{speech.warnings[0]}{tail}"
