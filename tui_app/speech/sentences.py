"""Where sentences begin and end, in plain text."""

from __future__ import annotations

import re

from tui_app.speech.vocabulary import (
    BEFORE_NUMBER,
    NEVER_LAST,
    RARELY_LAST,
    SENTENCE_OPENERS,
)

_QUOTES = "\"'”’»)\\]}」』）］】〉》〕"
_WIDE = frozenset("。！？｡")
_CANDIDATE = re.compile(rf"(?P<mark>[.!?…؟۔।॥。！？｡]+)(?P<close>[{_QUOTES}]*)")
_OPENERS = "\"'“‘«([{「『（¿¡„‚*_"
_TOKEN = re.compile(r"[^\s(\[{\"“‘«—–/]*$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# 「…。」と言った: the sentence goes on after the quotation.
_QUOTING = (
    *("と", "って", "が", "は", "を", "の", "も", "に", "で"),
    *("から", "より", "や", "など", "、", "，"),
)
_ASKING = ("と", "って", "、")

_HALT = re.compile(r"[,;:、；：，،؛—―–-]+[\s\"'”’)\]»,;:、；：，،؛—―–-]*")
_STRONG_HALT = re.compile(r"[、；：，،؛—―]|--|[,;:](?=[\s\"'”’)\]»–-])")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Divides text into sentences.

    Args:
        text: Plain text of one passage, as it is spoken.

    Returns:
        Ranges (start, end) in order. They do not overlap, begin and end with a
        visible character, and cover every visible character.
    """
    ranges: list[tuple[int, int]] = []
    start = _visible(text, 0)
    for match in _CANDIDATE.finditer(text):
        if match.start() < start or not _ends(text, start, match):
            continue
        ranges.append((start, match.end()))
        start = _visible(text, match.end())
    end = len(text.rstrip())
    if start < end:
        ranges.append((start, end))
    return ranges


def count_breaks(text: str) -> int:
    """Counts where a speaker halts briefly inside a sentence.

    Args:
        text: One sentence.

    Returns:
        Commas, semicolons, colons and dashes between its first and its last
        letter; those inside numbers and times do not count.
    """
    found = [match for match in _HALT.finditer(text) if _halts(text, match)]
    if not found:
        return 0
    first = next((at for at, char in enumerate(text) if char.isalnum()), len(text))
    last = next((at for at in range(len(text) - 1, -1, -1) if text[at].isalnum()), -1)
    return sum(match.start() > first and match.end() <= last for match in found)


def _halts(text: str, match: re.Match[str]) -> bool:
    """Whether these marks are no part of a number, a range or a word."""
    if _STRONG_HALT.search(match[0]):
        return True
    before = text[match.start() - 1 : match.start()]
    if match[0].startswith("–"):
        return not (before.isdigit() and text[match.end() : match.end() + 1].isdigit())
    return match[0][0] == "-" and before.isspace() and match[0][1:2].isspace()


def _visible(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    mark, close, after = match["mark"], match["close"], match.end()
    if after == len(text):
        return True
    if mark[-1] in _WIDE:
        rest = text[after : after + 3]
        return not rest.startswith(
            _QUOTING if close else _ASKING if mark[-1] in "！？" else ("、",)
        )
    if not text[after].isspace():
        # A Japanese sentence may end with a narrow mark.
        return (mark != "." or bool(close)) and "\u3040" <= text[after] <= "\u9fff"
    following = _visible(text, after)
    return following == len(text) or _latin_end(text, start, match, following)


def _latin_end(text: str, start: int, match: re.Match[str], following: int) -> bool:
    while following < len(text) and text[following] in _OPENERS:
        following += 1
    after = text[following : following + 1]
    if after.islower() or (after and after in ",;:—–-…."):
        return False
    if match["mark"] != "." or match["close"][:1] in ("”", "’", '"', "'", "»"):
        return True
    token = _TOKEN.search(text, max(start, match.start() - 40), match.start())
    word = token[0] if token else ""
    return _full_stop(word, match.start() - start == len(word), text, following)


def _full_stop(word: str, alone: bool, text: str, following: int) -> bool:
    """Whether the stop behind `word` ends a sentence; `alone` when it is the sentence."""
    low = word.lower().lstrip("'’")
    digit = text[following : following + 1].isdigit()
    if low in NEVER_LAST:
        return False
    if low in BEFORE_NUMBER and digit:
        return False
    if word.isdigit() and alone and len(word) <= 3:
        return False
    initial = len(word) == 1 and word.isalpha() and word.isupper()
    abbreviated = initial or low in RARELY_LAST or _DOTTED.fullmatch(_last_part(word))
    return not abbreviated or _opens(text, following)


def _last_part(word: str) -> str:
    """`Japan-U.S` is dotted because its last part is."""
    return re.split(r"[-‐‑]", word)[-1]


def _opens(text: str, following: int) -> bool:
    first = _FIRST_WORD.match(text, following)
    return first is not None and first[0][0].isupper() and first[0].lower() in SENTENCE_OPENERS
