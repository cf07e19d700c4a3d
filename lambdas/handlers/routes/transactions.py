"""`/transactions`: list, add, change, delete; the same rules as the chat."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.problems import BadRequest, InConflict, Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.representation import (
    Json,
    rule_json,
    transaction_json,
    transaction_version,
)
from lambdas.handlers.routes.fields import read_limit, read_query, read_text
from lambdas.ledger.categories import Kind, parse_category
from lambdas.ledger.errors import Conflict, NotFound, Unchanged
from lambdas.ledger.learning import Lesson
from lambdas.ledger.ledger import Edit, Entry
from lambdas.ledger.money import Money
from lambdas.ledger.operations import RequestKey, changed_transactions
from lambdas.ledger.periods import FIRST_DATE, LAST_DATE, Period, parse_date
from lambdas.ledger.rules import CategoryRule
from lambdas.ledger.store import Applied, Cursor, TransactionFilter
from lambdas.ledger.transactions import Transaction, clean_note

_FIELDS = frozenset({"amount", "currency", "category", "note", "date"})
_QUERY = frozenset({"from", "to", "category", "kind", "text", "limit", "cursor"})


def list_transactions(request: Request, books: Books) -> Response:
    """Newest first; `to` is exclusive; the page ends on the day `reached`, `cursor` goes on."""
    query = read_query(request, _QUERY)
    period = Period(
        parse_date(query["from"], "from") if "from" in query else FIRST_DATE,
        parse_date(query["to"], "to") if "to" in query else LAST_DATE + timedelta(days=1),
    )
    wanted = TransactionFilter(
        category=parse_category(query["category"]) if "category" in query else None,
        kind=_kind(query["kind"]) if "kind" in query else None,
        text=query["text"].casefold() if query.get("text") else None,
    )
    page = books.store.transactions(
        request.user,
        period,
        wanted,
        limit=read_limit(query, default=50, most=100),
        after=_decode_cursor(query["cursor"]) if "cursor" in query else None,
    )
    return respond(
        {
            "transactions": [transaction_json(transaction) for transaction in page.transactions],
            "cursor": _encode_cursor(page.cursor) if page.cursor else None,
            "reached": page.cursor.date.isoformat() if page.cursor else None,
            "today": books.ledger.today(request.user).isoformat(),
        }
    )


def add_transaction(request: Request, books: Books) -> Response:
    """Add one; `currency` is the home currency and `date` is today unless given."""
    read_query(request, frozenset())
    fields = request.json(_FIELDS)
    profile = books.ledger.profile(request.user)
    currency = read_text(fields, "currency") or profile.currency
    category = parse_category(read_text(fields, "category", required=True))
    entry = Entry(
        money=Money.parse(read_text(fields, "amount", required=True), currency),
        category=category,
        note=read_text(fields, "note"),
        date=_date(fields) or books.clock.today(profile.zone),
    )
    key = request.key(books.make_id)
    applied = books.ledger.record(request.user, key, [entry], source="page")
    return respond(_written(applied), status=201)


def get_transaction(request: Request, books: Books) -> Response:
    """The transaction as it is now."""
    read_query(request, frozenset())
    return respond({"transaction": transaction_json(_stored(request, books))})


def change_transaction(request: Request, books: Books) -> Response:
    """Change the fields that are given; `operation` is null if that changes nothing."""
    read_query(request, frozenset())
    fields = request.json(_FIELDS)
    try:
        applied = _write(request, books, lambda key: _change(request, books, key, fields))
    except Unchanged:
        stored = transaction_json(_find(request, books))
        return respond({"transaction": stored, "operation": None, "rule": None})
    return respond({**_written(applied), "rule": _learnt(applied)})


def delete_transaction(request: Request, books: Books) -> Response:
    """Delete it; the operation can be undone."""
    read_query(request, frozenset())
    applied = _write(
        request,
        books,
        lambda key: books.ledger.delete(request.user, key, _find(request, books)),
    )
    return respond(_written(applied))


def _change(request: Request, books: Books, key: RequestKey, fields: dict[str, Any]) -> Applied:
    transaction = _find(request, books)
    edit = Edit(
        money=_money(fields, transaction),
        category=parse_category(read_text(fields, "category")) if "category" in fields else None,
        note=read_text(fields, "note") if "note" in fields else None,
        date=_date(fields),
    )
    return books.ledger.edit(
        request.user, key, transaction, edit, _lesson(request, books, transaction, edit)
    )


def _lesson(request: Request, books: Books, last: Transaction, edit: Edit) -> Lesson | None:
    """What a new category teaches about the entry's name, the new one if it gets one."""
    if edit.category is None:
        return None
    named = last if edit.note is None else replace(last, note=clean_note(edit.note))
    # Here, because this Lambda seldom needs the language and starts sooner without it.
    from lambdas.handlers.lessons import lesson_of
    from lambdas.language.locales import locale_for

    locale = locale_for(books.ledger.profile(request.user).locale)
    return lesson_of(named, edit.category, locale=locale)


def _write(request: Request, books: Books, use_case: Callable[[RequestKey], Applied]) -> Applied:
    key = request.key(books.make_id)
    try:
        return use_case(key)
    except (NotFound, Conflict, InConflict):
        # What is in the way may be what this very call did the first time.
        known = books.ledger.operation_of(request.user, key)
        if known is None:
            raise
        return Applied(known, created=False)


def _stored(request: Request, books: Books) -> Transaction:
    transaction = books.store.transaction(request.user, request.parameters["id"])
    if transaction is None:
        raise NotFound("There is no such transaction.")
    return transaction


def _find(request: Request, books: Books) -> Transaction:
    transaction = _stored(request, books)
    expected = request.headers.get("if-match", "*")
    if expected != "*" and expected.strip('"') != transaction_version(transaction):
        raise InConflict("That changed in the meantime.", field="If-Match")
    return transaction


def _written(applied: Applied) -> dict[str, Any]:
    (change,) = changed_transactions(applied.operation)
    return {"transaction": transaction_json(change), "operation": applied.operation.id}


def _learnt(applied: Applied) -> Json | None:
    """The rule that came of it; None if nothing is to be remembered."""
    rules = (change.after for change in applied.operation.changes)
    return next((rule_json(rule) for rule in rules if isinstance(rule, CategoryRule)), None)


def _money(fields: dict[str, Any], transaction: Transaction) -> Money | None:
    if "amount" not in fields and "currency" not in fields:
        return None
    currency = read_text(fields, "currency") or transaction.money.currency
    amount = read_text(fields, "amount") or transaction.money.decimal
    return Money.parse(amount, currency)


def _date(fields: dict[str, Any]) -> date | None:
    return parse_date(read_text(fields, "date")) if "date" in fields else None


def _kind(text: str) -> Kind:
    if text in list(Kind):
        return Kind(text)
    raise BadRequest("kind must be expense or income.", field="kind")


def _encode_cursor(cursor: Cursor) -> str:
    plain = json.dumps([cursor.date.isoformat(), cursor.id])
    return base64.urlsafe_b64encode(plain.encode()).decode()


def _decode_cursor(text: str) -> Cursor:
    try:
        day, transaction_id = json.loads(base64.urlsafe_b64decode(text.encode()))
        if transaction_id.isascii():
            return Cursor(date.fromisoformat(day), transaction_id)
    except (ValueError, TypeError, AttributeError, RecursionError):
        pass
    raise BadRequest("cursor is not one that a list returned.", field="cursor")
