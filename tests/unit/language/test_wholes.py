"""Which of several amounts were paid: a whole or its parts, a share, the one put right."""

from datetime import date

import pytest

from lambdas.language.items import read_items
from lambdas.language.locale import Locale


def read_paid(text: str, english: Locale, today: date) -> list[str | None]:
    """The amounts of the items that the text holds."""
    items = read_items(text, today=today, home="USD", locale=english).items
    return [item.money.decimal if item.money else None for item in items]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("ikea 240, of which 200 shelf and 40 plants", [("200.00", "Shelf"), ("40.00", "Plants")]),
        ("ikea 240, of which 200 shelf", [("240.00", "Ikea")]),
        ("store 90: 60 shoes, 30 socks", [("60.00", "Shoes"), ("30.00", "Socks")]),
        ("vet 130 (checkup 80, pills 50)", [("80.00", "Checkup"), ("50.00", "Pills")]),
        ("store 90: 60 shoes", [("90.00", "Store"), ("60.00", "Shoes")]),
        ("store 90: 60 shoes, 20 socks", [("90.00", "Store"), ("60.00", ""), ("20.00", "")]),
    ],
)
def test_parts_stand_for_the_whole_only_if_they_make_it_up(
    text: str, expected: list[tuple[str, str]], english: Locale, today: date
) -> None:
    items = read_items(text, today=today, home="USD", locale=english).items
    assert [item.money and item.money.decimal for item in items] == [paid for paid, _ in expected]
    assert all(note in item.note for item, (_, note) in zip(items, expected, strict=True))


@pytest.mark.parametrize(
    "text,paid,note",
    [
        ("the bill was 84 and my share was 21, burgers", "21.00", "burgers"),
        ("dinner was 80, my half came to 40", "40.00", "dinner"),
        ("dinner came to 60, i paid 20 of it", "20.00", "dinner"),
    ],
)
def test_of_a_bill_only_the_persons_share_counts(
    text: str, paid: str, note: str, english: Locale, today: date
) -> None:
    (item,) = read_items(text, today=today, home="USD", locale=english).items
    assert item.money is not None
    assert (item.money.decimal, note in item.note.casefold()) == (paid, True)


def test_a_share_that_is_no_less_than_the_bill_is_an_entry_of_its_own(
    english: Locale, today: date
) -> None:
    text = "coffee 4 and my share was 21"
    assert len(read_items(text, today=today, home="USD", locale=english).items) == 2


@pytest.mark.parametrize(
    "text",
    ["shoes 60, sorry 65", "shoes 60, wait, it was 65", "shoes 60 i mean 65"],
)
def test_an_amount_put_right_at_once_is_the_one_that_counts(
    text: str, english: Locale, today: date
) -> None:
    (item,) = read_items(text, today=today, home="USD", locale=english).items
    assert item.money is not None
    assert (item.money.decimal, item.note) == ("65.00", "Shoes")


@pytest.mark.parametrize(
    "text,expected",
    [
        ("lunch 9, coffee 4, snack 5", ["9.00", "4.00", "5.00"]),
        ("pharmacy: ibuprofen 3.20, plasters 2.80, vit d 6", ["3.20", "2.80", "6.00"]),
        ("coffee 4 cake 5 total 9", ["4.00", "5.00"]),
        ("hardware store $52 total - $30 paint, $22 brushes", ["30.00", "22.00"]),
        ("coffee 4, cake 5, 9 altogether", ["4.00", "5.00"]),
        ("the bill was 96, food 70 and wine 26", ["70.00", "26.00"]),
    ],
)
def test_a_sum_of_others_is_a_total_only_if_it_is_called_one_or_nothing(
    text: str, expected: list[str], english: Locale, today: date
) -> None:
    assert read_paid(text, english, today) == expected


@pytest.mark.parametrize(
    "text,expected",
    [
        ("lidl shop 37.12 inc wine 6.99", ["37.12"]),
        ("tesco 54 including 12 of cat food, taxi 9", ["54.00", "9.00"]),
        ("hotel 130 incl breakfast, taxi 20", ["130.00", "20.00"]),
    ],
)
def test_what_an_amount_includes_is_not_stored_beside_it(
    text: str, expected: list[str], english: Locale, today: date
) -> None:
    assert read_paid(text, english, today) == expected


@pytest.mark.parametrize(
    "text,expected",
    [
        ("the jacket was 120 down from 200", ["120.00"]),
        ("shoes 80, was 110", ["80.00"]),
        ("shoes 80, zorblat was 110", ["80.00", "110.00"]),
        ("hotel 130/night x 2 = 260", ["260.00"]),
        ("lunch was 9 but i had a 3 off voucher so 6 paid", ["6.00"]),
        ("lunch 9, so 20 zorblat", ["9.00", "20.00"]),
    ],
)
def test_what_is_only_compared_with_or_led_to_the_result_was_not_paid(
    text: str, expected: list[str], english: Locale, today: date
) -> None:
    assert read_paid(text, english, today) == expected


@pytest.mark.parametrize(
    "text,alike",
    [
        ("entrance 9 and 5", [False, True]),
        ("bus 2.40 thursday, 2.40 friday", [False, False]),
        ("coffee 3 and coffee 4", [False, False]),
    ],
)
def test_an_amount_that_borrows_its_name_on_the_same_day_may_be_none_of_its_own(
    text: str, alike: list[bool], english: Locale, today: date
) -> None:
    items = read_items(text, today=today, home="USD", locale=english).items
    assert [item.alike for item in items] == alike
