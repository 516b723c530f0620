"""The console as a person reads it."""

from __future__ import annotations

import re

import pytest

from tests.ui.stage import TALK, Stage, passage, play, section, speech
from tui_app.session.place import Place
from tui_app.session.session import Phase
from tui_app.speech.model import Speech
from tui_app.speech.problems import Problem, SpeechError
from tui_app.timing.plan import Plan, make_plan


def test_it_opens_with_everything_on_one_screen_and_a_clock_that_stands() -> None:
    async def scene(stage: Stage) -> None:
        assert "A talk · KAZEKI Jun" in stage.frame[0]
        assert "ready" in stage.frame[0]
        assert "1 Opening" in stage.row("Opening")
        assert "Good morning, everyone. It is an honor" in stage.row("▌  Good")
        assert "names to get right" in stage.row("NOTES")
        assert "0:00 / 1:00" in stage.row("ready      space starts the clock")
        assert "? help" in stage.frame[-1]
        await stage.wait(5)
        assert "0:00 / 1:00" in stage.text

    play(scene)


def test_the_first_press_starts_the_clock_and_does_not_move() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("space")
        await stage.wait(3)
        assert stage.place == Place(0, 0, 0)
        assert "0:03 / 1:00" in stage.text
        assert "rehearsing" in stage.frame[0]
        await stage.press("space")
        assert "▌  Thank you for coming." in stage.row("Thank you for")
        assert "▌" not in stage.row("Good morning").split("│")[1]

    play(scene)


def test_other_moves_only_browse_until_the_clock_is_started() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("l", "j", "pageup", "G", "g", "g", "3", "G", "h")
        await stage.wait(5)
        assert stage.app.desk.session.state is Phase.READY
        assert "0:00 / 1:00" in stage.text

    play(scene)


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("right", Place(1, 0, 0)),
        ("l l", Place(2, 0, 0)),
        ("2 l", Place(2, 0, 0)),
        ("l h", Place(0, 0, 0)),
        ("j", Place(0, 0, 1)),
        ("down down", Place(0, 1, 0)),
        ("j k", Place(0, 0, 0)),
        ("3 G", Place(2, 0, 0)),
        ("2 enter", Place(1, 0, 0)),
        ("G", Place(2, 0, 0)),
        ("end home", Place(0, 0, 0)),
        ("G g g", Place(0, 0, 0)),
        ("s space space", Place(1, 0, 0)),
        ("s pagedown pagedown pageup", Place(0, 1, 0)),
        ("s space backspace", Place(0, 0, 0)),
        ("9 G", Place(0, 0, 0)),
        ("f5 x Z", Place(0, 0, 0)),
        ("2 escape l", Place(1, 0, 0)),
    ],
)
def test_keys_move(keys: str, place: Place) -> None:
    async def scene(stage: Stage) -> None:
        await stage.press(*keys.split())
        assert stage.place == place

    play(scene)


def test_a_number_that_is_no_section_says_so() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("9", "G")
        assert "there is no section 9: they go from 1 to 3" in stage.frame[-1]

    play(scene)


def test_a_count_is_shown_and_forgotten() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("2")
        assert " 2…" in stage.frame[-1]
        stage.clocks.seconds += 10
        await stage.press("l")
        assert stage.place == Place(1, 0, 0)

    play(scene)


def test_pausing_is_seen_at_a_glance_and_moving_does_not_resume() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s")
        await stage.wait(4)
        await stage.press("p", "l")
        await stage.wait(60)
        assert "PAUSED" in stage.frame[0]
        assert "PAUSED: p goes on" in stage.text
        assert "0:05 / 1:00" in stage.text
        await stage.press("p")
        await stage.wait(2)
        assert "0:07 / 1:00" in stage.text

    play(scene)


def test_an_interruption_runs_on_its_own_clock() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s")
        await stage.wait(9)
        await stage.press("i")
        await stage.wait(30)
        assert "INTERRUPTION 0:30: i goes on" in stage.text
        assert "0:10 / 1:00" in stage.text
        await stage.press("i")
        await stage.wait(1)
        assert "0:11 / 1:00" in stage.text

    play(scene)


def test_reset_keeps_the_old_time_in_sight_and_undo_brings_it_back() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s")
        await stage.wait(20)
        await stage.press("R")
        assert "0:00 / 1:00" in stage.text
        assert "reset at 0:21: u takes it back" in stage.text
        await stage.press("u")
        assert "0:22 / 1:00" in stage.text

    play(scene)


def test_the_end_of_the_run_opens_its_report() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s", "m")
        await stage.wait(18)
        await stage.press("G", "space")
        assert "the run is over" in stage.text
        assert "0:20" in stage.row("1 Opening")
        assert "0:21" in stage.row("the whole speech")
        assert "Good morning, everyone." in stage.row("!   0:01")
        await stage.press("escape")
        assert "finished" in stage.frame[0]
        await stage.press("space")
        assert stage.app.desk.session.state is Phase.FINISHED

    play(scene)


def test_the_report_takes_the_end_back() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s", "G", "space")
        assert "the run is over" in stage.text
        await stage.press("u")
        assert stage.app.desk.session.state is Phase.RUNNING
        assert "rehearsing" in stage.frame[0]

    play(scene)


def test_search_finds_text_and_notes_and_goes_round() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("/", *"trillion")
        assert "1 place: enter goes to the next" in stage.frame[-1]
        await stage.press("enter")
        assert stage.place == Place(1, 0, 0)
        await stage.press("/", *"thank", "enter")
        assert stage.place == Place(2, 0, 0)
        await stage.press("n")
        assert stage.place == Place(0, 1, 0)
        assert "1 of 2 places with “thank”" in stage.frame[-1]
        await stage.press("N")
        assert stage.place == Place(2, 0, 0)
        await stage.press("/", *"get right", "enter")
        assert stage.place == Place(0, 0, 0)

    play(scene)


def test_what_is_not_found_is_said_and_moves_nothing() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("l", "/", *"zebra", "enter")
        assert "“zebra” was not found" in stage.frame[-1]
        assert stage.place == Place(1, 0, 0)
        await stage.press("/", "escape", "n")
        assert stage.place == Place(1, 0, 0)

    play(scene)


def test_the_map_filters_and_goes_while_the_clock_runs() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s", "o")
        assert "ends at" in stage.row("section")
        assert "1:00" in stage.row("3 Close")
        await stage.press(*"pol")
        assert "Close" not in stage.text
        await stage.press("enter")
        assert stage.place == Place(1, 0, 0)
        await stage.press("o", "down", "enter")
        assert stage.place == Place(2, 0, 0)
        await stage.press("o", "escape")
        assert stage.place == Place(2, 0, 0)
        assert stage.app.desk.session.state is Phase.RUNNING

    play(scene)


@pytest.mark.parametrize("key", ["space", "pagedown", "q", "escape", "full_stop"])
def test_any_key_returns_from_the_blank_screen_and_does_nothing_else(key: str) -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s", "b")
        assert stage.text.strip() == ""
        await stage.press(key)
        assert "Good morning" in stage.text
        assert stage.place == Place(0, 0, 0)
        assert "0:02 / 1:00" in stage.text

    play(scene)


def test_help_lists_every_command() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("?")
        assert "Go to the next passage" in stage.row("PgDn")
        await stage.press("escape")
        assert "Good morning" in stage.text

    play(scene, size=(120, 50))


def test_the_palette_runs_commands_and_goes_to_sections() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("ctrl+p", *"section 3")
        await stage.pilot.pause(0.3)
        await stage.press("enter")
        await stage.pilot.pause(0.1)
        assert stage.place == Place(2, 0, 0)

    play(scene)


def test_leaving_asks_only_while_the_clock_runs() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s", "q")
        assert "The clock stands at 0:01." in stage.text
        await stage.press("escape")
        assert "Good morning" in stage.text
        await stage.press("q", "q")
        assert not stage.app.is_running

    play(scene)


def test_escape_never_leaves() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("escape", "escape", "escape")
        assert "Good morning" in stage.text

    play(scene)


def test_the_timer_cycles_through_elapsed_remaining_and_time_of_day() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s")
        await stage.wait(9)
        await stage.press("t")
        assert "0:50 left of 1:00" in stage.text
        await stage.press("t")
        assert "14:01:52" in stage.text
        await stage.press("t")
        assert "0:12 / 1:00" in stage.text

    play(scene)


def test_past_the_target_it_says_over_in_words() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s")
        await stage.wait(75)
        assert "1:15 / 1:00 over" in stage.text
        assert "behind ▼" in stage.text
        assert "over" in stage.row("━")

    play(scene)


def test_outline_and_notes_can_be_put_away() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("backslash")
        assert "2 Policy" not in stage.text
        assert "NOTES" not in stage.text
        await stage.press("backslash")
        assert "2 Policy" in stage.text

    play(scene)


def test_a_click_goes_to_a_section_or_a_passage() -> None:
    async def scene(stage: Stage) -> None:
        rows = stage.frame
        policy = next(y for y, row in enumerate(rows) if "2 Policy" in row)
        await stage.pilot.click(offset=(10, policy))
        await stage.pilot.pause()
        assert stage.place == Place(1, 0, 0)
        second = next(y for y, row in enumerate(stage.frame) if "We go on." in row)
        await stage.pilot.click(offset=(60, second))
        await stage.pilot.pause()
        assert stage.place == Place(1, 1, 0)

    play(scene)


def test_what_is_being_said_stands_at_a_third_of_the_height() -> None:
    long = speech(section(1, "Long", *(passage(f"Passage {n}.") for n in range(60))))

    async def scene(stage: Stage) -> None:
        rows = set()
        for _ in range(8):
            await stage.press("2", "j")
            rows.add(next(y for y, row in enumerate(stage.frame) if "▌  Passage" in row))
        assert len(rows) == 1
        assert 8 <= rows.pop() <= 12

    play(scene, of=long)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (40, 12), (20, 5)])
def test_at_every_size_the_sentence_and_the_clock_are_there(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s")
        assert "Good" in stage.text
        assert "0:00" in stage.text
        assert "1:00" in stage.text

    play(scene, size=size)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (20, 5)])
def test_at_every_size_a_clock_that_stands_says_so(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s", "p")
        assert "PAUSED" in stage.frame[-1] + stage.frame[-2]
        await stage.press("p", "i")
        await stage.wait(5)
        clock = stage.frame[-1] + stage.frame[-2]
        assert "INT" in clock
        assert "0:05" in clock

    play(scene, size=size)


@pytest.mark.parametrize("width", [40, 59, 60, 80, 120])
def test_the_report_tells_over_and_under_in_words_at_every_width(width: int) -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("s")
        await stage.wait(50)
        await stage.press("G", "space")
        assert " over" in stage.row("1 Opening")
        assert " under" in stage.row("3 Close")

    play(scene, size=(width, 24))


def test_reading_again_under_the_map_keeps_it_alive() -> None:
    short = speech(TALK.sections[0])

    async def scene(stage: Stage) -> None:
        await stage.press("s", "G", "o")
        stage.app.desk.replace(short, make_plan(short), stage.clocks.seconds)
        await stage.wait(1)
        stage.app.console_screen._tick()
        await stage.pilot.pause()
        assert "1 Opening" in stage.text
        assert "Policy" not in stage.text

    play(scene)


def test_below_each_limit_something_folds_and_the_place_stays() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("l")
        for width, height in [(99, 30), (69, 30), (40, 10), (20, 5), (300, 100), (120, 30)]:
            await stage.pilot.resize_terminal(width, height)
            await stage.pilot.pause()
            assert stage.place == Place(1, 0, 0)
            assert "budget" in stage.text
            assert ("2 Policy" in stage.text.split("▌  The")[0]) == (width >= 100)

    play(scene)


def test_reloading_keeps_place_and_clock_by_the_text() -> None:
    changed = speech(
        section(1, "Before", passage("Something new.")),
        *(
            section(each.number + 1, each.title, *each.passages)
            for each in TALK.sections
        ),
        target_s=60,
    )  # fmt: skip

    def read() -> tuple[Speech, Plan]:
        return changed, make_plan(changed)

    async def scene(stage: Stage) -> None:
        await stage.press("s", "l", "j")
        assert stage.place == Place(1, 1, 0)
        await stage.press("r")
        await stage.app.workers.wait_for_complete()
        await stage.wait(3)
        assert stage.place == Place(2, 1, 0)
        assert "▌  We go on." in stage.text
        assert "1 Before" in stage.text
        assert "0:06 / 1:00" in stage.text

    play(scene, read=read)


def test_a_version_that_does_not_parse_leaves_the_last_good_one() -> None:
    def read() -> tuple[Speech, Plan]:
        raise SpeechError([Problem("talk.md", 3, 1, "wrong; mend it")])

    async def scene(stage: Stage) -> None:
        await stage.press("r")
        await stage.app.workers.wait_for_complete()
        await stage.wait(0)
        assert "talk.md:3:1: wrong; mend it" in stage.frame[-1]
        assert "Good morning" in stage.text
        await stage.press("l")
        assert "talk.md:3:1" in stage.frame[-1]
        await stage.press("escape")
        assert "talk.md" not in stage.text

    play(scene, read=read)


@pytest.mark.parametrize("width", [30, 50, 69, 70, 99, 100, 119, 120, 200])
def test_no_word_of_the_passage_is_cut_off(width: int) -> None:
    words = [f"word{number}" for number in range(40)]
    long = speech(section(1, "Long", passage(" ".join(words))))

    async def scene(stage: Stage) -> None:
        assert re.findall(r"word\d+", stage.text) == words

    play(scene, of=long, size=(width, 40))


def test_a_passage_that_goes_on_beneath_the_screen_says_so() -> None:
    long = speech(section(1, "Long", passage(*(f"Sentence {n} is here." for n in range(30)))))

    async def scene(stage: Stage) -> None:
        assert "↓" in stage.frame[-4]
        await stage.press("3", "0", "j")
        assert "↓" not in "".join(stage.frame)
        assert "Sentence 29" in stage.text

    play(scene, of=long, size=(40, 12))


def test_beginning_at_a_later_section_shows_the_earlier_ones() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("G")
        assert "1 Opening" in stage.text
        await stage.pilot.resize_terminal(140, 40)
        await stage.pilot.pause()
        assert "1 Opening" in stage.text

    play(scene, start=2)
