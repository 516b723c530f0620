"""Every number that is left: ordinals, decimals and cardinals."""

from __future__ import annotations

import re

from tui_app.speech.spoken.numbers import cardinal, decimal, ordinal, year
from tui_app.speech.spoken.rules import Rule

_GROUPED = r"[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])"


def _ordinal(match: re.Match[str]) -> str:
    return ordinal(match[1])


def _decimal(match: re.Match[str]) -> str:
    return _apart(match, decimal(match[1] or "", match[2]))


def _version(match: re.Match[str]) -> str:
    return _apart(match, " point ".join(map(cardinal, match[0].split("."))))


def _cardinal(match: re.Match[str]) -> str:
    return _apart(match, cardinal(match[0]))


def _plural(match: re.Match[str]) -> str:
    said = year(match[1]) if len(match[1]) == 3 else cardinal(match[1])
    return said[:-1] + "ies" if said.endswith("y") else said + "s"


def _apart(match: re.Match[str], said: str) -> str:
    """Letters joined to the number are a word of their own: 3D, G7, 5G."""
    text, start, end = match.string, match.start(), match.end()
    before = " " if start and (text[start - 1].isalnum() or text[start - 1] == ".") else ""
    after = " " if end < len(text) and text[end].isalnum() else ""
    return before + said + after


RULES: tuple[Rule, ...] = (
    Rule(rf"(?<![\w.])({_GROUPED}|[0-9]++)(?:st|nd|rd|th)(?!\w)", _ordinal),
    Rule(r"(?<![0-9.])[0-9]++(?:\.[0-9]++){2,}+", _version),
    Rule(rf"(?<![0-9.])({_GROUPED}|[0-9]++)?\.([0-9]++)", _decimal),
    Rule(r"(?<!\w)([0-9]{2,4})s(?!\w)", _plural),
    Rule(rf"{_GROUPED}|[0-9]++", _cardinal),
)
