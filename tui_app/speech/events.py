"""What a file holds, in order, before it is divided into sections. Lines count from 1."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui_app.speech.model import Aside, Importance, Nest, Note


class Prose(Struct, frozen=True):
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


class Title(Struct, frozen=True):
    """A heading; `top` when it stands in no list, quotation or container."""

    line: int
    level: int
    text: str
    nest: tuple[Nest, ...] = ()
    top: bool = True


class Shown(Struct, frozen=True):
    """A block that is shown and not spoken."""

    line: int
    aside: Aside


class Rule(Struct, frozen=True):
    """A rule of hyphens at the top level: it divides, or it is shown."""

    line: int


class SlideEnd(Struct, frozen=True):
    line: int


class NoteFound(Struct, frozen=True):
    line: int
    note: Note


class NotesFrom(Struct, frozen=True):
    """From here to the end of the section everything is a note; `first` is on this line."""

    line: int
    first: str


Event = Prose | Title | Shown | Rule | SlideEnd | NoteFound | NotesFrom
Events = Sequence[Event]
