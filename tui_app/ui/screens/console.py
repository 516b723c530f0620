"""The console: outline, text, notes and clock on one living screen."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.app import ComposeResult
from textual.events import Key
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from tui_app.session.commands import Command, Finish, Goto
from tui_app.session.events import EventKind
from tui_app.session.place import Place
from tui_app.session.session import Phase
from tui_app.speech.durations import format_duration
from tui_app.speech.model import Speech
from tui_app.speech.problems import SpeechError
from tui_app.timing.plan import Plan
from tui_app.ui.commands import COMMANDS, UserCommand
from tui_app.ui.desk import Desk
from tui_app.ui.keys import PATIENCE_S, KeyReader
from tui_app.ui.moment import Moments
from tui_app.ui.themes import THEMES, Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.clock import ClockLine
from tui_app.ui.widgets.footer import Footer
from tui_app.ui.widgets.header import Header
from tui_app.ui.widgets.notes import NotesPane
from tui_app.ui.widgets.outline import Column, Outline
from tui_app.ui.widgets.rows import Rows
from tui_app.ui.widgets.text import TextPane

Pane = Rows | Outline

Reader = Callable[[], tuple[Speech, Plan]]
"""Reads the speech again and plans it; raises SpeechError."""


class Console(Screen[None], inherit_bindings=False):
    """Turns keys, clicks and ticks into commands, and shows the desk."""

    BLANK = True

    # Textual types these as instance variables, so they can be no ClassVar.
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (70, "-folded"), (100, "-roomy"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (10, "-short"), (20, "-tall"), (32, "-high")]  # noqa: RUF012

    class Reread(Message):
        """The speech was read again."""

        def __init__(self, speech: Speech, plan: Plan) -> None:
            super().__init__()
            self.speech = speech
            self.plan = plan

    class Unreadable(Message):
        """The speech could not be read again; what is on screen stays."""

        def __init__(self, error: SpeechError) -> None:
            super().__init__()
            self.error = error

    def __init__(
        self,
        desk: Desk,
        moments: Moments,
        palette: Palette,
        size: Size,
        read: Reader | None = None,
    ) -> None:
        super().__init__(classes=self._first_classes(desk, size))
        self.desk = desk
        self._read = read
        self._moments = moments
        self._keys = KeyReader(COMMANDS)
        self._tick_timer: Timer | None = None
        self._patience: Timer | None = None
        self._header = Header(palette, id="header")
        self._outline = Outline(palette)
        self._text = TextPane(palette, id="text")
        self._notes = NotesPane(palette, id="notes")
        self._clock = ClockLine(palette, id="clock")
        self._footer = Footer(palette, id="footer")
        self._live: tuple[Pane, ...] = (self._header, self._outline, self._clock)
        self._panes: tuple[Pane, ...] = (
            *self._live,
            self._text,
            self._notes,
            self._footer,
        )

    def _first_classes(self, desk: Desk, size: Size) -> str:
        """The classes that the breakpoints are about to set: the first frame is the right one."""
        classes = [
            [name for least, name in breakpoints if extent >= least][-1]
            for breakpoints, extent in (
                (self.HORIZONTAL_BREAKPOINTS, size.width),
                (self.VERTICAL_BREAKPOINTS, size.height),
            )
        ]
        if not any(section.all_notes for section in desk.speech.sections):
            classes.append("-without-notes")
        return " ".join(classes)

    def compose(self) -> ComposeResult:
        yield self._header
        yield from self._outline.columns
        yield self._text
        yield self._notes
        yield self._clock
        yield self._footer
        self._show(self._panes)

    def on_mount(self) -> None:
        self._schedule_tick(self.view())

    def repaint_with(self, palette: Palette) -> None:
        """Draw everything in the colours of another theme."""
        for pane in self._panes:
            pane.paint_with(palette)
        self.show()

    def view(self) -> View:
        now, wall = self._moments.read()
        return self.desk.view(now, wall, self._keys.pending)

    def show(self) -> None:
        """Draw the desk as it is now, and keep its clocks running."""
        self._show(self._panes)

    def _show(self, panes: tuple[Pane, ...]) -> View:
        view = self.view()
        for pane in panes:
            pane.show(view)
        self._schedule_tick(view)
        return view

    def _tick(self) -> None:
        view = self._show(self._live)
        top = self.app.screen
        if top is not self and hasattr(top, "follow"):
            top.follow(view)

    def _schedule_tick(self, view: View) -> None:
        """Wake at the instant at which a clock on the screen next shows another second."""
        if not self.is_running:
            return
        if self._tick_timer is not None:
            self._tick_timer.stop()
        self._tick_timer = self.set_timer(self._moments.until_change(view), self._tick)

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self._keys.forget()
            self.desk.message = self.desk.query = self.desk.trouble = ""
            self.show()
            return
        character = event.character
        printable = event.is_printable and character not in (None, " ")
        key = character if printable and character else event.key
        pressed = self._keys.press(key, self._moments.now())
        if pressed is None:
            self._wait_for_more()
        else:
            self.run_command(pressed.command, pressed.count)

    def _wait_for_more(self) -> None:
        """Show what was typed so far, for as long as it counts."""
        if self._patience is not None:
            self._patience.stop()
        if self._keys.pending:
            self._patience = self.set_timer(PATIENCE_S, self._lose_patience)
        self._show((self._footer,))

    def _lose_patience(self) -> None:
        self._keys.forget()
        self._show((self._footer,))

    def run_command(self, command: UserCommand, count: int | None = None) -> None:
        """Do what a user asked for by key, click or palette."""
        self.desk.message = ""
        if command.session is not None:
            self.apply(command.session(count or 1))
        else:
            getattr(self, f"action_{command.id}")(count)
        self.show()

    def apply(self, command: Command) -> None:
        """Pass a command to the session, and show what came of it."""
        now = self._moments.now()
        for event in self.desk.apply(command, now):
            if event.kind is EventKind.MARKED:
                self.desk.message = f"marked at {format_duration(self.desk.session.talk(now))}"
            elif event.kind is EventKind.FINISHED:
                self._report()
            elif event.kind is EventKind.UNDONE:
                self.desk.message = "undone"

    @on(Column.Chosen)
    def _section_chosen(self, message: Column.Chosen) -> None:
        self.choose(Place(message.section, 0, 0))

    @on(Column.Scrolled)
    def _outline_scrolled(self, message: Column.Scrolled) -> None:
        self._outline.scroll(message.rows)

    @on(TextPane.Chosen)
    def _passage_chosen(self, message: TextPane.Chosen) -> None:
        self.choose(message.place)

    def choose(self, place: Place) -> None:
        """Go where a click or a list said."""
        self.goto(place)
        self.show()

    def on_screen_resume(self) -> None:
        """What lay over the console is gone."""
        self.show()

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
        self.goto(Place(0, 0, 0))

    def action_last(self, count: int | None) -> None:
        sections = self.desk.speech.sections
        self.goto(Place(len(sections) - 1, max(0, len(sections[-1].passages) - 1), 0))

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

        self.app.push_screen(Map(self.view(), self._clock.palette), chosen)

    def action_pause(self, count: int | None) -> None:
        self.desk.toggle_pause(self._moments.now())

    def action_interruption(self, count: int | None) -> None:
        self.desk.toggle_interruption(self._moments.now())

    def action_finish(self, count: int | None) -> None:
        self.apply(Finish())

    def _report(self) -> None:
        from tui_app.ui.screens.report import Report

        def closed(undo: bool | None) -> None:
            if undo:
                self.run_command(next(c for c in COMMANDS if c.id == "undo"))

        self.app.push_screen(Report(self.view(), self._clock.palette), closed)

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
        if self._read is None:
            self.desk.message = "a speech from standard input cannot be read again"
            return
        self.desk.message = "reading the speech again…"
        self._reload(self._read)

    @work(thread=True, exclusive=True, group="reload")
    def _reload(self, read: Reader) -> None:
        try:
            self.post_message(self.Reread(*read()))
        except SpeechError as error:
            self.post_message(self.Unreadable(error))

    @on(Reread)
    def _reread(self, message: Reread) -> None:
        self.desk.replace(message.speech, message.plan, self._moments.now())
        self.desk.trouble = ""
        self.desk.message = "read again; place and clock stay"
        self.show()

    @on(Unreadable)
    def _unreadable(self, message: Unreadable) -> None:
        self.desk.message = ""
        self.desk.trouble = str(message.error.first)
        self.show()

    def action_theme(self, count: int | None) -> None:
        names = [theme.name for theme in THEMES]
        at = names.index(self.app.theme) if self.app.theme in names else -1
        self.app.theme = names[(at + 1) % len(names)]
        self.desk.message = f"theme: {self.app.theme}"

    def action_help(self, count: int | None) -> None:
        from tui_app.ui.screens.help import Help

        self.app.push_screen(Help())

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
