"""The Markdown parser, set up for speeches."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

CONTAINER: Final = "block"
SAY: Final = "say:"
# Deeper than anyone nests; at the parser's own limit of 20 text would be lost.
_NESTING = 100


@cache
def parser(front_matter: bool) -> MarkdownIt:
    """A parser of blocks; what is inside them is left for `inline`."""
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": _NESTING})
    md.enable(["table", "strikethrough"])
    md.disable(["inline", "text_join"])
    md.normalizeLink = _normalize_link  # type: ignore[method-assign]  # its documented hook
    container_plugin(md, CONTAINER, validate=_is_container)
    if front_matter:
        front_matter_plugin(md)
    return md


def inline(content: str, env: dict[str, Any]) -> list[Token]:
    """Parses the content of one block.

    Args:
        content: As the block parser left it.
        env: What the block parser was given; holds the link references.

    Returns:
        Inline tokens; escapes and entities are `text_special`.
    """
    md = parser(False)
    children: list[Token] = []
    md.inline.parse(content, md, env, children)
    return children


def _normalize_link(url: str) -> str:
    return url if url.startswith(SAY) else normalizeLink(url)


def _is_container(params: str, _markup: str) -> bool:
    """`:::` alone opens nothing."""
    return bool(params.strip())
