from __future__ import annotations

import pytest
from rich.color import Color
from rich.style import Style
from textual.theme import BUILTIN_THEMES

from tui_app.ui.themes import DEFAULT_THEME, THEMES, Palette, css_variables, palette, theme_names

BY_NAME = {theme.name: theme for theme in THEMES}
TEXT_ROLES = ("text", "quiet", "bright", "accent", "good", "warning", "error", "alarm", "hit")
LEAST = {"podium-dark": 4.5, "podium-light": 4.5, "podium-contrast": 7.0}


def luminance(color: Color | None) -> float:
    """The relative luminance of WCAG 2.2."""
    assert color is not None
    parts = [part / 255 for part in color.get_truecolor()]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color | None, other: Color | None) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast(Color.parse("#000000"), Color.parse("#ffffff")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("role", TEXT_ROLES)
@pytest.mark.parametrize("name", LEAST)
def test_text_is_readable(name: str, role: str) -> None:
    colors = palette(BY_NAME[name])
    style: Style = getattr(colors, role)
    background = style.bgcolor or colors.text.bgcolor
    assert contrast(style.color, background) >= LEAST[name]


@pytest.mark.parametrize("role", TEXT_ROLES)
@pytest.mark.parametrize("name", LEAST)
def test_text_is_readable_in_a_dialogue(name: str, role: str) -> None:
    theme = BY_NAME[name]
    style: Style = getattr(palette(theme), role)
    assert contrast(style.color, Color.parse(theme.surface or "")) >= LEAST[name]


def test_all_themes_of_podium_are_measured() -> None:
    assert set(BY_NAME) == set(LEAST)
    assert set(Palette.__struct_fields__) == {*TEXT_ROLES, "rule"}


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
def test_every_theme_of_textual_gives_a_palette(name: str) -> None:
    colors = palette(BUILTIN_THEMES[name])
    assert all(getattr(colors, role).color is not None for role in TEXT_ROLES)
    assert set(css_variables(BUILTIN_THEMES[name])) == {"quiet", "bright", "rule"}


def test_names() -> None:
    names = theme_names()
    assert names[:3] == [theme.name for theme in THEMES]
    assert names[0] == DEFAULT_THEME
    assert len(names) == len(set(names)) == len(THEMES) + len(BUILTIN_THEMES)
