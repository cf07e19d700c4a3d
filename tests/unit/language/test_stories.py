"""Payments told in passing, and stories whose numbers are none."""

from datetime import date

import pytest

from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.items import read_items
from lambdas.language.locale import Locale


def entries(text: str, locale: Locale, today: date) -> list[tuple[str, str]]:
    """(amount, note) of each entry that may be stored."""
    if not read_instruction(text, locale=locale).may_write:
        return []
    items = read_items(text, today=today, home="USD", locale=locale).items
    return [(item.money.decimal, item.note) for item in items if item.money]


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "was gonna cook but then i got lazy and ordered doordash, 31.17 with the tip",
            [("31.17", "Doordash")],
        ),
        ("long day. train was delayed so took a cab instead, 42", [("42.00", "Cab instead")]),
        ("not gonna lie i spent 37 on skincare today and i'd do it again", [("37.00", "Skincare")]),
        ("new boots were 90 but on sale so i paid 63", [("63.00", "New boots")]),
        ("the bill was 84, my share was 21", [("21.00", "")]),
        ("dinner at nandos was 96 quid, my half came to 48", [("48.00", "Dinner at nandos")]),
        (
            "we split the cab 3 ways, whole thing 45, my part 15",
            [("15.00", "Split the cab 3 ways")],
        ),
        ("flat tyre fixed. guy charged me R350 cash", [("350.00", "Flat tyre fixed")]),
        ("the rego on the ute just stung me 812 aud, unreal", [("812.00", "Rego on the ute")]),
        ("dont forget the 11 i spent on stamps", [("11.00", "Stamps")]),
        ("dentist 120, i also paid 9 parking", [("120.00", "Dentist"), ("9.00", "Parking")]),
        (
            "electric bill 18,600 yen paid at the konbini",
            [("18600", "Electric bill at the konbini")],
        ),
        ("12 dollar for bus card i have pay yesterday evening", [("12.00", "Bus card")]),
        ("my monthly train pass 120 bought it this morning", [("120.00", "Monthly train pass")]),
        (
            "Walgreens: tampons, ibuprofen, soap. $23.18 altogether",
            [("23.18", "Walgreens: tampons, ibuprofen, soap")],
        ),
        (
            "if anyone asks it was a work lunch, but yes, 46 at the steakhouse",
            [("46.00", "Steakhouse")],
        ),
        (
            "the client sent the 875 they owed me, came in this morning",
            [("875.00", "Client sent they owed")],
        ),
        ("tax rebate 412.10 came thru on friday", [("412.10", "Tax rebate")]),
        ("salary credited INR 78,500", [("78500.00", "Salary")]),
        ("the kids were hungry so we stopped for burgers, 16.47", [("16.47", "Burgers")]),
        ("paid 20, for the raffle", [("20.00", "Raffle")]),
        (
            "i got milk 2 bread 3 and eggs 4, then i took the bus",
            [("2.00", "Milk"), ("3.00", "Bread"), ("4.00", "Eggs")],
        ),
        (
            "so first we had breakfast which was 22, then the zoo was 54 for all of us",
            [("22.00", "Breakfast"), ("54.00", "Zoo for all")],
        ),
    ],
)
def test_what_was_paid_is_found_wherever_it_is_told(
    text: str, expected: list[tuple[str, str]], english: Locale, today: date
) -> None:
    assert entries(text, english, today) == expected


TRAPS = """\
she went to the casino and blew 300
my friend was hungry so he ordered pizza, 30
i wanted shoes but they were 90 so i left
went to zara, saw a jacket for 80, didn't buy it
the guy at the counter said 20 but i had no cash
look at this menu: burger 12, fries 5
long day. my boss bought everyone pizza, 80
i was gonna buy shoes for 60 but they were sold out
shoes were 60 but i left them
once i spent 300 on shoes as a student years ago
i would have paid 20 for that, easily
dreamt i spent 5000 on a boat
apparently i spent 400 last month according to the bank
should have bought it, it was only 40
gas went up again, 4.89 at shell
i made 3 pizzas and 2 cakes
tom and i went out, tom paid 80
her half was 20
mum's dinner came to 30
the new phone is amazing, 1199 at the apple store
shopping list milk 2 eggs 3
the estimate came to 900
sent the invoice for 300 to the client
client hasnt paid the 600 yet
my card got declined, 40 at tesco
paid 30 for shoes then returned them
when i was a kid candy was 5 cents
every morning i buy a coffee for 3
they gave me 2 options
shoes 60, wait, it was 65
the bag came to 60 right, or was it
i think i spent 20
she told me i paid 20
shoes 60, hat 30, both from mum's list, or not
braces instalment (3 of 12) costs 150
"""


@pytest.mark.parametrize("text", TRAPS.splitlines())
def test_stories_without_a_payment_of_ones_own_store_nothing(text: str, english: Locale) -> None:
    assert read_instruction(text, locale=english) is not Instruction.STATEMENT or not any(
        item.money
        for item in read_items(text, today=date(2026, 11, 18), home="USD", locale=english).items
    )
