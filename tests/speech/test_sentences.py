from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.speech.sentences import count_breaks, split_sentences


@pytest.mark.parametrize(
    "text",
    [
        "One. | Two! | Three? | Four",
        "strengthening the U.S-Japan space partnership. | Today's assembly",
        "It was held in Washington D.C. in August 2024. | I co-chaired it.",
        "with Mr. Chirag Parikh, then- Deputy, and Mr. Jason Israel.",
        "the future of the U.S. National Space Council remains open.",
        "ongoing in the U.S. | We hope",
        "between Japan and the U.S., and it is",
        "while the U.S. side was",
        "Track 1.0 and Track 1.5 dialogue. | Next",
        'As I often say, "Action, action, and action." | Let us move',
        '"Stop." he said. | Then he went.',
        "“Stop!” | We did.",
        "It was late (very late.) | We left.",
        "Dr. Smith and J. F. Doe met Gen. Lee.",
        "Plan B. | We go.",
        "Some, e.g. Japan, i.e. us.",
        "Room No. 5 is free. | No. | We know.",
        "At 9 a.m. Tokyo time. | At 5 p.m. | The end.",
        "On Jan. 5 it was. | In Jan. | We left.",
        "Well... maybe. | Wait... | What?! | Yes.",
        "It cost 43 trillion. | 5 years later it was 1.5.",
        "1. First things. | 2. Second things.",
        "Sony Inc. Tokyo was there. | So was Acme Ltd. | They won.",
        "a list item without a full stop",
    ],
)
def test_where_sentences_end(text: str) -> None:
    parts = text.split(" | ")
    joined = " ".join(parts)
    assert [joined[start:end] for start, end in split_sentences(joined)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "今日は。|明日は！|なぜ？|終わり",
        "「はい。」と言った。|次へ。",
        "「行こう！」|彼は言った。",
        "『本』。|次。",
        "なぜ？と聞いた。|すごい!|次。",
        "（注。）|次。",
    ],
)
def test_where_sentences_end_without_spaces(text: str) -> None:
    parts = text.split("|")
    joined = "".join(parts)
    assert [joined[start:end] for start, end in split_sentences(joined)] == parts


@given(
    st.text(alphabet=st.sampled_from("ab A1.!?…。！？」』\"'”) (\n\t\u3000とU.S—,"), max_size=60)
)
def test_ranges_cover_what_is_visible(text: str) -> None:
    ranges = split_sentences(text)
    covered: set[int] = set()
    last = 0
    for start, end in ranges:
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        covered.update(range(start, end))
        last = end
    assert {at for at, char in enumerate(text) if not char.isspace()} <= covered


@pytest.mark.parametrize(
    ("sentence", "breaks"),
    [
        ("Hello, there.", 1),
        ("an event—the Delegation—hosted here.", 2),
        ("1,000 people at 10:30 in 5–7 rooms", 0),
        ("yes - no -- maybe – so", 3),
        ("a well-known then- Deputy", 0),
        ('he said, "Action, action," and left', 3),
        ("a, — b", 1),
        ("ends here,", 0),
        ("— begins here", 0),
        ("こんにちは、私は；あなた：彼。", 3),
        ("one; two: three", 2),
    ],
)
def test_breaks(sentence: str, breaks: int) -> None:
    assert count_breaks(sentence) == breaks
