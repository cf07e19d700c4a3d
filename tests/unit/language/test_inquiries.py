"""What a question wants to know, seen from Wednesday 18 November 2026."""

from datetime import date

import pytest

from lambdas.language.inquiries import Aim, read_inquiry
from lambdas.language.locale import Locale
from lambdas.language.periods import Context
from lambdas.language.sums import (
    asks_about_past,
    asks_for_more_than_total,
    asks_of_own_past,
    asks_without_verb,
    leaves_out,
    names_thing_and_time,
)
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.steps import Unit

CONTEXT = Context(date(2026, 11, 18), 1, date(2026, 10, 28))


@pytest.mark.parametrize(
    "text, aim, unit, names",
    [
        ("how many coffees this month", Aim.COUNT, None, ["this_month"]),
        ("how often did i eat out in october", Aim.COUNT, None, ["month"]),
        ("number of taxi rides last week", Aim.COUNT, None, ["last_week"]),
        ("how many dollars did i spend on food", Aim.TOTAL, None, []),
        ("average per month on food", Aim.AVERAGE, Unit.MONTH, []),
        ("what do i spend a week on groceries", Aim.AVERAGE, Unit.WEEK, []),
        ("average daily spending last month", Aim.AVERAGE, Unit.DAY, ["last_month"]),
        ("compare this month with last month", Aim.COMPARISON, None, ["this_month", "last_month"]),
        ("compare october and september", Aim.COMPARISON, None, ["month", "month"]),
        ("food this month vs october", Aim.COMPARISON, None, ["this_month", "month"]),
        ("did i spend more than last month", Aim.COMPARISON, None, ["last_month"]),
        ("did i spend more than 50 last month", Aim.TOTAL, None, ["last_month"]),
        ("compare groceries and dining", Aim.CONTRAST, None, []),
        ("compare groceries, dining and transport", Aim.TOTAL, None, []),
        ("compare groceries and dining with last month", Aim.COMPARISON, None, ["last_month"]),
        ("compare food and rent last month", Aim.CONTRAST, None, ["last_month"]),
        ("did i spend more on food than on rent in october", Aim.CONTRAST, None, ["month"]),
        ("did i spend more than i earned this month", Aim.CONTRAST, None, ["this_month"]),
        ("how much did i spend and earn this month", Aim.CONTRAST, None, ["this_month"]),
        ("did i spend more than 50 on dining", Aim.TOTAL, None, []),
        ("am i spending more than usual", Aim.USUAL, None, []),
        ("was last month higher than my average", Aim.USUAL, None, ["last_month"]),
        ("is dining up compared to normal", Aim.USUAL, None, []),
        ("expenses per category", Aim.BREAKDOWN, None, []),
        ("break down october", Aim.BREAKDOWN, None, ["month"]),
        ("dining october", Aim.TOTAL, None, ["month"]),
        ("may i spend 5", Aim.TOTAL, None, []),
        ("how offten did i eat out", Aim.COUNT, None, []),
        ("avrage dining per month", Aim.AVERAGE, Unit.MONTH, []),
        ("comparred to last month", Aim.COMPARISON, None, ["last_month"]),
        ("compare dining", Aim.COMPARISON, None, []),
        ("spending by month", Aim.TREND, Unit.MONTH, []),
        ("groceries week by week", Aim.TREND, Unit.WEEK, []),
        ("trend of dining", Aim.TREND, None, []),
        ("how much since my last salary", Aim.TOTAL, None, ["since_payday"]),
    ],
)
def test_the_words_tell_what_is_wanted(
    text: str, aim: Aim, unit: Unit | None, names: list[str], *, english: Locale
) -> None:
    inquiry = read_inquiry(text, context=CONTEXT, locale=english)
    assert (inquiry.aim, inquiry.unit) == (aim, unit)
    assert [stretch.name for stretch in inquiry.stretches] == names


@pytest.mark.parametrize(
    "text, thing, pointed",
    [
        ("how much at tesco this month", ("tesco",), True),
        ("how much on coffee last month", ("coffee",), True),
        ("how much did mario's cost me", ("marios",), True),
        ("how much was burned", ("burned",), False),
        ("how much on groceries", (), False),
        ("how much on coffee and taxis", (), False),
        ("show me my spending", (), False),
    ],
)
def test_a_thing_is_told_from_a_category(
    text: str, thing: tuple[str, ...], *, pointed: bool, english: Locale
) -> None:
    inquiry = read_inquiry(text, context=CONTEXT, locale=english)
    assert (inquiry.thing, inquiry.pointed) == (thing, pointed)


def test_the_period_says_nothing_of_the_kind(english: Locale) -> None:
    inquiry = read_inquiry("how much since my last salary", context=CONTEXT, locale=english)
    assert (inquiry.kind, inquiry.categories) == (Kind.EXPENSE, ())
    inquiry = read_inquiry("salary this year", context=CONTEXT, locale=english)
    assert (inquiry.kind, inquiry.categories) == (Kind.INCOME, (Category.SALARY,))
    inquiry = read_inquiry("income by month", context=CONTEXT, locale=english)
    assert (inquiry.kind, inquiry.categories) == (Kind.INCOME, ())


def test_a_question_about_a_budget_or_the_biggest_asks_for_no_sums(english: Locale) -> None:
    for text in (
        "my monthly budget by month",
        "top 5 by month",
        "biggest expenses by month",
        "how much this month",
    ):
        assert not asks_for_more_than_total(text, context=CONTEXT, locale=english)
    assert asks_for_more_than_total("spending by month", context=CONTEXT, locale=english)


@pytest.mark.parametrize(
    "text, asks",
    [
        ("taxi yesterday", False),
        ("taxi", False),
        ("taxi last month", True),
        ("dinner last weekend", True),
        ("groceries by month", True),
        ("income yesterday", True),
        ("paid rent this month", False),
    ],
)
def test_a_thing_and_a_day_lacks_its_amount_but_a_longer_time_asks(
    text: str, *, asks: bool, english: Locale
) -> None:
    assert asks_without_verb(text, context=CONTEXT, locale=english) is asks


def test_a_question_for_the_past_is_told_by_its_opening(english: Locale) -> None:
    assert asks_about_past("did i spend more than 50 on food", locale=english)
    assert not asks_about_past("is 75 for boots ok", locale=english)


@pytest.mark.parametrize(
    "text",
    [
        "did i really leave 55 at lidl on friday?",
        "was my ramen more than 15",
        "i paid 70 for the tyres, am i right",
        "what was that 19.90 for",
        "was the locksmith 95 or 120?",
        "is it true we got through 900 last month",
    ],
)
def test_an_amount_of_the_past_may_be_asked_about(english: Locale, text: str) -> None:
    assert asks_of_own_past(text, locale=english)


@pytest.mark.parametrize(
    "text",
    [
        "lunch was 12",
        "i have 200 in my wallet",
        "can i afford 60 for shoes?",
        "did your mum pay 20?",
        "should i have paid 30 for that",
        "i didn't spend 40 on lunch",
    ],
)
def test_entries_plans_and_denials_ask_about_no_amount(english: Locale, text: str) -> None:
    assert not asks_of_own_past(text, locale=english)


def test_a_thing_and_several_days_are_a_question(english: Locale) -> None:
    for text in ("petrol between 2 and 9 nov", "taxis the 3rd to the 9th of october"):
        assert names_thing_and_time(text, context=CONTEXT, locale=english)
    for text in ("petrol yesterday", "paid for petrol last week", "the weather last week"):
        assert not names_thing_and_time(text, context=CONTEXT, locale=english)


def test_a_month_or_a_year_may_stand_for_itself(english: Locale) -> None:
    for text, name in (
        ("december total", "month"),
        ("income 2024", "year"),
        ("where did my 2000 go", None),
        ("may i see the total", None),
    ):
        inquiry = read_inquiry(text, context=CONTEXT, locale=english)
        assert [stretch.name for stretch in inquiry.stretches] == ([name] if name else [])


def test_what_is_left_out_is_not_asked_about(english: Locale) -> None:
    for text in ("everything but rent", "all except pets in october"):
        assert leaves_out(text, locale=english)
    inquiry = read_inquiry("all but pets last month", context=CONTEXT, locale=english)
    assert Category.PETS not in inquiry.categories
    assert Category.DINING in inquiry.categories


def test_several_of_a_thing_are_in_the_category_of_one(english: Locale) -> None:
    inquiry = read_inquiry("what did the dogs cost", context=CONTEXT, locale=english)
    assert inquiry.categories == (Category.PETS,)


def test_a_question_may_go_on_from_the_one_before(english: Locale) -> None:
    assert read_inquiry("and in october?", context=CONTEXT, locale=english).follows
    assert not read_inquiry("and for pets?", context=CONTEXT, locale=english).follows
