"""Paces: delivered words per minute, pauses included."""

from __future__ import annotations

import re
from typing import Final

PACE_PRESETS: Final = {
    "interpreted": 110.0,
    "formal": 115.0,
    "keynote": 140.0,
    "conversational": 150.0,
}
DEFAULT_PACE_WPM: Final = PACE_PRESETS["formal"]
SLOWEST_WPM: Final = 20.0
FASTEST_WPM: Final = 400.0

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def parse_pace(text: str) -> float:
    """Reads a pace.

    Args:
        text: Words per minute (20 to 400), or the name of a preset.

    Returns:
        Words per minute.

    Raises:
        ValueError: It is neither; the message names the nearest preset.
    """
    written = text.strip().lower()
    if written in PACE_PRESETS:
        return PACE_PRESETS[written]
    if _NUMBER.fullmatch(written):
        pace = float(written)
        if SLOWEST_WPM <= pace <= FASTEST_WPM:
            return pace
        raise ValueError(
            f"a pace of {text.strip()} words a minute is out of range; "
            f"write {SLOWEST_WPM:.0f} to {FASTEST_WPM:.0f}"
        )
    import difflib

    near = difflib.get_close_matches(written, PACE_PRESETS, n=1, cutoff=0.5)
    hint = f"write {near[0]}" if near else f"write {', '.join(PACE_PRESETS)}"
    raise ValueError(f"“{text.strip()}” is no pace; {hint} or a number of words a minute")
