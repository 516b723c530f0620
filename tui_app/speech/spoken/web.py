"""Addresses: said by their parts, without what nobody says."""

from __future__ import annotations

import re

from tui_app.speech.spoken.rules import Rule

_TOP = r"(?:com|org|net|gov|edu|int|info|eu|io|ai|jp|uk|de|fr)"
_SIGNS = {".": " dot ", "/": " slash ", "@": " at ", "-": " dash ", "_": " underscore "}
_SIGN = re.compile(r"[./@_-]")


def _said(match: re.Match[str]) -> str:
    address = match[1].rstrip("/.")
    return " ".join(_SIGN.sub(lambda sign: _SIGNS[sign[0]], address).split()) or match[0]


RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}+)", _said, "@"),
    Rule(r"(?i)\b(?:https?://(?:www\.)?|www\.)([\w.~/@-]*[\w/])(?:[?#]\S*)?", _said),
    Rule(
        rf"(?<![\w.@-])((?:[a-z0-9-]{{2,63}}\.){{1,4}}{_TOP}(?:/[\w./-]*\w)?)(?![\w-]|\.\w)", _said
    ),
)
"""E-mail; links; a bare domain such as example.org/page."""
