"""Arguments and options that subcommands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tui_app.paths import shipped
from tui_app.speech.durations import parse_target
from tui_app.speech.paces import parse_pace

_F = TypeVar("_F", bound=Callable[..., Any])


class _Parsed(click.ParamType[object]):
    """A value that one of podium's own parsers reads; its ValueError becomes a usage error."""

    def __init__(self, name: str, parse: Callable[[str], object]) -> None:
        self.name = name
        self._parse = parse

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> object:
        if not isinstance(value, str):
            return value
        try:
            return self._parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def default_speech() -> str:
    """./speech_sections where there is one, else the speech that ships."""
    here = Path("speech_sections")
    return str(here if here.is_dir() else shipped("speech_sections"))


def _named(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    if value == "":
        raise click.BadParameter("the name is empty", ctx, param)
    return default_speech() if value is None else value


def speech_argument(function: _F) -> _F:
    return click.argument(
        "path",
        required=False,
        metavar="[SPEECH]",
        type=click.Path(allow_dash=True),
        callback=_named,
    )(function)


def plan_options(function: _F) -> _F:
    """--target and --pace."""
    function = click.option(
        "--pace",
        type=_Parsed("pace", parse_pace),
        metavar="WPM|PRESET",
        help="Words a minute, or interpreted, formal, keynote, conversational.",
    )(function)
    return click.option(
        "--target",
        type=_Parsed("duration", parse_target),
        metavar="7:00",
        help="How long the whole speech may take: 7:00, 90s, 5-7m.",
    )(function)
