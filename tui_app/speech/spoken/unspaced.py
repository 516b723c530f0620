"""Languages and scripts written without spaces, where characters are counted."""

from __future__ import annotations

from tui_app.speech.model import UNSPACED_LANGUAGES

# Thai, Lao, Burmese, Khmer; iteration marks, kana, bopomofo, kana extensions; Han; halfwidth kana.
CHARACTER = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u312f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""The inside of a character class."""


def is_unspaced(language: str) -> bool:
    """Whether the language, with or without a region, is written without spaces."""
    return language.strip().replace("_", "-").partition("-")[0].lower() in UNSPACED_LANGUAGES


def count_characters(text: str) -> int:
    """Count letters, digits, kana and kanji, as writers of these languages measure a text.

    A Latin word counts its letters too: "Artemis" is seven, and said アルテミス it is five,
    much nearer than one. Numbers count their digits: 2025年 is five, 二千二十五年 six.
    """
    return sum(map(str.isalnum, text))
