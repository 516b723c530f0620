"""A rewriting rule, and rules applied in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from msgspec import Struct

Said = str | Callable[[re.Match[str]], str]


class Rule(Struct, frozen=True, dict=True):
    """The pattern of what is written, and what is said in its place.

    Patterns must read a text once: where a run can be long they use possessive
    quantifiers and refuse to start in the middle of it.
    """

    written: str
    said: Said
    needs: str = ""
    """Characters of which a text that matches holds at least one; compiling a pattern takes
    longer than looking for them."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled at its first use; a text without numbers never pays for their rules."""
        return re.compile(self.written)


def apply(rules: Iterable[Rule], text: str) -> str:
    """Rewrite the text by each rule in turn; a later rule reads what the earlier ones wrote."""
    for each in rules:
        if each.needs and not any(map(text.__contains__, each.needs)):
            continue
        text = each.pattern.sub(each.said, text)
    return text


def any_of(written: Iterable[str]) -> str:
    """A group that matches any of the strings, the longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(written, key=len, reverse=True)) + ")"
