"""What a message says that repeats, and what only sounds like it."""

from datetime import date

import pytest

from lambdas.language.locale import Locale
from lambdas.language.repeating import Repeating, read_repeating
from lambdas.language.schedules import read_schedule

TODAY = date(2026, 11, 16)  # a Monday


def read(text: str, locale: Locale) -> Repeating | None:
    return read_repeating(text, today=TODAY, home="USD", locale=locale)


@pytest.mark.parametrize(
    "text, found",
    [
        ("internet 45 on the 20th every month", "45.00 | Internet | month | 20 | 2026-11-20"),
        ("salary 2,400 each last friday", "2400.00 | Salary | month | last friday | 11-27"),
        ("car insurance 480 yearly on 3 march", "480.00 | Car insurance | year | 3 | 03-03"),
        ("recurring: spotify £10.99 on the 14th", "10.99 | Spotify | month | 14 | 12-14"),
        ("phone bill 35 on the last day of every month", "35.00 | Phone bill | month | 31 | 30"),
        ("piano lessons 30 every wednesday", "30.00 | Piano lessons | week | wednesday | 18"),
        (
            "add a repeating expense of 12 for cloud storage each month",
            "12.00 | Cloud storage | month | 16 | 2026-12-16",
        ),
        ("montly internet 50 on teh 20th", "50.00 | Internet | month | 20 | 2026-11-20"),
        ("netflix 15.49 monthly", "15.49 | Netflix | month | 16 | 2026-12-16"),
        ("rent 950 every other week", "950.00 | Rent | fortnight | monday | 2026-11-30"),
        ("yoga 15 every other tuesday", "15.00 | Yoga | fortnight | tuesday | 2026-11-17"),
        ("yoga 12 on mondays every week", "12.00 | Yoga | week | monday | 2026-11-23"),
        ("every month rent 950", "950.00 | Rent | month | 16 | 2026-12-16"),
        ("my rent is 950 on the 1st of every month", "950.00 | Rent | month | 1 | 2026-12-01"),
        ("spotify 10.99 every 15th", "10.99 | Spotify | month | 15 | 2026-12-15"),
        ("pension 845 lands every 28th", "845.00 | Pension | month | 28 | 2026-11-28"),
        ("tv licence 159 every year on 1 april", "159.00 | Tv licence | year | 1 | 04-01"),
        ("rent 950 every month starting december 1", "950.00 | Rent | month | 1 | 12-01"),
        ("rent 950 every month from april", "950.00 | Rent | month | 1 | 2027-04-01"),
        ("rent 950 every month from next month", "950.00 | Rent | month | 1 | 2026-12-01"),
        ("rent 950 every month starting tomorrow", "950.00 | Rent | month | 17 | 2026-11-17"),
        ("water 90 every december", "90.00 | Water | year | 1 | 2026-12-01"),
        ("water 90 every march 3rd", "90.00 | Water | year | 3 | 2027-03-03"),
        ("rent 950 monthly", "950.00 | Rent | month | 16 | 2026-12-16"),
        ("netflix 15 a month", "15.00 | Netflix | month | 16 | 2026-12-16"),
        ("council tax 140 every quarter", "140.00 | Council tax | quarter | 16 | 2027-02-16"),
        ("rent 950 weekly on the 20th", "950.00 | Rent | week | friday | 2026-11-20"),
        ("rent 950 every month on friday", "950.00 | Rent | month | 20 | 2026-11-20"),
        (
            "set up a standing order: piano lessons, 25 a week, wednesdays",
            "25.00 | Piano lessons | week | wednesday | 2026-11-18",
        ),
        ("recurring bill rent 950 on friday", "950.00 | Rent | week | friday | 2026-11-20"),
        ("quarterly water bill 90", "90.00 | Water bill | quarter | 16 | 2027-02-16"),
        ("i pay 1200 rent every month", "1200.00 | Rent | month | 16 | 2026-12-16"),
        ("i get paid 1,650 every second friday", "1650.00 |  | fortnight | friday | 2026-11-20"),
        ("45 on the 20th every month", "45.00 |  | month | 20 | 2026-11-20"),
        ("loan 220 every month on 28th", "220.00 | Loan | month | 28 | 2026-11-28"),
        (
            "the ballet school takes 12 off me every week",
            "12.00 | Ballet school | week | monday | 23",
        ),
        ("gardener comes tuesdays, 25 each time", "25.00 | Gardener | week | tuesday | 2026-11-17"),
        (
            "water 30 every 2nd week, please log it by itself",
            "30.00 | Water | fortnight | monday | 30",
        ),
    ],
)
def test_a_plain_message_says_what_repeats_and_when(english: Locale, text: str, found: str) -> None:
    amount, note, every, day, start = found.split(" | ")
    said = read(text, english)
    assert said is not None
    assert said.schedule is not None
    (item,) = said.items
    assert (said.sure, said.possible) == (True, True)
    assert (item.money.decimal if item.money else None, item.note) == (amount, note)
    assert (said.schedule.every.value, str(said.schedule.day)) == (every, day)
    assert said.schedule.start.isoformat().endswith(start)
    assert said.schedule.start > TODAY


@pytest.mark.parametrize(
    "text",
    [
        "my phone costs 35 a month",
        "the kid's judo is 38 a month",
    ],
)
def test_what_may_be_meant_otherwise_is_worth_a_question(english: Locale, text: str) -> None:
    said = read(text, english)
    assert said is not None
    assert not said.sure


@pytest.mark.parametrize(
    "text",
    [
        "rent every month is killing me",
        "i go to the gym every week",
        "how much is netflix monthly?",
        "the gym is 35 a month? or was it 40?",
        "200 a month for groceries",
        "from now on 160 a month for petrol",
        "dog stuff 90/mo max",
        "groceries 400 monthly",
        "utilities 200 a month",
        "set a monthly budget of 500",
        "weekly shop 80",
        "weekly shop 63.20 on saturday",
        "i spend 80 on groceries every week",
        "bought lunch every day this week 50",
        "paid 45 for internet every month",
        "mum pays 950 rent every month",
        "i'd like to spend 50 every month on books",
        "don't add rent every month",
        "should i pay 50 every month for gym",
        "if i pay 20 a week on coffee that's 80 a month",
        "lunch 12 every day is too much",
        "lunch 12.50",
        "gym 35 last month",
        "every month",
        "",
        "weekly veg box 18.50",
        "weekly cinema 63.20 on saturday",
        "wednesday's yoga drop-in was 18",
    ],
)
def test_what_only_sounds_like_it_is_not_taken_for_it(english: Locale, text: str) -> None:
    assert read(text, english) is None


@pytest.mark.parametrize(
    "text",
    [
        "coffee 4 every day",
        "bus pass 60 every 4 weeks",
        "gym 30 every month until december",
        "rent 950 on the 1st and internet 45 on the 20th every month",
        "rent 950 every month and piano 30 every week",
    ],
)
def test_what_can_not_repeat_so_says_so(english: Locale, text: str) -> None:
    said = read(text, english)
    assert said is not None
    assert not said.possible


def test_money_that_comes_in_is_income(english: Locale) -> None:
    said = read("i get paid 2400 every last friday", english)
    assert said is not None
    assert [item.category for item in said.items] == ["Salary"]


def test_what_is_missing_stays_open(english: Locale) -> None:
    without_amount = read("add netflix every month", english)
    without_step = read("recurring: spotify 10.99", english)
    assert without_amount is not None
    assert without_step is not None
    assert without_amount.items[0].money is None
    assert without_step.schedule is None


@pytest.mark.parametrize(
    "text, found",
    [
        ("every month", "month 16"),
        ("monthly please", "month 16"),
        ("on the 3rd of every month", "month 3"),
        ("every week on friday", "week friday"),
        ("yearly", "year 16"),
        ("a month", "month 16"),
        ("i go there every week", None),
        ("lunch 12", None),
    ],
)
def test_an_answer_to_how_often_says_nothing_else(
    english: Locale, text: str, found: str | None
) -> None:
    schedule = read_schedule(text, today=TODAY, locale=english)
    assert (schedule and f"{schedule.every} {schedule.day}") == found
