"""What answers a question about money: one reading for the chat's words and the chart beside them.

A category's sums come from the totals; those of a thing that people wrote in their notes from the
entries themselves, of which one answer reads at most 500.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lambdas.handlers.books import Books
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.periods import Period
from lambdas.ledger.store import Page, TransactionFilter
from lambdas.ledger.summaries import (
    CategoryTotal,
    DayTotal,
    total_by_category,
)
from lambdas.ledger.transactions import Transaction

READ = 500
"""Entries that one answer may read, the newest first."""


class Subject(NamedTuple):
    """What a question is about, besides its period."""

    kind: Kind
    asked: tuple[Category, ...] = ()
    """None of them asks about all of the kind."""
    text: str | None = None
    """Words that an entry's note must hold; then the categories don't matter."""


def totals_of(books: Books, user: str, subject: Subject, period: Period) -> list[CategoryTotal]:
    """The totals of what is asked for in the period."""
    return totals_of_each(books, user, subject, [period])[0]


def totals_of_each(
    books: Books, user: str, subject: Subject, periods: Sequence[Period]
) -> list[list[CategoryTotal]]:
    """As `totals_of`, for one or more periods that follow one another without a gap."""
    if subject.text is not None:
        whole = Period(periods[0].start, periods[-1].end)
        entries, _ = entries_noted(books, user, subject, whole)
        return [_total(entry for entry in entries if entry.date in each) for each in periods]
    if len(periods) == 1:
        each_total = [books.reports.by_category(user, periods[0])]
    else:
        each_total = books.reports.by_step(user, periods)
    return [
        [
            total
            for total in totals
            if total.kind is subject.kind and (not subject.asked or total.category in subject.asked)
        ]
        for totals in each_total
    ]


def entries_noted(
    books: Books, user: str, subject: Subject, period: Period
) -> tuple[list[Transaction], bool]:
    """The entries of the period whose notes hold the subject's text, and if there are more.

    "More" means older entries of the period that were not read.
    """
    # Here, because the Lambdas behind the API seldom need the language and start sooner without it.
    from lambdas.language.locales import locale_for
    from lambdas.language.targets import noted

    page = read_entries(books, user, subject.kind, period)
    locale = locale_for(books.ledger.profile(user).locale)
    words = [token.text for token in locale.read(subject.text or "")]
    return noted(page.transactions, words, locale=locale), page.cursor is not None


def read_entries(books: Books, user: str, kind: Kind, period: Period) -> Page:
    """The newest entries of the period and kind, from at most `READ` that are looked at."""
    return books.store.transactions(
        user, period, TransactionFilter(kind=kind), limit=READ, after=None, scan_limit=READ
    )


def _total(entries: Iterable[Transaction]) -> list[CategoryTotal]:
    return total_by_category(
        DayTotal(entry.date, entry.category, entry.money, 1) for entry in entries
    )
