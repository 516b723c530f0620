"""What the documents promise is what stands in the code."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tui_app import __version__
from tui_app.ui.commands import COMMANDS, UserCommand, shown_key

ROOT = Path(__file__).parents[1]
THIS = "tests/test_documents.py"
"""Holds the examples of such paths itself."""

HOME = re.compile(rb"/(?:home|Users)/[A-Za-z0-9_]|(?<![\w.])/root/|[A-Z]:\\Users\\", re.ASCII)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def shell_blocks(document: str) -> list[str]:
    """What stands in the fenced blocks of shell commands."""
    return re.findall(r"^```sh\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)


def table_rows(document: str) -> list[list[str]]:
    """The cells of every row of every table; a bar in a code span parts no cells."""
    bar = re.compile(r"(?<!\\)\|(?=(?:[^`]*`[^`]*`)*[^`]*$)")
    lines = [line.strip() for line in document.splitlines()]
    return [
        [cell.strip() for cell in bar.split(line[1:-1])] for line in lines if line.startswith("|")
    ]


def keys_of(command: UserCommand) -> set[str]:
    prefix = "3 " if command.needs_count else ""
    return {prefix + shown_key(key) for key in command.keys}


def test_the_check_runs_the_readmes_test_command_word_for_word() -> None:
    install, test, *_ = shell_blocks(text("README.md"))
    assert "pytest" in test
    assert "pytest" not in install
    assert test.strip() in text(".ci/run")


def test_the_check_can_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert script.read_text().startswith("#!")
    if os.name == "posix":
        assert os.access(script, os.X_OK)


WITH_KEYS = [command for command in COMMANDS if command.keys]


@pytest.mark.parametrize("command", WITH_KEYS, ids=lambda command: command.id)
def test_the_readme_tells_every_command_and_its_keys(command: UserCommand) -> None:
    rows = [row for row in table_rows(text("README.md")) if command.title in row]
    assert len(rows) == 1, f"{command.title!r} stands in {len(rows)} rows of the README's tables"
    assert set(re.findall(r"`([^`]+)`", rows[0][0])) == keys_of(command)


def test_the_table_of_keys_tells_nothing_else() -> None:
    rows = table_rows(text("README.md"))
    first, last = (
        next(number for number, row in enumerate(rows) if command.title in row)
        for command in (WITH_KEYS[0], WITH_KEYS[-1])
    )
    column = rows[first].index(WITH_KEYS[0].title)
    told = {row[column] for row in rows[first : last + 1]}
    assert told <= {command.title for command in COMMANDS}


@pytest.mark.parametrize(
    "command",
    [command for command in COMMANDS if not command.keys],
    ids=lambda command: command.id,
)
def test_the_readme_names_what_only_the_palette_offers(command: UserCommand) -> None:
    assert re.search(rf"\b{re.escape(command.title)}\b", text("README.md"))


def test_the_changelog_has_this_version() -> None:
    headings = re.findall(r"^## \[?([^\s\]]+)", text("CHANGELOG.md"), re.MULTILINE)
    assert __version__ in headings


def test_no_home_directory_stands_in_a_tracked_file() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("this is no clone")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = [name for name in listed.stdout.decode().split("\0") if name]
    assert "pyproject.toml" in names
    found = {
        name: match[0]
        for name in names
        if name != THIS
        and (ROOT / name).is_file()
        and (match := HOME.search((ROOT / name).read_bytes()))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("line", "is_home"),
    [
        (b"/home/jun/talk.md", True),
        (b"/Users/jun", True),
        (b"cd /root/x", True),
        (b"C:\\Users\\jun", True),
        (b"$HOME/talk.md and ~/talk.md", False),
        (b"https://example.org/root/page", False),
    ],
)
def test_what_counts_as_a_home_directory(line: bytes, is_home: bool) -> None:
    assert bool(HOME.search(line)) == is_home
