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
    """The colours of a theme, as widgets draw with them."""
    colors = _colors(theme)
    background = colors["background"].rich_color

    def style(role: str, bold: bool = False, reverse: bool = False) -> Style:
        look = Style.from_color(colors[role].rich_color, background)
        return look + Style(bold=bold or None, reverse=reverse or None)

    return Palette(
        text=style("foreground"),
        quiet=style("quiet"),
        bright=style("bright", bold=True),
        rule=style("rule"),
        accent=style("accent", bold=True),
        good=style("success"),
        warning=style("warning", bold=True),
        error=style("error", bold=True),
        alarm=style("warning", bold=True, reverse=True),
        hit=Style(underline=True, bold=True, color=colors["accent"].rich_color),
    )


def css_variables(theme: Theme) -> dict[str, str]:
    """Podium's own roles, for the style sheets."""
    colors = _colors(theme)
    return {role: colors[role].css for role in ("quiet", "bright", "rule")}


def _colors(theme: Theme) -> dict[str, Color]:
    """The colour of every role; what the theme does not name is made from what it does."""
    given = {
        "background": theme.background,
        "foreground": theme.foreground,
        "accent": theme.accent or theme.primary,
        "success": theme.success,
        "warning": theme.warning,
        "error": theme.error,
    }
    if None in given.values():
        # A theme of Textual's own; deriving all its colours takes as long as drawing the screen.
        derived = theme.to_color_system().generate()
        given = {role: derived[role] for role in given}
    colors = {role: _color(value) for role, value in given.items()}
    foreground, background = colors["foreground"], colors["background"]
    terminal = foreground.ansi is not None or background.ansi is not None
    made = {
        "quiet": foreground if terminal else foreground.blend(background, 0.35),
        "bright": foreground,
        "rule": foreground if terminal else foreground.blend(background, 0.7),
    }
    named = {role: _color(theme.variables[role]) for role in made if role in theme.variables}
    return colors | made | named


def _color(value: str | None) -> Color:
    try:
        return Color.parse(value or "ansi_default")
    except ColorParseError:
        # A colour by formula ("auto 87%"), which only a style sheet can resolve.
        return Color.parse("ansi_default")
