"""One file parsed: its front matter, and what stands beneath it."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token
from msgspec import Struct

from tui_app.speech.events import Event
from tui_app.speech.frontmatter import FrontMatter, looks_opened, read_front_matter
from tui_app.speech.page import Page
from tui_app.speech.walk import Walker


class Document(Struct, frozen=True):
    page: Page
    front: FrontMatter
    events: list[Event]


def read_document(page: Page) -> Document:
    """Parses one file; what is wrong with it is told to the page.

    A first line `---` that opens no front matter divides slides, as any other does.
    """
    tokens: Sequence[Token] = page.parse(front_matter=page.lines[0].startswith("---"))
    front = FrontMatter(page)
    if tokens and tokens[0].type == "front_matter":
        read = read_front_matter(page, tokens[0].content)
        if read is None:
            tokens = page.parse(front_matter=False)
        else:
            front = read
            tokens = tokens[1:]
    elif looks_opened(page):
        page.error(
            1,
            1,
            "front matter opened here is never closed; write --- on a line of its own below it",
        )
    return Document(page, front, Walker(page, tokens).walk())
