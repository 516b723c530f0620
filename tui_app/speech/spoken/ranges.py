"""From one number to another."""

from __future__ import annotations

import re

from tui_app.speech.spoken.rules import Rule

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?"
_DASHES = "-–‑−"
_TO = f"[{_DASHES}]"


def _school_year(match: re.Match[str]) -> str:
    first, second = match[1], match[2]
    if int(second) > int(first[2:]):
        return f"{first} to {second}"
    return f"{first} to {int(first[:2]) + 1}{second}"


RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<![\w.,–-])((?:1[1-9]|20)[0-9]{{2}}){_TO}([0-9]{{2}})(?![\w–-]|[.,][0-9])",
        _school_year,
        _DASHES,
    ),
    Rule(
        rf"(?<![\w.,–-])([0-9]{{1,4}}(?:st|nd|rd|th)){_TO}(?=[0-9]{{1,4}}(?:st|nd|rd|th)\b)",
        r"\1 to ",
        _DASHES,
    ),
    Rule(rf"(?<![\w.,–-])({_NUMBER}%?){_TO}(?={_NUMBER}(?!{_TO}[0-9]))", r"\1 to ", _DASHES),
)
