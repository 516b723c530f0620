from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.ui.stage import TALK, passage, section, speech
from tui_app.session.place import Place, Shape
from tui_app.speech.model import Aside, AsideKind, Run, Sentence
from tui_app.ui.finding import Index, following, preceding

INDEX = Index(TALK)
HITS = (Place(0, 1, 0), Place(1, 0, 0), Place(1, 0, 2))


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("thank", [Place(0, 1, 0), Place(2, 0, 0)]),
        ("honor", [Place(0, 0, 1)]),
        ("THANK you", [Place(0, 1, 0), Place(2, 0, 0)]),
        ("  thank   you ", [Place(0, 1, 0), Place(2, 0, 0)]),
        ("policy", [Place(1, 0, 0)]),
        ("look up", [Place(0, 1, 0)]),
        ("names to get", [Place(0, 0, 0)]),
        ("43", [Place(1, 0, 0)]),
        ("everyone. It", []),
        ("nowhere", []),
        ("", []),
        ("   ", []),
    ],
)
def test_find(query: str, places: list[Place]) -> None:
    assert list(INDEX.find(query)) == places


def test_letter_case_is_that_of_every_language() -> None:
    index = Index(speech(section(1, "One", passage("Die Straße ist ΣΟΦΟΣ."))))
    assert index.find("STRASSE") == index.find("σοφος") == (Place(0, 0, 0),)


def test_a_hit_in_title_text_and_note_is_one_hit() -> None:
    index = Index(speech(section(1, "Tea", passage("Tea.", notes=("tea",)), notes=("tea",))))
    assert index.find("tea") == (Place(0, 0, 0),)


def test_words_parted_by_emphasis_are_found() -> None:
    parted = replace(
        passage("x"), sentences=(Sentence((Run("un"), Run("believ"), Run("able")), 1, 1),)
    )
    assert Index(speech(section(1, "One", parted))).find("unbelievable") == (Place(0, 0, 0),)


def test_an_aside_is_found_at_the_passage_above_it() -> None:
    aside = Aside(AsideKind.CODE, ("print(1)", "print(2)"), 1)
    one = section(1, "One", passage("a"), passage("b"))
    first, second = one.blocks
    between = replace(one, blocks=(first, aside, second))
    before = replace(one, blocks=(aside, first, second))
    assert Index(speech(between)).find("print(2)") == (Place(0, 0, 0),)
    assert Index(speech(before)).find("print") == (Place(0, 0, 0),)
    assert Index(speech(between)).find("b") == (Place(0, 1, 0),)


@pytest.mark.parametrize(
    ("place", "after", "before"),
    [
        (Place(0, 0, 0), 0, 2),
        (Place(0, 1, 0), 1, 2),
        (Place(0, 1, 1), 1, 0),
        (Place(1, 0, 0), 2, 0),
        (Place(1, 0, 1), 2, 1),
        (Place(1, 0, 2), 0, 1),
        (Place(2, 0, 0), 0, 2),
    ],
)
def test_hits_around_a_place(place: Place, after: int, before: int) -> None:
    assert (following(HITS, place), preceding(HITS, place)) == (after, before)


def test_the_only_hit_follows_itself() -> None:
    assert following(HITS[:1], HITS[0]) == preceding(HITS[:1], HITS[0]) == 0


@settings(max_examples=100)
@given(st.text("aehnotu. ", max_size=5))
def test_hits_are_places_of_the_speech_in_order_each_once(query: str) -> None:
    hits = INDEX.find(query)
    assert list(hits) == sorted(set(hits))
    assert all(hit in Shape.of(TALK) for hit in hits)
    assert hits == INDEX.find(query.upper())
