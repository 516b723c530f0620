from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ui.stage import TALK
from tui_app.cli.kept import Kept
from tui_app.speech.model import Target
from tui_app.speech.sources import Source, Sources
from tui_app.timing.plan import make_plan

SOURCES = Sources("talk.md", (Source("talk.md", "# Opening\n\nGood morning.\n"),))
READING = (TALK, make_plan(TALK))
TARGET = Target(60, 90)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of a user who has none yet."""
    home = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    return home


def kept(
    sources: Sources = SOURCES, pace: float | None = None, target: Target | None = None
) -> Kept:
    return Kept(sources, pace, target)


def readings(cache: Path) -> list[Path]:
    return [path for path in cache.rglob("*") if path.is_file()]


def test_nothing_is_kept_at_first(cache: Path) -> None:
    assert kept().load() is None
    assert not cache.exists()


@pytest.mark.parametrize(("pace", "target"), [(None, None), (120.0, TARGET), (None, TARGET)])
def test_a_round_trip(cache: Path, pace: float | None, target: Target | None) -> None:
    kept(pace=pace, target=target).save(READING)
    assert kept(pace=pace, target=target).load() == READING
    assert [path.suffix for path in readings(cache)] == [".reading"]


@pytest.mark.parametrize(
    ("sources", "pace", "target"),
    [
        (replace(SOURCES, files=(Source("talk.md", "# Opening\n\nGood evening.\n"),)), 120, TARGET),
        (replace(SOURCES, files=(*SOURCES.files, Source("b.md", "more"))), 120, TARGET),
        (replace(SOURCES, index=Source("index.md", "")), 120, TARGET),
        (replace(SOURCES, path="other.md"), 120, TARGET),
        (SOURCES, 121, TARGET),
        (SOURCES, None, TARGET),
        (SOURCES, 120, Target(60, 91)),
        (SOURCES, 120, None),
    ],
)
def test_anything_else_asked_for_is_read_anew(
    sources: Sources, pace: float | None, target: Target | None
) -> None:
    kept(pace=120, target=TARGET).save(READING)
    assert kept(sources, pace, target).load() is None


def test_the_last_reading_takes_the_place_of_the_one_before(cache: Path) -> None:
    kept(pace=100).save(READING)
    kept(pace=120).save(READING)
    assert kept(pace=100).load() is None
    assert kept(pace=120).load() == READING
    assert len(readings(cache)) == 1


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[:5], id="cut in the digest"),
        pytest.param(lambda data: data[:16], id="digest alone"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut in half"),
        pytest.param(lambda data: data[:-1], id="last byte missing"),
        pytest.param(lambda data: data[:16] + b"\x00" * 100, id="overwritten"),
        pytest.param(lambda data: data[:16] + b"cnowhere\nnothing\n.", id="unknown class"),
        pytest.param(lambda data: b"x" + data[1:], id="another digest"),
    ],
)
def test_a_damaged_reading_is_none(cache: Path, damage: Callable[[bytes], bytes]) -> None:
    kept().save(READING)
    (file,) = readings(cache)
    file.write_bytes(damage(file.read_bytes()))
    assert kept().load() is None
    kept().save(READING)
    assert kept().load() == READING


def test_a_folder_in_its_place_is_no_error(cache: Path) -> None:
    kept().save(READING)
    (file,) = readings(cache)
    file.unlink()
    file.mkdir()
    kept().save(READING)
    assert kept().load() is None
    assert readings(cache) == []


def test_a_cache_that_is_no_folder_keeps_nothing(cache: Path) -> None:
    cache.write_text("a file", encoding="utf-8")
    assert kept().load() is None
    kept().save(READING)
    assert kept().load() is None


def test_a_folder_that_may_not_be_written_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch, cache: Path
) -> None:
    # Permissions do not bind the superuser, who may well run the tests.
    def refuse(path: Path, data: bytes) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    kept().save(READING)
    assert kept().load() is None
    assert readings(cache) == []
