"""The time of day."""

from __future__ import annotations

import re

from tui_app.speech.spoken.numbers import cardinal
from tui_app.speech.spoken.rules import Rule

_CLOCK = r"([01]?[0-9]|2[0-4]):([0-5][0-9])"
_NOON = r"\s?([AaPp])(?:\s?M|m)\b"


def _half_day(match: re.Match[str]) -> str:
    minute = "" if match[2] in (None, "00") else " " + _minute(match[2])
    return f"{_hour(match[1])}{minute} {match[3].upper()} M"


def _time(match: re.Match[str]) -> str:
    hour, minute = match[1], match[2]
    seconds = " " + _minute(match[3]) if match[3] else ""
    if minute == "00" and not seconds:
        return _hour(hour) + (" o'clock" if 1 <= int(hour) <= 12 else " hundred")
    return f"{_hour(hour)} {_minute(minute)}{seconds}"


def _hour(digits: str) -> str:
    return cardinal(str(int(digits)))


def _minute(digits: str) -> str:
    said = cardinal(str(int(digits)))
    return said if digits[0] != "0" else f"oh {said}"


_MARK = r"(?::[0-5][0-9]|\s?[AaPp]\s?[Mm]\b)"

RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<![\w.,:-])([0-9]{{1,2}}{_MARK}{{0,2}})\s?[-–]\s?(?=[0-9]{{1,2}}{_MARK})",
        r"\1 to ",
        "-–",
    ),
    Rule(rf"(?<![\w.,:])(1[0-2]|0?[1-9])(?:[:.]([0-5][0-9]))?{_NOON}", _half_day),
    Rule(rf"(?<![\w.,:]){_CLOCK}(?::([0-5][0-9]))?(?![\w:]|\.[0-9])", _time, ":"),
    Rule(r"(?<![\w.,:])([0-9]{1,4}):([0-9]{1,4})(?![\w:]|\.[0-9])", r"\1 to \2", ":"),
)
"""Nine A M; ten thirty; and what has a colon and is no time, a ratio: three to one."""
