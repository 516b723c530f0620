"""Fractions, and pairs of numbers joined by a stroke."""

from __future__ import annotations

import re
import unicodedata

from tui_app.speech.spoken.numbers import cardinal, ordinal
from tui_app.speech.spoken.rules import Rule

_PARTS = frozenset({"2", "3", "4", "5", "6", "7", "8", "9", "10", "100", "1000"})
"""Denominators that are said as parts; 9/11 and 24/7 are pairs."""
_OWN_NAMES = {"2": ("half", "halves"), "4": ("quarter", "quarters")}


def _single_character(match: re.Match[str]) -> str:
    whole = f"{match[1]} and " if match[1] else ""
    return whole + unicodedata.normalize("NFKC", match[2]).replace("\u2044", "/")


def _stroke(match: re.Match[str]) -> str:
    above, below = match[1], match[2]
    if below not in _PARTS or int(above) >= int(below) or above == "0":
        return f"{above} {below}"
    one, many = _OWN_NAMES.get(below) or (ordinal(below), ordinal(below) + "s")
    return f"{cardinal(above)} {one if above == '1' else many}"


RULES: tuple[Rule, ...] = (
    Rule("((?<![0-9])[0-9]{1,9})?([¼-¾⅐-⅞])(?![0-9])", _single_character, "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"),
    Rule(r"(?<![\w./-])([0-9]{1,6}) (?=[1-9]/[2-9](?![\w/]))", r"\1 and ", "/"),
    Rule(r"(?<![\w./])([0-9]{1,4})[/⁄]([0-9]{1,4})(?![\w/]|\.[0-9])", _stroke, "/⁄"),
    Rule(r"(?<=[0-9])[/⁄](?=[0-9])", " ", "/⁄"),
)
