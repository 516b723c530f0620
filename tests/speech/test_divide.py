from __future__ import annotations

from pathlib import Path

import pytest

from tests.speech.reading import errors, read
from tui_app.speech.load import load
from tui_app.speech.model import Aside, AsideKind
from tui_app.speech.problems import Severity, SpeechError


@pytest.mark.parametrize(
    ("text", "titles", "speech"),
    [
        ("# A\na\n\n---\n\n# B\nb", ["A", "B"], "Speech"),
        ("---\n# A\na\n\n---\nb c", ["A", "b c"], "Speech"),
        ("a\n\n---\n\n---\n\nb\n\n---\n", ["a", "b"], "Speech"),
        ("a\n\n***\n\nb", ["Speech"], "Speech"),
        (
            "one two three four five six seven\n\n---\nb",
            ["one two three four five six…", "b"],
            "Speech",
        ),
        ("# A\na\n\n<!-- end_slide -->\n\n# B\n\n<!-- end_slide -->", ["A", "B"], "Speech"),
        ("# A\na\n# B\nb", ["A", "B"], "Speech"),
        ("intro\n# A\na\n# B\nb", ["intro", "A", "B"], "Speech"),
        ("# T\n\n## A\na\n## B\nb", ["A", "B"], "T"),
        ("# T\nlead\n## A\na\n## B\nb", ["T", "A", "B"], "T"),
        ("---\ntitle: M\n---\n# T\n\n## A\na\n## B\nb", ["A", "B"], "M"),
        ("## A\na\n# X\nx\n## B\nb", ["A", "X", "B"], "Speech"),
        ("# A\n## a\nx\n# B\n## b\ny", ["A", "B"], "Speech"),
        ("# A\n\na", ["A"], "A"),
        ("just text", ["Speech"], "Speech"),
        ("---\ntitle: M\n---\njust text", ["M"], "M"),
        ("Title\n---\na", ["Title"], "Title"),
        ("a\n\n```\n---\n```\n\nb", ["Speech"], "Speech"),
        ("> # A\n> ---\n\nb", ["Speech"], "Speech"),
        ("A title\n---\na\n\nB title\n---\nb", ["A title", "B title"], "Speech"),
        ("# T\n\n---\n\n# A\na", ["T", "A"], "T"),
        ("# A\na\n\n# B\nb\n\n---\n", ["A", "B"], "Speech"),
    ],
)
def test_a_file_is_divided(text: str, titles: list[str], speech: str) -> None:
    found = read(text)
    assert [section.title for section in found.sections] == titles
    assert [section.number for section in found.sections] == list(range(1, len(titles) + 1))
    assert found.title == speech


def test_a_rule_at_the_end_is_not_shown() -> None:
    (section,) = read("Hello.\n\n---\n").sections
    assert section.blocks == section.passages


def test_a_heading_with_nothing_under_it_is_noticed() -> None:
    speech = read("# A\na\n\n# B\n")
    (warning,) = speech.warnings
    assert (warning.line, speech.sections[1].passages) == (4, ())


@pytest.mark.parametrize("text", ["<!-- x -->", "---\ntitle: T\n---\n", "---\n\n---\n"])
def test_nothing_to_say(text: str) -> None:
    (problem,) = errors(text)
    assert "nothing to say" in problem.message


def test_ids_and_lines() -> None:
    speech = read("# Été à Tōkyō!\na\n\n# 日本\nb\n\n# 日本\nc\n\n# “…”\nd\n")
    assert [(s.id, s.line) for s in speech.sections] == [
        ("été-à-tōkyō", 1),
        ("日本", 4),
        ("日本-2", 7),
        ("section", 10),
    ]


def write(folder: Path, **files: str) -> str:
    for name, text in files.items():
        (folder / f"{name.strip('_').replace('_', '-')}.md").write_text(text)
    return str(folder)


def test_a_folder(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        index="---\nspeaker: S\n---\n# The Talk\nignored\n",
        _01_opening="# Hello\n\na\n\n---\n\nb\n",
        _2_two_parts="# C\nc\n\n# D\nd\n",
        _10_end="---\nid: last\ntitle: Bye\nbudget: 1:30\nnotes: wave\n---\n# Other\ne",
        plain="f",
    )
    speech = load(path)
    assert (speech.title, speech.metadata.speaker) == ("The Talk", "S")
    assert [(s.id, s.title, s.text) for s in speech.sections] == [
        ("opening", "Hello", "a\nb"),
        ("c", "C", "c"),
        ("d", "D", "d"),
        ("last", "Bye", "e"),
        ("plain", "plain", "f"),
    ]
    rule = speech.sections[0].blocks[1]
    assert isinstance(rule, Aside)
    assert (rule.kind, rule.line) == (AsideKind.RULE, 5)
    last = speech.sections[3]
    assert (last.budget_s, [note.text for note in last.notes]) == (90, ["wave"])
    assert [block.line for block in last.blocks] == [7, 8]
    assert speech.warnings == ()


def test_a_folder_without_a_title_has_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "My Talk"
    folder.mkdir()
    assert load(write(folder, a="x")).title == "My Talk"


def test_a_budget_for_several_sections_is_the_first_s(tmp_path: Path) -> None:
    speech = load(write(tmp_path, a="---\nbudget: 60\n---\n# A\na\n# B\nb\n"))
    assert [section.budget_s for section in speech.sections] == [60, None]
    (warning,) = speech.warnings
    assert (warning.line, warning.column) == (2, 9)


def test_equal_ids_are_an_error_that_names_both(tmp_path: Path) -> None:
    path = write(tmp_path, a="---\nid: x\n---\na", b="---\nid: x\n---\nb", c="[pause x]")
    with pytest.raises(SpeechError) as caught:
        load(path)
    errors = [each for each in caught.value.problems if each.severity is Severity.ERROR]
    first, second = map(str, errors)
    assert first.startswith(f"{tmp_path / 'b.md'}:2:5")
    assert f"{tmp_path / 'a.md'}:2" in first
    assert second.startswith(f"{tmp_path / 'c.md'}:1:1")


def test_generated_ids_keep_clear_of_given_ones(tmp_path: Path) -> None:
    path = write(tmp_path, _1_x="a", _2_x="b", _3="---\nid: x-2\n---\nc")
    assert [section.id for section in load(path).sections] == ["x", "x-3", "x-2"]
