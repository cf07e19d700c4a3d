"""A page is what fits of the rows read for it, and the place to go on from."""

from collections.abc import Iterable

from lambdas.ledger.store import Cursor, Page, TransactionFilter
from lambdas.ledger.transactions import Transaction


def fits(transaction: Transaction, wanted: TransactionFilter) -> bool:
    """Whether the transaction is one of those wanted."""
    return (
        wanted.category in (None, transaction.category)
        and wanted.kind in (None, transaction.kind)
        and (wanted.text is None or wanted.text.casefold() in transaction.note.casefold())
    )


def select_page(
    rows: Iterable[Transaction], wanted: TransactionFilter, *, limit: int, scan_limit: int
) -> Page:
    """The first `limit` rows that fit, of at most `scan_limit` rows read.

    The cursor is None only when the rows came to an end before either limit did, or just then.
    """
    found: list[Transaction] = []
    last: Transaction | None = None
    for read, row in enumerate(rows, start=1):
        if len(found) == limit:
            break
        if fits(row, wanted):
            found.append(row)
        last = row
        if read == scan_limit:
            break
    else:
        return Page(tuple(found), None)
    return Page(tuple(found), Cursor(last.date, last.id) if last else None)


def rows_to_ask_for(wanted: TransactionFilter, *, limit: int, scan_limit: int) -> int:
    """How many rows one read should bring: no more than the page can use.

    Without a filter that is one beyond the page, which says whether there is more.
    """
    return min(scan_limit, limit + 1) if wanted == TransactionFilter() else scan_limit
