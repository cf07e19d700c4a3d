"""What a question found, for the charts and lists beside the words that answered it.

A turn keeps the question alone; its answer is worked out anew whenever it is shown.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.operation_effects import budget_as_it_stands, budget_of
from lambdas.handlers.representation import (
    Json,
    budget_json,
    category_totals_json,
    recurrence_json,
    sums_json,
    transaction_json,
)
from lambdas.handlers.tallies import Subject, totals_of
from lambdas.handlers.trends import average_of, trend_of
from lambdas.ledger.budgets import BudgetEntry, BudgetStatus
from lambdas.ledger.categories import TOTAL, Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month, Period, budget_period
from lambdas.ledger.steps import Unit
from lambdas.ledger.transactions import Transaction

Reference = Mapping[str, Any]


def refer_to_spending(subject: Subject, period: Period) -> Json:
    """The reference to an answered question about a period."""
    return {"type": "spending", **_subject_json(subject), **_period_json(period)}


def refer_to_comparison(subject: Subject, period: Period, against: Period) -> Json:
    """The reference to a period that was compared with an earlier one."""
    return {
        "type": "comparison",
        **_subject_json(subject),
        **_period_json(period),
        "against": _period_json(against),
    }


def refer_to_trend(subject: Subject, period: Period, unit: Unit) -> Json:
    """The reference to a period that was cut into steps."""
    return {
        "type": "trend",
        **_subject_json(subject),
        **_period_json(period),
        "unit": unit.value,
    }


def refer_to_transactions(
    entries: Sequence[Transaction],
    asked: Sequence[Category] = (),
    period: Period | None = None,
) -> Json:
    """The reference to entries that were listed, in their order, and what was asked of them."""
    return {
        "type": "transactions",
        "ids": [entry.id for entry in entries],
        "asked": [category.value for category in asked],
        **(_period_json(period) if period else {}),
    }


def refer_to_budget(status: BudgetStatus) -> Json:
    """The reference to a budget that was asked about, in its month."""
    return refer_to_missing_budget(status.category, status.limit.currency, status.month)


def refer_to_missing_budget(category: Category | None, currency: str, month: Month) -> Json:
    """As `refer_to_budget`, of one that may not be there."""
    return {
        "type": "budget",
        "category": category.value if category else TOTAL,
        "currency": currency,
        "month": str(month),
    }


def refer_to_recurring() -> Json:
    """The reference to everything that repeats."""
    return {"type": "recurring"}


def budget_asked_for(
    books: Books, user: str, subject: Subject, period: Period
) -> BudgetStatus | None:
    """The budget that the question is about: of its one category, or of all; else None.

    Only for a period within the current budget month.
    """
    if subject.kind is Kind.INCOME or len(subject.asked) > 1 or subject.text is not None:
        return None
    category = subject.asked[0] if subject.asked else None
    status = budget_of(books, user, category, books.ledger.profile(user).currency)
    if status and period.start in status.period and period.last in status.period:
        return status
    return None


def _spending(books: Books, user: str, reference: Reference) -> Json:
    subject, period = read_subject(reference), _read_period(reference)
    totals = totals_of(books, user, subject, period)
    status = budget_asked_for(books, user, subject, period)
    narrow = len(subject.asked) == 1 or subject.text is not None
    return {
        **reference,
        "currency": books.ledger.profile(user).currency,
        "totals": sums_json(totals),
        "categories": [] if narrow else category_totals_json(totals),
        "budget": budget_json(status) if status else None,
    }


def _comparison(books: Books, user: str, reference: Reference) -> Json:
    subject = read_subject(reference)
    now = totals_of(books, user, subject, _read_period(reference))
    before = totals_of(books, user, subject, _read_period(reference["against"]))
    return {
        **reference,
        "currency": books.ledger.profile(user).currency,
        "totals": sums_json(now),
        "before": sums_json(before),
    }


def _trend(books: Books, user: str, reference: Reference) -> Json:
    subject, period = read_subject(reference), _read_period(reference)
    unit = Unit(reference["unit"])
    steps = trend_of(books, user, subject, period, unit)
    average = average_of(books, user, subject, period, unit, today=books.ledger.today(user))
    return {
        **reference,
        "currency": books.ledger.profile(user).currency,
        "steps": [
            {**_period_json(step.period), "totals": sums_json(step.totals)} for step in steps
        ],
        "average": _moneys_json(average.per_step if average else ()),
    }


def _transactions(books: Books, user: str, reference: Reference) -> Json:
    """Those that are still there, with the numbers under which they were listed."""
    ids = reference["ids"]
    entries = ((number, books.store.transaction(user, id_)) for number, id_ in enumerate(ids, 1))
    there = [(number, entry) for number, entry in entries if entry]
    # Turns that were kept before there was more to a reference have only the ids.
    kept = {name: reference[name] for name in ("asked", "from", "to") if name in reference}
    return {
        "type": "transactions",
        **kept,
        "transactions": [transaction_json(entry) for _, entry in there],
        "numbers": [number for number, _ in there],
        "listed": len(ids),
    }


def _budget(books: Books, user: str, reference: Reference) -> Json:
    category = None if reference["category"] == TOTAL else Category(reference["category"])
    month = Month.parse(reference["month"])
    entry = BudgetEntry(category, reference["currency"], month, None)
    period = budget_period(month, books.ledger.profile(user).month_starts_on)
    return {
        "type": "budget",
        "asked": [category.value] if category else [],
        **_period_json(period),
        "budget": budget_as_it_stands(books, user, entry),
    }


def _recurring(books: Books, user: str, reference: Reference) -> Json:
    found = books.recurring.list(user)
    return {**reference, "recurring": [recurrence_json(each) for each in found]}


QUESTIONS: dict[str, Callable[[Books, str, Reference], Json]] = {
    "spending": _spending,
    "comparison": _comparison,
    "trend": _trend,
    "transactions": _transactions,
    "budget": _budget,
    "recurring": _recurring,
}
"""By the type of the reference: the effect that it stands for, as things are now."""


def _subject_json(subject: Subject) -> Json:
    only = subject.asked[0].value if len(subject.asked) == 1 else None
    asked = [category.value for category in subject.asked]
    text = {} if subject.text is None else {"text": subject.text}
    return {"kind": subject.kind.value, "category": only, "asked": asked, **text}


def read_subject(reference: Reference) -> Subject:
    """What the question was about that the reference is to."""
    asked = tuple(Category(name) for name in reference["asked"])
    return Subject(Kind(reference["kind"]), asked, reference.get("text"))


def _period_json(period: Period) -> Json:
    return {"from": period.start.isoformat(), "to": period.end.isoformat()}


def _read_period(reference: Reference) -> Period:
    return Period(date.fromisoformat(reference["from"]), date.fromisoformat(reference["to"]))


def _moneys_json(moneys: Iterable[Money]) -> list[Json]:
    return [{"currency": money.currency, "amount": money.decimal} for money in moneys]
