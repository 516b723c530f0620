from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.speech.durations import format_duration, parse_duration, parse_target
from tui_app.speech.model import Target


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("90", 90),
        ("90s", 90),
        ("90.5s", 90.5),
        ("1:30", 90),
        ("1m30s", 90),
        ("1m 30s", 90),
        ("2m", 120),
        ("1.5m", 90),
        ("1h", 3600),
        ("1h30m", 5400),
        ("1:02:03", 3723),
        ("90:00", 5400),
        ("7 minutes", 420),
        (" 45 sec ", 45),
        ("０:３０", 30),
        ("0", 0),
    ],
)
def test_durations(written: str, seconds: float) -> None:
    assert parse_duration(written) == seconds


@pytest.mark.parametrize(
    "written",
    [
        "",
        "x",
        "-5",
        "−5s",
        "nan",
        "inf",
        "1:60",
        "1:60:00",
        "1e3",
        "5x",
        "30s1m",
        "1m2m",
        "1:2:3:4",
    ],
)
def test_what_is_no_duration_is_refused_with_help(written: str) -> None:
    with pytest.raises(ValueError, match="1m30s"):
        parse_duration(written)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("7:00", 420, 420),
        ("5-7m", 300, 420),
        ("5 – 7 min", 300, 420),
        ("5:00-7:00", 300, 420),
        ("5-7:00", 300, 420),
        ("5m-7m30s", 300, 450),
        ("300-420", 300, 420),
        ("90s–2m", 90, 120),
    ],
)
def test_targets(written: str, low: float, high: float) -> None:
    assert parse_target(written) == Target(low, high)


@pytest.mark.parametrize("written", ["7-5m", "0", "-5", "5-", "0-5m", "a-b"])
def test_what_is_no_target_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="write"):
        parse_target(written)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (7.9, "0:07"), (425, "7:05"), (3723, "1:02:03"), (-5, "-0:05"), (-0.5, "0:00")],
)
def test_formats(seconds: float, shown: str) -> None:
    assert format_duration(seconds) == shown


@given(st.integers(0, 400_000))
def test_what_is_shown_reads_back(seconds: int) -> None:
    assert parse_duration(format_duration(seconds)) == seconds


@given(st.text(max_size=12))
def test_anything_is_a_duration_or_refused(text: str) -> None:
    try:
        seconds = parse_duration(text)
    except ValueError as refused:
        seconds = 0.0 if "write" in str(refused) else -1.0
    assert seconds >= 0
