from datetime import date

import pytest

from lambdas.handlers.dialogue.unfinished import Ask, Unfinished, decode, encode
from lambdas.intents import Intent, Slot
from lambdas.language.items import Item
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import Edit
from lambdas.ledger.money import Money
from lambdas.ledger.schedules import Every, Schedule, WeekdayOfMonth

SHOES = Item(None, Category.SHOPPING, "Shoes", date(2026, 11, 21), Kind.EXPENSE)
TEN = Item(Money(1000, "USD"), None, "", date(2026, 11, 22), Kind.INCOME)


@pytest.mark.parametrize(
    "unfinished",
    [
        Unfinished(Intent.LOG_EXPENSE, Ask.AMOUNT, (SHOES, TEN), tries=2),
        Unfinished(Intent.SET_BUDGET, Ask.CATEGORY, limit=Money(30000, "KWD"), overall=True),
        Unfinished(Intent.SET_BUDGET, Ask.LIMIT, category=Category.PETS),
        Unfinished(Intent.UNDO, Ask.YES),
        Unfinished(Intent.DELETE_TRANSACTION, Ask.WHICH, ids=("a", "b")),
        Unfinished(
            Intent.CHANGE_TRANSACTION,
            Ask.YES,
            ids=("a",),
            edit=Edit(Money(5, "EUR"), Category.PETS, "Vet", date(2026, 11, 21)),
            explicit_currency=True,
        ),
        Unfinished(Intent.CHANGE_TRANSACTION, Ask.YES, ids=("a",), edit=Edit(note="Vet")),
        Unfinished(
            Intent.CHANGE_RECURRING,
            Ask.WHICH,
            ids=("a", "b"),
            schedule=Schedule.begin(Every.MONTH, WeekdayOfMonth(-1, 4), date(2026, 11, 21)),
            keeps_step=True,
        ),
    ],
)
def test_what_is_unfinished_survives_the_session(unfinished: Unfinished) -> None:
    assert decode(encode(unfinished)) == unfinished


def test_the_first_thing_that_lacks_something_is_asked_about() -> None:
    entry = Unfinished(Intent.LOG_EXPENSE, Ask.AMOUNT, (TEN, SHOES))
    assert (entry.lacking, entry.unnamed) == (1, 0)
    assert (Unfinished(Intent.UNDO, Ask.YES).lacking, Unfinished(Intent.UNDO, Ask.YES).unnamed) == (
        0,
        0,
    )


def test_each_question_elicits_its_slot() -> None:
    assert {ask: ask.slot for ask in Ask} == {
        Ask.AMOUNT: Slot.AMOUNT,
        Ask.ITEM: Slot.ITEM,
        Ask.LIMIT: Slot.AMOUNT,
        Ask.EVERY: Slot.PERIOD,
        Ask.CATEGORY: Slot.CATEGORY,
        Ask.WHICH: Slot.ITEM,
        Ask.YES: None,
    }
