"""Slides of all files become the numbered sections of a speech."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui_app.speech.divide import Slide
from tui_app.speech.events import Title
from tui_app.speech.metadata import SectionKeys
from tui_app.speech.model import Section
from tui_app.speech.names import distinct, few_words, id_of_file, slug
from tui_app.speech.page import Page
from tui_app.speech.section import SectionBuilder


class Draft(Struct, frozen=True):
    """A file ready to be built.

    Attributes:
        fallback: The title of a section that has no heading; "" for its first words.
        own_file: Whether the file is one of a folder, and can name its section.
    """

    page: Page
    slides: Sequence[Slide]
    keys: SectionKeys
    fallback: str
    own_file: bool = False


def assemble(drafts: Sequence[Draft], language: str) -> tuple[Section, ...]:
    """Builds the sections; what is wrong with them is told to their pages."""
    _report_equal_ids(drafts)
    explicit: list[str] = []
    wanted: list[str] = []
    built: list[tuple[Draft, Slide, SectionBuilder, str]] = []
    for draft in drafts:
        single = len(draft.slides) == 1
        if not single:
            _warn_of_several(draft)
        for number, slide in enumerate(draft.slides):
            keys = draft.keys if number == 0 else SectionKeys()
            builder = SectionBuilder(draft.page, language)
            builder.notes += keys.notes
            _keep_other_heading(slide, keys.title)
            builder.build(slide)
            title = keys.title or (slide.heading.text if slide.heading else "")
            title = title or (single and draft.fallback) or few_words(builder.blocks)
            title = title or draft.fallback or "…"
            _warn_if_silent(draft.page, slide, builder, title)
            explicit.append(keys.id.text if keys.id else "")
            by_file = id_of_file(draft.page.path) if draft.own_file and single else ""
            wanted.append(by_file or slug(title))
            built.append((draft, slide, builder, title))
    ids = distinct(explicit, wanted)
    return tuple(
        Section(
            number=number,
            id=ids[number - 1],
            title=title,
            blocks=tuple(builder.blocks),
            path=draft.page.path,
            line=slide.heading.line if slide.heading else slide.line,
            notes=tuple(builder.notes),
            budget_s=draft.keys.budget_s if slide is draft.slides[0] else None,
        )
        for number, (draft, slide, builder, title) in enumerate(built, 1)
    )


def _keep_other_heading(slide: Slide, title: str) -> None:
    """A heading that the front matter's title replaces is still shown when it differs."""
    if slide.heading and title and slide.heading.text != title:
        heading = slide.heading
        slide.events.insert(0, Title(heading.line, heading.level, heading.text))


def _warn_if_silent(page: Page, slide: Slide, builder: SectionBuilder, title: str) -> None:
    if not any(True for block in builder.blocks if hasattr(block, "sentences")):
        line = slide.heading.line if slide.heading else slide.line
        message = f"nothing is said in “{title}”; write its text below the heading"
        page.warning(line, page.indent(line), message)


def _warn_of_several(draft: Draft) -> None:
    keys = draft.keys
    if keys.budget and draft.slides:
        message = "budget: this file has several sections; only the first has this budget"
        draft.page.warning(keys.budget.line, keys.budget.column, message)


def _report_equal_ids(drafts: Sequence[Draft]) -> None:
    seen: dict[str, str] = {}
    for draft in drafts:
        entry = draft.keys.id
        if entry is None:
            continue
        where = f"{draft.page.path}:{entry.line}"
        if entry.text in seen:
            message = f"id: “{entry.text}” is taken by {seen[entry.text]}; choose another"
            draft.page.error(entry.line, entry.column, message)
        seen.setdefault(entry.text, where)
