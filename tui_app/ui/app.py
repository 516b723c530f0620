"""Wires the console to the terminal."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import PurePath
from typing import Any, ClassVar

from textual.app import App
from textual.screen import Screen

from tui_app.paths import shipped
from tui_app.session.session import Session
from tui_app.speech.model import Speech
from tui_app.timing.plan import Plan
from tui_app.ui.desk import Desk
from tui_app.ui.moment import Moments
from tui_app.ui.screens.actions import Reader
from tui_app.ui.screens.console import Console
from tui_app.ui.themes import DEFAULT_THEME, THEMES, Palette, css_variables, palette


class Podium(App[None], inherit_bindings=False):
    """The program.

    Args:
        speech: What is to be said.
        plan: When.
        session: Where to begin.
        theme: The name of one of podium's or Textual's themes.
        moments: The clocks; tests hand in their own.
        read: Reads the speech again; None when it cannot be.
        end_by: Time of day at which the speech must end; the target is what is left of it when
            the clock is started.
    """

    TITLE = "podium"
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        shipped("styles") / "base.tcss",
        shipped("styles") / "console.tcss",
    ]
    ALLOW_SELECT = False
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        speech: Speech,
        plan: Plan,
        session: Session,
        *,
        theme: str = DEFAULT_THEME,
        moments: Moments | None = None,
        read: Reader | None = None,
        end_by: datetime | None = None,
    ) -> None:
        # With the terminal's own colours Textual can leave them all out; else it sends greys.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        for own in THEMES:
            self.register_theme(own)
        # Set before the style sheets are read: assigning it would have them read twice.
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.desk = Desk(speech, plan, session, end_by)
        self._moments = moments or Moments()
        self._read = read

    def palette(self) -> Palette:
        """The colours of the theme as it is now."""
        return palette(self.current_theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Roles beyond Textual's own, for themes that do not name them."""
        return css_variables(self.current_theme)

    def get_default_screen(self) -> Screen[Any]:
        self.console_screen = Console(
            self.desk, self._moments, self.palette(), self.size, self._read
        )
        return self.console_screen

    def _fatal_error(self) -> None:
        # Textual would print a traceback with every local variable. There is no public door for
        # this; an error in the interface ends the program, and says so in one line.
        if "PODIUM_DEBUG" in os.environ or self.is_headless:
            super()._fatal_error()
            return
        self.panic(
            f"podium: something unexpected went wrong ({self._exception!r}). "
            "Please report it, with what PODIUM_DEBUG=1 shows."
        )

    def on_ready(self) -> None:
        self.theme_changed_signal.subscribe(self, self._recolour)
        # What was imported so far lives as long as the program: the collector need not look.
        gc.freeze()
        gc.enable()
        self._heed_signals()

    def _heed_signals(self) -> None:
        """Leave in order when told to end, so that the terminal is given back as it was."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            with suppress(NotImplementedError, ValueError, RuntimeError):
                # Windows has neither, and a test runs beside its main thread.
                if number is not None:
                    loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))

    def _recolour(self, _theme: object) -> None:
        self.console_screen.repaint_with(self.palette())
