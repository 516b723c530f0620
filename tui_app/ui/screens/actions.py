"""What the console does at a command that is not simply the session's."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.message import Message
from textual.screen import Screen

from tui_app.session.commands import Command, Finish, Goto, Undo
from tui_app.session.place import Place
from tui_app.session.session import Phase
from tui_app.speech.model import Speech
from tui_app.speech.problems import SpeechError
from tui_app.timing.plan import Plan
from tui_app.ui.commands import UserCommand
from tui_app.ui.desk import Desk
from tui_app.ui.moment import Moments
from tui_app.ui.themes import THEMES, Palette
from tui_app.ui.view import View

Reader = Callable[[], tuple[Speech, Plan]]
"""Reads the speech again and plans it; raises SpeechError."""


class Actions(Screen[None], inherit_bindings=False):
    """The methods `action_<id>` of the commands; the console gives them their panes."""

    desk: Desk
    moments: Moments
    palette: Palette
    read: Reader | None

    class Reread(Message):
        """The speech was read again."""

        def __init__(self, speech: Speech, plan: Plan) -> None:
            super().__init__()
            self.speech = speech
            self.plan = plan

    class Unreadable(Message):
        """The speech could not be read again; what is on screen stays."""

        def __init__(self, reason: str) -> None:
            super().__init__()
            self.reason = reason

    def view(self) -> View:
        """A picture of the desk at this moment."""
        raise NotImplementedError

    def show(self) -> None:
        """Draw the desk as it is now."""
        raise NotImplementedError

    def apply(self, command: Command) -> None:
        """Pass a command to the session."""
        raise NotImplementedError

    def run_command(self, command: UserCommand, count: int | None = None) -> None:
        """Do what a user asked for."""
        raise NotImplementedError

    def choose(self, place: Place) -> None:
        """Go where a click or a list said."""
        raise NotImplementedError

    def scroll_notes(self, rows: int) -> None:
        """Look further down or up in the notes."""
        raise NotImplementedError

    def goto(self, place: Place | None) -> None:
        if place is not None:
            self.apply(Goto(place))

    def action_goto_section(self, count: int | None) -> None:
        sections = len(self.desk.speech.sections)
        if count is None or not 1 <= count <= sections:
            self.desk.message = f"there is no section {count}: they go from 1 to {sections}"
            return
        self.goto(Place(count - 1, 0, 0))

    def action_first(self, count: int | None) -> None:
        self.goto(self.desk.session.shape.first)

    def action_last(self, count: int | None) -> None:
        last = self.desk.session.shape.last
        self.goto(Place(last.section, last.passage, 0))

    def action_search(self, count: int | None) -> None:
        from tui_app.ui.screens.search import Search

        def found(query: str | None) -> None:
            if query is not None and self.desk.search(query):
                self.goto(self.desk.hit(forward=True))
            self.show()

        self.app.push_screen(Search(self.desk.index), found)

    def action_next_hit(self, count: int | None) -> None:
        self.goto(self.desk.hit(forward=True))

    def action_previous_hit(self, count: int | None) -> None:
        self.goto(self.desk.hit(forward=False))

    def action_map(self, count: int | None) -> None:
        from tui_app.ui.screens.map import Map

        def chosen(section: int | None) -> None:
            if section is not None:
                self.choose(Place(section, 0, 0))

        self.app.push_screen(Map(self.view(), self.palette), chosen)

    def action_pause(self, count: int | None) -> None:
        self.apply(self.desk.pause_command())

    def action_interruption(self, count: int | None) -> None:
        self.apply(self.desk.interruption_command())

    def action_notes_down(self, count: int | None) -> None:
        self.scroll_notes(count or 1)

    def action_notes_up(self, count: int | None) -> None:
        self.scroll_notes(-(count or 1))

    def action_finish(self, count: int | None) -> None:
        self.apply(Finish())

    def report(self) -> None:
        """Open the report of the run that has just ended."""
        from tui_app.ui.screens.report import Report

        def closed(undo: bool | None) -> None:
            if undo:
                self.apply(Undo())
            self.show()

        self.app.push_screen(Report(self.view(), self.palette), closed)

    def action_timer(self, count: int | None) -> None:
        self.desk.timer = self.desk.timer.following()
        self.desk.message = f"the clock shows: {self.desk.timer}"

    def action_blank(self, count: int | None) -> None:
        from tui_app.ui.screens.blank import Blank

        self.app.push_screen(Blank())

    def action_narrower(self, count: int | None) -> None:
        self.desk.change_measure(-(count or 1))

    def action_wider(self, count: int | None) -> None:
        self.desk.change_measure(count or 1)

    def action_panes(self, count: int | None) -> None:
        self.toggle_class("-text-only")

    def action_reload(self, count: int | None) -> None:
        if self.read is None:
            self.desk.message = "a speech from standard input cannot be read again"
            return
        self.desk.message = "reading the speech again…"
        self._reload(self.read)

    @work(thread=True, exclusive=True, group="reload")
    def _reload(self, read: Reader) -> None:
        try:
            self.post_message(self.Reread(*read()))
        except SpeechError as error:
            self.post_message(self.Unreadable(str(error.first)))
        except Exception as error:
            # Whatever else went wrong while reading: the speech on the screen goes on.
            self.post_message(self.Unreadable(f"the files cannot be read again: {error!r}"))

    @on(Reread)
    def _reread(self, message: Reread) -> None:
        self.desk.replace(message.speech, message.plan, self.moments.now())
        self.show()

    @on(Unreadable)
    def _unreadable(self, message: Unreadable) -> None:
        self.desk.message = ""
        self.desk.trouble = message.reason
        self.show()

    def action_theme(self, count: int | None) -> None:
        names = [theme.name for theme in THEMES]
        at = names.index(self.app.theme) if self.app.theme in names else -1
        self.app.theme = names[(at + 1) % len(names)]
        self.desk.message = f"theme: {self.app.theme}"

    def action_help(self, count: int | None) -> None:
        from tui_app.ui.screens.help import Help

        self.app.push_screen(Help(self.view(), self.palette))

    def action_palette(self, count: int | None) -> None:
        from tui_app.ui.palette import entries

        self.app.search_commands(entries(self))

    def action_quit(self, count: int | None) -> None:
        if self.desk.session.state in (Phase.READY, Phase.FINISHED):
            self.app.exit()
            return
        from tui_app.ui.screens.leave import Leave

        def answered(leave: bool | None) -> None:
            if leave:
                self.app.exit()

        self.app.push_screen(Leave(self.view()), answered)
