"""The screen of a terminal: pyte, with what programs of today write besides."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyte

SEQUENCE = re.compile(
    rb"""\x1b (?:
        \[ (?P<csi> (?P<prefix> [<-?]*) (?P<parameters> [0-9:;]*)
                    (?P<intermediate> [\ -/]*) (?P<final> [@-~]) )
      | \] (?P<osc> .*?) (?: \x07 | \x1b\\ )
      | [PX^_] .*? \x1b\\
      | (?P<short> [\ -/]* [0-OQ-WYZ\\`-~] )
    )""",
    re.VERBOSE | re.DOTALL,
)
UNFINISHED = re.compile(rb"\x1b (?: \[ [0-?]* [\ -/]* | [\]PX^_] .* | [\ -/]* ) \Z", re.X | re.S)
ALTERNATE_SCREEN = b"1049"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; colours are hexadecimal (`1e1e2e`), a name of the sixteen, or `default`."""

    text: str
    fg: str
    bg: str
    bold: bool
    italic: bool
    underline: bool
    strike: bool
    reverse: bool


class Emulator:
    """What a terminal shows of the bytes written to it; it answers no question.

    pyte misreads what it does not know and puts its end on the screen as text (the `u` of
    `CSI < u`, the whole of a `DCS`), so it is given only what it knows. It has no second
    screen; full-screen programs are shown on one of their own, which vanishes with them.
    """

    def __init__(self, rows: int, cols: int) -> None:
        self._screens = (pyte.Screen(cols, rows), pyte.Screen(cols, rows))
        self._streams = tuple(map(pyte.ByteStream, self._screens))
        self._shown = 0
        self._unread = b""

    @property
    def full_screen(self) -> bool:
        """Whether the program has taken the whole screen, to give it back at its end."""
        return self._shown == 1

    @property
    def title(self) -> str:
        """The title of the window."""
        return self._screen.title

    @property
    def cursor(self) -> tuple[int, int] | None:
        """Row and column of the cursor; None while it is hidden."""
        cursor = self._screen.cursor
        return None if cursor.hidden else (cursor.y, cursor.x)

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        return self._screen.lines, self._screen.columns

    def resize(self, rows: int, cols: int) -> None:
        for screen in self._screens:
            screen.resize(rows, cols)

    def feed(self, data: bytes) -> None:
        """Shows the bytes; a sequence cut in two by the arrival of its parts is kept whole."""
        data = self._unread + data
        self._unread = b""
        at = 0
        while (escape := data.find(b"\x1b", at)) >= 0:
            self._write(data[at:escape])
            if sequence := SEQUENCE.match(data, escape):
                self._sequence(sequence)
                at = sequence.end()
            elif UNFINISHED.match(data, escape):
                self._unread = data[escape:]
                return
            else:
                at = escape + 1
        self._write(data[at:])

    def row(self, row: int) -> list[str]:
        """The cells of a row; the one behind a wide character is empty."""
        cells = self._screen.buffer[row]
        return [cells[col].data for col in range(self._screen.columns)]

    def cell(self, row: int, col: int) -> Cell:
        char = self._screen.buffer[row][col]
        return Cell(
            text=char.data,
            fg=char.fg,
            bg=char.bg,
            bold=char.bold,
            italic=char.italics,
            underline=char.underscore,
            strike=char.strikethrough,
            reverse=char.reverse,
        )

    @property
    def _screen(self) -> pyte.Screen:
        return self._screens[self._shown]

    def _write(self, data: bytes) -> None:
        if data:
            self._streams[self._shown].feed(data)

    def _sequence(self, sequence: re.Match[bytes]) -> None:
        final = sequence["final"]
        if sequence["prefix"] == b"?" and final in (b"h", b"l"):
            if ALTERNATE_SCREEN in sequence["parameters"].split(b";"):
                self._shown = int(final == b"h")
                if self._shown:
                    self._screen.reset()
            self._write(sequence[0])
        elif sequence["csi"]:
            plain = not (sequence["prefix"] or sequence["intermediate"])
            if plain and b":" not in sequence["parameters"]:
                self._write(sequence[0])
        elif sequence["short"] or (sequence["osc"] or b"").startswith((b"0;", b"2;")):
            self._write(sequence[0])
