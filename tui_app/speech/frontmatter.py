"""Front matter: YAML whose scalars are text, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from tui_app.speech.clean import clean, shown
from tui_app.speech.page import Page, nearest

if TYPE_CHECKING:
    import yaml

T = TypeVar("T")
# The first line of an opening that was meant as front matter. `Note:` is a note.
_KEY_LINE = re.compile(r"[a-z][\w-]*[ \t]*:(?:[ \t]|$)")
_NOTHING = ("", "~")


class Entry(Struct, frozen=True):
    """One value and where it stands."""

    text: str
    line: int
    column: int


class FrontMatter:
    """The entries of a file's front matter.

    Attributes:
        page: The file.
        places: The line of every key that is written.
        entries: Of the keys that have a value; a list gives a key several.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.places: dict[str, int] = {}
        self.entries: dict[str, list[Entry]] = {}

    def first(self, key: str) -> Entry | None:
        return next(iter(self.entries.get(key, ())), None)

    def text(self, key: str) -> str:
        """The value on one line; "" when there is none."""
        entry = self.first(key)
        return " ".join(entry.text.split()) if entry else ""

    def value(self, key: str, convert: Callable[[str], T]) -> T | None:
        """Converts a value; one that `convert` refuses is an error of the page."""
        entry = self.first(key)
        if entry is None:
            return None
        try:
            return convert(" ".join(entry.text.split()))
        except ValueError as error:
            self.page.error(entry.line, entry.column, f"{key}: {error}")
            return None

    def check(self, known: Collection[str], elsewhere: Collection[str], where: str) -> None:
        """Warns of keys that mean nothing here; `elsewhere` lists those that belong in `where`."""
        for key, line in self.places.items():
            if key in known:
                continue
            self.entries.pop(key, None)
            if key in elsewhere:
                message = f"“{key}” means nothing here; it belongs in {where}"
            else:
                hint = nearest(key, known) or f"; known are {', '.join(known)}"
                message = f"“{key}” means nothing here{hint}"
            self.page.warning(line, 1, message)


def looks_opened(page: Page) -> bool:
    """Whether the file begins like front matter, closed or not."""
    if page.lines[0].rstrip() != "---":
        return False
    following = (line for line in page.lines[1:] if line.strip() and not line.startswith("#"))
    return _KEY_LINE.match(next(following, "")) is not None


def read_front_matter(page: Page, content: str) -> FrontMatter | None:
    """Reads a closed block between `---` lines at the beginning of a file.

    Args:
        page: Where errors go.
        content: What stands between, from line 2 on.

    Returns:
        Its entries; None when it is no mapping, so that the lines are slide dividers.
    """
    import yaml

    front = FrontMatter(page)
    if not content.strip():
        return front
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(content, Loader=loader)
    except (yaml.YAMLError, RecursionError) as error:
        if not looks_opened(page):
            return None
        _report(page, error)
        return front
    if not isinstance(node, yaml.MappingNode) or _is_prose(node):
        return None
    for key, value in node.value:
        _add(front, key, value)
    return front


def _is_prose(node: yaml.MappingNode) -> bool:
    """`Ladies and gentlemen: welcome.` between two rules is a slide."""
    keys = [str(key.value) for key, _ in node.value]
    return bool(keys) and all(" " in key.strip() for key in keys)


def _add(front: FrontMatter, key: yaml.Node, value: yaml.Node) -> None:
    import yaml

    page, line, column = front.page, key.start_mark.line + 2, key.start_mark.column + 1
    if not isinstance(key, yaml.ScalarNode):
        page.error(line, column, "this key is no text; write a plain word before the colon")
        return
    name = shown(str(key.value))
    if name in front.places:
        message = f"“{name}” is written twice, first on line {front.places[name]}; keep one"
        page.error(line, column, message)
        return
    front.places[name] = line
    values = value.value if isinstance(value, yaml.SequenceNode) and name == "notes" else [value]
    entries: list[Entry] = []
    for node in values:
        at, begins = node.start_mark.line + 2, node.start_mark.column + 1
        if not isinstance(node, yaml.ScalarNode):
            page.error(at, begins, f"{name}: a text belongs here; write it behind the colon")
            return
        if node.style or node.value not in _NOTHING:
            entries.append(Entry(clean(str(node.value))[0].strip(), at, begins))
    if any(entry.text for entry in entries):
        front.entries[name] = entries


def _report(page: Page, error: Exception) -> None:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 2 if mark else 2
    column = mark.column + 1 if mark else 1
    line = min(line, len(page.lines))
    problem = clean(str(getattr(error, "problem", None) or "it is nested too deep"))[0]
    hint = "put the value in quotation marks, and check the indentation"
    page.error(line, column, f"front matter is not YAML ({problem}); {hint}")
