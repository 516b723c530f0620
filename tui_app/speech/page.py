"""One file while it is being read: its text, its parser, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from markdown_it.token import Token

from tui_app.speech import markdown
from tui_app.speech.problems import Problem, Severity
from tui_app.speech.sources import Source


class Page:
    """A file and its problems.

    Attributes:
        path: The file as the user named it.
        lines: Its lines, without newlines; the first line is `lines[0]`.
        problems: What was found so far.
    """

    def __init__(self, source: Source) -> None:
        self.path = source.path
        self.text = source.text
        self.problems: list[Problem] = []
        self._env: dict[str, Any] = {}

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def parse(self, front_matter: bool) -> list[Token]:
        """Parses the blocks; with `front_matter` the first may be a front matter token."""
        self._env = {}
        return markdown.parser(front_matter).parse(_ended(self.text), self._env)

    def inline(self, content: str) -> list[Token]:
        """Parses the content of one block, with the link references of the file."""
        return markdown.inline(content, self._env)

    def error(self, line: int, column: int, message: str) -> None:
        self.problems.append(self._problem(line, column, message, Severity.ERROR))

    def warning(self, line: int, column: int, message: str) -> None:
        self.problems.append(self._problem(line, column, message, Severity.WARNING))

    def _problem(self, line: int, column: int, message: str, severity: Severity) -> Problem:
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        # A space for each tab, so that the column still points at the place.
        return Problem(self.path, line, column, message, severity, source.replace("\t", " "))

    def indent(self, line: int) -> int:
        """The column of the first visible character of a line."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return len(text) - len(text.lstrip()) + 1

    def column(self, line: int, text: str) -> int:
        """The column in which `text` stands on a line, else where the line begins."""
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        found = source.find(text.split("\n", 1)[0])
        return found + 1 if found >= 0 else self.indent(line)


def _ended(text: str) -> str:
    """The plugins read one character past a last line that has no newline."""
    return text if text.endswith("\n") else text + "\n"


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean X?`, or "" when nothing known is near."""
    import difflib

    near = difflib.get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else ""
