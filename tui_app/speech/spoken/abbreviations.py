"""Words cut short with a full stop, and letters divided by full stops. English only."""

from __future__ import annotations

import re

from tui_app.speech.spoken.rules import Rule, any_of

_BEFORE_A_NAME = {
    "Amb.": "ambassador", "Capt.": "captain", "Col.": "colonel", "Dr.": "doctor",
    "Gen.": "general", "Gov.": "governor", "Hon.": "honorable", "Lt.": "lieutenant",
    "Messrs.": "messieurs", "Mr.": "mister", "Mrs.": "missus", "Ms.": "miz",
    "Mt.": "mount", "Pres.": "president", "Prof.": "professor", "Rep.": "representative",
    "Rev.": "reverend", "Sec.": "secretary", "Sen.": "senator", "Sgt.": "sergeant",
    "St.": "saint",
}  # fmt: skip
_BEFORE_A_NUMBER = {
    "Art.": "article", "art.": "article", "Ch.": "chapter", "ch.": "chapter",
    "Fig.": "figure", "fig.": "figure", "No.": "number", "no.": "number",
    "Nos.": "numbers", "nos.": "numbers", "p.": "page", "para.": "paragraph",
    "pp.": "pages", "Sec.": "section", "sec.": "section", "Vol.": "volume", "vol.": "volume",
    "ca.": "about", "c.": "about",
}  # fmt: skip
_MONTHS = {
    "Jan.": "January", "Feb.": "February", "Mar.": "March", "Apr.": "April", "Jun.": "June",
    "Jul.": "July", "Aug.": "August", "Sep.": "September", "Sept.": "September",
    "Oct.": "October", "Nov.": "November", "Dec.": "December",
}  # fmt: skip
_ANYWHERE = {
    "approx.": "approximately", "Ave.": "avenue", "Blvd.": "boulevard", "cf.": "compare",
    "Co.": "company", "Corp.": "corporation", "Dept.": "department", "dept.": "department",
    "est.": "established", "et al.": "et al", "etc.": "et cetera", "Govt.": "government",
    "Inc.": "incorporated", "Jr.": "junior", "Ltd.": "limited", "Sr.": "senior",
    "vs.": "versus", "e.g.": "for example", "i.e.": "that is", "Ph.D.": "P H D",
    "Ph.D": "P H D", "PhD": "P H D", "PhDs": "P H Ds",
    "M.Sc.": "M S C", "B.Sc.": "B S C", "Ph.Ds": "P H Ds",
}  # fmt: skip
_WITHOUT_STOP = {"Mr": "mister", "Mrs": "missus", "Ms": "miz", "Dr": "doctor"}
_STARTS_HERE = r"(?<![\w.])"


def _from(table: dict[str, str], followed: str) -> Rule:
    return Rule(_STARTS_HERE + any_of(table) + followed, lambda match: table[match[0]])


def _letters(match: re.Match[str]) -> str:
    return " ".join(filter(str.isalpha, match[0])).upper()


RULES: tuple[Rule, ...] = (
    Rule(r"\bU(?:\.S\.|S\s)(?=\$[0-9])", "US"),
    _from(_BEFORE_A_NUMBER, r"(?=\s?[0-9])"),
    _from(_MONTHS, r"(?=\s[0-9])"),
    _from(_BEFORE_A_NAME, r"(?=\s+[A-Z])"),
    _from(_WITHOUT_STOP, r"(?=\s+[A-Z])"),
    _from(_ANYWHERE, r"(?!\w)"),
    Rule(_STARTS_HERE + r"(?:[A-Za-z]\.){2,}+(?!\w)", _letters),
    Rule(_STARTS_HERE + r"(?:[A-Za-z]\.)+[A-Za-z](?![\w.])", _letters),
)
SIGN = any_of({*_BEFORE_A_NAME, *_ANYWHERE, *_MONTHS, *_BEFORE_A_NUMBER})
"""What a text that needs these rules contains, besides a full stop inside a word."""
