"""Signs that are said as words."""

from __future__ import annotations

from tui_app.speech.spoken.rules import Rule

_NUMBER = r"(?=\s?[0-9])"

BEFORE_NUMBERS: tuple[Rule, ...] = (
    Rule(r"(?<=[0-9])[\u2009\u00a0\u202f](?=[0-9]{3}(?![0-9]))", ",", "\u2009\u00a0\u202f"),
    Rule(r"([$€£¥])[-−](?=[0-9])", r"minus \1", "$€£¥"),
    Rule(r"(?<![\w.)\]%°–-])[-−](?=[0-9.$€£¥]*[0-9])", "minus ", "-−"),
    Rule(rf"±{_NUMBER}", "plus or minus ", "±"),
    Rule(rf"[~≈]{_NUMBER}", "about ", "~≈"),
    Rule(rf"≤\s?{_NUMBER}", "at most ", "≤"),
    Rule(rf"≥\s?{_NUMBER}", "at least ", "≥"),
    Rule(rf"<\s?{_NUMBER}", "less than ", "<"),
    Rule(rf">\s?{_NUMBER}", "more than ", ">"),
    Rule(r"#(?=[0-9])", "number ", "#"),
)
"""Signs that mean something only in front of digits."""

RULES: tuple[Rule, ...] = (
    Rule(r"\s?%", " percent", "%"),
    Rule(r"\s?‰", " per mille", "‰"),
    Rule(r"\s?(?<!&)&(?!&)\s?", " and ", "&"),
    Rule(r"§§\s?", "sections ", "§"),
    Rule(r"§\s?", "section ", "§"),
    Rule(r"\s?(?<!=)=(?!=)\s?", " equals ", "="),
    Rule(r"\s?×\s?", " times ", "×"),
    Rule(r"(?<=\w)\s?\+\+(?![+\w])", " plus plus", "+"),
    Rule(r"\s?(?<![+])\+(?![+])\s?", " plus ", "+"),
    Rule(r"(?<![@\w])\s?@\s?(?=\w)", " at ", "@"),
    Rule(r"#(?=\w)", "hashtag ", "#"),
    Rule(r"\s?°", " degrees", "°"),
)
