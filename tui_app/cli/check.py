"""podium check: every error and warning of a speech."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from tui_app.cli.options import speech_argument
from tui_app.speech.problems import Problem, Severity, SpeechError


@click.command("check")
@speech_argument
@click.option("--json", "as_json", is_flag=True, help="The findings, for other programs.")
def command(path: str, as_json: bool) -> None:
    """List what is wrong with a speech; exits 1 if there is an error."""
    from tui_app.speech.load import compile_speech
    from tui_app.speech.sources import read_sources

    try:
        sources = read_sources(path, sys.stdin.buffer if path == "-" else None)
    except SpeechError as error:
        _show(error.problems, as_json)
        raise click.exceptions.Exit(2) from None
    problems: Sequence[Problem]
    try:
        problems = compile_speech(sources).warnings
    except SpeechError as error:
        problems = error.problems
    _show(problems, as_json)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if not problems and not as_json:
        click.echo(f"{path}: nothing to complain of", err=True)
    raise click.exceptions.Exit(1 if errors else 0)


def _show(problems: Sequence[Problem], as_json: bool) -> None:
    """The findings are the data of this command: they go to standard output."""
    if as_json:
        import json

        click.echo(
            json.dumps([_document(problem) for problem in problems], ensure_ascii=False, indent=2)
        )
        return
    for problem in problems:
        click.echo(str(problem))
        if problem.source.strip():
            click.echo(f"    {problem.source.strip()[:160]}")


def _document(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": str(problem.severity),
        "message": problem.message,
        "source": problem.source,
    }
