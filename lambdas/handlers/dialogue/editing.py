"""The new values of an entry where the words tell only how they differ from the old ones."""

from collections.abc import Sequence

from lambdas.language.corrections import Correction
from lambdas.ledger.ledger import Edit
from lambdas.ledger.money import Money
from lambdas.ledger.transactions import Transaction


def complete(correction: Correction, entries: Sequence[Transaction]) -> Correction | None:
    """The correction with what only the entry tells; None if there is more than one.

    Raises:
        InvalidInput: the entry's amount can't be in that currency.
    """
    if not correction.is_relative:
        return correction
    if len(entries) > 1:
        return None
    edit = edit_of(correction, entries[0])
    explicit = correction.explicit_currency or bool(edit.money)
    return correction._replace(edit=edit, explicit_currency=explicit)


def edit_of(correction: Correction, entry: Transaction) -> Edit:
    """The new values of that entry.

    Raises:
        InvalidInput: its amount can't be in that currency.
    """
    edit, money = correction.edit or Edit(), entry.money
    if correction.currency:
        return Edit(Money.parse(money.decimal, correction.currency))
    if correction.addition:
        return Edit(note=f"{entry.note}, {correction.addition}".removeprefix(", "))
    if correction.is_relative:
        times, over = correction.factor
        minor = (2 * money.minor * times + over) // (2 * over)
        if correction.difference:
            minor += Money.parse(correction.difference.decimal, money.currency).minor
        return Edit(Money(minor, money.currency))
    if edit.money and not correction.explicit_currency:
        return edit._replace(money=Money.parse(edit.money.decimal, money.currency))
    return edit
