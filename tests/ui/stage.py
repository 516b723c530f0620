"""The console on a stage of its own: keys in, text frames out, clocks by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from textual.pilot import Pilot

from tui_app.session.place import Place, Shape
from tui_app.session.session import Session
from tui_app.speech.model import Metadata, Note, Passage, Run, Section, Sentence, Speech, Target
from tui_app.timing.plan import make_plan
from tui_app.ui.app import Podium
from tui_app.ui.moment import Moments
from tui_app.ui.screens.actions import Reader

EVENING = datetime(2025, 7, 9, 14, 0, 0)


def passage(*sentences: str, notes: tuple[str, ...] = ()) -> Passage:
    return Passage(
        tuple(Sentence((Run(text),), 1, len(text.split())) for text in sentences),
        1,
        notes=tuple(Note(text, 1) for text in notes),
    )


def section(number: int, title: str, *blocks: Passage, notes: tuple[str, ...] = ()) -> Section:
    identity = title.lower().replace(" ", "-")
    own = tuple(Note(text, 1) for text in notes)
    return Section(number, identity, title, blocks, "speech.md", 1, own)


def speech(*sections: Section, target_s: float | None = None) -> Speech:
    target = None if target_s is None else Target(target_s, target_s)
    return Speech(Metadata(title="A talk", speaker="KAZEKI Jun", target=target), sections, "speech")


TALK = speech(
    section(
        1,
        "Opening",
        passage("Good morning, everyone.", "It is an honor to be here."),
        passage("Thank you for coming.", notes=("look up",)),
        notes=("names to get right",),
    ),
    section(2, "Policy", passage("The budget is 43 trillion yen."), passage("We go on.")),
    section(3, "Close", passage("Thank you very much.")),
    target_s=60,
)


class Clocks(Moments):
    """Clocks that stand still until they are set on."""

    def __init__(self) -> None:
        self.seconds = 100.0
        super().__init__(lambda: self.seconds, lambda: EVENING + timedelta(seconds=self.seconds))


class Stage:
    """A running console.

    Attributes:
        pilot: Presses keys and clicks.
        clocks: Set them on with `wait`.
    """

    def __init__(self, pilot: Pilot[None], clocks: Clocks) -> None:
        self.pilot = pilot
        self.clocks = clocks

    @property
    def app(self) -> Podium:
        assert isinstance(self.pilot.app, Podium)
        return self.pilot.app

    @property
    def place(self) -> Place:
        return self.app.desk.session.place

    async def press(self, *keys: str) -> None:
        """Press keys, each a second after the one before, so that no two are one burst."""
        for key in keys:
            self.clocks.seconds += 1.0
            await self.pilot.press(key)
        await self.pilot.pause()

    async def wait(self, seconds: float) -> None:
        """Let time pass, and let the console notice."""
        self.clocks.seconds += seconds
        self.app.console_screen.show()
        await self.pilot.pause()

    @property
    def frame(self) -> list[str]:
        """What a person reads, row by row."""
        screen = self.app.screen
        # Textual offers whole frames only as pictures; this is the one private door used.
        strips = screen._compositor.render_strips(self.app.size)
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        return "\n".join(self.frame)

    def row(self, text: str) -> str:
        """The first row that holds the text."""
        found = [row for row in self.frame if text in row]
        assert found, f"{text!r} is not on the screen:\n{self.text}"
        return found[0]


def play(
    scene: Callable[[Stage], Awaitable[None]],
    of: Speech = TALK,
    size: tuple[int, int] = (120, 30),
    read: Reader | None = None,
    theme: str = "podium-dark",
    end_by: datetime | None = None,
    start: int = 0,
) -> None:
    """Run a scene against a console of that speech and size."""
    clocks = Clocks()
    session = Session.begin(Shape.of(of), Place(start))
    app = Podium(of, make_plan(of), session, moments=clocks, read=read, theme=theme, end_by=end_by)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await scene(Stage(pilot, clocks))

    asyncio.run(run())
