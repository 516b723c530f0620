"""The values a speech is made of. All are frozen; places count from 0, lines from 1."""

from __future__ import annotations

from enum import Flag, StrEnum, auto
from functools import cached_property

from msgspec import Struct

from tui_app.speech.problems import Problem


class RunKind(StrEnum):
    """What the speaker does with a run of text."""

    SPOKEN = "spoken"
    PAUSE = "pause"
    """A written pause or breath: shown as a mark, counted in seconds."""
    DIRECTION = "direction"
    """A stage direction: shown dim, never counted."""
    SILENT = "silent"
    """Shown as a reader expects, not spoken: an image's description, struck text."""


class Emphasis(Flag):
    NONE = 0
    ITALIC = auto()
    STRONG = auto()
    CODE = auto()
    STRUCK = auto()
    LINK = auto()


class Run(Struct, frozen=True):
    """A stretch of text of one kind and one emphasis.

    Attributes:
        text: What the file says, without its markup; whitespace is single spaces.
        say: How the text is said, when the speaker wrote that down.
        pause_s: Seconds of a written pause; 0 for a breath and for all other kinds.
    """

    text: str
    kind: RunKind = RunKind.SPOKEN
    emphasis: Emphasis = Emphasis.NONE
    say: str | None = None
    pause_s: float = 0.0


class Sentence(Struct, frozen=True):
    """A sentence of a passage.

    Attributes:
        runs: In order; joined, their texts are what the reader sees, spaces included.
        line: The line of the file it begins on.
        words: Words as they are said; characters in a language written without spaces.
        breaks: Commas, semicolons, colons and dashes inside it, where a speaker halts briefly.
        pause_s: Seconds of the pauses written in it.
    """

    runs: tuple[Run, ...]
    line: int
    words: int
    breaks: int = 0
    pause_s: float = 0.0

    @property
    def text(self) -> str:
        """What is spoken, cues left out, whitespace single."""
        spoken = "".join(run.text if run.kind is RunKind.SPOKEN else " " for run in self.runs)
        return " ".join(spoken.split())


class Nest(StrEnum):
    """What a block stands inside of."""

    ITEM = "item"
    QUOTE = "quote"


class Importance(StrEnum):
    NORMAL = "normal"
    OPTIONAL = "optional"
    """May be cut when late."""
    KEY = "key"
    """May not be cut."""


class Note(Struct, frozen=True):
    """What the note pane shows; `line` is where it stands in the file."""

    text: str
    line: int


class Passage(Struct, frozen=True):
    """A block spoken as a unit: a paragraph, a list item, a quotation.

    Attributes:
        sentences: At least one; at least one of them has spoken words.
        nest: The lists and quotations it stands in, outermost first.
        marker: "•", "2." or "☐" before the first line of a list item.
        notes: The notes written beneath it.
    """

    sentences: tuple[Sentence, ...]
    line: int
    nest: tuple[Nest, ...] = ()
    marker: str = ""
    importance: Importance = Importance.NORMAL
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(filter(None, (sentence.text for sentence in self.sentences)))

    @property
    def words(self) -> int:
        return sum(sentence.words for sentence in self.sentences)


class AsideKind(StrEnum):
    """Blocks that are shown and not spoken."""

    HEADING = "heading"
    CODE = "code"
    TABLE = "table"
    IMAGE = "image"
    DIRECTION = "direction"
    RULE = "rule"


class Aside(Struct, frozen=True):
    """A block that is shown and not spoken; `lines` are its rows, already laid out."""

    kind: AsideKind
    lines: tuple[str, ...]
    line: int
    nest: tuple[Nest, ...] = ()
    level: int = 0
    """Of a heading: 1 to 6."""


Block = Passage | Aside


class Section(Struct, frozen=True, dict=True):
    """One slide: a heading and what is said under it.

    Attributes:
        number: First section is 1.
        id: Stays the same when sections are added or moved.
        title: Plain text; shown, never spoken.
        blocks: Passages and what stands between them, in order.
        notes: Those written before any passage.
        budget_s: Seconds it may take, when the file says so.
        path: The file as the user named it.
    """

    number: int
    id: str
    title: str
    blocks: tuple[Block, ...]
    path: str
    line: int
    notes: tuple[Note, ...] = ()
    budget_s: float | None = None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Passage))

    @cached_property
    def text(self) -> str:
        """What is spoken, one passage a line, cues left out."""
        return "\n".join(passage.text for passage in self.passages)

    @cached_property
    def words(self) -> int:
        return sum(passage.words for passage in self.passages)

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """Its own notes, then those of its passages in order."""
        return self.notes + tuple(note for passage in self.passages for note in passage.notes)


class Target(Struct, frozen=True):
    """Seconds the whole speech may take; a span when the speaker was given one (5-7m).

    `high_s` is the time to end by; `low_s` the time to reach, equal to it when there is no span.
    """

    low_s: float
    high_s: float


class Metadata(Struct, frozen=True):
    """Who speaks, where and when; "" where the file says nothing.

    `pace_wpm` is None when neither a number nor a preset was written.
    """

    title: str = ""
    subtitle: str = ""
    speaker: str = ""
    role: str = ""
    event: str = ""
    venue: str = ""
    date: str = ""
    language: str = "en"
    target: Target | None = None
    pace_wpm: float | None = None
    delivery: str = ""
    id: str = ""


class Speech(Struct, frozen=True, dict=True):
    """The whole text with its metadata.

    Attributes:
        sections: At least one.
        path: What the user named: a folder, a file, or "-".
        warnings: What was noticed while reading; none of them stops the speech.
    """

    metadata: Metadata
    sections: tuple[Section, ...]
    path: str
    warnings: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        return self.metadata.title

    @cached_property
    def words(self) -> int:
        return sum(section.words for section in self.sections)

    @property
    def unspaced(self) -> bool:
        """Whether the language is written without spaces, so that characters are counted."""
        return self.metadata.language.partition("-")[0].lower() in UNSPACED_LANGUAGES


UNSPACED_LANGUAGES = frozenset({"ja", "zh", "th", "lo", "km", "my"})
