"""AMAZON.Date against the table of the Lex V2 Developer Guide, and what follows from it."""

from datetime import date

import pytest

from local.lex.tokens import Sentence
from local.lex.values import BUILT_IN
from local.lex.values.mention import Setting

WEDNESDAY = Setting(date(2020, 11, 25))


def read(kind: str, text: str, setting: Setting = WEDNESDAY) -> list[str | None]:
    reader = BUILT_IN[kind].reader
    assert reader is not None
    return [mention.value for mention in reader(Sentence(text), setting)]


@pytest.mark.parametrize(
    "text,value",
    [
        ("today", "2020-11-25"),
        ("now", "2020-11-25"),
        ("November twenty-fifth", "2020-11-25"),
        ("next week", "2020-11-29"),
        ("this week", "2020-11-23"),
        ("last week", "2020-11-16"),
        ("next month", "2020-12-31"),
        ("this month", "2020-11-01"),
        ("last month", "2020-10-01"),
        ("next year", "2021-12-31"),
        ("this year", "2020-01-01"),
        ("last year", "2019-01-01"),
    ],
)
def test_the_dates_of_the_guide_are_read_with_their_periods_collapsed(
    text: str, value: str
) -> None:
    assert read("AMAZON.Date", text) == [value]


@pytest.mark.parametrize(
    "text,value",
    [
        ("tomorrow", "2020-11-26"),
        ("yesterday", "2020-11-24"),
        ("the day after tomorrow", "2020-11-27"),
        ("the day before yesterday", "2020-11-23"),
        ("3 days ago", "2020-11-22"),
        ("a week ago", "2020-11-18"),
        ("in two weeks", "2020-12-09"),
        ("in 2 months", "2021-01-25"),
        ("2 months from now", "2021-01-25"),
        ("one year ago", "2019-11-25"),
        ("wednesday", "2020-11-25"),
        ("on friday", "2020-11-27"),
        ("last friday", "2020-11-20"),
        ("last wednesday", "2020-11-18"),
        ("next wednesday", "2020-12-02"),
        ("this friday", "2020-11-27"),
        ("next weekend", "2020-12-05"),
        ("this weekend", "2020-11-28"),
        ("last weekend", "2020-11-21"),
        ("october 20th", "2021-10-20"),
        ("5 march", "2021-03-05"),
        ("5th of march", "2021-03-05"),
        ("march 5 2019", "2019-03-05"),
        ("the 5th of march, 2019", "2019-03-05"),
        ("march the fifth", "2021-03-05"),
        ("april 2017", "2017-04-01"),
        ("december", "2020-12-01"),
        ("october", "2021-10-01"),
        ("next march", "2021-03-01"),
        ("last december", "2019-12-01"),
        ("next december", "2020-12-01"),
        ("this december", "2020-12-01"),
        ("the 3rd", "2020-12-03"),
        ("the 30th", "2020-11-30"),
        ("the 31st", "2020-12-31"),
        ("the thirtieth", "2020-11-30"),
        ("the twenty sixth", "2020-11-26"),
        ("the thirty-first", "2020-12-31"),
        ("the first", "2020-12-01"),
        ("2021-02-03", "2021-02-03"),
        ("12/24", "2020-12-24"),
        ("12/24/2019", "2019-12-24"),
        ("12/24/19", "2019-12-24"),
        ("february 29", "2024-02-29"),
    ],
)
def test_other_dates_follow_from_it(text: str, value: str) -> None:
    assert read("AMAZON.Date", text) == [value]


def test_outside_the_united_states_the_day_comes_first() -> None:
    assert read("AMAZON.Date", "24/12", Setting(WEDNESDAY.today, "en_GB")) == ["2020-12-24"]


@pytest.mark.parametrize(
    "text",
    [
        "may i come in",
        "first of all",
        "12.50",
        "5-10",
        "1:30",
        "13/45",
        "2021-02-30",
        "february 30",
        "in a hurry",
        "in 99999 years",
        "in 9000 years",
        "3 days",
        "2.5 weeks ago",
        "next time",
        "twenty",
        "day after day",
        "march",
        "in",
        "30th of",
        "the 45th",
    ],
)
def test_what_is_no_date_is_none_or_a_day_of_the_month(text: str) -> None:
    assert read("AMAZON.Date", text) in ([], ["2020-11-30"])
