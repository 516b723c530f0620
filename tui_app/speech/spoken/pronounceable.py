"""Whether letters can be said as a word."""

from __future__ import annotations

import re

_VOWELS = re.compile("([AEIOUY]+)")
_ONSETS = frozenset({
    "", "B", "BL", "BR", "C", "CH", "CHR", "CL", "CR", "D", "DR", "DW", "F", "FL", "FR", "G", "GH",
    "GL", "GR", "H", "J", "K", "KH", "KL", "KN", "KR", "KW", "KY", "L", "M", "MY", "N", "NY", "P",
    "PH", "PL", "PR", "Q", "R", "RY", "S", "SC", "SCH", "SCHW", "SCR", "SH", "SHR", "SK", "SL",
    "SM", "SN", "SP", "SPL", "SPR", "SQ", "ST", "STR", "SV", "SW", "T", "TH", "THR", "TR", "TS",
    "TSCH", "TW", "V", "VL", "W", "WH", "WR", "X", "Z", "ZH", "GY", "HY", "BY", "PY", "NG", "SZ",
    "CZ",
})  # fmt: skip
_CODAS = frozenset({
    "", "B", "CH", "CHT", "CK", "CKS", "CS", "CT", "D", "DGE", "DS", "DT", "F", "FF", "FT", "G",
    "GH", "GHT", "GS", "H", "K", "KH", "KS", "L", "LD", "LF", "LK", "LL", "LLS", "LM", "LP", "LS",
    "LT", "LTZ", "LTH", "LZ", "M", "MB", "MM", "MP", "MPS", "MS", "N", "ND", "NDS", "NG", "NGS",
    "NGTH", "NK", "NN", "NS", "NT", "NTH", "NTS", "NTZ", "NZ", "P", "PH", "PP", "PS", "PT", "R",
    "RB", "RC", "RCH", "RD", "RDS", "RF", "RG", "RGH", "RK", "RKS", "RL", "RLD", "RM", "RN", "RP",
    "RR", "RRS", "RS", "RSH", "RST", "RT", "RTH", "RTS", "RTZ", "S", "SH", "SK", "SM", "SP", "SS",
    "ST", "STS", "T", "TCH", "TH", "THS", "TS", "TT", "TZ", "V", "W", "WN", "WS", "WK", "X", "XT",
    "Z", "ZZ", "C", "CZ", "SCH",
})  # fmt: skip
_LONGEST_GROUP = 4
"""From six letters on a word is a name; only a group nobody says tells it from initials."""


def can_be_said(letters: str) -> bool:
    """Whether the capitals A to Z have vowels, and consonants in groups that are said."""
    groups = _VOWELS.split(letters)
    consonants, vowels = groups[::2], groups[1::2]
    if not vowels or max(map(len, vowels)) > 3:
        return False
    if len(letters) > 5:
        return max(map(len, consonants)) <= _LONGEST_GROUP
    return (
        consonants[0] in _ONSETS
        and consonants[-1] in _CODAS
        and all(map(_divides, consonants[1:-1]))
    )


def _divides(group: str) -> bool:
    """Whether a group between vowels is the end of one syllable and the start of the next."""
    return any(group[:i] in _CODAS and group[i:] in _ONSETS for i in range(len(group) + 1))
