from __future__ import annotations

from collections import Counter

import pytest

from tui_app.ui.commands import BY_ID, COMMANDS, UserCommand, key, shown_key, shown_keys
from tui_app.ui.screens.console import Console


def test_ids_and_titles_are_unique() -> None:
    assert len(BY_ID) == len(COMMANDS) == len({command.title for command in COMMANDS})


@pytest.mark.parametrize("counted", [False, True])
def test_no_two_commands_share_a_key_unless_one_needs_a_count(counted: bool) -> None:
    keys = Counter(k for c in COMMANDS if c.needs_count == counted for k in c.keys)
    assert [each for each, count in keys.items() if count > 1] == []


def test_no_key_is_the_beginning_of_a_sequence_or_a_count() -> None:
    keys = [k for command in COMMANDS for k in command.keys]
    sequences = [k for k in keys if " " in k]
    assert not [k for k in keys for longer in sequences if longer.startswith(f"{k} ")]
    assert not [k for k in keys if k[0].isdecimal()]


@pytest.mark.parametrize(
    "command", [c for c in COMMANDS if c.session is None], ids=lambda command: command.id
)
def test_a_command_that_is_not_the_session_s_has_an_action(command: UserCommand) -> None:
    action = getattr(Console, f"action_{command.id}")
    assert action.__module__.startswith("tui_app.")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_how_a_command_is_told(command: UserCommand) -> None:
    assert command.title[0].isupper()
    assert command.does.endswith(".")
    assert len(command.hint) <= 10
    assert command.keys or not command.hint


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.session], ids=lambda c: c.id)
def test_the_session_s_commands_take_any_count(command: UserCommand) -> None:
    assert command.session is not None
    assert command.session(1) == command.session(1)
    command.session(9999)


@pytest.mark.parametrize(
    ("press", "shown"),
    [("g g", "gg"), ("right", "→"), ("pagedown", "PgDn"), ("G", "G"), ("ctrl+p", "ctrl+p")],
)
def test_a_key_as_a_person_reads_it(press: str, shown: str) -> None:
    assert shown_key(press) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [("first", "gg"), ("next_passage", "space"), ("previous_passage", "Bksp"), ("undo", "u")],
)
def test_the_first_key_of_a_command(name: str, shown: str) -> None:
    assert key(name) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("goto_section", "3 G  3 enter"),
        ("first", "gg  home"),
        ("next_section", "→  l"),
        ("finish", ""),
    ],
)
def test_all_keys_of_a_command(name: str, shown: str) -> None:
    assert shown_keys(BY_ID[name]) == shown
