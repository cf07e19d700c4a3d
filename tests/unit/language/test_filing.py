"""Where things go that are bought the world over: what they are, for whom, and beside what."""

from datetime import date

import pytest

from lambdas.language.entries import may_be_entry
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.items import read_items
from lambdas.language.locale import Locale
from lambdas.ledger.categories import Category, Kind


def filed(text: str, english: Locale, today: date) -> list[str]:
    items = read_items(text, today=today, home="USD", locale=english).items
    categories = [item.category or item.leaning for item in items]
    return [category.value if category else "" for category in categories]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("maccas 14.60", "Dining"),
        ("servo 62", "Transport"),
        ("onigiri at the konbini 320 jpy", "Groceries"),
        ("nectarines 4.20", "Groceries"),
        ("kibble 52", "Pets"),
        ("dog shampoo 12", "Pets"),
        ("shampoo for the dog 12", "Pets"),
        ("taxi to the vet 12", "Transport"),
        ("gift for mom 40", "Gifts"),
        ("lego, a birthday present 40", "Gifts"),
        ("school shoes 45", "Shopping"),
        ("coffee machine 210", "Shopping"),
        ("concert parking 15", "Transport"),
        ("train snack 6", "Dining"),
        ("hot dog 6", "Dining"),
        ("tanken 60", "Transport"),
        ("Gehalt 2850", "Salary"),
        ("child benefit 25.60", "Other income"),
        ("etsy payout 64.20", "Other income"),
        ("pension contribution 200", "Other"),
        ("uber 18. rip my wallet", "Transport"),
        ("boba with nails 7 🧋💅", "Dining"),
    ],
)
def test_what_was_paid_for_decides(text: str, expected: str, english: Locale, today: date) -> None:
    assert filed(text, english, today)[0] == expected


@pytest.mark.parametrize(
    "text,expected",
    [
        ("dogcoats 12", "Pets"),
        ("trainfare 12", "Transport"),
        ("nectarin 4", "Groceries"),
        ("croisant 4", "Dining"),
        ("a wee bite 12", "Dining"),
    ],
)
def test_what_nobody_taught_us_is_filed_by_its_form_or_a_hint(
    text: str, expected: str, english: Locale, today: date
) -> None:
    assert filed(text, english, today) == [expected]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("milk 2, bread 3, coffee 8", ["Groceries"] * 3),
        ("coffee 4, milk 2", ["Groceries"] * 2),
        ("coffee 4, taxi 9", ["Dining", "Transport"]),
        ("burger 12, wine 9", ["Dining"] * 2),
        ("vet 130 (exam 80, pills 50)", ["Pets"] * 2),
        ("leash 17, blorp 6", ["Pets"] * 2),
        ("insulin 35, strips 22", ["Health"] * 2),
        ("taxi 35, blorp 22", ["Transport", ""]),
        ("ikea 240, of which 200 blorp and 40 plants", ["Housing"] * 2),
        ("electricity 60, water 30", ["Utilities"] * 2),
    ],
)
def test_company_draws_what_could_be_either(
    text: str, expected: list[str], english: Locale, today: date
) -> None:
    assert filed(text, english, today) == expected


@pytest.mark.parametrize("text", ["blorp 12", "12 for the blorp"])
def test_nothing_is_made_up(text: str, english: Locale, today: date) -> None:
    assert filed(text, english, today) == [""]


@pytest.mark.parametrize("text", ["Bitte Budget für Lebensmittel auf €300"])
def test_a_limit_in_words_of_another_language_is_no_entry(text: str, english: Locale) -> None:
    assert not read_instruction(text, locale=english).may_write


def test_a_budget_hotel_is_an_entry(english: Locale) -> None:
    assert read_instruction("budget hotel $40", locale=english).may_write


@pytest.mark.parametrize("text", ["page 40", "chapter 12", "humidity 40", "gate 22", "level 5"])
def test_a_hint_makes_no_thing_known(text: str, english: Locale, today: date) -> None:
    """A bare number beside it is asked about at most, never stored."""
    assert read_instruction(text, locale=english) is Instruction.CHATTER


def test_a_leaning_is_kept_apart_from_what_the_words_say(english: Locale, today: date) -> None:
    (item,) = read_items("dogcoats 12", today=today, home="USD", locale=english).items
    assert (item.category, item.leaning, item.kind) == (None, Category.PETS, Kind.EXPENSE)
    assert may_be_entry("dogcoats 12", locale=english)


def test_a_number_in_a_name_is_no_amount(english: Locale, today: date) -> None:
    (item,) = read_items("forever 21 jeans 34", today=today, home="USD", locale=english).items
    assert item.money is not None
    assert item.money.minor == 3400
