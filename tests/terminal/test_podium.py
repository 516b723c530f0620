"""podium in a real terminal, as a speaker uses it."""

from __future__ import annotations

import random
import re
import time
from pathlib import Path
from signal import Signals

import pytest

from tests.terminal.harness import Podium, Terminal, podium_command
from tests.terminal.launch import ROOT
from tui_app.speech.load import load

SHIPPED = ROOT / "speech_sections"
TOTAL = " / 7:14"
COLOURS = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}


def ready(terminal: Terminal) -> Terminal:
    """Waits until the console stands and listens."""
    terminal.wait_for("space starts the clock")
    terminal.wait_stable()
    return terminal


def current(terminal: Terminal) -> str:
    """What the text pane says is being said now."""
    panes = [line.partition("│")[2].strip() for line in terminal.lines]
    return " ".join(pane.removeprefix("▌").strip() for pane in panes if pane.startswith("▌"))


def running(terminal: Terminal) -> Terminal:
    ready(terminal).press("space")
    terminal.wait_for("rehearsing")
    return terminal


def wait_current(terminal: Terminal, words: str) -> None:
    terminal.wait_for(lambda shown: current(shown).startswith(words), timeout=5)
    # The other panes may be drawn a moment later.
    terminal.wait_stable(0.05)


def in_shell(podium: Podium, line: str, *arguments: str | Path) -> Terminal:
    """A shell whose "$@" is podium with these arguments."""
    command = ["/bin/sh", "-c", line, "sh", *podium_command(*map(str, arguments))]
    return Terminal(command, home=podium.home, cols=120)


def colours(raw: bytes) -> set[int]:
    """The codes of colours among everything that was sent."""
    codes: set[int] = set()
    for parameters in re.findall(rb"\x1b\[([0-9;:]*)m", raw):
        codes |= {int(code) for code in re.split(rb"[;:]", parameters) if code} & COLOURS
    return codes


def test_a_rehearsal_from_end_to_end(podium: Podium) -> None:
    terminal = ready(podium(cols=120))
    assert terminal.full_screen
    assert "Space Partnership Opportunity Delegation · KAZEKI Jun" in terminal.lines[0]
    assert "0:00" + TOTAL in terminal.text
    assert current(terminal).startswith("Good morning, everyone.")
    terminal.press("space")
    started = time.perf_counter()
    terminal.wait_for("0:01" + TOTAL)
    assert 0.5 < time.perf_counter() - started < 3
    assert current(terminal).startswith("Good morning, everyone.")
    walked: list[str] = []
    for section in load(str(SHIPPED)).sections:
        for passage in section.passages:
            if walked:
                terminal.press("space")
            walked.append(" ".join(passage.text.split()[:4]))
            wait_current(terminal, walked[-1])
            assert f"{section.number}  {section.title}" in terminal.text
    assert len(walked) == 18
    terminal.press("space")
    terminal.wait_for("the run is over")


def test_finding_jumping_and_notes(podium: Podium) -> None:
    terminal = ready(podium(cols=120))
    terminal.press("4", "G")
    wait_current(terminal, "Looking ahead to the future")
    assert "NOTES  Name to get right: U.S.-Japan Comprehensive Dialogue" in terminal.text
    terminal.press("/")
    terminal.wait_for("enter goes there")
    terminal.send("honebuto")
    terminal.wait_for("1 place:")
    terminal.press("enter")
    wait_current(terminal, "In June 2025,")
    terminal.wait_for('Say "honebuto" slowly')
    assert terminal.style_of("honebuto").underline
    assert "ready" in terminal.lines[0]


def test_quitting_twice_gives_the_terminal_back(podium: Podium) -> None:
    terminal = running(podium())
    terminal.press("q")
    terminal.wait_for("The clock stands at")
    terminal.press("q")
    assert terminal.wait_exit() == 0
    assert not terminal.full_screen
    assert terminal.screen.cursor is not None
    assert terminal.text.strip() == ""
    for mode in (b"1000", b"1003", b"1006", b"2004"):
        assert terminal.raw.rfind(b"\x1b[?%sl" % mode) > terminal.raw.rfind(b"\x1b[?%sh" % mode)


def test_control_c_asks_only_while_the_clock_runs(podium: Podium) -> None:
    terminal = ready(podium())
    terminal.press("ctrl+c")
    assert terminal.wait_exit() == 0
    assert not terminal.full_screen
    terminal = running(podium())
    terminal.press("ctrl+c")
    terminal.wait_for("The clock stands at")
    terminal.press("escape")
    terminal.wait_gone("The clock stands at")
    assert current(terminal).startswith("Good morning")
    terminal.press("ctrl+c")
    terminal.wait_for("The clock stands at")
    terminal.press("ctrl+c")
    assert terminal.wait_exit() == 0
    assert "Traceback" not in terminal.text


def test_a_clicker_never_loses_the_place_and_never_leaves(podium: Podium) -> None:
    terminal = ready(podium(cols=120))
    terminal.press("pagedown")
    terminal.wait_for("rehearsing")
    terminal.press("pagedown")
    wait_current(terminal, "I would like to express")
    for blank, back in [(".", "pagedown"), ("b", "pageup"), (".", "."), ("b", "f5"), ("b", "b")]:
        terminal.press(blank)
        terminal.wait_for(lambda shown: shown.text.strip() == "")
        terminal.press(back)
        wait_current(terminal, "I would like to express")
    terminal.press("escape", "f5", "escape", "escape")
    terminal.wait_stable()
    assert current(terminal).startswith("I would like to express")
    terminal.press("pageup")
    wait_current(terminal, "Good morning")
    terminal.press("pageup", "pageup", "escape")
    terminal.wait_stable()
    assert current(terminal).startswith("Good morning")
    assert "rehearsing" in terminal.lines[0]
    assert terminal.process.exit_code is None


def test_a_storm_of_sizes_keeps_the_place(podium: Podium) -> None:
    terminal = ready(podium(cols=120))
    terminal.press("3", "G")
    wait_current(terminal, "Japan and the United States")
    terminal.press("space", "space")
    wait_current(terminal, "To give a concrete example")
    chance = random.Random(7)
    sizes = [(5, 20), (100, 300)]
    sizes += [(chance.randint(5, 100), chance.randint(20, 300)) for _ in range(28)]
    for rows, cols in sizes:
        terminal.resize(rows, cols)
        time.sleep(0.02)
    terminal.resize(5, 20)
    terminal.wait_for("To give a")
    terminal.resize(30, 120)
    wait_current(terminal, "To give a concrete example")
    assert "rehearsing" in terminal.lines[0]
    assert "▌ 3 The Importance" in terminal.text
    terminal.press("space")
    wait_current(terminal, "While we understand")


def test_the_smallest_terminal_has_sentence_and_clock(podium: Podium) -> None:
    terminal = podium(rows=5, cols=20)
    terminal.wait_for("Good morning")
    terminal.wait_for("0:00 / 7:14")
    terminal.press("space")
    terminal.wait_for("0:01 / 7:14")
    assert "▌  Good morning" in terminal.text
    terminal.press("space")
    terminal.wait_for("▌  I would like to")


def test_no_escape_sequence_of_a_speech_reaches_the_terminal(
    podium: Podium, tmp_path: Path
) -> None:
    evil = (
        "\x1b]0;PWNED-TITLE\x07 \x1b]52;c;UFdORUQ=\x07 \x1b[31mRED-PAYLOAD\x1b[0m "
        "\x9b35mC1-PAYLOAD \x1b[6n\x1bc\x08\x0e\x7f"
    )
    talk = tmp_path / "talk\x1b]2;NAME-PAYLOAD\x07.md"
    talk.write_text(
        f"---\nspeaker: Jun {evil}\n---\n# Title {evil}\n\nHello {evil} there.\n\n"
        f"<!-- note: look {evil} up -->\n",
        encoding="utf-8",
    )
    terminal = podium(talk, cols=160)
    terminal.wait_for("RED-PAYLOAD")
    terminal.wait_stable()
    terminal.press("escape", "r")
    terminal.wait_for("read again")
    terminal.press("o")
    terminal.wait_stable()
    terminal.press("escape")
    terminal.wait_stable()
    assert current(terminal).count("RED-PAYLOAD") == 1
    assert "PAYLOAD" not in terminal.title
    assert "PWNED" not in terminal.title
    for sequence in (b"]0;", b"]2;", b"]52;", b"[31m", b"[35m", b"[6n", b"c"):
        assert b"\x1b" + sequence not in terminal.raw
    for character in ("\x9b".encode(), b"\x08", b"\x0e", b"\x7f"):
        assert character not in terminal.raw


def test_with_colours_there_are_colours(podium: Podium) -> None:
    """The question that the next test asks can be answered with yes."""
    assert {38, 48} <= colours(ready(podium()).raw)


def test_no_color_sends_no_colour(podium: Podium) -> None:
    terminal = running(podium(env={"NO_COLOR": "1"}))
    terminal.wait_stable()
    assert colours(terminal.raw) == set()


def test_without_colour_the_place_is_told_by_a_sign(podium: Podium) -> None:
    terminal = running(podium(cols=120, env={"NO_COLOR": "1"}))
    terminal.press("space")
    wait_current(terminal, "I would like to express")
    assert "As we navigate" in terminal.text
    assert "As we navigate" not in current(terminal)
    assert "▌ 1 Opening" in terminal.text


def test_a_speech_from_a_pipe_leaves_the_keyboard_free(podium: Podium) -> None:
    line = f'cat "{SHIPPED}/01-opening.md" | "$@"'
    with in_shell(podium, line, "-") as terminal:
        running(terminal)
        terminal.press("space")
        wait_current(terminal, "I would like to express")
        terminal.press("r")
        terminal.wait_for("cannot be read again")
        terminal.press("q")
        terminal.wait_for("The clock stands at")
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert not terminal.full_screen


@pytest.mark.parametrize("number", [Signals.SIGTERM, Signals.SIGHUP])
def test_a_signal_ends_it_without_a_traceback(podium: Podium, number: Signals) -> None:
    terminal = running(podium())
    terminal.kill(number)
    assert terminal.wait_exit() != 0
    assert b"Traceback" not in terminal.raw
    assert b"Error" not in terminal.raw


def test_a_polite_end_gives_the_terminal_back(podium: Podium) -> None:
    terminal = running(podium())
    terminal.kill(Signals.SIGTERM)
    terminal.wait_exit()
    assert not terminal.full_screen
    assert terminal.screen.cursor is not None
    assert b"\x1b[?1003l" in terminal.raw


def test_the_mouse(podium: Podium) -> None:
    terminal = ready(podium(cols=120))
    terminal.click_on("5 Conclusion")
    wait_current(terminal, "In closing, I would like")
    row = terminal.row_of("▌  In closing")
    terminal.wheel(1, col=80, row=15)
    terminal.wait_for(lambda shown: shown.row_of("In closing") < row)
    terminal.wheel(-1, col=80, row=15)
    terminal.wait_for(lambda shown: shown.row_of("In closing") == row)
    terminal.wheel(2, col=5, row=5)
    terminal.wheel(1, col=80, row=15)
    terminal.wait_stable()
    assert current(terminal).startswith("In closing, I would like")
    assert "▌ 5 Conclusion" in terminal.text
    terminal.click_on("Thank you very much")
    wait_current(terminal, "Thank you very much")
    assert "ready" in terminal.lines[0]


def test_a_search_typed_ahead_moves_the_place_and_not_the_clock(podium: Podium) -> None:
    terminal = ready(podium(cols=120))
    terminal.send("/Parikh\r")
    terminal.wait_for("1 of 2 places with “Parikh”", timeout=1)
    assert current(terminal).startswith("The 9th Meeting")
    assert "ready" in terminal.lines[0]


def test_quitting_twice_in_haste(podium: Podium) -> None:
    terminal = running(podium())
    terminal.send("qq")
    assert terminal.wait_exit(timeout=1) == 0


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{ "$@"; echo "code $?" >&2; } | wc -c', "needs a terminal"),
        ('"$@" </dev/null | wc -c; "$@" </dev/null; echo "code $?"', "needs a keyboard"),
    ],
)
def test_without_a_terminal_it_says_so(podium: Podium, line: str, says: str) -> None:
    with in_shell(podium, line, SHIPPED) as terminal:
        terminal.wait_exit()
        assert "code 2" in terminal.lines
        assert "0" in terminal.lines
        assert sum(line.startswith("podium: the console needs") for line in terminal.lines) >= 1
        assert says in terminal.text
        assert not terminal.full_screen
