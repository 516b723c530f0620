"""Units of measurement after a number, spelled out."""

from __future__ import annotations

import re

from tui_app.speech.spoken.rules import Rule, any_of

_UNITS = {
    "mm": "millimeters", "cm": "centimeters", "m": "meters", "km": "kilometers",
    "nm": "nanometers", "μm": "micrometers", "µm": "micrometers", "ft": "feet",
    "m²": "square meters", "km²": "square kilometers", "km2": "square kilometers",
    "m³": "cubic meters", "ha": "hectares", "mg": "milligrams", "kg": "kilograms",
    "lb": "pounds", "lbs": "pounds", "ml": "milliliters", "mL": "milliliters",
    "km/h": "kilometers per hour", "km/s": "kilometers per second", "m/s": "meters per second",
    "mph": "miles per hour", "ms": "milliseconds", "min": "minutes", "hrs": "hours",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
    "W": "watts", "kW": "kilowatts", "MW": "megawatts", "GW": "gigawatts",
    "Wh": "watt hours", "kWh": "kilowatt hours", "MWh": "megawatt hours",
    "GWh": "gigawatt hours", "kB": "kilobytes", "MB": "megabytes", "GB": "gigabytes",
    "TB": "terabytes", "Mbps": "megabits per second", "Gbps": "gigabits per second",
    "dB": "decibels", "hPa": "hectopascals", "kPa": "kilopascals", "Pa": "pascals",
    "°C": "degrees Celsius", "°F": "degrees Fahrenheit", "℃": "degrees Celsius",
    "°": "degrees",
}  # fmt: skip
_AFTER_A_SPACE = {"g": "grams", "s": "seconds", "h": "hours", "t": "tons", "L": "liters"}
"""Joined to the number these are something else: 5s, 2h, 3t."""
_ONE = re.compile(r"(?<![0-9.,])1$")
_SINGULAR = {"feet": "foot", "hertz": "hertz"}

PLURALS = frozenset(
    word for name in (*_UNITS.values(), *_AFTER_A_SPACE.values()) for word in name.split()
)


def _unit(match: re.Match[str]) -> str:
    joint, name = match[1], {**_UNITS, **_AFTER_A_SPACE}[match[2]]
    before = match.string[max(0, match.start() - 2) : match.start()]
    if joint == "-" or _ONE.search(before):
        name = _singular(name)
    return ("-" if joint == "-" else " ") + name


def _singular(name: str) -> str:
    words = name.split(" per ")
    head, _, last = words[0].rpartition(" ")
    if head.startswith("degrees"):
        head, last = "degree", last
    else:
        last = _SINGULAR.get(last, last.removesuffix("s"))
    return " per ".join([f"{head} {last}".strip(), *words[1:]])


RULES: tuple[Rule, ...] = (
    Rule(rf"(?<=[0-9])(\s?(?:{any_of(_UNITS)}|%))[-–](?=[0-9])", r"\1 to ", "-–"),
    Rule(r"(?<=[0-9])['′](?=[0-9])", " ", "'′"),
    Rule(rf"(?<=[0-9])([ \u00a0\u202f-]?)({any_of(_UNITS)})(?![\w²³/])", _unit),
    Rule(rf"(?<=[0-9])([ \u00a0\u202f])({any_of(_AFTER_A_SPACE)})(?![\w²³/'’-])", _unit),
)
