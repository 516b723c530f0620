"""The console: outline, text, notes and clock on one living screen."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.events import Key
from textual.geometry import Size
from textual.timer import Timer

from tui_app.session.commands import Command
from tui_app.session.events import EventKind
from tui_app.session.place import Place
from tui_app.ui.commands import COMMANDS, UserCommand
from tui_app.ui.desk import Desk
from tui_app.ui.keys import PATIENCE_S, KeyReader
from tui_app.ui.moment import Moments
from tui_app.ui.screens.actions import Actions, Reader
from tui_app.ui.screens.follower import Follower
from tui_app.ui.themes import Palette
from tui_app.ui.view import View
from tui_app.ui.widgets.clock import ClockLine
from tui_app.ui.widgets.footer import Footer
from tui_app.ui.widgets.header import Header
from tui_app.ui.widgets.notes import NotesPane
from tui_app.ui.widgets.outline import Column, Outline
from tui_app.ui.widgets.rows import Rows
from tui_app.ui.widgets.text import TextPane

Pane = Rows | Outline


_READ_S = 8.0
"""Seconds for which a message stands in the row of the key hints."""


class Console(Actions, inherit_bindings=False):
    """Turns keys, clicks and ticks into commands, and shows the desk."""

    BLANK = True

    # Textual types these as instance variables, so they can be no ClassVar.
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (70, "-folded"), (100, "-roomy"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (10, "-short"), (20, "-tall"), (32, "-high")]  # noqa: RUF012

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
        self.palette = palette
        self.read = read
        self.moments = moments
        self._keys = KeyReader(COMMANDS)
        self._tick_timer: Timer | None = None
        self._patience: Timer | None = None
        self._message_timer: Timer | None = None
        self._expiring = ""
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
        self.palette = palette
        for pane in self._panes:
            pane.paint_with(palette)
        self.show()

    def view(self) -> View:
        now, wall = self.moments.read()
        return self.desk.view(now, wall, self._keys.pending)

    def show(self) -> None:
        """Draw the desk as it is now, and keep its clocks running."""
        self._show(self._panes)

    def _show(self, panes: tuple[Pane, ...]) -> View:
        view = self.view()
        for pane in panes:
            pane.show(view)
        self._schedule_tick(view)
        self._expire_message(view)
        return view

    def _tick(self) -> None:
        view = self._show(self._live)
        if isinstance(top := self.app.screen, Follower):
            top.follow(view)

    def _expire_message(self, view: View) -> None:
        """Give the row of hints back when a message has been read."""
        if view.message == self._expiring or not self.is_running:
            return
        self._expiring = view.message
        if self._message_timer is not None:
            self._message_timer.stop()
        if view.message:
            self._message_timer = self.set_timer(_READ_S, self._forget_message)

    def _forget_message(self) -> None:
        self.desk.message = ""
        self._show((self._footer,))

    def _schedule_tick(self, view: View) -> None:
        """Wake at the instant at which a clock on the screen next shows another second."""
        if not self.is_running:
            return
        if self._tick_timer is not None:
            self._tick_timer.stop()
        self._tick_timer = self.set_timer(self.moments.until_change(view), self._tick)

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        if self.app.screen is not self:
            # Typed ahead: the key that opened what now lies on top was still in the queue.
            again = Key(event.key, event.character)
            self.app.screen.call_after_refresh(self.app.post_message, again)
            return
        if event.key == "escape":
            self._keys.forget()
            self.desk.message = self.desk.query = self.desk.trouble = ""
            self.show()
            return
        character = event.character
        printable = event.is_printable and character not in (None, " ")
        key = character if printable and character else event.key
        pressed = self._keys.press(key, self.moments.now())
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
        """Pass a command to the session, and note what came of it."""
        now, wall = self.moments.read()
        for event in self.desk.apply(command, now):
            if event.kind is EventKind.STARTED:
                self.desk.aim(wall)
            elif event.kind is EventKind.FINISHED:
                self.report()

    def scroll_notes(self, rows: int) -> None:
        self._notes.look(rows)

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
        self.desk.message = ""
        self.goto(place)
        self.show()

    def on_screen_resume(self) -> None:
        """What lay over the console is gone."""
        self.show()
