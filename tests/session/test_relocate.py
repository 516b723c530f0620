from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.stage import TALK, passage, section, speech
from tui_app.session.place import Place, Shape
from tui_app.session.relocate import relocate, section_map
from tui_app.speech.model import Speech

OPENING, POLICY, CLOSE = TALK.sections
GREETING, THANKS = OPENING.passages
NEW = section(9, "New", passage("Something entirely different stands here."))
EMPTY = section(9, "Empty")


def opening(*blocks: tuple[str, ...]) -> Speech:
    """The talk with another opening, of these passages."""
    return speech(section(1, "Opening", *(passage(*each) for each in blocks)), POLICY, CLOSE)


@pytest.mark.parametrize(
    ("new", "place", "expected"),
    [
        (TALK, Place(0, 0, 1), Place(0, 0, 1)),
        (speech(NEW, *TALK.sections), Place(0, 0, 1), Place(1, 0, 1)),
        (speech(CLOSE, POLICY, OPENING), Place(0, 1, 0), Place(2, 1, 0)),
        (speech(POLICY, CLOSE), Place(2), Place(1)),
    ],
)
def test_a_section_of_the_same_id_is_followed(new: Speech, place: Place, expected: Place) -> None:
    assert relocate(TALK, new, place) == expected


@pytest.mark.parametrize("place", [Place(0, 0, 0), Place(0, 0, 1), Place(0, 1, 0)])
def test_a_renamed_section_is_found_by_its_text(place: Place) -> None:
    renamed = section(1, "Welcome", GREETING, THANKS)
    assert relocate(TALK, speech(NEW, renamed, POLICY), place) == Place(
        1, place.passage, place.sentence
    )


@pytest.mark.parametrize(
    ("new", "place", "expected"),
    [
        (speech(NEW), Place(2), Place(0)),
        (speech(POLICY, CLOSE), Place(0, 1, 0), Place(0)),
        (speech(OPENING, CLOSE), Place(1, 1, 0), Place(1)),
        (speech(EMPTY), Place(1, 1, 0), Place(0)),
    ],
)
def test_of_a_section_that_is_gone_the_one_in_its_stead(
    new: Speech, place: Place, expected: Place
) -> None:
    assert relocate(TALK, new, place) == expected


HELLO = ("Good morning, everyone.", "It is an honor to be here.")


@pytest.mark.parametrize(
    ("new", "place", "expected"),
    [
        # One passage put before it.
        (opening(("Hm.",), HELLO, ("Thank you for coming.",)), Place(0, 1, 0), Place(0, 2, 0)),
        # Edited, and moved to the end.
        (opening(("Quite new.",), ("Thank you all for coming!",)), Place(0, 1, 0), Place(0, 1, 0)),
        (opening(("Thank you all for coming!",), HELLO), Place(0, 1, 0), Place(0, 0, 0)),
        # A sentence put before the one being said; the one being said edited.
        (opening(("Hello!", *HELLO)), Place(0, 0, 1), Place(0, 0, 2)),
        (
            opening((HELLO[0], "Now then.", "It is a great honor to be here.")),
            Place(0, 0, 1),
            Place(0, 0, 2),
        ),
        # Removed: the nearest that is left.
        (opening(HELLO), Place(0, 1, 0), Place(0, 0)),
        (opening(("Xyz.",), ("Uvw.",), ("Rst.",)), Place(0, 1, 0), Place(0, 1, 0)),
        (opening((HELLO[0],)), Place(0, 0, 1), Place(0, 0, 0)),
        # Nothing is left of it.
        (opening(), Place(0, 1, 0), Place(0)),
    ],
)
def test_inside_a_section(new: Speech, place: Place, expected: Place) -> None:
    assert relocate(TALK, new, place) == expected


def test_of_equal_passages_the_nearest() -> None:
    def chorus(verses: int) -> Speech:
        return speech(section(1, "Song", *(passage("Once more.") for _ in range(verses))))

    assert relocate(chorus(5), chorus(5), Place(0, 3)) == Place(0, 3)
    assert relocate(chorus(5), chorus(3), Place(0, 4)) == Place(0, 2)


def test_a_section_without_passages_that_gets_some() -> None:
    old = speech(OPENING, section(2, "Pause"))
    new = speech(OPENING, section(2, "Pause", passage("Now there is text.")))
    assert relocate(old, new, Place(1)) == Place(1)


def test_a_renamed_section_is_not_sought_in_one_that_was_there_before() -> None:
    thanks = passage("Thank you.")
    old = speech(section(1, "One", thanks), POLICY, section(3, "Close", thanks, passage("Bye.")))
    new = speech(section(1, "One", thanks), POLICY, section(3, "End", thanks, passage("Bye.")))
    assert relocate(old, new, Place(2)) == Place(2)


def test_the_map_of_sections() -> None:
    assert section_map(TALK, speech(CLOSE, NEW, OPENING)) == {0: 2, 1: None, 2: 0}


sentences = st.text("abc", min_size=1, max_size=4)
blocks = st.lists(st.lists(sentences, min_size=1, max_size=3), max_size=3)
speeches = st.dictionaries(st.sampled_from("ABCD"), blocks, min_size=1).map(
    lambda some: speech(
        *(
            section(number, title, *(passage(*each) for each in of))
            for number, (title, of) in enumerate(some.items(), start=1)
        )
    )
)


@settings(max_examples=100)
@given(speeches, speeches, st.builds(Place, *[st.integers(0, 4)] * 3))
def test_a_place_always_goes_to_one_that_exists(old: Speech, new: Speech, place: Place) -> None:
    assert relocate(old, new, Shape.of(old).nearest(place)) in Shape.of(new)


@settings(max_examples=100)
@given(speeches, st.builds(Place, *[st.integers(0, 4)] * 3))
def test_an_unchanged_speech_leaves_the_place(of: Speech, place: Place) -> None:
    here = Shape.of(of).nearest(place)
    assert relocate(of, of, here) == here
