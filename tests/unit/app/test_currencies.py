from app import currencies
from lambdas.ledger.currencies import EXPONENTS


def test_every_currency_of_the_ledger_has_one_name_and_one_place_in_the_list() -> None:
    assert currencies.NAMES.keys() == EXPONENTS.keys()
    assert len(set(currencies.NAMES.values())) == len(EXPONENTS)
    assert sorted(currencies.CHOICES) == sorted(EXPONENTS)


def test_the_common_ones_come_first() -> None:
    assert currencies.CHOICES[:2] == ("USD", "EUR")
    assert currencies.CHOICES[len(currencies.COMMON)] == "AED"


def test_a_currency_is_shown_with_all_that_people_search_for() -> None:
    assert currencies.label("EUR") == "EUR · Euro · €"
    assert currencies.label("CZK") == "CZK · Czech koruna"
    assert currencies.label("QQQ") == "QQQ"
