"""Titles and ids of sections that are not given one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from tui_app.speech.clean import shown
from tui_app.speech.model import Block, Passage

_FEW_WORDS = 6
_FEW_CHARACTERS = 24
_NUMBER = re.compile(r"[0-9]+[-_. ]*")


def slug(text: str) -> str:
    """Lower case letters and digits of any script, hyphens between them."""
    kept = [
        char if char.isalnum() or unicodedata.category(char).startswith("M") else "-"
        for char in unicodedata.normalize("NFC", text).casefold()
        if char not in "'’"
    ]
    return "-".join(filter(None, "".join(kept).split("-")))


def stem(path: str) -> str:
    """The name of a file or folder without its ending, fit to show."""
    name = PurePath(path).name
    return shown(name[: -len(".md")] if name.lower().endswith(".md") else PurePath(path).stem)


def id_of_file(path: str) -> str:
    """The file's name without its leading number, as an id."""
    name = stem(path)
    match = _NUMBER.match(name)
    return slug(name[match.end() :] if match else name)


def few_words(blocks: Sequence[Block]) -> str:
    """The first words of a section that has no heading."""
    for block in blocks:
        text = block.text if isinstance(block, Passage) else " ".join(block.lines[:1])
        words = text.split()
        if not words:
            continue
        few = " ".join(words[:_FEW_WORDS])
        if len(words) > _FEW_WORDS or len(few) > 2 * _FEW_CHARACTERS:
            if len(few) > 2 * _FEW_CHARACTERS:
                few = few[:_FEW_CHARACTERS]
            return few.rstrip(" ,;:.、。") + "…"
        return few
    return ""


def distinct(explicit: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Makes ids distinct: a second `x` becomes `x-2`.

    Args:
        explicit: The id its file gives each section, or ""; these stay as they are.
        wanted: The id each section has otherwise.
    """
    taken = set(filter(None, explicit))
    ids: list[str] = []
    counts: dict[str, int] = {}
    for given, name in zip(explicit, wanted, strict=True):
        chosen = given
        if not chosen:
            base = chosen = name or "section"
            while chosen in taken:
                counts[base] = counts.get(base, 1) + 1
                chosen = f"{base}-{counts[base]}"
            taken.add(chosen)
        ids.append(chosen)
    return ids
