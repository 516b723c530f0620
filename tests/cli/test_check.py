"""The findings of a speech, and the exit code that says how bad they are."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import SHIPPED, run, run_program, write

WARNED = "---\ntitel: x\n---\n# One\n\nHello there.\n"
WRONG = "---\ntarget: soon\ntitel: x\n---\n# One\n\nHello there.\n"


def test_nothing_to_complain_of() -> None:
    result = run("check", SHIPPED)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{SHIPPED}: nothing to complain of\n"


def test_a_warning_is_told_and_passes(tmp_path: Path) -> None:
    talk = write(tmp_path / "talk.md", WARNED)
    result = run("check", talk)
    assert result.exit_code == 0
    finding, line = result.stdout.splitlines()
    assert finding == f"{talk}:2:1: warning: “titel” means nothing here; did you mean title?"
    assert line.strip() == "titel: x"
    assert result.stderr == ""


def test_an_error_exits_1(tmp_path: Path) -> None:
    talk = write(tmp_path / "talk.md", WRONG)
    result = run("check", talk)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{talk}:2:9: target: “soon” is no duration; write ")
    assert result.stderr == ""


def test_errors_do_not_hide_warnings(tmp_path: Path) -> None:
    talk = write(tmp_path / "talk.md", WRONG)
    told = run("check", talk).stdout.splitlines()
    findings = [line for line in told if not line.startswith(" ")]
    assert len(findings) == 2
    assert findings[1].startswith(f"{talk}:3:1: warning: ")


def test_every_file_is_looked_at(tmp_path: Path) -> None:
    for name in ("1.md", "2.md"):
        write(tmp_path / name, "---\nbudget: soon\n---\n# One\n\nHello there.\n")
    result = run("check", tmp_path)
    assert result.exit_code == 1
    assert f"{tmp_path / '1.md'}:2:9: " in result.stdout
    assert f"{tmp_path / '2.md'}:2:9: " in result.stdout


def test_what_cannot_be_read_exits_2(tmp_path: Path) -> None:
    result = run("check", tmp_path / "gone.md")
    assert result.exit_code == 2
    assert f"{tmp_path / 'gone.md'}: there is no such file" in result.stdout


def test_json(tmp_path: Path) -> None:
    talk = write(tmp_path / "talk.md", WRONG)
    result = run("check", "--json", talk)
    assert result.exit_code == 1
    error = json.loads(result.stdout)[0]
    assert error == {
        "path": str(talk),
        "line": 2,
        "column": 9,
        "severity": "error",
        "message": error["message"],
        "source": "target: soon",
    }
    assert error["message"].startswith("target: “soon” is no duration; write ")
    write(talk, WARNED)
    (warning,) = json.loads(run("check", "--json", talk).stdout)
    assert (warning["line"], warning["column"], warning["severity"]) == (2, 1, "warning")


def test_json_without_findings_and_without_a_speech(tmp_path: Path) -> None:
    fine = run("check", "--json", SHIPPED)
    assert (fine.exit_code, json.loads(fine.stdout), fine.stderr) == (0, [], "")
    gone = run("check", "--json", tmp_path / "gone.md")
    assert gone.exit_code == 2
    assert [finding["severity"] for finding in json.loads(gone.stdout)] == ["error"]


def test_standard_input(tmp_path: Path) -> None:
    assert run("check", "-", stdin=WARNED).exit_code == 0
    done = run_program("check", "-", home=tmp_path, stdin=WRONG)
    assert done.returncode == 1
    assert done.stdout.startswith("-:2:9: target: ")
    assert done.stderr == ""
