"""Tells what is wrong, on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import NoReturn, ParamSpec, TypeVar

import click

from tui_app.speech.problems import Problem, SpeechError

_P = ParamSpec("_P")
_T = TypeVar("_T")


def show(problems: Iterable[Problem]) -> None:
    """One line for each problem, followed by the line of the file it is about."""
    for problem in problems:
        click.echo(str(problem), err=True)
        if problem.source.strip():
            click.echo(f"    {problem.source.strip()[:160]}", err=True)


def refuse(message: str) -> NoReturn:
    """Say why not, and exit 2."""
    click.echo(f"podium: {message}", err=True)
    raise click.exceptions.Exit(2)


def refusing(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """A subcommand that exits 2 with the problems of a speech that cannot be used."""

    @wraps(function)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        try:
            return function(*args, **kwargs)
        except SpeechError as error:
            show(error.problems)
            raise click.exceptions.Exit(2) from None

    return wrapped
