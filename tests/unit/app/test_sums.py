from typing import Any

from app.resources import KindAmount
from app.sums import add_up, write_sums
from lambdas.ledger.money import Money


def entry(amount: str, currency: str = "USD", kind: Any = "expense") -> KindAmount:
    return {"kind": kind, "amount": amount, "currency": currency}


def test_sums_are_kept_apart_by_kind_and_currency() -> None:
    entries = [
        entry("5.00", kind="income"),
        entry("17.00", "EUR"),
        entry("0.10"),
        entry("0.20"),
        entry("9", "CHF"),
    ]
    assert add_up(entries, "USD") == [
        ("expense", Money(30, "USD")),
        ("expense", Money(900, "CHF")),
        ("expense", Money(1700, "EUR")),
        ("income", Money(500, "USD")),
    ]
    assert add_up([], "USD") == []


def test_sums_are_written_with_income_marked() -> None:
    sums = add_up([entry("1200"), entry("5", kind="income")], "USD")
    assert write_sums(sums, "USD") == "$1,200.00 · +$5.00"
