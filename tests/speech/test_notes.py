from __future__ import annotations

import pytest

from tests.speech.reading import only, passage, read
from tui_app.speech.model import Note


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("Hi.\n\n<!-- note: calm -->\n", Note("calm", 3)),
        ("Hi.\n<!-- Notes: calm -->\n", Note("calm", 2)),
        ("Hi. <!-- note: calm --> You.\n", Note("calm", 1)),
        ("Hi\n<b>x</b> <!-- note:\ncalm --> You.\n", Note("calm", 3)),
        ("Hi.\n\n<!-- speaker_note: calm -->\n", Note("calm", 3)),
        ("Hi.\n\n<!--\nspeaker_note: |\n  one\n    two\n-->\n", Note("one\n  two", 5)),
        ("Hi.\n\n<!-- note: one\n     two\n\n     three -->\n", Note("one\ntwo\n\nthree", 3)),
        ("Hi.\n\n::: notes\n\n  one\n   *two*\n:::\n", Note("one\n *two*", 5)),
        ("Hi.\n\n::: {.notes}\none\n:::\n", Note("one", 4)),
        ("Hi.\n\nNote: one\n\n- two\n", Note("one\n\n- two", 3)),
        ("Hi.\nNotes:\n  one\n", Note("one", 3)),
        ("Hi.\n\n???\n\none [pause x] <!--\n", Note("one [pause x] <!--", 5)),
    ],
)
def test_notes_belong_to_the_passage_above(written: str, note: Note) -> None:
    section = only(written)
    assert section.passages[0].notes == (note,)
    assert section.notes == ()
    assert len(section.passages) == 1


def test_notes_above_any_passage_are_the_section_s() -> None:
    section = only("# A\n\n<!-- note: first -->\n\nHi.\n\n- b\n  <!-- note: second -->\n")
    assert section.notes == (Note("first", 3),)
    assert [p.notes for p in section.passages] == [(), (Note("second", 8),)]
    assert [note.text for note in section.all_notes] == ["first", "second"]


def test_notes_to_the_end_stop_at_the_next_slide() -> None:
    first, second = read("a\n\nNote: one\n\n# no title\n\n---\n\nb\n").sections
    assert first.all_notes == (Note("one\n\n# no title", 3),)
    assert (first.text, second.text) == ("a", "b")


def test_a_rule_right_below_a_note_ends_it() -> None:
    first, second = read("a\n\n???\nnote\n---\nb\n").sections
    assert first.all_notes == (Note("note", 4),)
    assert second.text == "b"


def test_a_lone_note_makes_no_section() -> None:
    (first, second) = read("<!-- note: all -->\n\n# A\na\n\n# B\nb").sections
    assert first.notes == (Note("all", 1),)
    assert second.notes == ()


def test_other_comments_are_invisible() -> None:
    assert only("Hi.\n\n<!-- todo: no -->\n").all_notes == ()
    assert only("Hi.\n\n<!-- note: -->\n").all_notes == ()


def test_a_note_in_code_is_code() -> None:
    assert passage("Hi.\n\n```\n<!-- note: x -->\n```\n").notes == ()


def test_a_quoted_note_word_is_text() -> None:
    assert only("> Note: spoken\n").text == "Note: spoken"
