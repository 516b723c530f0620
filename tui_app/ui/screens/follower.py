"""Screens that lie over the console while its clock goes on."""

from __future__ import annotations

from tui_app.ui.view import View


class Follower:
    """A screen that shows the times of each moment."""

    def follow(self, view: View) -> None:
        """Show the times of another moment."""
        raise NotImplementedError
