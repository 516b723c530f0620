"""podium's themes, and the colours that widgets draw with.

A theme names its roles in `Theme.variables`; for Textual's own themes the roles are made from
their foreground and background.
"""

from __future__ import annotations

from msgspec import Struct
from rich.style import Style
from textual.color import Color, ColorParseError
from textual.theme import BUILTIN_THEMES, Theme

THEMES: tuple[Theme, ...] = (
    Theme(
        name="podium-dark",
        dark=True,
        primary="#7cc4ff",
        accent="#7cc4ff",
        background="#10141b",
        surface="#171d27",
        panel="#1d2531",
        foreground="#dfe4ec",
        success="#7fd88f",
        warning="#ffc45c",
        error="#ff9088",
        variables={"quiet": "#8d96a5", "bright": "#ffffff", "rule": "#3b4656"},
    ),
    Theme(
        name="podium-light",
        dark=False,
        primary="#0b5cad",
        accent="#0b5cad",
        background="#fbfaf7",
        surface="#f1efe9",
        panel="#e7e4dc",
        foreground="#20242c",
        success="#1c6a2e",
        warning="#835400",
        error="#b3261e",
        variables={"quiet": "#626975", "bright": "#000000", "rule": "#c3c6cb"},
    ),
    Theme(
        name="podium-contrast",
        dark=True,
        primary="#66e0ff",
        accent="#66e0ff",
        background="#000000",
        surface="#000000",
        panel="#101010",
        foreground="#ffffff",
        success="#6bff8f",
        warning="#ffd84d",
        error="#ff9e9e",
        variables={"quiet": "#b8b8b8", "bright": "#ffff66", "rule": "#8a8a8a"},
    ),
)

DEFAULT_THEME = THEMES[0].name


def theme_names() -> list[str]:
    """Podium's themes, then Textual's."""
    return [*(theme.name for theme in THEMES), *sorted(BUILTIN_THEMES)]


class Palette(Struct, frozen=True):
    """Rich styles by role, each on the background of the screen."""

    text: Style
    quiet: Style
    bright: Style
    rule: Style
    accent: Style
    good: Style
    warning: Style
    error: Style
    alarm: Style
    """A whole line that must be seen at a glance: paused, interrupted."""
    hit: Style


def palette(theme: Theme) -> Palette:
    """The palette of a theme; what it does not name is made from what it does."""
    given = {
        "background": theme.background,
        "foreground": theme.foreground,
        "accent": theme.accent or theme.primary,
        "success": theme.success,
        "warning": theme.warning,
        "error": theme.error,
        **theme.variables,
    }
    if None in given.values():
        # A theme of Textual's own; deriving all its colours takes as long as drawing the screen.
        given = {**theme.to_color_system().generate(), **theme.variables}
    background = _color(given["background"], "#000000")
    foreground = _color(given["foreground"], "#ffffff")

    def role(name: str, fallback: Color) -> Color:
        value = given.get(name)
        return _color(value, fallback.hex) if value else fallback

    def blended(towards_background: float) -> Color:
        if foreground.ansi is not None or background.ansi is not None:
            return foreground
        return foreground.blend(background, towards_background)

    def style(color: Color, bold: bool = False, reverse: bool = False) -> Style:
        look = Style.from_color(color.rich_color, background.rich_color)
        return look + Style(bold=bold or None, reverse=reverse or None)

    warning = role("warning", foreground)
    return Palette(
        text=style(foreground),
        quiet=style(role("quiet", blended(0.35))),
        bright=style(role("bright", foreground), bold=True),
        rule=style(role("rule", blended(0.7))),
        accent=style(role("accent", foreground), bold=True),
        good=style(role("success", foreground)),
        warning=style(warning, bold=True),
        error=style(role("error", foreground), bold=True),
        alarm=style(warning, bold=True, reverse=True),
        hit=Style(underline=True, bold=True, color=role("accent", foreground).rich_color),
    )


def _color(value: str | None, fallback: str) -> Color:
    try:
        return Color.parse(value or fallback)
    except ColorParseError:
        return Color.parse(fallback)
