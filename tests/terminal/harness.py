"""A terminal for tests: starts a program, types, looks at the screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from signal import Signals
from subprocess import TimeoutExpired
from types import TracebackType
from typing import Self

from tests.terminal.emulator import Cell, Emulator
from tests.terminal.keys import ESCAPE, LEFT_BUTTON, WHEEL_DOWN, WHEEL_UP, key, mouse
from tests.terminal.launch import podium_command, surroundings
from tests.terminal.process import Chunk, Process

__all__ = ["Cell", "Podium", "Terminal", "podium_command"]

ESCAPE_ALONE_S = 0.15
"""Programs hold an escape back this long, to see whether it begins another key."""


class Terminal:
    """A program in a terminal; leaving the `with` block kills it if it still runs.

    Rows and columns count from 0, in cells.

    Args:
        command: The program and its arguments.
        home: Its user's home, and where it starts unless `cwd` says otherwise.
        rows: Height of the terminal.
        cols: Width of the terminal.
        env: Variables to add to a clean environment; None takes one away.
        cwd: Where it starts.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        home: Path,
        rows: int = 30,
        cols: int = 100,
        env: Mapping[str, str | None] | None = None,
        cwd: Path | None = None,
    ) -> None:
        home.mkdir(parents=True, exist_ok=True)
        asked = {**surroundings(home), **(env or {})}
        self.screen = Emulator(rows, cols)
        self._escaped_at = 0.0
        self.process = Process(
            command,
            env={name: value for name, value in asked.items() if value is not None},
            rows=rows,
            cols=cols,
            cwd=cwd or home,
            on_output=self.screen.feed,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self.process.close()

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, without the blanks at their ends."""
        with self.process.changed:
            return ["".join(self.screen.row(row)).rstrip() for row in range(self.size[0])]

    @property
    def text(self) -> str:
        """The screen, one row a line."""
        return "\n".join(self.lines)

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.screen.size

    @property
    def title(self) -> str:
        """The title of the window."""
        return self.screen.title

    @property
    def full_screen(self) -> bool:
        """Whether the program has taken the whole screen, to give it back at its end."""
        return self.screen.full_screen

    def find(self, text: str) -> tuple[int, int]:
        """Row and column of the first place where the text stands."""
        with self.process.changed:
            for row in range(self.size[0]):
                cells = self.screen.row(row)
                before, found, _ = "".join(cells).partition(text)
                if found:
                    return row, _column(cells, len(before))
        raise AssertionError(self._failure(f"{text!r} is not on the screen"))

    def row_of(self, text: str) -> int:
        """The first row the text stands in."""
        return self.find(text)[0]

    def cell(self, row: int, col: int) -> Cell:
        """A cell with its colours and attributes."""
        with self.process.changed:
            return self.screen.cell(row, col)

    def style_of(self, text: str) -> Cell:
        """The cell in which the text begins."""
        with self.process.changed:
            return self.cell(*self.find(text))

    @property
    def raw(self) -> bytes:
        """Every byte written so far."""
        with self.process.changed:
            return bytes(self.process.output)

    @property
    def chunks(self) -> list[Chunk]:
        """The bytes as they arrived, with the times (`time.perf_counter`)."""
        return self.process.chunks

    def send(self, text: str) -> None:
        """Types the text as it is."""
        alone = self._escaped_at + ESCAPE_ALONE_S - time.perf_counter()
        if alone > 0:
            time.sleep(alone)
        self.process.send(text.encode())
        if text.endswith(ESCAPE):
            self._escaped_at = time.perf_counter()

    def press(self, *names: str) -> None:
        """Presses keys, one after the other: "pagedown", "ctrl+p", "G"."""
        for name in names:
            self.send(key(name))

    def click(self, col: int, row: int) -> None:
        """Clicks a cell with the left button."""
        self.send(mouse(LEFT_BUTTON, col, row) + mouse(LEFT_BUTTON, col, row, released=True))

    def click_on(self, text: str) -> None:
        """Clicks where the text begins."""
        row, col = self.find(text)
        self.click(col, row)

    def wheel(self, steps: int, col: int, row: int) -> None:
        """Turns the wheel over a cell: down, or up when the steps are negative."""
        button = WHEEL_DOWN if steps > 0 else WHEEL_UP
        self.send(mouse(button, col, row) * abs(steps))

    def resize(self, rows: int, cols: int) -> None:
        """Gives the window another size."""
        with self.process.changed:
            self.screen.resize(rows, cols)
        self.process.set_size(rows, cols)

    def kill(self, number: Signals) -> None:
        """Sends the program a signal."""
        self.process.signal(number)

    def wait_for(self, wanted: str | Callable[[Terminal], bool], timeout: float = 10) -> None:
        """Waits until the text is on the screen, or until the question is answered yes."""
        asked = f"{wanted!r} does not come" if isinstance(wanted, str) else "the wait is in vain"
        self._wait(lambda: _holds(wanted, self), asked, timeout)

    def wait_gone(self, unwanted: str, timeout: float = 10) -> None:
        """Waits until the text is no longer on the screen."""
        self._wait(lambda: unwanted not in self.text, f"{unwanted!r} stays", timeout)

    def wait_stable(self, quiet: float = 0.15, timeout: float = 10) -> None:
        """Waits until nothing has been written for so many seconds, counted from now on."""
        try:
            self.process.wait_quiet(quiet, timeout)
        except TimeoutError as error:
            raise AssertionError(self._failure(str(error))) from None

    def wait_exit(self, timeout: float = 10) -> int:
        """Waits for the end of the program; minus the number when a signal ended it."""
        try:
            return self.process.wait_exit(timeout)
        except TimeoutExpired:
            raise AssertionError(self._failure("the program does not end")) from None

    def _wait(self, done: Callable[[], bool], asked: str, timeout: float) -> None:
        deadline = time.perf_counter() + timeout
        with self.process.changed:
            while not done():
                left = deadline - time.perf_counter()
                if left <= 0 or self.process.ended:
                    raise AssertionError(self._failure(asked))
                # A question may be about something that is not on the screen, such as a file.
                self.process.changed.wait(min(0.1, left))

    def _failure(self, what: str) -> str:
        rows, cols = self.size
        frame = "-" * cols
        screen = "\n".join([frame, *self.lines, frame])
        return f"{what}; {self.process.state()}, and the screen of {cols}x{rows} shows\n{screen}"


class Podium:
    """Starts podium, as often as wanted, for one user; leaving the `with` block ends all."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._terminals = ExitStack()

    def __call__(
        self,
        *arguments: str | Path,
        rows: int = 30,
        cols: int = 100,
        env: Mapping[str, str | None] | None = None,
        cwd: Path | None = None,
    ) -> Terminal:
        command = podium_command(*map(str, arguments))
        terminal = Terminal(command, home=self.home, rows=rows, cols=cols, env=env, cwd=cwd)
        return self._terminals.enter_context(terminal)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._terminals.close()


def _holds(wanted: str | Callable[[Terminal], bool], terminal: Terminal) -> bool:
    return wanted in terminal.text if isinstance(wanted, str) else wanted(terminal)


def _column(cells: Sequence[str], length: int) -> int:
    """The cell in which the character with this index begins."""
    for col, cell in enumerate(cells):
        length -= len(cell)
        if length < 0:
            return col
    return len(cells)
