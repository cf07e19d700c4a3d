"""Colours can be read by people with weak eyes: WCAG 2.1, 1.4.3 (text) and 1.4.11 (bars)."""

import re
import tomllib
from pathlib import Path

import pytest

from app import categories, client

APP = Path(client.__file__).parent
STYLE = (APP / "style.css").read_text()
THEME = tomllib.loads((APP / ".streamlit" / "config.toml").read_text())["theme"]
TEXT = 4.5
GRAPHICS = 3.0
THEMES = ("light", "dark")


def colour(name: str, theme: str) -> str:
    """A variable of the style sheet in that theme."""
    value = re.search(rf"--bb-{name}: ([^;]+);", STYLE)
    assert value is not None
    reference = re.fullmatch(r"var\(--bb-(.+)\)", value[1])
    if reference:
        return colour(reference[1], theme)
    pair = re.fullmatch(r"light-dark\((#\w{6}), (#\w{6})\)", value[1])
    assert pair is not None
    return pair[1 + THEMES.index(theme)]


def luminance(hexadecimal: str) -> float:
    channels = [int(hexadecimal[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["ink", "muted", "good", "over"])
def test_text_stands_out_from_card_and_page(name: str, theme: str) -> None:
    for ground in (colour("card", theme), THEME[theme]["backgroundColor"]):
        assert contrast(colour(name, theme), ground) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
def test_a_button_can_be_read(theme: str) -> None:
    assert contrast("#ffffff", THEME[theme]["primaryColor"]) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("category", categories.ICONS)
def test_every_categorys_bar_stands_out_from_its_card(category: str, theme: str) -> None:
    name = categories.colour(category).removeprefix("var(--bb-").removesuffix(")")
    assert contrast(colour(name, theme), colour("card", theme)) >= GRAPHICS


@pytest.mark.parametrize("theme", THEMES)
def test_a_budget_that_is_nearly_used_up_stands_out_from_its_card(theme: str) -> None:
    assert contrast(colour("near", theme), colour("card", theme)) >= GRAPHICS
