"""Runs podium: inside this process, or as the installed program."""

from __future__ import annotations

import subprocess
from pathlib import Path

from click.testing import CliRunner, Result

from tests.terminal.launch import podium_command, surroundings
from tui_app.cli.main import podium

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "speech_sections"


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    """Runs the command line in this process; standard output is no terminal."""
    return CliRunner().invoke(podium, list(map(str, arguments)), input=stdin, prog_name="podium")


def run_program(
    *arguments: str | Path, home: Path, stdin: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    """Runs the installed program in pipes, for a user whose home this is."""
    home.mkdir(parents=True, exist_ok=True)
    return subprocess.run(
        podium_command(*map(str, arguments)),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env=surroundings(home) | env,
        cwd=home,
        timeout=30,
        check=False,
    )


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
