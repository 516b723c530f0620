"""A program in a pseudo-terminal: what it writes, when that arrives, what it is sent."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

# The shell opens the terminal by name: the first terminal that a session leader opens
# becomes the one that controls it, on Linux and on macOS. Doing this between fork and exec
# in Python instead is unsafe, and warned about, in a process that has threads.
IN_TERMINAL = 'tty=$1; shift; exec "$@" <>"$tty"'


class Chunk(NamedTuple):
    """What one read returned, and when (`time.perf_counter`)."""

    at: float
    data: bytes


class Process:
    """Runs a command in a pseudo-terminal of its own and collects all it writes.

    Args:
        command: The program and its arguments.
        env: Its whole environment.
        rows: Height of the terminal.
        cols: Width of the terminal.
        cwd: Where it starts.
        on_output: Called with each piece of output, in the thread that reads, while
            `changed` is held.

    Attributes:
        changed: Notified on every piece of output and at its end.
        output: Everything written so far.
        started: When it was started (`time.perf_counter`).
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str],
        rows: int,
        cols: int,
        cwd: Path | None = None,
        on_output: Callable[[bytes], None] | None = None,
    ) -> None:
        self.changed = threading.Condition()
        self.output = bytearray()
        self._arrivals: list[float] = []
        self._ends: list[int] = []
        self._ended = False
        self._stop = threading.Event()
        self._on_output = on_output
        self._terminal, inside = pty.openpty()
        try:
            os.set_blocking(self._terminal, False)
            self.set_size(rows, cols)
            self.started = time.perf_counter()
            self._child = subprocess.Popen(
                ["/bin/sh", "-c", IN_TERMINAL, "sh", os.ttyname(inside), *command],
                stdin=inside,
                stdout=inside,
                stderr=inside,
                env=env,
                cwd=cwd,
                start_new_session=True,
            )
        except BaseException:
            os.close(self._terminal)
            raise
        finally:
            os.close(inside)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def ended(self) -> bool:
        """Whether nothing more can arrive: the program has let go of the terminal."""
        return self._ended

    @property
    def exit_code(self) -> int | None:
        """None while it runs; minus the signal's number when a signal ended it."""
        return self._child.poll()

    def state(self) -> str:
        """For a message: whether it runs, or how it ended."""
        if self._ended:  # It lets go of the terminal a moment before it is gone.
            with suppress(subprocess.TimeoutExpired):
                self._child.wait(0.5)
        code = self.exit_code
        return "it runs" if code is None else f"it ended with {code}"

    @property
    def chunks(self) -> list[Chunk]:
        """The output so far, as it arrived."""
        with self.changed:
            starts = [0, *self._ends[:-1]]
            pieces = zip(self._arrivals, starts, self._ends, strict=False)
            return [Chunk(at, bytes(self.output[start:end])) for at, start, end in pieces]

    def mark(self) -> int:
        """How much has been written: where `wait_bytes` is to begin later."""
        with self.changed:
            return len(self.output)

    def wait_bytes(self, needle: bytes, start: int = 0, timeout: float = 10) -> float:
        """Waits until the bytes stand in the output and says when the last of them arrived."""
        found = -1
        searched = start

        def look() -> bool:
            nonlocal found, searched
            found = self.output.find(needle, searched)
            searched = max(start, len(self.output) - len(needle) + 1)
            return found >= 0 or self._ended

        with self.changed:
            self.changed.wait_for(look, timeout)
            if found < 0:
                tail = bytes(self.output[start:][-400:])
                raise TimeoutError(f"{needle!r} was not written; {self.state()}, last {tail!r}")
            return self._arrivals[bisect_left(self._ends, found + len(needle))]

    def wait_quiet(self, quiet: float, timeout: float = 10) -> None:
        """Waits until nothing has arrived for so many seconds, counted from now on."""
        begun = time.perf_counter()
        while not self._ended:
            now = time.perf_counter()
            with self.changed:
                last = max(begun, self._arrivals[-1] if self._arrivals else begun)
                if now - last >= quiet:
                    return
                if now - begun > timeout:
                    raise TimeoutError(f"the program still writes after {timeout:g} s")
                self.changed.wait(last + quiet - now)

    def send(self, data: bytes, timeout: float = 5) -> None:
        """Types the bytes; a program that has stopped reading cannot block this for ever."""
        deadline = time.perf_counter() + timeout
        while data:
            left = max(0.0, deadline - time.perf_counter())
            if not select.select([], [self._terminal], [], left)[1]:
                raise TimeoutError(f"the program does not read its keys: {data!r} are left")
            data = data[os.write(self._terminal, data) :]

    def set_size(self, rows: int, cols: int) -> None:
        """Gives the terminal a size; the kernel tells the program with SIGWINCH."""
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))

    def signal(self, number: signal.Signals) -> None:
        self._child.send_signal(number)

    def wait_exit(self, timeout: float = 10) -> int:
        """Waits for its end, and for the last of its output; returns its exit code."""
        code = self._child.wait(timeout)
        self._reader.join(1)
        return code

    def close(self) -> None:
        """Kills what still runs and gives the terminal back."""
        if self._child.poll() is None:
            # It may end by itself just now; macOS then forbids what Linux calls missing.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait(5)
        self._stop.set()
        self._reader.join(5)
        os.close(self._terminal)

    def _read(self) -> None:
        while not self._stop.is_set():
            # Not a selector: kqueue and poll do not know terminals on every macOS.
            if not select.select([self._terminal], [], [], 0.1)[0]:
                continue
            try:
                data = os.read(self._terminal, 65536)
            except OSError:  # How Linux says that the other side is closed.
                data = b""
            now = time.perf_counter()
            with self.changed:
                if data:
                    self.output += data
                    self._arrivals.append(now)
                    self._ends.append(len(self.output))
                    if self._on_output:
                        self._on_output(data)
                self._ended = not data
                self.changed.notify_all()
            if not data:
                return
