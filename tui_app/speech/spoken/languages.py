"""Numbers in the other languages that have spaces: what the library says, and no more."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from tui_app.speech.spoken.numbers import cardinal, fractional, ordinal, year

_NUMBER = (
    r"(?P<grouped>[1-9][0-9]{0,2}(?:[.,'’ \u00a0\u202f][0-9]{3})++(?![0-9]))"
    r"|(?P<nth>[0-9]{1,9})(?:%s)(?!\w)"
    r"|(?P<whole>[0-9]++)(?:[.,](?P<fraction>[0-9]++)(?![.,]?[0-9]))?"
)
_ORDINAL_ENDINGS = {
    "es": r"\.?[ºª]",
    "fr": "er|re|e|è?me|ème|nde?",
    "it": "[º°ª]",
    "nl": "e|de|ste",
    "pt": r"\.?[ºª]",
    "sv": ":[ae]",
}
_NO_ENDING = "(?!)"
_YEARS_BY_HUNDREDS = frozenset({"de", "nl"})
_YEAR = re.compile("1[1-9][0-9]{2}")
_PERCENT = re.compile(r"\s?%")
_PERCENT_WORDS = {
    "cs": "procent", "da": "procent", "de": "Prozent", "es": "por ciento", "fr": "pour cent",
    "id": "persen", "it": "per cento", "ko": "퍼센트", "nl": "procent", "no": "prosent",
    "pl": "procent", "pt": "por cento", "ru": "процентов", "sv": "procent", "tr": "yüzde",
    "uk": "відсотків", "vi": "phần trăm",
}  # fmt: skip


def written_out(text: str, language: str) -> str:
    """The text with its numbers and per cent signs in the words of the language.

    In these languages "1.000" and "1 000" are a thousand and "1,5" is a decimal.
    """
    base = base_of(language)
    percent = _PERCENT_WORDS.get(base, "percent")
    text = _numbers(base).sub(partial(_said, language), text)
    return _PERCENT.sub(f" {percent}", text)


def base_of(language: str) -> str:
    """The language without its region: "pt" for "pt-BR"."""
    return language.strip().replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=64)
def _numbers(base: str) -> re.Pattern[str]:
    return re.compile(_NUMBER % _ORDINAL_ENDINGS.get(base, _NO_ENDING))


def _said(language: str, match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    before = " " if start and text[start - 1].isalnum() else ""
    after = " " if end < len(text) and text[end].isalnum() else ""
    return before + _expanded(match, language) + after


def _expanded(match: re.Match[str], language: str) -> str:
    if match["grouped"]:
        return cardinal(match["grouped"], language)
    if match["nth"]:
        return ordinal(match["nth"], language)
    if match["fraction"]:
        return fractional(match["whole"], match["fraction"], language)
    if base_of(language) in _YEARS_BY_HUNDREDS and _YEAR.fullmatch(match["whole"]):
        return year(match["whole"], language)
    return cardinal(match["whole"], language)
