"""What several entries come to: one sum for each kind and currency, nothing added across either."""

from collections.abc import Iterable

from app.formats import exact
from app.resources import Kind, KindAmount, money
from lambdas.ledger.money import Money

Sums = list[tuple[Kind, Money]]


def add_up(entries: Iterable[KindAmount], home: str) -> Sums:
    """The sums: spending before income, the home currency before others."""
    sums: dict[tuple[Kind, str], Money] = {}
    for entry in entries:
        amount = money(entry)
        key = (entry["kind"], amount.currency)
        sums[key] = sums[key] + amount if key in sums else amount
    keys = sorted(sums, key=lambda key: (key[0] != "expense", key[1] != home, key[1]))
    return [(kind, sums[kind, currency]) for kind, currency in keys]


def write_sums(sums: Sums, home: str) -> str:
    """All of them in a line: "€17.00 · +$2,640.00"."""
    return " · ".join(signed(kind, amount, home) for kind, amount in sums)


def signed(kind: Kind, amount: Money, home: str) -> str:
    """The amount, exactly; that of income with a plus sign."""
    return ("+" if kind == "income" else "") + exact(amount, home)
