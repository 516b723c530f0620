"""Text that is safe to show: no control characters, no escape sequences."""

from __future__ import annotations

import re

_STRING_END = r"(?:\x07|\x1b\\|\x9c)?"
_ESCAPES = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*" + _STRING_END + r"|\x1b[ -/]*[0-~]?"
)
_BIDI = "\u202a-\u202e\u2066-\u2069"
_CONTROLS = rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}]"
_SUSPECT = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}\u2028\u2029\ufeff\u00ad]")
_UNSAFE = re.compile(rf"{_ESCAPES}|{_CONTROLS}")
# An editor counts none of these as a new line, so line numbers stay right.
_SEPARATORS = str.maketrans(
    {
        "\x0b": " ",
        "\x0c": " ",
        "\x85": " ",
        "\u2028": " ",
        "\u2029": " ",
        "\ufeff": "",
        "\u00ad": "",
    }
)


def clean(text: str) -> tuple[str, int]:
    """Removes escape sequences, control characters and bidirectional overrides.

    Newlines and tabs stay. Other line separators become spaces.

    Args:
        text: Anything.

    Returns:
        The clean text, and where in `text` the first removed character stood: -1
        when there was none.
    """
    if not _SUSPECT.search(text):
        return text, -1
    first = _UNSAFE.search(text)
    spaced = text.translate(_SEPARATORS)
    return _UNSAFE.sub("", spaced), first.start() if first else -1


def shown(text: str) -> str:
    """Makes one line of it that a terminal can be given: a file's name, a YAML value."""
    safe = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(clean(safe)[0].split())
