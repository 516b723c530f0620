"""podium [SPEECH], podium rehearse [SPEECH]: the console."""

from __future__ import annotations

import os
import sys
from datetime import datetime, time, timedelta

import click

from tui_app.cli.ahead import Ahead
from tui_app.cli.kept import Kept
from tui_app.cli.options import plan_options, speech_argument
from tui_app.cli.refusal import refuse, refusing
from tui_app.speech.model import Speech, Target
from tui_app.speech.sources import Sources, read_sources
from tui_app.timing.plan import Plan


@click.command("rehearse")
@speech_argument
@plan_options
@click.option("--section", type=click.IntRange(min=1), metavar="N", help="Begin at section N.")
@click.option(
    "--end",
    type=click.DateTime(["%H:%M", "%H:%M:%S"]),
    metavar="14:30",
    help="When the speech must end: the target is what is left of it when the clock is started.",
)
@click.option("--theme", metavar="NAME", help="podium-dark, podium-light, podium-contrast, …")
@refusing
def command(
    path: str,
    target: Target | None,
    pace: float | None,
    section: int | None,
    end: datetime | None,
    theme: str | None,
) -> None:
    """Open the console: text, outline, notes and clock."""
    if end is not None and target is not None:
        refuse("--end and --target both say how long the speech may take; give one of them")
    end_by = None if end is None else _next(end.time(), datetime.now())
    sources = read_sources(path, sys.stdin.buffer if path == "-" else None)
    _need_terminal(path)
    kept = Kept(sources, pace, target)
    ahead = Ahead(lambda: _read_and_keep(kept, sources, pace, target), known=kept.load())
    from tui_app.session.place import Place, Shape
    from tui_app.session.session import Session
    from tui_app.ui.app import Podium
    from tui_app.ui.themes import DEFAULT_THEME, theme_names

    read, plan = ahead.result()
    count = len(read.sections)
    if section is not None and section > count:
        refuse(f"there is no section {section}: {path} has {count}")
    session = Session.begin(Shape.of(read), Place((section or 1) - 1, 0, 0))
    read_again = None if path == "-" else lambda: _read(read_sources(path), pace, target)
    if theme is not None and theme not in theme_names():
        refuse(f"there is no theme {theme}; there are {', '.join(theme_names())}")
    app = Podium(read, plan, session, theme=theme or DEFAULT_THEME, read=read_again, end_by=end_by)
    app.desk.aim(datetime.now())
    app.run()
    sys.exit(app.return_code or 0)


def _next(time: time, now: datetime) -> datetime:
    """That time of day, today or, when it is long past, tomorrow."""
    today = datetime.combine(now, time)
    past = now - today
    if timedelta(0) <= past <= timedelta(hours=12):
        refuse(f"{time:%H:%M} is past: it is {now:%H:%M}")
    return today if past < timedelta(0) else today + timedelta(days=1)


def _read(sources: Sources, pace: float | None, target: Target | None) -> tuple[Speech, Plan]:
    from tui_app.speech.load import compile_speech
    from tui_app.timing.plan import make_plan

    speech = compile_speech(sources)
    return speech, make_plan(speech, pace_wpm=pace, target=target)


def _read_and_keep(
    kept: Kept, sources: Sources, pace: float | None, target: Target | None
) -> tuple[Speech, Plan]:
    reading = _read(sources, pace, target)
    kept.save(reading)
    return reading


def _need_terminal(path: str) -> None:
    """Refuse where there is no screen or no keyboard; take the keyboard from a pipe's owner."""
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        refuse("the console needs a terminal; podium outline and podium check work in a pipe")
    if sys.stdin.isatty():
        return
    if path != "-":
        refuse("the console needs a keyboard; to read the speech from a pipe, write podium -")
    try:
        # The speech came in through standard input; the keys come from the terminal itself.
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        refuse("the speech was read from standard input, and there is no terminal for the keys")
    os.dup2(terminal, 0)
    os.close(terminal)
