"""`/export` and `/account`: take everything of mine away, or delete it."""

import csv
import io
from collections.abc import Iterator
from typing import Any, cast

from lambdas.handlers.books import Books
from lambdas.handlers.problems import BadRequest, Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.representation import transaction_json
from lambdas.handlers.routes.fields import read_query
from lambdas.ledger.profiles import LOCALES
from lambdas.ledger.records import decode_record
from lambdas.ledger.transactions import Transaction

_COLUMNS = ("date", "kind", "category", "amount", "currency", "note", "source", "createdAt", "id")


def export_account(request: Request, books: Books) -> Response:
    """Everything of mine as JSON, or my transactions as CSV."""
    query = read_query(request, frozenset({"format"}))
    stored = books.store.export(request.user)
    match query.get("format", "json"):
        case "json":
            return respond({"export": list(stored)})
        case "csv":
            return _file(_csv(stored), "text/csv; charset=utf-8", "budgetbuddy.csv")
    raise BadRequest("format must be csv or json.", field="format")


def delete_account(request: Request, books: Books) -> Response:
    """Delete everything of mine; 400 unless `confirm=yes` says that it is meant."""
    query = read_query(request, frozenset({"confirm"}))
    if query.get("confirm") != "yes":
        raise BadRequest("Add confirm=yes to delete everything.", field="confirm")
    for locale in LOCALES:
        books.end_conversation(request.user, locale)
    books.store.delete_account(request.user)
    return {"statusCode": 204, "headers": {"Cache-Control": "no-store"}, "body": ""}


def _csv(stored: Iterator[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for plain in stored:
        if plain["type"] == "transaction":
            row = transaction_json(cast("Transaction", decode_record(plain)))
            writer.writerow({**row, "note": _inert(row["note"])})
    return text.getvalue()


def _inert(note: str) -> str:
    # A spreadsheet would run a cell that begins like a formula.
    return "'" + note if note.startswith(("=", "+", "-", "@", "\t", "\r")) else note


def _file(text: str, content_type: str, name: str) -> Response:
    headers = {
        "Content-Type": content_type,
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
    return {"statusCode": 200, "headers": headers, "body": text}
