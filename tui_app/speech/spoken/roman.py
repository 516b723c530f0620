"""Roman numerals after a name: a ruler's is an ordinal, everything else's a cardinal."""

from __future__ import annotations

import re

from tui_app.speech.spoken.numbers import cardinal, ordinal
from tui_app.speech.spoken.rules import Rule

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_RULERS = (
    "Alexander|Benedict|Catherine|Charles|Edward|Elizabeth|Felipe|Francis|Frederick|George|"
    "Henry|James|John|Leo|Louis|Margrethe|Napoleon|Nicholas|Paul|Peter|Philip|Pius|Rama|"
    "Richard|Wilhelm|William"
)
_PARTS = "Act|Annex|Appendix|Article|Book|Chapter|Part|Phase|Section|Title|Type|Volume|War"
_NUMERAL = r"(X{0,3}(?:IX|IV|V?I{0,3}))"
_END = r"(?![\w-])"


def _ruler(match: re.Match[str]) -> str:
    return f"{match[1]} the {ordinal(_digits(match[2]))}" if match[2] else match[0]


def _part(match: re.Match[str]) -> str:
    return match[1] + cardinal(_digits(match[2])) if match[2] else match[0]


def _model(match: re.Match[str]) -> str:
    if not match[2]:
        return match[0]
    return f"{match[1]} {cardinal(_digits(match[2]))}" + (" " + match[3] if match[3] else "")


def _digits(numeral: str) -> str:
    values = [_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-value if value < following else value for value, following in pairs))


RULES: tuple[Rule, ...] = (
    Rule(rf"\b({_RULERS})\s(?=[IVX]{{2}}|[VX]){_NUMERAL}{_END}", _ruler),
    Rule(rf"\b((?:{_PARTS})\s){_NUMERAL}{_END}", _part),
    Rule(rf"(?<![\w-])([A-HJ-UWYZ])-(?=[IVX]{{2}}){_NUMERAL}([A-Z]?){_END}", _model),
    Rule(rf"(?<![\w.])([A-Z][a-z]{{1,30}}\s)(?=[IVX]{{2}}){_NUMERAL}{_END}", _part),
)
