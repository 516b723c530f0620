"""Searching the text, the titles and the notes. Pure."""

from __future__ import annotations

from tui_app.session.place import Place
from tui_app.speech.model import Aside, Speech


class Index:
    """What can be found in a speech; made once, searched at every key press."""

    def __init__(self, speech: Speech) -> None:
        self._entries: list[tuple[Place, str]] = []
        for s, section in enumerate(speech.sections):
            self._add(Place(s, 0, 0), section.title, *(note.text for note in section.notes))
            passage = 0
            for block in section.blocks:
                if isinstance(block, Aside):
                    self._add(Place(s, max(0, passage - 1), 0), *block.lines)
                    continue
                for number, sentence in enumerate(block.sentences):
                    shown = "".join(run.text for run in sentence.runs)
                    self._add(Place(s, passage, number), shown)
                self._add(Place(s, passage, 0), *(note.text for note in block.notes))
                passage += 1

    def _add(self, place: Place, *texts: str) -> None:
        self._entries.extend((place, " ".join(text.casefold().split())) for text in texts if text)

    def find(self, query: str) -> tuple[Place, ...]:
        """The places whose text holds the query, letter case aside, in order, each once."""
        wanted = " ".join(query.casefold().split())
        if not wanted:
            return ()
        return tuple(sorted({place for place, text in self._entries if wanted in text}))


def following(hits: tuple[Place, ...], place: Place) -> int:
    """The index of the first hit after `place`, from the start again when there is none."""
    return next((index for index, hit in enumerate(hits) if hit > place), 0)


def preceding(hits: tuple[Place, ...], place: Place) -> int:
    """The index of the last hit before `place`, from the end again when there is none."""
    before = [index for index, hit in enumerate(hits) if hit < place]
    return before[-1] if before else len(hits) - 1
