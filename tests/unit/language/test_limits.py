"""Which orders about limits there are, in many words, and what looks like one and is none."""

from fractions import Fraction

import pytest

from lambdas.language.limits import LimitOrder, read_limit_order, read_limits
from lambdas.language.locale import Locale
from lambdas.language.loose_limits import read_loose_limits, read_loose_order


def read(text: str, locale: Locale) -> LimitOrder | None:
    return read_limit_order(text, home="USD", locale=locale)


@pytest.mark.parametrize(
    "text,scope,limit",
    [
        ("i want to spend no more than 60 on entertainment each month", "Entertainment", "60.00"),
        ("keep all spending under 2000 per month", None, "2000.00"),
        ("my overall monthly budget is 1800", None, "1800.00"),
        ("put a lid on takeaways, 70 quid a month tops", "Dining", "70.00"),
        ("two hundred a month for groceries, max", "Groceries", "200.00"),
        ("my limit for coffee and restaurants should be 110", "Dining", "110.00"),
        ("I must not spend more than 250 euro for shopping in month", "Shopping", "250.00"),
        ("cap everything at 1,900 gbp", None, "1900.00"),
        ("lets allow ourselves four hundred for travel this month", "Travel", "400.00"),
        ("my total spending shouldnt go above 1.8k per month", None, "1800.00"),
        ("from now on only 40 dollars for gifts monthly", "Gifts", "40.00"),
        ("dont let me spend over 100 on takeaways", "Dining", "100.00"),
        ("i can't spend more than 200 on clothes this month", "Shopping", "200.00"),
        ("i only want to spend 100 on takeaways a month", "Dining", "100.00"),
        ("dining must not exceed 150", "Dining", "150.00"),
        ("keep dining at 200", "Dining", "200.00"),
        ("can you set a 300 budget for groceries?", "Groceries", "300.00"),
        ("raise the groceries budget from 300 to 350", "Groceries", "350.00"),
        ("set the limit for pets to 60, not 50", "Pets", "60.00"),
        ("hotel budget 300", "Travel", "300.00"),
        ("limit uber to 80", "Transport", "80.00"),
        ("budget of 1500 a month", None, "1500.00"),
    ],
)
def test_a_limit_is_set_in_many_words(
    text: str, scope: str | None, limit: str, english: Locale
) -> None:
    order = read(text, english)
    assert order is not None
    assert order.limit is not None
    assert (order.scopes, order.limit.decimal) == ((scope,), limit)
    assert (order.is_sure, order.is_named, order.times_a_year) == (True, True, 12)


@pytest.mark.parametrize(
    "text,scope,factor,amount",
    [
        ("knock 50 off shopping budget", "Shopping", "1", "-50.00"),
        ("give pets 20 more", "Pets", "1", "20.00"),
        ("give groceries another 50", "Groceries", "1", "50.00"),
        ("add 20 to the pets budget", "Pets", "1", "20.00"),
        ("take 30 off the dining budget", "Dining", "1", "-30.00"),
        ("drop the dining budget by 20", "Dining", "1", "-20.00"),
        ("20 less for the pets budget", "Pets", "1", "-20.00"),
        ("up the groceries budget by 50", "Groceries", "1", "50.00"),
        ("double the travel budget", "Travel", "2", None),
        ("halve my entertainment budget", "Entertainment", "1/2", None),
        ("increase dining by 10%", "Dining", "11/10", None),
        ("increase the dining budget by 2.5 per cent", "Dining", "41/40", None),
        ("cut dining to 80 %", "Dining", "4/5", None),
        ("cut my shopping budget by a quarter", "Shopping", "3/4", None),
        ("cut groceries in half", "Groceries", "1/2", None),
        ("raise it by 10 %", "-", "11/10", None),
        ("bump that up by 50", "-", "1", "50.00"),
    ],
)
def test_a_limit_is_moved_by_what_it_says(
    text: str, scope: str, factor: str, amount: str | None, english: Locale
) -> None:
    order = read(text, english)
    assert order is not None
    assert order.adjustment is not None
    said = order.adjustment.amount
    assert order.scopes == (() if scope == "-" else (scope,))
    assert order.adjustment.factor == Fraction(factor)
    assert (said and said.decimal) == amount


def test_an_amount_is_moved_from_one_limit_to_another(english: Locale) -> None:
    order = read("move 50 from the dining budget to shopping", english)
    assert order is not None
    assert (order.scopes, order.moves) == (("Dining", "Shopping"), True)
    assert read("move 50 from dining to shopping", english) is None


@pytest.mark.parametrize(
    "text,scopes",
    [
        ("scrap the overall budget", (None,)),
        ("no more limit on gifts", ("Gifts",)),
        ("i don't want a budget for gifts", ("Gifts",)),
        ("i no longer need a pets budget", ("Pets",)),
        ("drop the dining budget", ("Dining",)),
        ("stop budgeting groceries", ("Groceries",)),
        ("get rid of my limit", ()),
    ],
)
def test_a_limit_is_ended(text: str, scopes: tuple[str | None, ...], english: Locale) -> None:
    order = read(text, english)
    assert order is not None
    assert (order.removes, order.scopes) == (True, scopes)


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "set groceries 400, dining 150 and transport 80 as budgets",
            [("Groceries", "400.00"), ("Dining", "150.00"), ("Transport", "80.00")],
        ),
        ("max 300 on groceries and 100 on gifts", [("Groceries", "300.00"), ("Gifts", "100.00")]),
        ("set groceries and dining to 200 each", [("Groceries", "200.00"), ("Dining", "200.00")]),
        ("budgets: dining 200, total 1500", [("Dining", "200.00"), (None, "1500.00")]),
        ("groceries 400, dining 150", []),
        ("max 300 on groceries and gifts 400 and pets", []),
        ("raise groceries by 20 and dining by 10", []),
    ],
)
def test_several_limits_are_set_at_once(
    text: str, expected: list[tuple[str | None, str]], english: Locale
) -> None:
    limits = read_limits(text, home="USD", locale=english)
    assert [(scope, limit.decimal) for scope, limit in limits] == expected


@pytest.mark.parametrize(
    "text",
    [
        "budget hotel 60",
        "taxi 20 max",
        "i want to spend at most 60 on a dress",
        "lower the groceries budget 320",
        "the pets budget is 300",
        "from now on 160 a month for petrol and trains",
        "i'm trying to keep dining under 100",
    ],
)
def test_what_may_be_meant_otherwise_is_not_sure(text: str, english: Locale) -> None:
    order = read(text, english)
    assert order is not None
    assert not order.is_sure


@pytest.mark.parametrize("text,times", [("limit coffee to 30 a week", 52), ("max 900 yearly", 1)])
def test_another_time_than_a_month_is_told(text: str, times: int, english: Locale) -> None:
    order = read(text, english)
    assert order is not None
    assert order.times_a_year == times


@pytest.mark.parametrize("text", ["set a budget", "i want a groceries budget", "raise my limit"])
def test_a_limit_may_lack_its_amount(text: str, english: Locale) -> None:
    order = read(text, english)
    assert order is not None
    assert (order.limit, order.adjustment, order.removes) == (None, None, False)


@pytest.mark.parametrize(
    "text",
    [
        "lunch 12",
        "gift for max 30",
        "lunch with max 12",
        "new cap 20 shopping",
        "hat and cap 35",
        "ceiling fan 90",
        "tops 40 zara",
        "i spent 300 of my budget on groceries",
        "what is my groceries budget",
        "is my groceries budget 300",
        "my groceries budget is 300?",
        "my brothers budget for food is 300",
        "the budget for the movie is 20 million",
        "i usually spend no more than 50 on gifts",
        "i spend no more than 50 on gifts",
        "i want to spend more than 200 on clothes",
        "i want to spend 200 on clothes",
        "i never spend more than 100 on clothes",
        "don't set a budget of 100 for pets",
        "i'm over budget on dining by 50",
        "my dining budget is 50 short",
        "my credit limit is 2000",
        "double espresso 3.20",
        "double espresso",
        "add 20 to groceries",
        "take 20 for the bus",
        "groceries 12.50 more",
        "raise 50 for charity",
        "cut and colour 80",
        "less than 20 on lunch",
        "maybe i should set a 400 budget for travel",
        'she said "set a 300 budget for groceries"',
        "remove all budgets",
        "budget",
        "show my budgets",
        "budget 300 for groceries and i want to tell you about my day which was very long " * 3,
    ],
)
def test_what_only_looks_like_an_order_is_none(text: str, english: Locale) -> None:
    assert read(text, english) is None
    assert read_limits(text, home="USD", locale=english) == []


def test_a_message_without_a_piece_of_a_limit_orders_none(english: Locale) -> None:
    assert read_limit_order("\u096b  not 5 not 6 ", home="USD", locale=english) is None


def read_loosely(text: str, locale: Locale) -> LimitOrder | None:
    return read_loose_order(text, home="USD", locale=locale)


@pytest.mark.parametrize(
    "text,scope,limit",
    [
        ("dining cap £220", "Dining", "220.00"),
        ("reserve 150 a month for birthday presents till spring", "Gifts", "150.00"),
        ("stop me at 40 a month for video games", "Entertainment", "40.00"),
        ("don't let me blow more than 60 on restaurants a month", "Dining", "60.00"),
        ("warn me when i go over 90 on taxis", "Transport", "90.00"),
        ("i reckon 200 should do for groceries, make it official", "Groceries", "200.00"),
        ("£90 max on shoes each month", "Shopping", "90.00"),
        ("put everything at 1700 total a month pls", None, "1700.00"),
    ],
)
def test_a_limit_is_picked_out_of_any_words_that_surely_set_one(
    text: str, scope: str | None, limit: str, english: Locale
) -> None:
    order = read_loosely(text, english)
    assert order is not None
    assert order.limit is not None
    assert (order.scopes, order.limit.decimal) == ((scope,), limit)
    assert (order.is_sure, order.times_a_year) == (True, 12)


def test_several_limits_are_picked_out_of_any_words(english: Locale) -> None:
    limits = read_loose_limits("two limits then: pets 70, travel 90", home="USD", locale=english)
    assert [(scope, limit.decimal) for scope, limit in limits] == [
        ("Pets", "70.00"),
        ("Travel", "90.00"),
    ]


@pytest.mark.parametrize(
    "text,scopes",
    [
        ("shift 30 of the dining budget over to travel", ("Dining", "Travel")),
        ("move 30 to the travel budget from dining", ("Dining", "Travel")),
    ],
)
def test_what_is_shared_out_differently_is_taken_from_the_right_one(
    text: str, scopes: tuple[str, ...], english: Locale
) -> None:
    order = read_loosely(text, english)
    assert order is not None
    assert (order.scopes, order.moves) == (scopes, True)


def test_a_limit_that_is_to_change_by_an_unsaid_amount_lacks_it(english: Locale) -> None:
    order = read_loosely("lower the dining limit a little", english)
    assert order is not None
    assert (order.scopes, order.limit, order.adjustment) == (("Dining",), None, None)


@pytest.mark.parametrize(
    "text", ["next month groceries 380", "the gifts budget is 300", "budget hotel 60"]
)
def test_what_surely_speaks_of_a_limit_may_still_be_worth_a_question(
    text: str, english: Locale
) -> None:
    order = read_loosely(text, english)
    assert order is None or not order.is_sure


@pytest.mark.parametrize(
    "text",
    [
        "should i set a budget of 300 for coffee",
        "i want to spend more than 50 on groceries",
        "i never spend more than 300 on groceries",
        "my brother spends 40 a month on groceries",
        "don't set a budget of 100 for pets",
        "is 200 a good limit for dining?",
        "fr fr no cap",
        "lunch 12.50",
    ],
)
def test_what_denies_asks_or_only_tells_sets_no_limit(text: str, english: Locale) -> None:
    assert read_loosely(text, english) is None
