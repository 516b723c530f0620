"""Sums of money: the currency is said after its amount, cents after "and"."""

from __future__ import annotations

import re

from tui_app.speech.spoken.rules import Rule, any_of

_CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "US$": ("US dollar", "US dollars", "cent", "cents"),
    "A$": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "C$": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "€": ("euro", "euros", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "¥": ("yen", "yen", "", ""),
    "￥": ("yen", "yen", "", ""),
    "₩": ("won", "won", "", ""),
    "₹": ("rupee", "rupees", "paisa", "paise"),
}
_CODES = {"USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "INR": "₹", "AUD": "A$"}
_SCALES = {
    "k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million",
    "b": "billion", "bn": "billion", "B": "billion", "t": "trillion", "tn": "trillion",
    "T": "trillion",
}  # fmt: skip
_SCALE_WORD = "(?:hundred|thousand|million|billion|trillion|quadrillion)"
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?"
_SCALE = rf"(?:[ -]{_SCALE_WORD}\b|{any_of(_SCALES)}(?!\w))?"
_AMOUNT = rf"({_NUMBER})((?:[-–]{_NUMBER})?)({_SCALE})"
_SIGN = any_of([*_CURRENCIES, *_CODES])

PLURALS = frozenset(names[1].split()[-1] for names in _CURRENCIES.values())


def _sum(sign: str, amount: str, span: str, scale: str) -> str:
    one, many, cent, cents = _CURRENCIES[_CODES.get(sign, sign)]
    scale = scale.strip(" -")
    if scale or span:
        return " ".join(filter(None, (amount + span, _SCALES.get(scale, scale), many)))
    whole, _, fraction = amount.partition(".")
    if len(fraction) != 2 or not cent:
        return f"{amount} {one if amount == '1' else many}"
    major = f"{whole} {one if whole == '1' else many}"
    minor = f"{int(fraction)} {cent if fraction == '01' else cents}"
    if fraction == "00":
        return major
    return minor if whole == "0" else f"{major} and {minor}"


def _sign_first(match: re.Match[str]) -> str:
    return _sum(match[1], match[2], match[3], match[4])


def _sign_last(match: re.Match[str]) -> str:
    return _sum(match[4], match[1], match[2], match[3])


RULES: tuple[Rule, ...] = (
    Rule(rf"(?<![\w])({_SIGN})\s?{_AMOUNT}", _sign_first),
    Rule(rf"(?<![\w.,]){_AMOUNT}\s?({_SIGN})(?![\w$])(?!\s?[0-9])", _sign_last),
    Rule(r"(?<=[0-9])(bn|tn|k)(?!\w)", lambda match: " " + _SCALES[match[1]]),
)
