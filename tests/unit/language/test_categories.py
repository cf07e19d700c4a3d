"""Which category the words of a sentence speak for."""

import pytest

from lambdas.language.categories import read_category, read_named_category
from lambdas.language.locale import Locale
from lambdas.ledger.categories import Category, Kind


def category(text: str, locale: Locale, kind: Kind | None = None) -> str | None:
    span = read_category(text, locale=locale, kind=kind)
    return span.category.value if span else None


@pytest.mark.parametrize(
    "text,expected",
    [
        ("lunch", "Dining"),
        ("grocries", "Groceries"),
        ("tesco", "Groceries"),
        ("uber", "Transport"),
        ("uber eats", "Dining"),
        ("netflix", "Subscriptions"),
        ("h&m", "Shopping"),
        ("7-eleven", "Groceries"),
        ("mcdonald’s", "Dining"),
        ("gym shoes", "Shopping"),
        ("gym", "Health"),
        ("dog food", "Pets"),
        ("birthday cake", "Dining"),
        ("car insurance", "Transport"),
        ("phone bill", "Utilities"),
        ("phone case", "Shopping"),
        ("lunch at the museum", "Dining"),
        ("taxi to the airport", "Transport"),
        ("taxi home", "Transport"),
        ("flight to rome", "Travel"),
        ("amazon", "Shopping"),
        ("🍕", "Dining"),
        ("🚕 home", "Transport"),
        ("salary", "Salary"),
        ("café", "Dining"),
        ("12 on my card", "Gifts"),
        ("file barnes under education", "Education"),
        ("coffee under travel", "Travel"),
        ("under lunch", "Dining"),
    ],
)
def test_a_category_comes_from_things_merchants_and_emoji(
    text: str, expected: str, english: Locale
) -> None:
    assert category(text, english) == expected


@pytest.mark.parametrize("text", ["", "plumbus", "the one from before", "under plumbus"])
def test_unknown_words_speak_for_no_category(text: str, english: Locale) -> None:
    assert category(text, english) is None


def test_only_categories_of_the_kind_asked_for_count(english: Locale) -> None:
    assert category("salary", english, Kind.EXPENSE) is None
    assert category("salary for lunch", english, Kind.INCOME) == "Salary"
    assert category("salary for lunch", english, Kind.EXPENSE) == "Dining"


@pytest.mark.parametrize("name", list(Category))
def test_every_category_is_known_by_its_own_name(name: Category, english: Locale) -> None:
    span = read_named_category(f"put it under {name.value}", locale=english)
    assert span is not None
    assert span.category is name


@pytest.mark.parametrize(
    "text,expected",
    [
        ("groceries", "Groceries"),
        ("12 for lunch under travel", "Travel"),
        ("that should be under travel", "Travel"),
        ("eating out", "Dining"),
        ("under pizza", "Dining"),
    ],
)
def test_a_named_category_is_read(text: str, expected: str, english: Locale) -> None:
    span = read_named_category(text, locale=english)
    assert span is not None
    assert span.category.value == expected


@pytest.mark.parametrize("text", ["lunch 12", "uber", "under the table"])
def test_a_thing_names_no_category(text: str, english: Locale) -> None:
    assert read_named_category(text, locale=english) is None


def test_a_named_category_of_the_other_kind_does_not_count(english: Locale) -> None:
    assert read_named_category("groceries", locale=english, kind=Kind.INCOME) is None
    assert read_named_category("under lunch", locale=english, kind=Kind.INCOME) is None


def test_the_span_covers_the_words_that_speak(english: Locale) -> None:
    text = "12 for dog food"
    span = read_category(text, locale=english, kind=None)
    assert span is not None
    assert text[span.start : span.end] == "dog food"
