"""Whatever is named as a speech, podium says in one line what is wrong with it, or copes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.running import run, run_program, write

GOOD = "# One\n\nHello there.\n"


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _bytes(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _sparse(path: Path) -> Path:
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    return path


def _inside(path: Path) -> Path:
    _folder(path / "02-two.md")
    write(path / "01-one.md", GOOD)
    return path


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda at: at / "gone.md", "gone.md: there is no such file or folder; "),
    "missing folder": (lambda at: at / "gone" / "x.md", "x.md: there is no such file or folder; "),
    "empty folder": (
        lambda at: _folder(at / "f"),
        "f: there are no section files in this folder; ",
    ),
    "only an index": (
        lambda at: write(_folder(at / "f") / "index.md", "---\ntitle: x\n---\n").parent,
        "f: there is only index.md; ",
    ),
    "not UTF-8": (
        lambda at: _bytes(at / "s.md", b"# One\n\ncaf\xe9\n"),
        "s.md:3:4: byte 0xE9 is not UTF-8; ",
    ),
    "front matter not closed": (
        lambda at: write(at / "s.md", f"---\ntitle: x\n\n{GOOD}"),
        "s.md:1:1: front matter opened here is never closed; ",
    ),
    "front matter no YAML": (
        lambda at: write(at / "s.md", f"---\ntitle: 'x\n---\n{GOOD}"),
        "s.md:",
    ),
    "wrong duration": (
        lambda at: write(at / "s.md", f"---\ntarget: soon\n---\n{GOOD}"),
        "s.md:2:9: target: “soon” is no duration; ",
    ),
    "wrong pace": (
        lambda at: write(at / "s.md", f"---\ntitle: x\npace: brisk\n---\n{GOOD}"),
        "s.md:3:7: pace: ",
    ),
    "a folder named x.md": (
        lambda at: _folder(at / "x.md"),
        "x.md: there are no section files in this folder; ",
    ),
    "too large": (lambda at: _sparse(at / "s.md"), "s.md: larger than 10 MB, "),
    "binary": (lambda at: _bytes(at / "s.md", b"PNG\0\1\2"), "s.md: this is not a text file "),
    "UTF-16": (
        lambda at: _bytes(at / "s.md", GOOD.encode("utf-16")),
        "s.md: the file is saved as UTF-16; save it as UTF-8",
    ),
    "empty": (lambda at: write(at / "s.md", ""), "s.md: the file is empty; "),
    "blank": (lambda at: write(at / "s.md", " \n\n"), "s.md: the file is empty; "),
    "a link to nowhere": (lambda at: _link(at / "s.md"), "s.md: the link leads nowhere; "),
}

WARNED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "unknown key": (
        lambda at: write(at / "s.md", f"---\ntitel: x\n---\n{GOOD}"),
        "s.md:2:1: warning: “titel” means nothing here; did you mean title?",
    ),
    "nothing under a heading": (
        lambda at: write(at / "s.md", f"# Empty\n\n{GOOD}"),
        "s.md:1:1: warning: nothing is said in “Empty”; ",
    ),
    "a folder among the files": (lambda at: _inside(at), "02-two.md: warning: this is a folder"),
    "control characters": (
        lambda at: write(at / "s.md", "# One\n\nHello \x1b[31mthere.\n"),
        "s.md:3:7: warning: control character U+001B removed",
    ),
}

FINE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "byte order mark": (lambda at: write(at / "s.md", f"\ufeff{GOOD}"), "One"),
    "no headings": (lambda at: write(at / "words.md", "Hello there.\n"), "words"),
    "line ends of Windows": (
        lambda at: _bytes(at / "s.md", GOOD.replace("\n", "\r\n").encode()),
        "One",
    ),
}


def _link(path: Path) -> Path:
    path.symlink_to(path.with_name("gone"))
    return path


@pytest.mark.parametrize(("make", "says"), REFUSED.values(), ids=REFUSED)
def test_refused(tmp_path: Path, make: Callable[[Path], Path], says: str) -> None:
    speech = make(tmp_path)
    for arguments in ((speech,), ("outline", speech), ("outline", "--json", speech)):
        result = run(*arguments)
        assert result.exit_code == 2
        assert result.stdout == ""
        if len(arguments) == 1 and _only_parsing_tells(result.stderr):
            continue
        _one_line(result.stderr, tmp_path, says)
    check = run("check", speech)
    assert check.exit_code in (1, 2)
    _one_line(check.stdout, tmp_path, says)


def _only_parsing_tells(stderr: str) -> bool:
    """Without a terminal, podium refuses before it parses what it could read."""
    return stderr.startswith("podium: the console needs a terminal")


def _one_line(told: str, folder: Path, says: str) -> None:
    """One line, naming the file; below it, at most the line of the file it is about."""
    line, *source = told.splitlines()
    assert line.startswith(str(folder))
    assert says in line
    assert len(source) <= 1
    assert all(text.startswith("    ") for text in source)


@pytest.mark.parametrize(("make", "says"), WARNED.values(), ids=WARNED)
def test_warned(tmp_path: Path, make: Callable[[Path], Path], says: str) -> None:
    speech = make(tmp_path)
    result = run("outline", speech)
    assert result.exit_code == 0
    assert "1  One" in result.stdout or "2  One" in result.stdout
    _one_line(result.stderr, tmp_path, says)
    check = run("check", speech)
    assert check.exit_code == 0
    _one_line(check.stdout, tmp_path, says)


@pytest.mark.parametrize(("make", "title"), FINE.values(), ids=FINE)
def test_fine(tmp_path: Path, make: Callable[[Path], Path], title: str) -> None:
    result = run("outline", make(tmp_path))
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"1  {title} " in result.stdout
    assert "the whole speech      2" in result.stdout


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may read everything")
    talk = write(tmp_path / "talk.md", GOOD)
    talk.chmod(0)
    yield talk
    talk.chmod(0o600)


def test_without_permission(locked: Path) -> None:
    result = run("outline", locked)
    assert result.exit_code == 2
    _one_line(result.stderr, locked.parent, "talk.md: there is no permission to read it; ")


def test_escapes_in_what_is_told_are_gone(tmp_path: Path) -> None:
    """Neither a name nor a line of a file can write on the terminal through a message."""
    name = "evil\x1b]0;PAYLOAD\x07.md"
    for result in (
        run("outline", tmp_path / name),
        run("outline", write(tmp_path / "s.md", "---\ntarget: \x1b[31msoon\n---\n# One\n")),
        run("check", write(tmp_path / name, f"# One\n\n{name}\n")),
        run("outline", tmp_path / name),
        run("outline", "--json", tmp_path / name),
        run("outline", "--spoken", tmp_path / name),
    ):
        assert result.stdout + result.stderr
        assert "\x1b" not in result.stdout + result.stderr
        assert "\x07" not in result.stdout + result.stderr


def test_the_installed_program_shows_no_traceback(tmp_path: Path) -> None:
    for make, says in (REFUSED["not UTF-8"], REFUSED["wrong duration"]):
        speech = make(tmp_path)
        done = run_program("outline", speech, home=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        _one_line(done.stderr, tmp_path, says)
