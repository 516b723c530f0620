"""Rows that may be longer than the screen, and the keys that move through them."""

from __future__ import annotations

from collections.abc import Sequence

from tui_app.ui.view import View
from tui_app.ui.widgets.rows import Pieces, Rows

_STEPS = {"down": 1, "j": 1, "up": -1, "k": -1}
_PAGES = {"pagedown": 1, "space": 1, "pageup": -1}


class Pager(Rows):
    """All rows of a text; shows as many as fit, from `top` on."""

    top = 0

    def all_rows(self, view: View, width: int) -> Sequence[Pieces]:
        """Every row at this width."""
        raise NotImplementedError

    def build(self, view: View, width: int, height: int) -> Sequence[Pieces]:
        rows = self.all_rows(view, width)
        self.top = max(0, min(self.top, len(rows) - height))
        return rows[self.top : self.top + height]

    def turn(self, key: str) -> None:
        """Move as the key says; other keys do nothing."""
        if self.view is None:
            return
        step = _STEPS.get(key) or _PAGES.get(key, 0) * max(1, self.size.height - 1)
        self.top += step
        self.show(self.view)
