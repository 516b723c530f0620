"""What is wrong with a speech, and where."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Problem(Struct, frozen=True):
    """One finding in one place.

    Attributes:
        path: The file as the user named it.
        line: First line is 1; 0 when the finding concerns the whole file.
        column: First column is 1; 0 with line 0.
        message: What is wrong; what to write instead.
        source: The line itself, or "" when there is none to show.
    """

    path: str
    line: int
    column: int
    message: str
    severity: Severity = Severity.ERROR
    source: str = ""

    @property
    def where(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    def __str__(self) -> str:
        label = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        return f"{self.where}: {label}{self.message}"


class SpeechError(Exception):
    """A speech that cannot be used; holds at least one error."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    @property
    def first(self) -> Problem:
        """The first error."""
        return next(each for each in self.problems if each.severity is Severity.ERROR)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)
