"""Digits as words. The library expands; what it cannot expand is read digit by digit."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_LONGEST_GROUPED = 36
_LONGEST_BARE = 12
"""A longer run without separators is an account or a serial number, read digit by digit."""

_FAILURES = (ArithmeticError, AttributeError, LookupError, NotImplementedError, TypeError)


def cardinal(digits: str, language: str = "en") -> str:
    """43 as "forty-three"; "1,000" may hold separators; "007" is read digit by digit."""
    bare = "".join(filter(str.isdigit, digits))
    longest = _LONGEST_BARE if len(bare) == len(digits) else _LONGEST_GROUPED
    if len(bare) > longest or (len(bare) > 1 and bare.startswith("0")):
        return one_by_one(bare, language)
    return _expand(int(bare), "cardinal", language)


def one_by_one(digits: str, language: str = "en") -> str:
    """555 as "five five five"."""
    return " ".join(_expand(int(digit), "cardinal", language) for digit in digits)


def decimal(whole: str, fraction: str) -> str:
    """1 and 50 as "one point five zero", as English says them."""
    said = ["point", one_by_one(fraction)]
    return " ".join([cardinal(whole), *said] if whole else said)


def fractional(whole: str, fraction: str, language: str) -> str:
    """1 and 5 as the language says them: "un virgule cinq", "eins Komma fünf"."""
    if len(whole) + len(fraction) > _LONGEST_BARE:
        return f"{cardinal(whole, language)}, {one_by_one(fraction, language)}"
    return _expand(float(f"{whole}.{fraction}"), "cardinal", language)


def ordinal(digits: str, language: str = "en") -> str:
    """21 as "twenty-first"."""
    bare = "".join(filter(str.isdigit, digits))
    if len(bare) > _LONGEST_BARE:
        return one_by_one(bare, language)
    return _expand(int(bare), "ordinal", language)


def year(digits: str, language: str = "en") -> str:
    """2025 as "twenty twenty-five", 320 as "three twenty": by hundreds, not as a quantity."""
    return _expand(int(digits), "year", language)


@lru_cache(maxsize=4096)
def _expand(number: float, to: str, language: str) -> str:
    from num2words import num2words  # costs 17 ms, and most texts have no number in them

    try:
        said = str(num2words(number, lang=_known(language), to=to))
    except _FAILURES:
        return _expand(number, "cardinal", "en") if (to, language) != ("cardinal", "en") else "many"
    return " ".join(said.replace(",", "").split())


@lru_cache(maxsize=64)
def _known(language: str) -> str:
    """The library's name of the language; English for one it does not know."""
    converters = _converters()
    base, _, region = language.replace("-", "_").partition("_")
    names = (f"{base.lower()}_{region.upper()}", base.lower())
    return next((name for name in names if name in converters), "en")


def _converters() -> dict[str, Any]:
    from num2words import CONVERTER_CLASSES

    converters: dict[str, Any] = CONVERTER_CLASSES
    return converters
