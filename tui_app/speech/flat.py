"""The inside of a block laid out flat: stretches of text that know how they were marked."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from markdown_it.token import Token
from msgspec import Struct

from tui_app.speech.clean import clean
from tui_app.speech.markdown import SAY
from tui_app.speech.model import Emphasis, RunKind

_OPENS = {
    "em_open": Emphasis.ITALIC,
    "strong_open": Emphasis.STRONG,
    "s_open": Emphasis.STRUCK,
    "link_open": Emphasis.LINK,
}
_COMMENT = "<!--"


class Span(Struct):
    """A stretch of text within one line of the file.

    Attributes:
        line: Lines below the beginning of the block.
        column: Characters from the beginning of that line of the block.
        literal: No cue may be read from it: a code span, a link, an escaped bracket.
        said: Number of the `say:` link it is part of, from 1.
    """

    text: str
    line: int
    column: int
    kind: RunKind = RunKind.SPOKEN
    emphasis: Emphasis = Emphasis.NONE
    say: str | None = None
    literal: bool = False
    said: int = 0


class Comment(Struct):
    """An HTML comment inside a block; `line` counts from the beginning of the block."""

    text: str
    line: int


class Flattener:
    """Turns the inline tokens of one block into spans and comments."""

    def __init__(self, content: str) -> None:
        self.spans: list[Span] = []
        self.comments: list[Comment] = []
        self._content = content
        # Code spans hold spaces where the file has newlines.
        self._even = content.replace("\n", " ")
        self._cursor = 0
        self._line_start = 0
        self._line = 0
        self._break = False
        self._marks: list[Emphasis] = []
        self._say: str | None = None
        self._said = 0

    def feed(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            match token.type:
                case "text":
                    self._add(token.content, token.content)
                case "text_special":
                    self._add(clean(token.content)[0], token.markup, literal=True)
                case "code_inline":
                    self._add(token.content, token.content, Emphasis.CODE, literal=True)
                case "softbreak" | "hardbreak":
                    self._break = True
                    self._move(self._content.find("\n", self._cursor), 1)
                case "image":
                    alt = _alt(token)
                    self._add(alt, alt, literal=True, kind=RunKind.SILENT)
                case "html_inline":
                    self._tag(token.content)
                case "link_open":
                    self._open_link(str(token.attrGet("href") or ""))
                case "link_close":
                    self._marks.pop()
                    self._say = None
                case kind if kind in _OPENS:
                    self._marks.append(_OPENS[kind])
                case _ if token.nesting < 0:
                    self._marks.pop()

    def _open_link(self, href: str) -> None:
        if href.startswith(SAY):
            self._say = " ".join(clean(href.removeprefix(SAY))[0].split())
            self._said += 1
            self._marks.append(Emphasis.NONE)
        else:
            self._marks.append(Emphasis.LINK)

    def _tag(self, html: str) -> None:
        self._move(self._content.find(html, self._cursor), 0)
        if html.startswith(_COMMENT):
            self.comments.append(Comment(html[4:].removesuffix("-->"), self._line))
        elif html[1:4].lower().rstrip("/> ") == "br":
            self._break = True
        self._move(self._cursor, len(html))

    def _move(self, found: int, length: int) -> None:
        """Follows the file: `found` is where the token begins, -1 when it is not seen."""
        if found < 0:
            return
        if newlines := self._content.count("\n", self._cursor, found + length):
            self._line += newlines
            self._line_start = self._content.rfind("\n", 0, found + length) + 1
        self._cursor = found + length

    def _add(
        self,
        text: str,
        written: str,
        emphasis: Emphasis = Emphasis.NONE,
        *,
        literal: bool = False,
        kind: RunKind = RunKind.SPOKEN,
    ) -> None:
        found = self._even.find(written, self._cursor) if written else -1
        self._move(found, 0)
        line, column = self._line, self._cursor - self._line_start
        self._move(found, len(written))
        text = self._joined(text)
        if not text:
            return
        for mark in self._marks:
            emphasis |= mark
        if Emphasis.STRUCK in emphasis:
            kind = RunKind.SILENT
        literal = literal or Emphasis.LINK in emphasis or self._say is not None
        said = self._said if self._say is not None else 0
        self.spans.append(Span(text, line, column, kind, emphasis, self._say, literal, said))

    def _joined(self, text: str) -> str:
        """Makes whitespace single, and puts a space for a line break where there is one."""
        if "  " in text or "\t" in text or "\n" in text or "\r" in text:
            lead, trail = text[:1] in " \t\n\r", text[-1:] in " \t\n\r"
            words = [word for word in text.replace("\t", " ").replace("\n", " ").split(" ") if word]
            text = (" " if lead else "") + " ".join(words) + (" " if trail and words else "")
        last = self.spans[-1].text[-1] if self.spans else " "
        if self._break and text:
            self._break = False
            if last != " " and text[0] != " " and not (_unspaced(last) and _unspaced(text[0])):
                text = " " + text
        return text[1:] if last == " " and text.startswith(" ") else text


def flatten(tokens: Sequence[Token], content: str) -> tuple[list[Span], list[Comment]]:
    """Lays out the inline tokens of one block.

    Args:
        tokens: As `markdown.inline` gives them.
        content: What they were parsed from.

    Returns:
        Spans whose texts, joined, are what the reader sees, and the comments.
    """
    flattener = Flattener(content)
    flattener.feed(tokens)
    return flattener.spans, flattener.comments


def plain(spans: Sequence[Span]) -> str:
    return " ".join("".join(span.text for span in spans).split())


def literal_tokens(text: str) -> list[Token]:
    """Tokens of text that holds no markup; its newlines are soft breaks."""
    tokens: list[Token] = []
    for line in text.split("\n"):
        if tokens:
            tokens.append(Token("softbreak", "br", 0))
        tokens.append(Token("text", "", 0, content=line.strip()))
    return tokens


def _alt(token: Token) -> str:
    return clean("".join(map(_alt_part, token.children or ())))[0]


def _alt_part(child: Token) -> str:
    return " " if child.type in ("softbreak", "hardbreak") else _alt(child) or child.content


def _unspaced(char: str) -> bool:
    """Whether lines are broken beside it without a space: CJK, but not Korean."""
    return unicodedata.east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"
