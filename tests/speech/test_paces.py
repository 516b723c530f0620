from __future__ import annotations

import pytest

from tui_app.speech.paces import DEFAULT_PACE_WPM, PACE_PRESETS, parse_pace


def test_presets() -> None:
    assert PACE_PRESETS == {
        "interpreted": 110,
        "formal": 115,
        "keynote": 140,
        "conversational": 150,
    }
    assert DEFAULT_PACE_WPM == 115


@pytest.mark.parametrize(
    ("written", "pace"), [("120", 120), ("127.5", 127.5), ("Keynote", 140), (" formal ", 115)]
)
def test_paces(written: str, pace: float) -> None:
    assert parse_pace(written) == pace


@pytest.mark.parametrize(
    ("written", "says"),
    [("formel", "formal"), ("quick", "interpreted"), ("5", "20 to 400"), ("401", "20 to 400")],
)
def test_what_is_no_pace_is_refused_with_help(written: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse_pace(written)
