"""The harness itself, on programs of a few lines."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from signal import Signals
from textwrap import dedent

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.keys import key

Toy = Callable[..., Terminal]

ECHO = """
import os, tty
tty.setraw(0)
print("ready", end="\\r\\n", flush=True)
while data := os.read(0, 1024):
    print(data.hex(" "), end="\\r\\n", flush=True)
"""


@pytest.fixture
def toy(tmp_path: Path) -> Iterator[Toy]:
    with ExitStack() as terminals:

        def start(code: str, rows: int = 10, cols: int = 40, **env: str | None) -> Terminal:
            command = [sys.executable, "-c", dedent(code)]
            home = tmp_path / "home"
            return terminals.enter_context(
                Terminal(command, home=home, rows=rows, cols=cols, env=env)
            )

        yield start


def write(data: str) -> str:
    """A program that writes the text, then waits."""
    return f"import sys, time; sys.stdout.write({data!r}); sys.stdout.flush(); time.sleep(60)"


def test_the_program_has_a_terminal_of_its_own_with_a_size(toy: Toy) -> None:
    code = "import os; print(os.get_terminal_size(os.open('/dev/tty', os.O_RDWR)), os.getsid(0))"
    terminal = toy(code, rows=12, cols=70)
    terminal.wait_for("columns=70, lines=12")
    assert str(terminal.process.pid) in terminal.text
    assert terminal.size == (12, 70)


def test_the_surroundings_are_clean(toy: Toy, tmp_path: Path) -> None:
    code = "import os; print(sorted(os.environ.items()), os.getcwd())"
    terminal = toy(code, rows=60, cols=200, SPEAKER="Kumagai", COLORTERM=None)
    terminal.wait_exit()
    text = terminal.text.replace("\n", "")
    assert str(tmp_path / "home") in text
    assert "('TERM', 'xterm-256color')" in text
    assert "('SPEAKER', 'Kumagai')" in text
    assert "COLORTERM" not in text
    assert "PYTEST_CURRENT_TEST" not in text


def test_keys_arrive_as_a_terminal_sends_them(toy: Toy) -> None:
    terminal = toy(ECHO)
    terminal.wait_for("ready")
    for name, sent in {
        "pagedown": "1b 5b 36 7e",
        "up": "1b 5b 41",
        "f5": "1b 5b 31 35 7e",
        "enter": "0d",
        "backspace": "7f",
        "ctrl+p": "10",
        "alt+x": "1b 78",
        "é": "c3 a9",
    }.items():
        terminal.press(name)
        terminal.wait_for(sent)
    with pytest.raises(ValueError, match="hyper"):
        key("hyper+x")


def test_a_key_after_escape_is_not_taken_for_one_with_alt(toy: Toy) -> None:
    terminal = toy(ECHO)
    terminal.wait_for("ready")
    begun = time.perf_counter()
    terminal.press("escape", "x")
    terminal.wait_for("78")
    assert terminal.lines[1:3] == ["1b", "78"]
    assert time.perf_counter() - begun > 0.1


def test_mouse(toy: Toy) -> None:
    terminal = toy(ECHO, cols=80)
    terminal.wait_for("ready")
    terminal.click(col=4, row=2)
    terminal.wait_for(b"\x1b[<0;5;3M\x1b[<0;5;3m".hex(" "))
    terminal.wheel(-1, col=0, row=0)
    terminal.wait_for(b"\x1b[<64;1;1M".hex(" "))
    terminal.wheel(2, col=0, row=0)
    terminal.wait_for((b"\x1b[<65;1;1M" * 2).hex(" "))


def test_a_change_of_size_is_told(toy: Toy) -> None:
    terminal = toy("""
        import os, signal, time
        show = lambda *_: os.write(1, f"{os.get_terminal_size()}\\n".encode())
        signal.signal(signal.SIGWINCH, show)
        show()
        while True:
            time.sleep(1)
    """)
    terminal.wait_for("columns=40, lines=10")
    terminal.resize(rows=20, cols=60)
    terminal.wait_for("columns=60, lines=20")
    assert len(terminal.lines) == 20


def test_exit_code_and_last_words(toy: Toy) -> None:
    terminal = toy("import sys; print('goodbye'); sys.exit(3)")
    assert terminal.wait_exit() == 3
    assert "goodbye" in terminal.text


def test_a_signal_is_an_exit_code(toy: Toy) -> None:
    terminal = toy(write("here"))
    terminal.wait_for("here")
    terminal.kill(Signals.SIGTERM)
    assert terminal.wait_exit() == -Signals.SIGTERM


def test_a_wait_in_vain_shows_the_screen(toy: Toy) -> None:
    terminal = toy(write("Looking Ahead"))
    terminal.wait_for("Looking Ahead")
    with pytest.raises(AssertionError, match=r"'Closing' does not come; it runs[^|]*Looking Ahead"):
        terminal.wait_for("Closing", timeout=0.05)
    with pytest.raises(AssertionError, match="'Looking' stays"):
        terminal.wait_gone("Looking", timeout=0.05)
    with pytest.raises(AssertionError, match="does not end"):
        terminal.wait_exit(timeout=0.05)
    with pytest.raises(AssertionError, match="'Closing' is not on the screen"):
        terminal.row_of("Closing")


def test_no_wait_for_a_program_that_has_ended(toy: Toy) -> None:
    begun = time.perf_counter()
    with pytest.raises(AssertionError, match="ended with 2"):
        toy("raise SystemExit(2)").wait_for("Closing", timeout=30)
    assert time.perf_counter() - begun < 5


def test_wait_for_an_answer_and_for_quiet(toy: Toy) -> None:
    terminal = toy("import time; [(print(n, flush=True), time.sleep(0.02)) for n in range(6)]")
    terminal.wait_for(lambda t: "3" in t.lines)
    terminal.wait_stable(0.1)
    assert terminal.lines[:6] == ["0", "1", "2", "3", "4", "5"]
    assert len(terminal.chunks) > 1
    assert b"".join(chunk.data for chunk in terminal.chunks) == terminal.raw
    times = [chunk.at for chunk in terminal.chunks]
    assert times == sorted(times)


def test_no_quiet_is_a_failure(toy: Toy) -> None:
    terminal = toy("import time\nwhile True: print('.', end='', flush=True); time.sleep(0.01)")
    terminal.wait_for(".")
    with pytest.raises(AssertionError, match="still writes"):
        terminal.wait_stable(0.1, timeout=0.2)


def test_place_and_style_of_a_text(toy: Toy) -> None:
    terminal = toy(write("\r\n宇宙 \x1b[1;38;2;255;176;0;48;5;16mbehind\x1b[0m now"))
    terminal.wait_for("now")
    assert terminal.lines[1] == "宇宙 behind now"
    assert terminal.find("behind") == (1, 5)
    style = terminal.style_of("behind")
    assert (style.text, style.fg, style.bg, style.bold) == ("b", "ffb000", "000000", True)
    assert terminal.style_of("now").fg == "default"


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[>25u",
        "\x1b[<u",
        "\x1b[=1u",
        "\x1b[?2026$p",
        "\x1b[?2048$p",
        "\x1b[?2026h",
        "\x1b[>4;2m",
        "\x1b[58:2::255:0:0m",
        "\x1b[!p",
        "\x1b]22;pointer\x07",
        "\x1b]8;id=1;https://example.org\x1b\\",
        "\x1bP+q544e\x1b\\",
        "\x1b_Ga=q;AAAA\x1b\\",
    ],
)
def test_questions_and_unknown_sequences_leave_nothing_on_the_screen(
    toy: Toy, sequence: str
) -> None:
    terminal = toy(write(f"a{sequence}b"))
    terminal.wait_for("b")
    assert terminal.text.split() == ["ab"]


def test_a_sequence_that_arrives_in_pieces(toy: Toy) -> None:
    text = "\x1b[<u\x1b[1m宇\x1b]2;Opening\x1b\\\x1b[0m!"
    terminal = toy(f"""
        import os, time
        for byte in {text.encode()!r}:
            os.write(1, bytes([byte])); time.sleep(0.002)
        time.sleep(60)
    """)
    terminal.wait_for("!")
    assert terminal.lines[0] == "宇!"
    assert terminal.style_of("宇").bold
    assert terminal.title == "Opening"


def test_a_full_screen_program_gives_the_screen_back(toy: Toy) -> None:
    terminal = toy("""
        print("before", flush=True)
        print("\\x1b[?1049h\\x1b[Hinside", end="", flush=True)
        input()
        print("\\x1b[?1049lafter")
    """)
    terminal.wait_for("inside")
    assert terminal.full_screen
    assert "before" not in terminal.text
    terminal.press("enter")
    terminal.wait_exit()
    assert not terminal.full_screen
    assert terminal.text.split() == ["before", "after"]


def test_leaving_kills_what_does_not_want_to_go(tmp_path: Path) -> None:
    code = """
        import signal, time
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        print("staying", flush=True)
        while True: time.sleep(1)
    """
    begun = time.perf_counter()
    with Terminal([sys.executable, "-c", dedent(code)], home=tmp_path) as terminal:
        terminal.wait_for("staying")
    assert terminal.process.exit_code == -Signals.SIGKILL
    assert time.perf_counter() - begun < 5


def test_keys_that_nobody_reads_do_not_hang(toy: Toy) -> None:
    terminal = toy("import tty, time; tty.setraw(0); print('deaf', flush=True); time.sleep(60)")
    terminal.wait_for("deaf")
    with pytest.raises(TimeoutError):
        terminal.process.send(b"x" * 1_000_000, timeout=0.1)
