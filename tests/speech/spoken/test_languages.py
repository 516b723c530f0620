"""Other languages: their own numbers where the library has them, characters without spaces."""

import pytest

from tui_app.speech.spoken import count_words, spoken_text


@pytest.mark.parametrize(
    ("language", "written", "said", "words"),
    [
        ("en-GB", "43", "forty-three", 2),
        ("fr", "2025, 1,5 et 2 %", "deux mille vingt-cinq, un virgule cinq et deux pour cent", 11),
        ("fr", "1 000 000", "un million", 2),
        ("fr-FR", "le 1er", "le premier", 2),
        ("de", "1.000 Yen", "eintausend Yen", 2),
        ("de", "1995", "neunzehnhundertfünfundneunzig", 1),
        ("es", "43", "cuarenta y tres", 3),
        ("pt-BR", "16", "dezesseis", 1),
        ("it", "1,5", "uno virgola cinque", 3),
        ("ko", "43명", "사십삼 명", 2),
        ("hi", "हिन्दी 43", "हिन्दी forty-three", 3),
        ("tlh", "43", "forty-three", 2),
        ("", "43", "forty-three", 2),
    ],
)  # fmt: skip
def test_said(language: str, written: str, said: str, words: int) -> None:
    assert spoken_text(written, language) == said
    assert count_words(written, language) == words


@pytest.mark.parametrize(
    ("language", "written", "characters"),
    [
        ("ja", "宇宙政策について、話します。", 12),
        ("ja-JP", "2025年、NASAの「アルテミス」計画", 17),
        ("zh-Hant", "女士們，先生們：", 6),
        ("th", "สวัสดี ครับ", 7),
    ],
)
def test_characters_are_counted_where_there_are_no_spaces(
    language: str, written: str, characters: int
) -> None:
    assert count_words(written, language) == characters
    assert spoken_text(written, language) == written


def test_an_english_rule_leaves_other_languages_alone() -> None:
    assert spoken_text("M. Dupont, OTAN", "fr") == "M. Dupont, OTAN"
