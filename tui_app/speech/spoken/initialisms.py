"""Words in capitals: some are said letter by letter, some as a word.

A token of capitals is said as a word when it can be: from four letters on its consonants
must stand in groups that English or a romanised name allows (NATO, JAXA, SATO, KAZEKI), and
what cannot be said is spelled (NSPS, OECD). Two and three letters are spelled (UN, GDP),
except a surname beside a name or a title (ABE Shinzo, Mr. LEE) and small words in capitals
for emphasis (NOT). Where a whole line stands in capitals they say nothing about a word.
"""

from __future__ import annotations

import re

from tui_app.speech.spoken.pronounceable import can_be_said
from tui_app.speech.spoken.rules import Rule

_SPELLED = frozenset({
    "IAEA", "IATA", "OSCE", "USAF", "USDA", "EEZ", "ESA", "ISA", "ISS", "ODA", "USA", "UAE", "ISO",
    "ILO", "IMO", "IOC", "IPO", "CEO", "CFO", "COO", "CTO", "NGO", "NPO", "EPA", "FDA", "CIA",
    "IRA", "IEA", "EPO", "GPA", "IDA", "ADB", "IDB", "APU", "EVA", "IOU", "UFO", "FAQ", "UAV", "CA",
    "GA", "LA", "PA", "VA",
})  # fmt: skip
"""They could be said as words, and are not."""
_SAID = frozenset({
    "AIDS", "BRICS", "COP", "GEO", "GIF", "LAN", "LEO", "OK", "PIN", "RAM", "ROM", "SAR", "SIM",
    "VAT", "ALL", "AND", "ANY", "ARE", "BUT", "BY", "CAN", "DO", "END", "FOR", "HAS", "HE", "HER",
    "HIS", "IF", "IN", "MY", "NEW", "NO", "NOR", "NOT", "NOW", "OF", "ON", "ONE", "OUR", "OUT",
    "OWN", "SHE", "SO", "THE", "TO", "TWO", "WAS", "WE", "WHY", "YES", "YOU",
})  # fmt: skip
"""Short, and said as words: a few names, and what speakers emphasise."""
_TITLES = frozenset({
    "mister", "missus", "miz", "doctor", "professor", "minister", "ambassador", "president",
    "senator", "governor", "secretary", "general", "director",
})  # fmt: skip
_ARTICLES = frozenset({"the", "a", "an", "our", "its", "this"})

_IN_A_LINE = r"(?:[A-Z]{2,}(?:['’][A-Z]+)?|[AI])(?![^\W_])"
_LINE = rf"(?P<line>{_IN_A_LINE}(?: {_IN_A_LINE}){{2,}}+)"
_TOKEN = r"(?P<letters>[A-Z]{2,}+)(?P<ending>(?:['’]?s)?)(?![^\W_])"
_BEFORE = re.compile(r"(?:\b(\w+) )?\b(\w+) $")
_AFTER = re.compile(r" [A-Z][a-z]+\b")
_SHORT_NAME = re.compile("[A-Z]{3}|[^AEIOUY][AEIOU]")
_CAPITALS = re.compile(r"[A-Z]{2,}")


def _said(match: re.Match[str]) -> str:
    if match["line"]:
        return _CAPITALS.sub(lambda token: _in_a_line(token[0]), match["line"])
    letters = match["letters"]
    if _is_word(letters) or _is_surname(letters, match):
        return match[0]
    return " ".join(letters) + match["ending"]


def _in_a_line(letters: str) -> str:
    said = letters in _SAID or (letters not in _SPELLED and can_be_said(letters))
    return letters if said else " ".join(letters)


def _is_word(letters: str) -> bool:
    if letters in _SPELLED:
        return False
    return letters in _SAID or (len(letters) > 3 and can_be_said(letters))


def _is_surname(letters: str, match: re.Match[str]) -> bool:
    if letters in _SPELLED or not _SHORT_NAME.fullmatch(letters) or not can_be_said(letters):
        return False
    before = _BEFORE.search(match.string[max(0, match.start() - 40) : match.start()])
    farther, nearest = (before[1] or "", before[2]) if before else ("", "")
    if nearest.lower() in _ARTICLES:
        return False
    if nearest.lower() in _TITLES or farther.lower() in _TITLES:
        return True
    given_name_before = bool(farther) and nearest.istitle() and len(nearest) > 2
    return given_name_before or bool(_AFTER.match(match.string, match.end()))


RULES: tuple[Rule, ...] = (
    Rule(r"\bMo(?=Us?\b)", "M O "),
    Rule(r"\b([DM])o(?=D\b)", r"\1 O "),
    Rule(rf"(?<![^\W_])(?:{_LINE}|{_TOKEN})", _said),
)
