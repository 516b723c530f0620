"""What does not need a terminal does not pay for one."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.cli.running import ROOT, SHIPPED
from tests.terminal.launch import surroundings

TERMINAL = {"textual", "rich"}

RUN = """
import json, sys
sys.argv = ["podium", *{arguments!r}]
try:
    from tui_app.cli.main import main
    main()
except SystemExit as end:
    code = end.code
sys.stdout.flush()
print(json.dumps([code or 0, sorted(sys.modules)]), file=sys.stderr)
"""

IMPORT = """
import json, sys
from importlib import import_module
for name in {names!r}:
    import_module(name)
print(json.dumps([0, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded(code: str, home: Path) -> tuple[int, set[str]]:
    """Runs the code in a fresh interpreter: its exit code, and what it has imported."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="",
        capture_output=True,
        encoding="utf-8",
        env=surroundings(home) | {"PYTHONPATH": str(ROOT)},
        cwd=home,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    exit_code, modules = json.loads(done.stderr.splitlines()[-1])
    return exit_code, set(modules)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["rehearse", "--help"], 0),
        (["--version"], 0),
        (["outline", str(SHIPPED)], 0),
        (["outline", "--json", str(SHIPPED)], 0),
        (["check", str(SHIPPED)], 0),
        (["new", "talk"], 0),
        (["gone.md"], 2),
        (["outline", "gone.md"], 2),
        (["--pace", "0", str(SHIPPED)], 2),
        (["-"], 2),
        ([str(SHIPPED)], 2),
    ],
    ids=lambda value: " ".join(value).replace(str(ROOT), "") if isinstance(value, list) else None,
)
def test_answers_without_the_terminal_interface(
    tmp_path: Path, arguments: list[str], code: int
) -> None:
    exit_code, modules = loaded(RUN.format(arguments=arguments), tmp_path)
    assert exit_code == code
    assert "tui_app.cli.main" in modules
    assert not modules & TERMINAL


@pytest.mark.parametrize("arguments", [["--version"], ["gone.md"]])
def test_the_shortest_answers_import_no_parser_either(tmp_path: Path, arguments: list[str]) -> None:
    _, modules = loaded(RUN.format(arguments=arguments), tmp_path)
    assert not modules & {"markdown_it", "yaml", "num2words", "asyncio"}


@pytest.mark.parametrize("room", ["tui_app.speech", "tui_app.timing", "tui_app.session"])
def test_the_rooms_below_know_no_terminal(tmp_path: Path, room: str) -> None:
    package = import_module(room)
    names = [module.name for module in pkgutil.walk_packages(package.__path__, f"{room}.")]
    _, modules = loaded(IMPORT.format(names=[room, *names]), tmp_path)
    assert len(names) > 5
    assert modules >= set(names)
    assert not modules & TERMINAL


def test_this_test_would_notice(tmp_path: Path) -> None:
    _, modules = loaded(IMPORT.format(names=["tui_app.ui.app"]), tmp_path)
    assert modules >= TERMINAL
