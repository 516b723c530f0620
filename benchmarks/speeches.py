"""The speeches that are measured: the one that ships, and made ones of any size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.terminal.launch import ROOT

SHIPPED = ROOT / "speech_sections"

SENTENCES_A_PASSAGE = 5
PASSAGES_A_SECTION = 2
WORDS_A_SENTENCE = 16
WORDS_A_SECTION = PASSAGES_A_SECTION * SENTENCES_A_PASSAGE * WORDS_A_SENTENCE

VOCABULARY = re.findall(
    r"\w+",
    """
    the a our their this every new common space policy partner nation industry future people
    mission satellite launch orbit market effort budget council agency program year step work
    build share support strengthen deepen expand welcome lead plan with for from toward across
    and through together today firmly steadily again once more also
    """,
)

UNSPOKEN = re.compile(r"\A---\n.*?\n---\n|<!--.*?-->|^:::.*$|\[[^]]*\]|^#+ +|[*_`>]", re.S | re.M)


def plain(markdown: str) -> str:
    """What a reader sees of a section: a paragraph a line."""
    paragraphs = re.split(r"\n\s*\n", UNSPOKEN.sub("", markdown))
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())


def shipped() -> list[str]:
    """The sections of the speech that ships, as plain text."""
    paths = sorted(SHIPPED.glob("*.md"))
    return [plain(path.read_text("utf-8")) for path in paths if path.name != "index.md"]


def shipped_needles() -> list[bytes]:
    """For each of its sections an early word that stands nowhere else: in no title, no note."""
    everything = "".join(path.read_text("utf-8") for path in SHIPPED.glob("*.md"))
    found = []
    for section in shipped():
        _, _, body = section.partition("\n")
        words = re.findall(r"[A-Za-z]{6,}", body)
        found.append(next(word for word in words if everything.count(word) == 1).encode())
    return found


def name(number: int) -> str:
    """A word made for a number; those of neighbours differ in every letter.

    So all of it is written anew when one takes the place of the other, however little of
    the screen a program repaints.
    """
    low, middle, high = number % 26, number // 26 % 26, number // 676 % 26
    letters = (low, middle + low, high + low, low + 9, middle + low + 5, high + low + 17)
    return "".join(chr(ord("a") + letter % 26) for letter in letters).capitalize()


def opening(section: int) -> str:
    """The word with which every passage of this section begins, and none of another."""
    return name(section)


def hidden(section: int) -> str:
    """A word that stands once in the speech, inside this section."""
    return name(section + 10_000)


def generated(path: Path, sections: int) -> Path:
    """Writes a speech of so many sections, in one file; the same at every call."""
    parts = ("\n\n".join(_section(number)) for number in range(1, sections + 1))
    head = f"---\ntitle: A speech of {sections} sections\n---\n\n"
    path.write_text(head + "\n\n---\n\n".join(parts) + "\n", "utf-8")
    return path


def _section(number: int) -> Iterator[str]:
    yield f"# Part {number}"
    for passage in range(PASSAGES_A_SECTION):
        sentences = [
            _sentence((number * PASSAGES_A_SECTION + passage) * SENTENCES_A_PASSAGE + index)
            for index in range(SENTENCES_A_PASSAGE)
        ]
        sentences[0][0] = opening(number)
        if passage == 0:
            sentences[1][-1] = hidden(number)
        yield " ".join(" ".join(words) + "." for words in sentences)


def _sentence(seed: int) -> list[str]:
    words = [
        VOCABULARY[(seed * 7 + index * index * 3 + seed * index * 11) % len(VOCABULARY)]
        for index in range(WORDS_A_SENTENCE)
    ]
    words[0] = words[0].capitalize()
    words[WORDS_A_SENTENCE // 2] += ","
    return words
