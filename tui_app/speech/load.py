"""Files become a Speech."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from tui_app.speech.assemble import Draft, assemble
from tui_app.speech.clean import shown
from tui_app.speech.divide import divide_file, divide_section_file
from tui_app.speech.document import Document, read_document
from tui_app.speech.events import Title
from tui_app.speech.metadata import (
    SECTION_KEYS,
    SPEECH_KEYS,
    read_metadata,
    read_section_keys,
)
from tui_app.speech.model import Metadata, Speech
from tui_app.speech.names import stem
from tui_app.speech.page import Page
from tui_app.speech.problems import Problem, Severity, SpeechError
from tui_app.speech.sources import INDEX, STDIN, Sources, read_sources


def load(path: str, stdin: BinaryIO | None = None) -> Speech:
    """Reads a speech.

    Args:
        path: A folder, a file, or `-` for standard input.
        stdin: What `-` reads; the process's own when None.

    Returns:
        The speech, with what was noticed while reading as its warnings.

    Raises:
        SpeechError: It cannot be read; holds everything that was found.
    """
    return compile_speech(read_sources(path, stdin))


def compile_speech(sources: Sources) -> Speech:
    """Parses the files of a speech.

    Args:
        sources: As `read_sources` found them.

    Returns:
        The speech; its values can be pickled.

    Raises:
        SpeechError: Holds every error and warning of every file, in order.
    """
    return _folder(sources) if sources.folder else _file(sources)


def _file(sources: Sources) -> Speech:
    document = read_document(Page(sources.files[0]))
    page, front = document.page, document.front
    front.check((*SPEECH_KEYS, "budget", "notes"), (), "")
    metadata = read_metadata(front)
    keys = read_section_keys(front, speech=True)
    division = divide_file(document.events, len(page.lines) + 1)
    if not division.slides:
        page.error(0, 0, "there is nothing to say in it; write a heading and some text")
    name = stem(page.path) if page.path != STDIN else "Speech"
    lone = division.slides[0].heading if len(division.slides) == 1 else None
    title = metadata.title or division.title or (lone.text if lone else "") or name
    draft = Draft(page, division.slides, keys, title if len(division.slides) == 1 else "")
    return _finish(sources, replace(metadata, title=title), [draft], [page])


def _folder(sources: Sources) -> Speech:
    index = read_document(Page(sources.index)) if sources.index else None
    metadata = _index_metadata(index)
    fallback = next((e.text for e in index.events if isinstance(e, Title)), "") if index else ""
    title = metadata.title or fallback or shown(Path(sources.path).resolve().name)
    pages = [index.page] if index else []
    drafts: list[Draft] = []
    for source in sources.files:
        document = read_document(Page(source))
        pages.append(document.page)
        document.front.check(SECTION_KEYS, SPEECH_KEYS, INDEX)
        keys = read_section_keys(document.front, speech=False)
        division = divide_section_file(document.events, len(document.page.lines) + 1)
        drafts.append(Draft(document.page, division.slides, keys, stem(source.path), own_file=True))
    return _finish(sources, replace(metadata, title=title), drafts, pages)


def _index_metadata(index: Document | None) -> Metadata:
    if index is None:
        return Metadata()
    index.front.check(SPEECH_KEYS, SECTION_KEYS, "a section's file")
    return read_metadata(index.front)


def _finish(sources: Sources, metadata: Metadata, drafts: list[Draft], pages: list[Page]) -> Speech:
    sections = assemble(drafts, metadata.language)
    found = [*sources.warnings, *(problem for page in pages for problem in page.problems)]
    order = {page.path: number for number, page in enumerate(pages)}
    found.sort(key=lambda problem: _order(problem, order))
    if any(problem.severity is Severity.ERROR for problem in found):
        raise SpeechError(found)
    return Speech(metadata, sections, sources.path, tuple(found))


def _order(problem: Problem, order: dict[str, int]) -> tuple[int, str, int, int]:
    return order.get(problem.path, len(order)), problem.path, problem.line, problem.column
