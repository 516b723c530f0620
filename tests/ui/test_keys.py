from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_app.ui.commands import BY_ID, COMMANDS
from tui_app.ui.keys import PATIENCE_S, KeyReader, Pressed


def reader() -> KeyReader:
    return KeyReader(COMMANDS)


def typed(*keys: str, apart: float = 0.1) -> list[tuple[str, int | None]]:
    """The commands that these keys spell, and their counts."""
    keyboard = reader()
    pressed = [keyboard.press(key, 50 + apart * n) for n, key in enumerate(keys)]
    return [(each.command.id, each.count) for each in pressed if each]


@pytest.mark.parametrize(
    ("keys", "commands"),
    [
        ("space", [("next_passage", None)]),
        ("3 j", [("next_sentence", 3)]),
        ("1 0 j", [("next_sentence", 10)]),
        ("g g", [("first", None)]),
        ("3 g g", [("first", 3)]),
        ("g g g", [("first", None)]),
        ("g g g g", [("first", None), ("first", None)]),
        ("G", [("last", None)]),
        ("3 G", [("goto_section", 3)]),
        ("3 enter", [("goto_section", 3)]),
        ("enter", [("next_passage", None)]),
        ("3 space", [("next_passage", 3)]),
        ("3 end", [("last", 3)]),
        ("0 G", [("last", None)]),
        ("0 3 G", [("goto_section", 3)]),
        ("1 2 3 4 5 6 G", [("goto_section", 1234)]),
        ("3 x G", [("last", None)]),
        ("g x j", [("next_sentence", None)]),
        ("g j", [("next_sentence", None)]),
        ("3 g j", [("next_sentence", None)]),
        ("g 3 G", [("goto_section", 3)]),
        ("3 j j", [("next_sentence", 3), ("next_sentence", None)]),
        ("x", []),
        ("g", []),
        ("7", []),
        ("²", []),
    ],
)
def test_what_keys_spell(keys: str, commands: list[tuple[str, int | None]]) -> None:
    assert typed(*keys.split()) == commands


@pytest.mark.parametrize("keys", [("3", "G"), ("g", "g")])
def test_patience(keys: tuple[str, str]) -> None:
    assert typed(*keys, apart=PATIENCE_S) == typed(*keys)
    assert typed(*keys, apart=PATIENCE_S + 0.01) != typed(*keys)


def test_each_press_renews_the_patience() -> None:
    assert typed("1", "2", "G", apart=PATIENCE_S - 0.1) == [("goto_section", 12)]


@pytest.mark.parametrize(
    ("keys", "pending"),
    [
        ("", ""),
        ("1 2", "12"),
        ("g", "g"),
        ("1 2 g", "12 g"),
        ("0", ""),
        ("1 0", "10"),
        ("1 2 3 4 5", "1234"),
        ("3 x", ""),
        ("3 j", ""),
        ("g x", ""),
        ("g 5", "5"),
    ],
)
def test_what_waits_for_more(keys: str, pending: str) -> None:
    keyboard = reader()
    for key in keys.split():
        keyboard.press(key, 50)
    assert keyboard.pending == pending


def test_forgetting() -> None:
    keyboard = reader()
    keyboard.press("3", 50)
    keyboard.press("g", 50)
    keyboard.forget()
    assert keyboard.pending == ""
    assert keyboard.press("G", 50) == Pressed(BY_ID["last"], None)


KEYS = sorted({press for command in COMMANDS for key in command.keys for press in key.split()})
presses = st.lists(
    st.tuples(st.sampled_from(["x", "ß", *KEYS, *"0123456789"]), st.floats(0, 5)), max_size=30
)


@settings(max_examples=100)
@given(presses)
def test_a_command_is_spelled_by_the_last_presses(presses: list[tuple[str, float]]) -> None:
    keyboard, now, keys = reader(), 0.0, ""
    for key, later in presses:
        now += later
        keys += f" {key}"
        pressed = keyboard.press(key, now)
        if pressed:
            assert keyboard.pending == ""
            assert any(keys.endswith(f" {own}") for own in pressed.command.keys)
            assert pressed.count is None or 1 <= pressed.count <= 9999
            assert pressed.count is not None or not pressed.command.needs_count
