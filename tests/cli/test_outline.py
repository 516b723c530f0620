"""The plan on standard output."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT, SHIPPED, run, run_program, write

SOURCE = ROOT / "tests" / "speech" / "data" / "opening-remarks.txt"

SPEECH_TYPES = {
    "title": str,
    "speaker": str,
    "event": str,
    "date": str,
    "language": str,
    "pace_wpm": float,
    "target_s": type(None),
    "words": int,
    "estimate_s": float,
    "low_s": float,
    "high_s": float,
    "sections": list,
}
SECTION_TYPES = {
    "number": int,
    "id": str,
    "title": str,
    "passages": int,
    "sentences": int,
    "words": int,
    "estimate_s": float,
    "budget_s": float,
    "budget_explicit": bool,
    "ends_at_s": float,
    "notes": list,
    "text": str,
}

TALK = """---
title: A talk
target: 3:00
---
# One

Good morning. [pause] We are [Kumagai](say:koo-mah-guy) and friends.

<!-- note: look up -->

[applause]

- A list / of words.

# Two

The budget is 43 trillion yen.
"""


def document(*arguments: str | Path, stdin: str | None = None) -> dict[str, Any]:
    result = run("outline", "--json", *arguments, stdin=stdin)
    assert result.exit_code == 0, result.stderr
    read = json.loads(result.stdout)
    assert isinstance(read, dict)
    return read


def rows(*arguments: str | Path, stdin: str | None = None) -> list[list[str]]:
    """The cells of the table: its head, a row for each section, the whole speech."""
    result = run("outline", *arguments, stdin=stdin)
    assert result.exit_code == 0, result.stderr
    table = result.stdout.split("\n\n")[1].splitlines()
    return [line.split() for line in table if not line.startswith("─")]


def test_json_has_the_keys_that_were_promised() -> None:
    speech = document(SHIPPED)
    assert {key: type(value) for key, value in speech.items()} == SPEECH_TYPES
    for section in speech["sections"]:
        assert {key: type(value) for key, value in section.items()} == SECTION_TYPES
        assert all(isinstance(note, str) for note in section["notes"])
    assert list(speech) == list(SPEECH_TYPES)
    assert list(speech["sections"][0]) == list(SECTION_TYPES)


@pytest.mark.parametrize("options", [(), ("--target", "5:30"), ("--pace", "keynote")])
def test_json_adds_up(options: tuple[str, ...]) -> None:
    speech = document(SHIPPED, *options)
    sections = speech["sections"]
    assert sum(section["words"] for section in sections) == speech["words"]
    estimates = sum(section["estimate_s"] for section in sections)
    assert estimates == pytest.approx(speech["estimate_s"], abs=0.01)
    ends = list(accumulate(section["budget_s"] for section in sections))
    assert [section["ends_at_s"] for section in sections] == pytest.approx(ends, abs=0.01)
    assert speech["low_s"] < speech["estimate_s"] < speech["high_s"]
    target = speech["target_s"] or speech["estimate_s"]
    assert ends[-1] == pytest.approx(target, abs=0.01)


def test_the_shipped_speech_is_the_source_word_for_word() -> None:
    said = " ".join(
        f"{section['number']}. {section['title']} {section['text']}"
        for section in document(SHIPPED)["sections"]
    )
    source = SOURCE.read_text(encoding="utf-8")
    assert [*said.split(), "(End)"] == source[source.index("1. Opening") :].split()


def test_the_shipped_speech_has_its_passages_one_a_line_and_its_notes() -> None:
    sections = document(SHIPPED)["sections"]
    assert [section["number"] for section in sections] == [1, 2, 3, 4, 5]
    for section in sections:
        assert section["text"].count("\n") + 1 == section["passages"]
        assert section["notes"]
        assert not any(note in section["text"] for note in section["notes"])


def test_cues_and_notes_are_no_text() -> None:
    one, two = document("-", stdin=TALK)["sections"]
    assert one["text"] == "Good morning. We are Kumagai and friends.\nA list of words."
    assert one["notes"] == ["look up"]
    assert (one["passages"], one["sentences"]) == (2, 3)
    assert two["words"] == 7  # forty-three is two


def test_pace_and_target() -> None:
    speech = document(SHIPPED, "--pace", "120", "--target", "5:00")
    assert (speech["pace_wpm"], speech["target_s"]) == (120, 300)
    assert document(SHIPPED, "--pace", "keynote")["pace_wpm"] == 140
    slow, fast = (document(SHIPPED, "--pace", pace) for pace in ("60", "120"))
    assert slow["estimate_s"] == pytest.approx(2 * fast["estimate_s"], abs=0.01)
    assert document("-", stdin=TALK)["target_s"] == 180
    assert document("-", "--target", "90s", stdin=TALK)["target_s"] == 90


def test_a_budget_of_the_speech_is_kept_and_marked(tmp_path: Path) -> None:
    write(tmp_path / "1.md", "---\nbudget: 0:40\n---\n# One\n\nHello there, friends.\n")
    write(tmp_path / "2.md", "# Two\n\nGood bye.\n")
    first, second = document(tmp_path, "--target", "1:00")["sections"]
    assert (first["budget_s"], first["budget_explicit"]) == (40, True)
    assert (second["budget_s"], second["budget_explicit"]) == (20, False)
    assert "0:40*" in rows(tmp_path, "--target", "1:00")[1]


def test_table() -> None:
    head, *sections, whole = rows(SHIPPED, "--pace", "115")
    assert head == ["section", "words", "estimate", "range", "budget", "wpm", "ends", "at"]
    assert [row[0] for row in sections] == ["1", "2", "3", "4", "5"]
    assert whole[:3] == ["the", "whole", "speech"]
    assert sum(int(row[-6]) for row in sections) == int(whole[3])
    assert sections[-1][-1] == whole[-1] == whole[4]


def test_the_table_says_what_was_assumed() -> None:
    assert "at 120 words a minute" in run("outline", "--pace", "120", SHIPPED).stdout
    assert run("outline", SHIPPED).stdout.startswith(
        "Space Partnership Opportunity Delegation · KAZEKI Jun\n"
    )


def test_wide_titles_do_not_break_the_columns() -> None:
    result = run("outline", "-", stdin="# 宇宙政策\n\nHello.\n\n# Plain\n\nGood bye.\n")
    table = result.stdout.split("\n\n")[1].splitlines()
    assert len({cell_len(line) for line in table}) == 1


def test_at_tells_the_time_of_day() -> None:
    *_, last, whole = rows("-", "--at", "14:00", stdin=TALK)
    assert last[-1] == whole[-1] == "14:03:00"
    assert rows("-", "--at", "23:58:30", stdin=TALK)[-1][-1] == "00:01:30"
    assert rows("-", stdin=TALK)[-1][-1] == "3:00"


def test_spoken() -> None:
    result = run("outline", "--spoken", "-", stdin=TALK)
    assert result.stdout.split("\n\n") == [
        "1. One",
        "Good morning. We are Kumagai and friends.",
        "A list of words.",
        "2. Two",
        "The budget is forty-three trillion yen.\n",
    ]


def test_data_and_remarks_go_separate_ways(tmp_path: Path) -> None:
    talk = write(tmp_path / "talk.md", "---\ntitel: x\n---\n# One\n\nHello there.\n")
    done = run_program("outline", "--json", talk, home=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["words"] == 2
    assert done.stderr.splitlines()[0].startswith(f"{talk}:2:1: warning: ")
    table = run_program("outline", "-", home=tmp_path, stdin=TALK)
    assert (table.returncode, table.stderr) == (0, "")
    assert "the whole speech" in table.stdout
    refused = run_program("outline", "-", home=tmp_path, stdin="")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith("-: standard input is empty")
