from __future__ import annotations

import pytest

from tests.speech.reading import asides, errors, only, passage, read, runs
from tui_app.speech.model import AsideKind, Emphasis, RunKind

SPOKEN, PAUSE = RunKind.SPOKEN, RunKind.PAUSE
DIRECTION, SILENT = RunKind.DIRECTION, RunKind.SILENT


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("[pause]", 1.0),
        ("[pause 2s]", 2.0),
        ("[Pause 1:30]", 90.0),
        ("[breath]", 0.0),
        ("/", 0.3),
        ("//", 0.6),
        ("**[pause]**", 1.0),
    ],
)
def test_pauses(written: str, seconds: float) -> None:
    (sentence,) = passage(f"Hello {written} world.").sentences
    mark = written.strip("*")
    assert [(run.text, run.kind) for run in sentence.runs] == [
        ("Hello ", SPOKEN),
        (mark, PAUSE),
        (" world.", SPOKEN),
    ]
    assert sentence.pause_s == seconds
    assert sentence.words == 2


@pytest.mark.parametrize(
    "written",
    [
        "and/or",
        r"\[pause\] now",
        "`[pause] / `",
        "[a / b](http://x.y)",
        "&#91;pause&#93; x",
        "x [ ]",
    ],
)
def test_what_is_no_cue(written: str) -> None:
    assert all(run.kind is SPOKEN for s in passage(f"Say {written}").sentences for run in s.runs)


def test_a_slash_at_the_end_of_a_line_is_a_pause() -> None:
    assert passage("One /\ntwo //").sentences[0].pause_s == pytest.approx(0.9)


def test_directions_are_never_counted() -> None:
    assert runs("Thank you [bow [deep] now] all. [smile] Next.") == [
        ("Thank you ", SPOKEN),
        ("[bow [deep] now]", DIRECTION),
        (" all. ", SPOKEN),
        ("[smile]", DIRECTION),
        (" ", SPOKEN),
        ("Next.", SPOKEN),
    ]
    assert passage("Thank you [bow] all. Next.").words == 4


def test_a_link_reference_is_no_direction() -> None:
    assert runs("See [the site].\n\n[the site]: http://x.y")[1] == ("the site", SPOKEN)


def test_said_as_written() -> None:
    sentence = passage(
        "I am *Jun* [KAZEKI](say:kah-zeh-kee) of [NSPS](say:en es pee es)."
    ).sentences[0]
    said = {run.text: run.say for run in sentence.runs if run.say}
    assert said == {"KAZEKI": "kah-zeh-kee", "NSPS": "en es pee es"}
    assert sentence.words == 3 + 1 + 1 + 4
    assert sentence.text == "I am Jun KAZEKI of NSPS."


def test_said_text_stays_as_written() -> None:
    (run,) = passage("[風木](say:かぜき)").sentences[0].runs
    assert (run.text, run.say) == ("風木", "かぜき")


def test_what_is_said_as_one_is_not_divided() -> None:
    assert len(passage("[St. U.S. The. We](say:x) go. On.").sentences) == 2


def test_an_empty_say_is_an_error() -> None:
    (problem,) = errors("Hello [X](say:)")
    assert "say:" in problem.message
    assert (problem.line, problem.column) == (1, 9)


def test_malformed_pauses_are_all_reported_where_they_stand() -> None:
    first, second = errors("# A\n\nHello [pause xyz] you\nand [pause abc] [pauses] me\n")
    assert (first.line, first.column, first.source) == (3, 7, "Hello [pause xyz] you")
    assert (second.line, second.column) == (4, 5)
    (quoted,) = errors("> - word [pause x]\n")
    assert (quoted.line, quoted.column) == (1, 10)


def test_emphasis_and_silence() -> None:
    sentence = passage("a **b *c*** ~~gone~~ `d` ![pic](p.png) [e](http://x)").sentences[0]
    found = {run.text: (run.kind, run.emphasis) for run in sentence.runs}
    assert found["b "] == (SPOKEN, Emphasis.STRONG)
    assert found["c"] == (SPOKEN, Emphasis.STRONG | Emphasis.ITALIC)
    assert found["gone"] == (SILENT, Emphasis.STRUCK)
    assert found["d"] == (SPOKEN, Emphasis.CODE)
    assert found["pic"] == (SILENT, Emphasis.NONE)
    assert found["e"] == (SPOKEN, Emphasis.LINK)
    assert sentence.words == 5


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("one\ntwo", "one two"),
        ("one  \ntwo\\\nthree<br>four", "one two three four"),
        ("日本\n語", "日本語"),
        ("日本\nJapan", "日本 Japan"),
        ("한국\n말", "한국 말"),
        ("a &amp; b&#12; c &#x202e;d", "a & b c d"),
        ("a <b>b</b>  <!-- x -->  c", "a b c"),
    ],
)
def test_text_is_one_line_with_single_spaces(written: str, shown: str) -> None:
    assert "".join(text for text, _ in runs(written)) == shown


def test_runs_of_a_passage_joined_are_what_the_reader_sees() -> None:
    assert "".join(text for text, _ in runs("One. Two?\nThree.")) == "One. Two? Three."
    assert "".join(text for text, _ in runs("今日は。\n明日は。")) == "今日は。明日は。"


@pytest.mark.parametrize("end", ["(End)", "(END)", "*(End)*"])
def test_the_end(end: str) -> None:
    section = only(f"Thanks.\n{end}")
    assert section.words == 1
    (aside,) = asides(f"Thanks.\n{end}")
    assert (aside.kind, aside.lines, aside.line) == (
        AsideKind.DIRECTION,
        ("(End)".replace("End", end.strip("*()")),),
        2,
    )


def test_a_paragraph_of_directions() -> None:
    (aside,) = asides("Hi.\n\n[walk to the front]  \n[bow]\n")
    assert (aside.kind, aside.lines) == (AsideKind.DIRECTION, ("[walk to the front] [bow]",))


def test_a_lone_pause_belongs_to_the_passage_above() -> None:
    above = passage("One. Two.\n\n[pause 2s]\n")
    assert [sentence.pause_s for sentence in above.sentences] == [0, 2]
    assert above.text == "One. Two."
    below = passage("[pause 2s]\n\nOne. Two.")
    assert [sentence.pause_s for sentence in below.sentences] == [2, 0]


def test_a_pause_without_a_passage_is_shown() -> None:
    section = read("# A\n[pause]\n\n# B\ntext").sections[0]
    assert [block.line for block in section.blocks] == [2]


def test_lines_of_sentences() -> None:
    text = (
        "---\ntitle: x\n---\n\nOne two\nthree. Four `a\nb` five.\nSix.\n\n> Seven\n> eight. Nine."
    )
    lines = [[s.line for s in found.sentences] for found in only(text).passages]
    assert lines == [[5, 6, 8], [10, 11]]
