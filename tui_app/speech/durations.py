"""Durations as people write them, and as a clock shows them."""

from __future__ import annotations

import math
import re
import unicodedata

from tui_app.speech.model import Target

_UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0}
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_PLAIN = re.compile(_NUMBER)
_CLOCK = re.compile(rf"(?:(?P<h>[0-9]+):)?(?P<m>[0-9]+):(?P<s>{_NUMBER})")
_PART = re.compile(
    rf"({_NUMBER})\s*(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])\s*|"
    rf"({_NUMBER})\s*([hms])(?=[0-9])"
)
_SPAN = re.compile(r"(?P<low>[^-–—]+?)\s*[-–—]\s*(?P<high>[^-–—]+)")
_HELP = "write 90, 90s, 1:30, 1m30s or 1:02:03"


def parse_duration(text: str) -> float:
    """Reads a duration.

    Args:
        text: `90` (seconds), `90s`, `1:30`, `1m30s`, `2m`, `1h` or `1:02:03`.

    Returns:
        Seconds, not negative.

    Raises:
        ValueError: It is none of these; the message says what to write.
    """
    written = unicodedata.normalize("NFKC", text).strip().lower()
    if not written:
        raise ValueError(f"a duration is missing; {_HELP}")
    if written.startswith(("-", "−")):
        raise ValueError(f"“{text.strip()}” is negative; {_HELP}")
    seconds = _plain(written)
    if seconds is None:
        seconds = _clock(written, text)
    if seconds is None:
        seconds = _units(written)
    if seconds is None or not math.isfinite(seconds):
        raise ValueError(f"“{text.strip()}” is no duration; {_HELP}")
    return seconds


def _plain(written: str) -> float | None:
    return float(written) if _PLAIN.fullmatch(written) else None


def _clock(written: str, text: str) -> float | None:
    match = _CLOCK.fullmatch(written)
    if match is None:
        return None
    hours, minutes, seconds = match["h"], float(match["m"]), float(match["s"])
    if seconds >= 60 or (hours is not None and minutes >= 60):
        part = "seconds" if seconds >= 60 else "minutes"
        raise ValueError(f"“{text.strip()}” has more than 59 {part}; {_HELP}")
    return float(hours or 0) * 3600 + minutes * 60 + seconds


def _units(written: str) -> float | None:
    """Each unit once, the larger before the smaller."""
    total, position, smallest = 0.0, 0, math.inf
    while position < len(written):
        match = _PART.match(written, position)
        if match is None:
            return None
        size = _UNITS[(match[2] or match[4])[0]]
        if size >= smallest:
            return None
        smallest = size
        total += float(match[1] or match[3]) * size
        position = match.end()
    return total


def parse_target(text: str) -> Target:
    """Reads the time a speech may take: a duration, or a span such as `5-7m`.

    Args:
        text: A duration, or two with a dash between. A bare first number takes
            the second one's unit.

    Returns:
        Its low and high end in seconds, equal when there is no span.

    Raises:
        ValueError: It is neither, it is zero, or the span runs backwards.
    """
    match = _SPAN.fullmatch(text.strip())
    if match is None:
        low = high = parse_duration(text)
    else:
        first, second = match["low"].strip(), match["high"].strip()
        high = parse_duration(second)
        low = parse_duration(_with_unit(first, second))
    if low > high:
        raise ValueError(f"“{text.strip()}” runs backwards; write the shorter time first: 5-7m")
    if high <= 0 or low <= 0:
        raise ValueError(f"“{text.strip()}” leaves no time to speak; write 7:00, 7m or 5-7m")
    return Target(low, high)


def _with_unit(first: str, second: str) -> str:
    if not _PLAIN.fullmatch(first) or _PLAIN.fullmatch(second):
        return first
    if ":" in second:
        return first + ":00" * second.count(":")
    unit = re.search(r"[a-z]+", second.lower())
    return first + (unit[0] if unit else "")


def format_duration(seconds: float) -> str:
    """Writes seconds as a clock does: `0:07`, `7:05`, `1:02:03`.

    Args:
        seconds: Any finite number; its fraction is dropped, its sign kept.

    Returns:
        Minutes and seconds; hours too from one hour on.
    """
    whole = int(abs(seconds))
    sign = "-" if seconds < 0 and whole else ""
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{sign}{hours}:{minutes:02}:{rest:02}"
    return f"{sign}{minutes}:{rest:02}"


def format_planned(seconds: float) -> str:
    """Writes a planned time: as `format_duration`, to the nearest second."""
    return format_duration(round(seconds))
