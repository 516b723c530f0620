"""The text as it is said, and how many words that is."""

from __future__ import annotations

from tui_app.speech.spoken import english, languages, unspaced, words


def spoken_text(text: str, language: str = "en") -> str:
    """Write out numbers, signs and abbreviations; all else stays as it is written.

    Args:
        text: A sentence or more, without its markup.
        language: As the front matter names it ("en", "fr", "pt-BR"). English has rules for
            dates, money, units, abbreviations and initialisms; other languages have their
            numbers written out; a text in a language without spaces stays as it is.

    Returns:
        What the speaker says, with the punctuation of the text.
    """
    if unspaced.is_unspaced(language):
        return text
    if _is_english(language):
        return english.written_out(text)
    return languages.written_out(text, language)


def count_words(text: str, language: str = "en") -> int:
    """Count the words of `spoken_text`.

    Hyphens and dashes divide words and apostrophes join them. Characters of a script written
    without spaces count one each; in a language of that kind so do letters and digits.
    """
    if unspaced.is_unspaced(language):
        return unspaced.count_characters(text)
    return words.count(spoken_text(text, language))


def _is_english(language: str) -> bool:
    return languages.base_of(language) in {"", "en", "english"}
