"""One slide becomes the blocks and notes of a section."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tui_app.speech.comments import note_text, read_comment
from tui_app.speech.cues import Piece, cut_cues
from tui_app.speech.divide import Slide
from tui_app.speech.events import Event, NoteFound, NotesFrom, Prose, Rule, Shown, SlideEnd, Title
from tui_app.speech.flat import Span, flatten, literal_tokens
from tui_app.speech.model import Aside, AsideKind, Block, Emphasis, Note, Passage, Run, RunKind
from tui_app.speech.page import Page
from tui_app.speech.prose import is_spoken, to_runs, to_sentences
from tui_app.speech.walk import RULE


class SectionBuilder:
    """Collects the blocks of one section.

    Attributes:
        blocks: Passages and asides so far.
        notes: Those that stand before any passage.
    """

    def __init__(self, page: Page, language: str) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self._page = page
        self._language = language
        self._last = -1
        self._waiting: list[Piece] = []

    def build(self, slide: Slide) -> None:
        for event in slide.events:
            self._add(event, slide)
        for piece in self._waiting:
            # There is no passage whose time this could be.
            self.blocks.append(Aside(AsideKind.DIRECTION, (piece.text,), piece.line))

    def _add(self, event: Event, slide: Slide) -> None:
        match event:
            case Prose():
                self._prose(event)
            case Title():
                lines = (event.text,)
                self.blocks.append(
                    Aside(AsideKind.HEADING, lines, event.line, event.nest, event.level)
                )
            case Shown():
                self.blocks.append(event.aside)
            case Rule():
                self.blocks.append(Aside(AsideKind.RULE, (RULE,), event.line))
            case NoteFound():
                self._note(event.note)
            case NotesFrom():
                rest = self._page.lines[event.line : slide.end - 1]
                text = note_text("\n".join([event.first, *rest]))
                if text:
                    blank = 0 if event.first.strip() else 1
                    while blank and not rest[blank - 1].strip():
                        blank += 1
                    self._note(Note(text, event.line + blank))
            case SlideEnd():
                pass

    def _note(self, note: Note) -> None:
        if self._last < 0:
            self.notes.append(note)
            return
        passage = self.blocks[self._last]
        if isinstance(passage, Passage):
            self.blocks[self._last] = replace(passage, notes=(*passage.notes, note))

    def _prose(self, prose: Prose) -> None:
        content = prose.content
        tokens = literal_tokens(content) if prose.literal else self._page.inline(content)
        spans, comments = flatten(tokens, content)
        pieces = cut_cues(spans, self._page, prose.line)
        self._check(spans, prose.line)
        self._check_said(pieces, prose.line)
        if is_spoken(pieces):
            self._passage(prose, pieces)
        else:
            self._unspoken(prose, pieces)
        for comment in comments:
            event = read_comment(comment.text, prose.line + comment.line)
            if isinstance(event, NoteFound):
                self._note(event.note)

    def _check(self, spans: Sequence[Span], line: int) -> None:
        for span in spans:
            if not span.literal and "<!--" in span.text:
                at = line + span.line
                message = "comment opened here does not end in its paragraph; write --> at its end"
                self._page.error(at, self._page.column(at, "<!--"), message)

    def _check_said(self, pieces: Sequence[Piece], line: int) -> None:
        for piece in pieces:
            if piece.say == "":
                at = line + piece.line
                message = f"how “{piece.text}” is said is missing; write [{piece.text}](say:…)"
                self._page.error(at, self._page.column(at, "](say:"), message)

    def _passage(self, prose: Prose, pieces: list[Piece]) -> None:
        sentences = to_sentences(pieces, prose.line, self._language)
        if self._waiting:
            runs = (*_spaced(self._waiting, before=False), *sentences[0].runs)
            pause_s = _seconds(sentences[0].pause_s, self._waiting)
            sentences = (replace(sentences[0], runs=runs, pause_s=pause_s), *sentences[1:])
            self._waiting = []
        self._last = len(self.blocks)
        self.blocks.append(
            Passage(sentences, prose.line, prose.nest, prose.marker, prose.importance)
        )

    def _unspoken(self, prose: Prose, pieces: list[Piece]) -> None:
        """A block without a word: pauses join a passage, the rest is only shown."""
        pauses = [piece for piece in pieces if piece.kind is RunKind.PAUSE]
        images = [piece.text for piece in pieces if _is_image(piece)]
        rest = [piece for piece in pieces if piece.kind is not RunKind.PAUSE]
        text = " ".join("".join(piece.text for piece in rest).split())
        if images and text == " ".join(" ".join(images).split()):
            self.blocks.append(Aside(AsideKind.IMAGE, tuple(images), prose.line, prose.nest))
        elif text:
            self.blocks.append(Aside(AsideKind.DIRECTION, (text,), prose.line, prose.nest))
        if pauses:
            self._pause([replace(piece, line=prose.line + piece.line) for piece in pauses])

    def _pause(self, pauses: list[Piece]) -> None:
        passage = self.blocks[self._last] if self._last >= 0 else None
        if not isinstance(passage, Passage):
            self._waiting += pauses
            return
        last = passage.sentences[-1]
        runs = (*last.runs, *_spaced(pauses, before=True))
        pause_s = _seconds(last.pause_s, pauses)
        sentences = (*passage.sentences[:-1], replace(last, runs=runs, pause_s=pause_s))
        self.blocks[self._last] = replace(passage, sentences=sentences)


def _spaced(pauses: Sequence[Piece], *, before: bool) -> list[Run]:
    runs: list[Run] = []
    for run in to_runs(pauses):
        runs += [Run(" "), run] if before else [run, Run(" ")]
    return runs


def _seconds(already: float, pauses: Sequence[Piece]) -> float:
    return round(already + sum(piece.pause_s for piece in pauses), 3)


def _is_image(piece: Piece) -> bool:
    return piece.kind is RunKind.SILENT and Emphasis.STRUCK not in piece.emphasis
