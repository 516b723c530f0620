"""Years and decades: four digits that stand as a year are said by hundreds."""

from __future__ import annotations

import re

from tui_app.speech.spoken import money, units
from tui_app.speech.spoken.numbers import cardinal, year
from tui_app.speech.spoken.rules import Rule

_COUNTED = frozenset(
    {
        "people",
        "persons",
        "men",
        "women",
        "children",
        "percent",
        "yen",
        "won",
        "yuan",
        "euro",
        "thousand",
        "million",
        "billion",
        "trillion",
        "times",
    }
) | {"meter", "kilometer", "kilogram", *money.PLURALS, *units.PLURALS}
_NOT_COUNTED = frozenset({
    "was", "is", "has", "as", "its", "this", "plus", "across", "towards", "perhaps",
})  # fmt: skip
_A_QUANTITY_FOLLOWS = frozenset({
    "than", "over", "nearly", "approximately", "roughly", "some", "almost",
})  # fmt: skip
_A_YEAR_FOLLOWS = frozenset({
    "in", "since", "by", "until", "from", "year", "circa", "before", "after",
})  # fmt: skip

_WORD_BEFORE = re.compile(r"([A-Za-z]+)[ \u00a0]$")
_WORD_AFTER = re.compile(r"(?: to [0-9,]{1,12})?[ \u00a0-]([A-Za-z]+)")


def _decade(match: re.Match[str]) -> str:
    said = year(match[1]) if len(match[1]) == 4 else cardinal(match[1])
    return said[:-1] + "ies" if said.endswith("y") else said + "s"


def _year(match: re.Match[str]) -> str:
    return year(match[0]) if _stands_as_year(match) else match[0]


def _stands_as_year(match: re.Match[str]) -> bool:
    before, after = _around(match)
    number = int(match[0])
    if after in _COUNTED:
        return False
    if number >= 1900:
        return True
    if before in _A_QUANTITY_FOLLOWS or (_looks_plural(after) and after not in _NOT_COUNTED):
        return False
    return number >= 1100 or before in _A_YEAR_FOLLOWS


def _around(match: re.Match[str]) -> tuple[str, str]:
    text = match.string
    before = _WORD_BEFORE.search(text[max(0, match.start() - 20) : match.start()])
    after = _WORD_AFTER.match(text, match.end(), match.end() + 40)
    return (before[1].lower() if before else "", after[1] if after else "")


def _looks_plural(word: str) -> bool:
    return len(word) > 2 and word.islower() and word.endswith("s") and not word.endswith("ss")


RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w.,])((?:1[1-9]|20)[0-9]0|[2-9]0)['’]?s(?!\w)", _decade),
    Rule(r"(?<![\w.,])(?:1[0-9]|20)[0-9]{2}(?!\w|[.,][0-9])", _year),
)
