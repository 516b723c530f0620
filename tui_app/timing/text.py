"""Times as a speaker reads them."""

from __future__ import annotations


def clock_text(seconds: float) -> str:
    """Whole seconds as "0:08", "12:30" or "1:02:30"; a minus sign before a negative time."""
    whole = round(abs(seconds))
    sign = "-" if seconds < 0 and whole else ""
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    if hours:
        return f"{sign}{hours}:{minute:02}:{second:02}"
    return f"{sign}{minute}:{second:02}"
