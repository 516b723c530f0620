"""Dates: rewritten to "July 9th, 2025", which the rules of numbers then expand."""

from __future__ import annotations

import re

from tui_app.speech.spoken.rules import Rule

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH = "(" + "|".join(_MONTHS) + ")"
_DAY = r"(3[01]|[12][0-9]|0?[1-9])"
_SUFFIX = r"(?:st|nd|rd|th)?"
_NOT_MORE = r"(?![\w%]|[.,:][0-9]|-[0-9])"


def _iso(match: re.Match[str]) -> str:
    return f"{_MONTHS[int(match[2]) - 1]} {_nth(match[3])}, {match[1]}"


def _month_first(match: re.Match[str]) -> str:
    return f"{match[1]} {_nth(match[2])}"


def _month_first_span(match: re.Match[str]) -> str:
    return f"{match[1]} {_nth(match[2])} to {_nth(match[3])}"


def _day_first(match: re.Match[str]) -> str:
    return f"{match[1] or 'the '}{_nth(match[2])} of {match[3]}"


def _day_first_span(match: re.Match[str]) -> str:
    return f"{match[1] or 'the '}{_nth(match[2])} to the {_nth(match[3])} of {match[4]}"


def _nth(day: str) -> str:
    return f"{int(day)}th"


def _fiscal(match: re.Match[str]) -> str:
    return "fiscal year " + (match[1] if len(match[1]) == 4 else "20" + match[1])


_SPAN = r"\s?[-–]\s?"

RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w-])([12][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?![\w-])", _iso, "-"),
    Rule(rf"\b{_MONTH}\s{_DAY}{_SUFFIX}{_SPAN}{_DAY}{_SUFFIX}{_NOT_MORE}", _month_first_span),
    Rule(rf"\b{_MONTH}\s{_DAY}{_SUFFIX}{_NOT_MORE}", _month_first),
    Rule(
        rf"(?<![\w.,:–-])(the )?{_DAY}{_SUFFIX}{_SPAN}{_DAY}{_SUFFIX}\s{_MONTH}\b",
        _day_first_span,
    ),
    Rule(rf"(?<![\w.,:$–-])([Tt]he )?{_DAY}{_SUFFIX}\s{_MONTH}\b", _day_first),
    Rule(r"\bFY[ -]?'?([0-9]{4}|[0-9]{2})(?![0-9])", _fiscal, "F"),
)
