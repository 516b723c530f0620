from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.driving import PASSAGE, SECTION, SENTENCE, SHAPE, places, shapes, units
from tests.timing.speeches import passage, section, speech
from tui_app.session.place import Place, Shape, Unit

END = Place(2, 1, 2)


def test_the_shape_of_a_speech() -> None:
    text = speech(section(passage(5, 5), passage(5)), section(), section(passage(5)))
    assert Shape.of(text).sections == ((2, 1), (), (1,))


def test_both_ends() -> None:
    assert (SHAPE.first, SHAPE.last) == (Place(0, 0, 0), END)
    assert Shape(((),)).last == Place(0, 0, 0)


@pytest.mark.parametrize(
    ("unit", "walk"),
    [
        (SENTENCE, [(0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0), (2, 0, 0), (2, 1, 0), (2, 1, 1)]),
        (PASSAGE, [(0, 0, 0), (0, 1, 0), (1, 0, 0), (2, 0, 0), (2, 1, 0), (2, 1, 0)]),
        (SECTION, [(0, 0, 0), (1, 0, 0), (2, 0, 0), (2, 0, 0)]),
    ],
)
def test_walking_forward(unit: Unit, walk: list[tuple[int, int, int]]) -> None:
    for count, expected in enumerate(walk):
        assert SHAPE.forward(SHAPE.first, unit, count) == Place(*expected)


@pytest.mark.parametrize(
    ("unit", "walk"),
    [
        (SENTENCE, [(2, 1, 2), (2, 1, 1), (2, 1, 0), (2, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)]),
        (PASSAGE, [(2, 1, 2), (2, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 0), (0, 0, 0)]),
        (SECTION, [(2, 1, 2), (1, 0, 0), (0, 0, 0), (0, 0, 0)]),
    ],
)
def test_walking_back(unit: Unit, walk: list[tuple[int, int, int]]) -> None:
    for count, expected in enumerate(walk):
        assert SHAPE.backward(END, unit, count) == Place(*expected)


def test_back_from_within_the_first_goes_to_the_very_beginning() -> None:
    assert SHAPE.backward(Place(0, 1), SECTION) == Place(0)
    assert SHAPE.backward(Place(0, 0, 1), PASSAGE) == Place(0)


def test_forward_from_within_the_last_stays() -> None:
    assert SHAPE.forward(Place(2, 1, 1), PASSAGE) == Place(2, 1, 1)
    assert SHAPE.forward(Place(2, 1, 1), SECTION, 9) == Place(2, 1, 1)


@pytest.mark.parametrize(
    ("place", "nearest"),
    [
        ((9, 9, 9), (2, 1, 2)),
        ((-1, -1, -1), (0, 0, 0)),
        ((1, 4, 4), (1, 0, 0)),
        ((0, 1, 5), (0, 1, 0)),
        ((2, 1, 1), (2, 1, 1)),
    ],
)
def test_the_nearest_place(place: tuple[int, int, int], nearest: tuple[int, int, int]) -> None:
    assert SHAPE.nearest(Place(*place)) == Place(*nearest)


@given(shapes, places, units, st.integers(-1, 5))
def test_moves_stay_inside_and_go_their_way(
    shape: Shape, somewhere: Place, unit: Unit, count: int
) -> None:
    place = shape.nearest(somewhere)
    assert place in shape
    ahead, behind = shape.forward(place, unit, count), shape.backward(place, unit, count)
    assert ahead in shape
    assert behind in shape
    assert behind <= place <= ahead
    assert (count < 1 or shape.is_last(place, unit)) == (ahead == place)


@given(shapes, st.integers(0, 60))
def test_sentences_there_and_back_again(shape: Shape, count: int) -> None:
    assert shape.forward(shape.first, SENTENCE, 1000) == shape.last
    there = shape.forward(shape.first, SENTENCE, count)
    if there != shape.last:
        assert shape.backward(there, SENTENCE, count) == shape.first
