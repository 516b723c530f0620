"""HTML blocks: their comments, and the text that is left when the tags are dropped."""

from __future__ import annotations

from html.parser import HTMLParser

from tui_app.speech.clean import clean
from tui_app.speech.comments import read_comment
from tui_app.speech.events import Event, Prose
from tui_app.speech.model import Importance, Nest
from tui_app.speech.page import Page

_UNSEEN = frozenset({"script", "style", "template", "head", "title"})
# Tags that end no paragraph.
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img"}
    | {"ins", "kbd", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong"}
    | {"sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_CELLS = frozenset({"td", "th"})


class _Text(HTMLParser):
    """Collects paragraphs of text, each with the line it begins on (from 0)."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[tuple[int, str]] = []
        self._parts: list[str] = []
        self._line = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br" or tag in _CELLS:
            self._parts.append(" ")
        elif tag not in _INLINE:
            self.end()

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag not in _INLINE and tag not in _CELLS:
            self.end()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if not "".join(self._parts).strip() and data.strip():
            blank = data[: len(data) - len(data.lstrip())]
            self._line = self.getpos()[0] - 1 + blank.count("\n")
        self._parts.append(data)

    def end(self) -> None:
        text = "".join(self._parts).strip()
        if text:
            self.paragraphs.append((self._line, clean(text)[0]))
        self._parts = []


def read_html(
    content: str, line: int, nest: tuple[Nest, ...], importance: Importance, page: Page
) -> list[Event]:
    """Reads an HTML block.

    Args:
        content: The block as it stands in the file.
        line: The line it begins on.
        nest: What it stands in.
        importance: Of the text in it.
        page: Where a comment without an end is reported.

    Returns:
        Notes, ends of slides and text, in order.
    """
    events: list[Event] = []
    position = 0
    # Behind a comment the rest of its line belongs to the block; it is still Markdown.
    markdown = content.lstrip().startswith("<!--")
    while position < len(content):
        opened = content.find("<!--", position)
        text = content[position : opened if opened >= 0 else len(content)]
        begins = line + content.count("\n", 0, position)
        if text.strip():
            events += _prose(text, begins, nest, importance, markdown)
        if opened < 0:
            break
        begins = line + content.count("\n", 0, opened)
        closed = content.find("-->", opened + 4)
        if closed < 0:
            page.error(
                begins,
                page.column(begins, "<!--"),
                "comment opened here is never closed; write --> at its end",
            )
            break
        event = read_comment(content[opened + 4 : closed], begins)
        if event is not None:
            events.append(event)
        position = closed + 3
    return events


def _prose(
    text: str, line: int, nest: tuple[Nest, ...], importance: Importance, markdown: bool
) -> list[Event]:
    if markdown:
        begins = line + text[: len(text) - len(text.lstrip())].count("\n")
        return [Prose(begins, text.strip(), nest, "", importance)]
    parser = _Text()
    try:
        parser.feed(text)
        parser.close()
    except AssertionError:
        # A broken <![declaration]; it is shown as it stands.
        return [Prose(line, text.strip(), nest, "", importance, literal=True)]
    parser.end()
    return [
        Prose(line + below, paragraph, nest, "", importance, literal=True)
        for below, paragraph in parser.paragraphs
    ]
