"""Pages: as many rows as asked for, no more read than allowed, nothing skipped or repeated."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from lambdas.ledger.store import Cursor, TransactionFilter
from lambdas.ledger.transactions import Transaction
from lambdas.storage.paging import rows_to_ask_for, select_page
from tests.books import ALL, TODAY, lunch

ROWS = [
    lunch("m1", index, date=TODAY - timedelta(days=index), note="xy"[index % 2])
    for index in range(12)
]


@given(
    rows=st.integers(0, 12),
    limit=st.integers(1, 14),
    scan_limit=st.integers(1, 14),
    wanted=st.sampled_from([ALL, TransactionFilter(text="X"), TransactionFilter(text="z")]),
)
def test_pages_put_together_are_all_that_fits(
    rows: int, limit: int, scan_limit: int, wanted: TransactionFilter
) -> None:
    found: list[Transaction] = []
    cursor: Cursor | None = None
    left = ROWS[:rows]
    for _ in range(20):
        read = 0
        asked = rows_to_ask_for(wanted, limit=limit, scan_limit=scan_limit)

        def reading(source: list[Transaction] = left) -> object:
            nonlocal read
            for row in source:
                read += 1
                yield row

        page = select_page(reading(), wanted, limit=limit, scan_limit=scan_limit)  # type: ignore[arg-type]
        assert len(page.transactions) <= limit
        assert read <= min(scan_limit, asked)
        found += page.transactions
        cursor = page.cursor
        if cursor is None:
            break
        left = [row for row in left if (row.date, row.id) < (cursor.date, cursor.id)]
    assert cursor is None
    assert found == [row for row in ROWS[:rows] if wanted.text in (None, row.note.upper())]


def test_a_page_that_ends_with_the_rows_says_that_there_is_no_more() -> None:
    page = select_page(ROWS[:3], ALL, limit=3, scan_limit=10)

    assert (len(page.transactions), page.cursor) == (3, None)
