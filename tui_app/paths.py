"""Where things live that ship with podium."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder `speech_sections` or `styles`.

    It is inside the package in a wheel, and beside it in a clone or an editable install. Inside
    comes first: a stray folder of that name in site-packages must not win.
    """
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
