"""Words as they are said: numbers, money, dates and abbreviations written out, and counted."""

from tui_app.speech.spoken.text import count_words, spoken_text

__all__ = ["count_words", "spoken_text"]
