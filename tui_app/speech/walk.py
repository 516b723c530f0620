"""The blocks of a file become events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from tui_app.speech import paragraphs
from tui_app.speech.comments import note_text, read_comment
from tui_app.speech.events import Event, NoteFound, Prose, Rule, Shown, Title
from tui_app.speech.flat import flatten, plain
from tui_app.speech.html import read_html
from tui_app.speech.markdown import CONTAINER
from tui_app.speech.model import Aside, AsideKind, Importance, Nest, Note
from tui_app.speech.page import Page, nearest
from tui_app.speech.tables import lay_out

RULE: Final = "───"
_NOTES = frozenset({"notes", "note", "speaker_notes"})
_IMPORTANCE = {"optional": Importance.OPTIONAL, "key": Importance.KEY}
_KNOWN = ("notes", *_IMPORTANCE)


class Walker:
    """Walks the block tokens of one page."""

    def __init__(self, page: Page, tokens: Sequence[Token]) -> None:
        self.page = page
        self.events: list[Event] = []
        self._tokens = tokens
        self._nest: tuple[Nest, ...] = ()
        self._importance = [Importance.NORMAL]
        self._numbers: list[int | None] = []
        self._marker = ""

    def walk(self) -> list[Event]:
        """Returns what the page holds, in order."""
        position = 0
        while position < len(self._tokens):
            position = self._step(position)
        return self.events

    def _step(self, position: int) -> int:
        """Reads the token at a position; returns the position of the next to read."""
        token = self._tokens[position]
        match token.type:
            case "paragraph_open":
                self._paragraph(self._tokens[position + 1], _line(token))
                return position + 3
            case "heading_open":
                self._heading(token, self._tokens[position + 1])
                return position + 3
            case "table_open":
                end = self._end(position, "table_close")
                self._table(self._tokens[position:end], _line(token))
                return end + 1
            case "container_block_open":
                return self._container(token, position)
            case "container_block_close":
                self._importance.pop()
            case "blockquote_open":
                self._nest += (Nest.QUOTE,)
            case "blockquote_close" | "list_item_close":
                self._nest = self._nest[:-1]
                self._marker = ""
            case "bullet_list_open":
                self._numbers.append(None)
            case "ordered_list_open":
                start = token.attrGet("start")
                self._numbers.append(1 if start is None else int(start))
            case "bullet_list_close" | "ordered_list_close":
                self._numbers.pop()
            case "list_item_open":
                self._nest += (Nest.ITEM,)
                self._marker = self._next_marker(token)
            case "hr":
                self._rule(token)
            case "fence" | "code_block":
                self._code(token)
            case "html_block":
                self.events += read_html(
                    token.content, _line(token), self._nest, self._importance[-1], self.page
                )
        return position + 1

    def _end(self, position: int, kind: str) -> int:
        level = self._tokens[position].level
        while self._tokens[position].type != kind or self._tokens[position].level != level:
            position += 1
        return position

    def _next_marker(self, item: Token) -> str:
        number = self._numbers[-1]
        if number is None:
            return "•"
        self._numbers[-1] = number + 1
        return f"{number}{item.markup}"

    def _paragraph(self, inline: Token, line: int) -> None:
        content, marker = paragraphs.task(inline.content, self._marker, self._nest)
        found = paragraphs.divide(content, line, self._nest, self.page)
        for event in found:
            if isinstance(event, Prose):
                event = Prose(event.line, event.content, self._nest, marker, self._importance[-1])
                marker = ""
            self.events.append(event)
        self._marker = ""

    def _heading(self, opened: Token, inline: Token) -> None:
        line = _line(opened)
        if opened.markup.startswith("-"):
            # Of slides for other tools: their notes end with a rule right below.
            found = paragraphs.divide(inline.content, line, self._nest, self.page)
            if any(not isinstance(event, Prose) for event in found):
                self.events += found
                self.events.append(Rule(line + inline.content.count("\n") + 1))
                return
        spans, comments = flatten(self.page.inline(inline.content), inline.content)
        top = opened.level == 0
        self.events.append(Title(line, int(opened.tag[1]), plain(spans), self._nest, top))
        for comment in comments:
            event = read_comment(comment.text, line + comment.line)
            if event is not None:
                self.events.append(event)

    def _show(self, kind: AsideKind, lines: tuple[str, ...], line: int) -> None:
        self.events.append(Shown(line, Aside(kind, lines, line, self._nest)))

    def _rule(self, token: Token) -> None:
        if token.level == 0 and token.markup.startswith("-"):
            self.events.append(Rule(_line(token)))
        else:
            self._show(AsideKind.RULE, (RULE,), _line(token))

    def _code(self, token: Token) -> None:
        line = _line(token)
        lines = tuple(text.expandtabs(4).rstrip() for text in token.content.rstrip().split("\n"))
        self._show(AsideKind.CODE, lines, line)
        if token.type == "fence" and token.map:
            last = self.page.lines[token.map[1] - 1].strip("> \t")
            if token.map[1] - token.map[0] < 2 or last.strip(token.markup[0]):
                message = f"code opened here is never closed; write {token.markup} below it"
                self.page.warning(line, self.page.indent(line), message)

    def _table(self, tokens: Sequence[Token], line: int) -> None:
        rows: list[list[str]] = []
        alignments: list[str] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "th_open":
                alignments.append(str(token.attrGet("style") or "").partition(":")[2])
            elif token.type == "inline":
                spans, _ = flatten(self.page.inline(token.content), token.content)
                rows[-1].append(plain(spans))
        self._show(AsideKind.TABLE, lay_out(rows, alignments), line)

    def _container(self, token: Token, position: int) -> int:
        start, end = token.map or [0, 0]
        name = token.info.strip().strip("{}").strip().split()[:1]
        word = name[0].lstrip(".").lower() if name else ""
        line, column = start + 1, self.page.indent(start + 1)
        lines = self.page.lines
        closed = end < len(lines) and lines[end].lstrip("> \t").startswith(token.markup)
        known = word in _NOTES or word in _IMPORTANCE
        if not known:
            hint = nearest(word, _KNOWN) or f"; known are {', '.join(_KNOWN)}"
            self.page.warning(line, column, f"“::: {word}” means nothing here{hint}")
        elif not closed:
            message = f"“::: {word}” opened here is never closed; write {token.markup} below it"
            self.page.error(line, column, message)
        if word in _NOTES:
            text = note_text("\n" + "\n".join(lines[start + 1 : end]))
            if text:
                below = next(at for at in range(start + 1, end) if lines[at].strip())
                self.events.append(NoteFound(line, Note(text, below + 1)))
            return self._end(position, f"container_{CONTAINER}_close") + 1
        self._importance.append(_IMPORTANCE.get(word, self._importance[-1]))
        return position + 1


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1
