"""The rules of English, in the order they are applied.

Rules that give a number its plain form come first (money, units, dates), then those that
expand what stands there as digits, the most particular first; capitals come last, because
money and abbreviations leave some behind ("US dollars").
"""

from __future__ import annotations

import re

from tui_app.speech.spoken import (
    abbreviations,
    codes,
    dates,
    fractions,
    initialisms,
    money,
    quantities,
    ranges,
    roman,
    symbols,
    times,
    units,
    web,
    years,
)
from tui_app.speech.spoken.rules import apply

_WORDS = (*web.RULES, *abbreviations.RULES, *roman.RULES)
_NUMBERS = (
    *dates.RULES,
    *times.RULES,
    *symbols.BEFORE_NUMBERS,
    *money.RULES,
    *units.RULES,
    *codes.RULES,
    *fractions.RULES,
    *ranges.RULES,
    *years.RULES,
    *quantities.RULES,
)

_HAS_NUMBERS = re.compile("[0-9¼-¾⅐-⅞₀-₉]")
_HAS_SYMBOLS = re.compile("[%‰&=§×+@#°]")
_NEEDS_RULES = re.compile(
    r"[0-9¼-¾⅐-⅞₀-₉%‰&=§×+@#°]|[A-Z]{2}|\bPhD|[MD]o[UD]|\.\w|\b[A-Z][a-z]+\s[IVX]"
    rf"|\b(?:M(?:rs?|s)|Dr)\s|(?<![\w.]){abbreviations.SIGN}"
)


def written_out(text: str) -> str:
    """The text as it is said in English."""
    if not _NEEDS_RULES.search(text):
        return text
    text = apply(_WORDS, text)
    if _HAS_NUMBERS.search(text):
        text = apply(_NUMBERS, text)
    if _HAS_SYMBOLS.search(text):
        text = apply(symbols.RULES, text)
    return apply(initialisms.RULES, text)
