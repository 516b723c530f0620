"""Which subcommand answers, and with which exit code."""

from __future__ import annotations

import gc
import json
from datetime import datetime, time
from pathlib import Path

import click
import pytest

from tests.cli.running import SHIPPED, run, run_program, write
from tui_app import __version__
from tui_app.cli import main
from tui_app.cli.rehearse import _next

NO_TERMINAL = "podium: the console needs a terminal; podium outline and podium check work in a pipe"


@pytest.mark.parametrize("before", [(), ("rehearse",), ("--pace", "120"), ("--target=7:00",)])
def test_a_speech_alone_is_rehearsed(before: tuple[str, ...]) -> None:
    result = run(*before, SHIPPED)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == [NO_TERMINAL]


def test_without_arguments_the_console_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run().stderr.splitlines() == [NO_TERMINAL]


def test_without_a_speech_the_one_beside_you_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "KAZEKI Jun" in run("outline").stdout
    (tmp_path / "speech_sections").mkdir()
    write(tmp_path / "speech_sections" / "01.md", "# Mine\n\nHello there.\n")
    assert "1  Mine" in run("outline").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--pace", "120", "outline", "--json"),
        ("--pace=120", "outline", "--json"),
        ("--json", "--pace", "120", "outline"),
        ("outline", "--pace", "120", "--json"),
    ],
)
def test_options_may_stand_before_the_subcommand(arguments: tuple[str, ...]) -> None:
    result = run(*arguments, SHIPPED)
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["pace_wpm"] == 120


def test_a_value_that_is_a_subcommands_name_is_a_value() -> None:
    result = run("--theme", "outline", SHIPPED)
    assert result.stderr.splitlines() == [NO_TERMINAL]


def test_a_speech_named_like_a_subcommand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "check", "# Check\n\nHello there.\n")
    assert "1  Check" in run("outline", "check").stdout
    assert run("./check").stderr.splitlines() == [NO_TERMINAL]


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help(flag: str) -> None:
    result = run(flag)
    assert result.exit_code == 0
    assert result.stderr == ""
    for word in ("rehearse", "outline", "check", "new", "--target", "--pace", "--section"):
        assert word in result.stdout


@pytest.mark.parametrize("name", ["rehearse", "outline", "check", "new"])
def test_help_of_a_subcommand(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: podium {name} ")


def test_version() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"podium, version {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--no-such",), "--no-such"),
        (("outline", "--no-such"), "--no-such"),
        (("outline", "--pace"), "--pace"),
        (("outline", "--pace", "0"), "out of range"),
        (("outline", "--pace", "brisk"), "brisk"),
        (("outline", "--target", "soon"), "“soon” is no duration"),
        (("outline", "--at", "25:00"), "25:00"),
        (("--section", "0"), "--section"),
        (("check", "a", "b"), "unexpected extra argument"),
        (("new",), "PATH"),
        (("rehearse", "a", "b"), "unexpected extra argument"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], says: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert says in result.stderr.splitlines()[-1]


def test_a_refusal_of_the_installed_program(tmp_path: Path) -> None:
    done = run_program(SHIPPED, home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [NO_TERMINAL]
    done = run_program("outline", "--no-such", home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error: No such option '--no-such'" in done.stderr


def test_what_nobody_foresaw_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("the roof fell in")

    monkeypatch.setattr(main, "podium", broken)
    monkeypatch.delenv("PODIUM_DEBUG", raising=False)
    monkeypatch.setattr(gc, "disable", lambda: None)
    with pytest.raises(SystemExit) as caught:
        main.main()
    assert caught.value.code == 70
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(
        "podium: something unexpected went wrong (RuntimeError: the roof fell in)"
    )
    monkeypatch.setenv("PODIUM_DEBUG", "1")
    with pytest.raises(RuntimeError, match="roof"):
        main.main()


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_script(tmp_path: Path, shell: str) -> None:
    done = run_program(home=tmp_path, _PODIUM_COMPLETE=f"{shell}_source")
    assert done.returncode == 0
    assert f"_PODIUM_COMPLETE={shell}_complete" in done.stdout
    assert "podium" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("podium outline --js", {"--json"}),
        ("podium out", {"outline"}),
        ("podium --pa", {"--pace"}),
    ],
)
def test_completion(tmp_path: Path, words: str, offered: set[str]) -> None:
    count = str(len(words.split()) - 1)
    done = run_program(
        home=tmp_path, _PODIUM_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=count
    )
    assert {line.partition(",")[2] for line in done.stdout.splitlines()} == offered


@pytest.mark.parametrize(
    ("at", "now", "expected"),
    [
        ("14:30", "2025-07-09 14:00", "2025-07-09 14:30"),
        ("00:15", "2025-07-09 23:50", "2025-07-10 00:15"),
    ],
)
def test_an_end_is_the_next_such_time_of_day(at: str, now: str, expected: str) -> None:
    next_one = _next(time.fromisoformat(at), datetime.fromisoformat(now))
    assert next_one == datetime.fromisoformat(expected)


def test_an_end_that_is_past_is_refused() -> None:
    with pytest.raises(click.exceptions.Exit):
        _next(time(13, 59), datetime(2025, 7, 9, 14, 0))
