import math

import pytest

from lambdas.language.locale import Locale
from lambdas.language.outlines import LIMIT
from lambdas.language.shapes import classify, describe


@pytest.mark.parametrize(
    "text, seen",
    [
        ("taxi 12.50", "taxi <cents>"),
        ("taxi \u20ac12", "taxi <currency> <money>"),
        ("12 quid", "<money> quid"),
        ("lunch at 7:30 am", "lunch at <time> : <time> am"),
        ("20% off", "<percentage> % off"),
        ("5 km", "<measure> km"),
        ("on the 3rd", "on the <ordinal> rd"),
        ("4x", "<glued> x"),
        ("gate 22", "gate <code>"),
        ("order #4471", "order # <code>"),
        ("1,200 and 19.5", "<thousands> and <decimals>"),
        ("since 1999", "since <year>"),
        ("call 5550192", "call <long>"),
        ("friday in march, two", "<day> in <month> , <written>"),
    ],
)
def test_a_number_is_seen_by_its_looks_and_its_neighbours(text: str, seen: str) -> None:
    assert list(classify(text)) == seen.split()


def test_the_weights_of_all_features_are_of_one_length(english: Locale) -> None:
    for text in ("", "hi", "spent 12 on lunch at the place near gate 4"):
        features = describe(text, known={"lunch"}, locale=english)
        assert math.isclose(sum(weight**2 for weight in features.values()), 16 + 4 + 4)


def test_a_word_nobody_taught_is_seen_as_a_stranger_beside_its_neighbours(english: Locale) -> None:
    features = describe("zorblat paid 20", known={"paid", "<two digits>"}, locale=english)
    assert {"<?>", "^ <?>", "<?> paid"} <= features.keys()
    assert "<?> <two digits>" not in features


def test_what_stands_far_back_is_not_looked_at() -> None:
    assert len(list(classify("word " * 1000))) == LIMIT
