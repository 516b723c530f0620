"""What a file holds, in order, before it is divided into sections. Lines count from 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_app.speech.model import Aside, Importance, Nest, Note


@dataclass(frozen=True, slots=True)
class Prose:
    """A block of text.

    Attributes:
        content: As the parser left it, inline markup included.
        literal: Whether `content` is plain text, without Markdown in it.
    """

    line: int
    content: str
    nest: tuple[Nest, ...] = ()
    marker: str = ""
    importance: Importance = Importance.NORMAL
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; `top` when it stands in no list, quotation or container."""

    line: int
    level: int
    text: str
    nest: tuple[Nest, ...] = ()
    top: bool = True


@dataclass(frozen=True, slots=True)
class Shown:
    """A block that is shown and not spoken."""

    line: int
    aside: Aside


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of hyphens at the top level: it divides, or it is shown."""

    line: int


@dataclass(frozen=True, slots=True)
class SlideEnd:
    line: int


@dataclass(frozen=True, slots=True)
class NoteFound:
    line: int
    note: Note


@dataclass(frozen=True, slots=True)
class NotesFrom:
    """From here to the end of the section everything is a note; `first` is on this line."""

    line: int
    first: str


Event = Prose | Title | Shown | Rule | SlideEnd | NoteFound | NotesFrom
Events = Sequence[Event]
