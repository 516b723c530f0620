"""Targets other than a plain time: a span with its cards, and the clock on the wall."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from tests.ui.stage import EVENING, TALK, Stage, play
from tui_app.speech.model import Target

SPAN = replace(TALK, metadata=replace(TALK.metadata, target=Target(40, 60)))


def test_a_span_shows_its_card_in_words() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s")
        assert "0:00 / 0:40–1:00 " in stage.text
        for seconds, card in [(41, "green"), (10, "amber"), (10, "over")]:
            await stage.wait(seconds)
            assert f"/ 0:40–1:00 {card}" in stage.text

    play(scene, of=SPAN)


def test_the_clock_on_the_wall_sets_the_target_when_the_clock_is_started() -> None:
    async def scene(stage: Stage) -> None:
        await stage.wait(99)
        await stage.press("s")
        assert "0:00 / 5:00" in stage.text
        await stage.press("R")
        await stage.wait(58)
        await stage.press("s")
        assert "0:00 / 4:00" in stage.text

    play(scene, end_by=EVENING + timedelta(seconds=500))
