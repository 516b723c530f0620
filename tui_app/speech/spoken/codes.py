"""Digits that name rather than count: telephone numbers, models, editions, powers."""

from __future__ import annotations

import re

from tui_app.speech.spoken.numbers import one_by_one, year
from tui_app.speech.spoken.rules import Rule

_SMALL = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _telephone(match: re.Match[str]) -> str:
    groups = re.findall(r"[0-9]+", match[0])
    return ("plus " if match[0].startswith("+") else "") + ", ".join(map(one_by_one, groups))


def _model(match: re.Match[str]) -> str:
    return " " + (one_by_one(match[0]) if match[0].startswith("0") else year(match[0]))


def _power(match: re.Match[str]) -> str:
    exponent = (match[1] or match[2]).translate(_RAISED)
    return " to the power of " + exponent.replace("-", "minus ")


RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w.,-])\+?[0-9]{1,4}(?:-[0-9]{2,4}){2,6}(?![\w-])", _telephone, "-"),
    Rule(
        r"(?<![\w.,-])(?:\+[0-9]{1,3}|0[0-9]{1,3})(?: [0-9]{2,4}| [0-9](?= )){2,6}(?!\w)",
        _telephone,
    ),
    Rule(r"(?<![\w.,-])[0-9]{3}-[0-9]{4}(?![\w-])", _telephone, "-"),
    Rule("[₀-₉]+", lambda match: match[0].translate(_SMALL), "₀₁₂₃₄₅₆₇₈₉"),
    Rule(r"(?<=[0-9])(?:\^\s?([-−]?[0-9]{1,9})|([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,9}))", _power, "^⁻⁰¹²³⁴⁵⁶⁷⁸⁹"),
    Rule(r"(?<![A-Za-z])([A-Z]{1,8})[-–](?=[0-9])", r"\1 "),
    Rule(r"(?<=[A-Za-z])[0-9]{3}(?![0-9.,])", _model),
    Rule(r"(?<=[0-9])\s?x\s?(?=[0-9])", " by ", "x"),
    Rule(r"(?<=[0-9])x(?!\w)", " times", "x"),
)
