from pathlib import Path

import pytest

from app import categories
from lambdas.ledger.categories import TOTAL, Category

STYLE = (Path(categories.__file__).parent / "style.css").read_text()
EVERY = [*Category, TOTAL]


@pytest.mark.parametrize("category", EVERY)
def test_every_category_has_an_icon_and_a_colour_in_the_style_sheet(category: str) -> None:
    assert category in categories.ICONS
    variable = categories.colour(category).removeprefix("var(").removesuffix(")")
    assert f"{variable}: " in STYLE


def test_a_category_of_a_later_api_looks_like_other() -> None:
    assert categories.icon("Boats") == categories.icon("Other")
    assert categories.colour("Boats") == categories.colour("Other")


def test_the_overall_budget_is_called_all_spending() -> None:
    assert categories.label("total") == "All spending"
    assert categories.label("Dining") == "Dining"


def test_the_style_sheet_has_nothing_that_the_sanitiser_would_drop_it_for() -> None:
    assert "<" not in STYLE
