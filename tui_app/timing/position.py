"""What timing needs to know of a place: three numbers that count from 0."""

from __future__ import annotations

from typing import Protocol


class Position(Protocol):
    """Where the speaker is; `session.place.Place` is one."""

    @property
    def section(self) -> int: ...

    @property
    def passage(self) -> int: ...

    @property
    def sentence(self) -> int: ...
