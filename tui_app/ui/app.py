"""Wires the console to the terminal."""

from __future__ import annotations

import gc
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
from tui_app.ui.screens.console import Console, Reader
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

    Raises:
        LookupError: There is no such theme.
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
    ) -> None:
        super().__init__()
        for own in THEMES:
            self.register_theme(own)
        if theme not in self.available_themes:
            raise LookupError(theme)
        # Set before the style sheets are read: assigning it would have them read twice.
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.desk = Desk(speech, plan, session)
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

    def on_ready(self) -> None:
        self.theme_changed_signal.subscribe(self, self._recolour)
        # What was imported so far lives as long as the program: the collector need not look.
        gc.freeze()
        gc.enable()

    def _recolour(self, _theme: object) -> None:
        self.console_screen.repaint_with(self.palette())
