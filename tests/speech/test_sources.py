from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from tui_app.speech.problems import Problem, SpeechError
from tui_app.speech.sources import read_sources


def refused(path: Path | str, stdin: bytes | None = None) -> Problem:
    with pytest.raises(SpeechError) as caught:
        read_sources(str(path), io.BytesIO(stdin) if stdin is not None else None)
    (problem,) = caught.value.problems
    return problem


def test_a_folder_in_natural_order(tmp_path: Path) -> None:
    for name in ("10-b.md", "9-a.md", "index.md", ".hidden.md", "notes.txt"):
        (tmp_path / name).write_text(f"# {name}")
    (tmp_path / "folder.md").mkdir()
    sources = read_sources(str(tmp_path))
    assert [source.path for source in sources.files] == [
        str(tmp_path / "9-a.md"),
        str(tmp_path / "10-b.md"),
    ]
    assert sources.index is not None
    assert sources.folder
    (warning,) = sources.warnings
    assert warning.path == str(tmp_path / "folder.md")
    assert "left out" in warning.message


def test_paths_are_as_the_user_named_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "01-x.md").write_text("hello")
    monkeypatch.chdir(tmp_path)
    assert read_sources("talk").files[0].path == str(Path("talk", "01-x.md"))
    assert read_sources("talk/").files[0].path == str(Path("talk", "01-x.md"))


def test_newlines_and_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "s.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    sources = read_sources(str(tmp_path / "s.md"))
    assert sources.files[0].text == "one\ntwo\nthree\n"
    assert sources.warnings == ()


def test_escape_sequences_go_with_one_warning(tmp_path: Path) -> None:
    (tmp_path / "s.md").write_text("fine\nan \x1b[31mevil\x1b[0m\x07 word\n")
    sources = read_sources(str(tmp_path / "s.md"))
    assert sources.files[0].text == "fine\nan evil word\n"
    (warning,) = sources.warnings
    assert (warning.line, warning.column) == (2, 4)
    assert warning.source == "an evil word"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\xff\xfeh\x00i\x00", "UTF-16"),
        (b"PNG\x00\x01", "not a text file"),
        (b"caf\xe9", "s.md:1:4: byte 0xE9 is not UTF-8; save the file as UTF-8"),
        (b"ok\r\n\r\nab\xe9\n", "s.md:3:3: byte 0xE9"),
        (b"\xef\xbb\xbfab\xe9", "s.md:1:3: byte 0xE9"),
        (b"x" * 10_000_001, "larger than 10 MB"),
    ],
)
def test_unusable_files(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "s.md").write_bytes(data)
    problem = refused(tmp_path / "s.md")
    assert says in str(problem)
    assert "\n" not in str(problem)
    assert says in str(refused("-", data)).replace("-:", "s.md:", 1)


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "s.md").open("wb") as file:
        file.truncate(50_000_000)

    def no_open(*_: object) -> None:
        raise AssertionError("it was opened")

    monkeypatch.setattr(Path, "open", no_open)
    assert "larger than 10 MB" in refused(tmp_path / "s.md").message


def test_missing_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "speech.md").write_text("hello")
    problem = refused(tmp_path / "speach.md")
    assert "no such file" in problem.message
    assert "speech.md" in problem.message
    assert "no such file" in refused(tmp_path / "elsewhere" / "x.md").message
    assert "no such file" in refused("a\0b").message


def test_folders_without_sections(tmp_path: Path) -> None:
    assert "no section files" in refused(tmp_path).message
    (tmp_path / "index.md").write_text("---\ntitle: x\n---\n")
    assert "only index.md" in refused(tmp_path).message
    (tmp_path / "01.md").write_text("\n")
    assert "has any text" in refused(tmp_path).message


def test_every_bad_file_of_a_folder_is_named(tmp_path: Path) -> None:
    for name in ("1.md", "2.md"):
        (tmp_path / name).write_bytes(b"\xff")
    with pytest.raises(SpeechError) as caught:
        read_sources(str(tmp_path))
    assert len(caught.value.problems) == 2


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "s.md").write_text("hello")

    def no_open(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", no_open)
    assert "permission" in refused(tmp_path / "s.md").message


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "s.md").symlink_to(tmp_path / "gone")
    assert "link leads nowhere" in refused(tmp_path).message


def test_reading_costs_no_parser() -> None:
    code = (
        "import sys, tui_app.speech.sources;"
        "print({'markdown_it', 'yaml', 'difflib', 'textual', 'rich'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "set()"
