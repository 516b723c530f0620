"""A speech folder to fill in."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import run, write


def test_it_says_where_and_what_next(tmp_path: Path) -> None:
    result = run("new", tmp_path / "talk")
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"podium {tmp_path / 'talk'}" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert (tmp_path / "talk" / "index.md").is_file()


def test_check_has_nothing_to_complain_of(tmp_path: Path) -> None:
    run("new", tmp_path / "talk")
    result = run("check", tmp_path / "talk")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing to complain of" in result.stderr


def test_outline_reads_every_file_as_one_section(tmp_path: Path) -> None:
    run("new", tmp_path / "talk")
    result = run("outline", "--json", tmp_path / "talk")
    assert result.exit_code == 0
    sections = json.loads(result.stdout)["sections"]
    files = [path for path in (tmp_path / "talk").iterdir() if path.name != "index.md"]
    assert len(sections) == len(files)
    assert all(section["words"] > 0 for section in sections)


def test_the_placeholder_name_is_said_and_shown(tmp_path: Path) -> None:
    run("new", tmp_path / "talk")
    read = json.loads(run("outline", "--json", tmp_path / "talk").stdout)
    assert read["speaker"] == "FAMILYNAME Given"
    assert read["sections"][0]["title"] == "Opening"
    assert "I am FAMILYNAME." in read["sections"][0]["text"]
    assert len(read["sections"][0]["notes"]) == 1


def test_folders_above_are_made(tmp_path: Path) -> None:
    assert run("new", tmp_path / "a" / "b" / "talk").exit_code == 0
    assert (tmp_path / "a" / "b" / "talk" / "index.md").is_file()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    run("new", tmp_path / "talk")
    mine = write(tmp_path / "talk" / "01-opening.md", "# Mine\n")
    (tmp_path / "talk" / "index.md").unlink()
    result = run("new", tmp_path / "talk")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"podium: {tmp_path / 'talk'} exists already")
    assert mine.read_text() == "# Mine\n"
    assert not (tmp_path / "talk" / "index.md").exists()


def test_not_even_an_empty_folder_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    file = write(tmp_path / "file", "mine")
    for path in (tmp_path / "folder", file):
        result = run("new", path)
        assert result.exit_code == 2
        assert "exists already" in result.stderr
    assert not list((tmp_path / "folder").iterdir())
    assert file.read_text() == "mine"


def test_an_unwritable_place(tmp_path: Path) -> None:
    # Below a file nobody can make a folder, not even root.
    file = write(tmp_path / "file", "mine")
    result = run("new", file / "talk")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"podium: {file / 'talk'} cannot be made: ")
