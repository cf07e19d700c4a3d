"""`/recurring`: what repeats; list, add, change, pause and stop it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.problems import BadRequest, InConflict, Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.representation import recurrence_json, recurrence_version
from lambdas.handlers.routes.fields import read_query, read_text
from lambdas.ledger.categories import parse_category
from lambdas.ledger.errors import Conflict, NotFound, Unchanged
from lambdas.ledger.money import Money
from lambdas.ledger.operations import Operation, RequestKey
from lambdas.ledger.periods import parse_date
from lambdas.ledger.recurrences import Recurrence, reschedule
from lambdas.ledger.recurring import RecurrenceEdit, RepeatingEntry
from lambdas.ledger.schedules import Schedule, begin_after, day_of, parse_day, parse_every
from lambdas.ledger.store import Applied

_FIELDS = frozenset({"amount", "currency", "category", "note", "every", "day", "start"})


def list_recurring(request: Request, books: Books) -> Response:
    """All of them: what comes next first, what is paused last."""
    read_query(request, frozenset())
    profile = books.ledger.profile(request.user)
    return respond(
        {
            "recurring": [recurrence_json(each) for each in books.recurring.list(request.user)],
            "today": books.clock.today(profile.zone).isoformat(),
            "currency": profile.currency,
        }
    )


def add_recurring(request: Request, books: Books) -> Response:
    """Add one; without a `start` its first date comes after today."""
    read_query(request, frozenset())
    fields = request.json(_FIELDS)
    profile = books.ledger.profile(request.user)
    today = books.clock.today(profile.zone)
    currency = read_text(fields, "currency") or profile.currency
    entry = RepeatingEntry(
        money=Money.parse(read_text(fields, "amount", required=True), currency),
        category=parse_category(read_text(fields, "category", required=True)),
        note=read_text(fields, "note"),
        schedule=_schedule(fields, today),
    )
    key = request.key(books.make_id)
    applied = books.recurring.add(request.user, key, [entry], today)
    return respond(_written(request.user, books, applied), status=201)


def change_recurring(request: Request, books: Books) -> Response:
    """Change the fields that are given; `operation` is null if that changes nothing."""
    read_query(request, frozenset())
    fields = request.json(_FIELDS | {"paused"})
    return _write(request, books, lambda key: _change(request, books, key, fields))


def stop_recurring(request: Request, books: Books) -> Response:
    """Post nothing more of it; what was posted stays."""
    read_query(request, frozenset())
    return _write(
        request,
        books,
        lambda key: books.recurring.stop(request.user, key, _find(request, books)),
    )


def _change(request: Request, books: Books, key: RequestKey, fields: dict[str, Any]) -> Applied:
    recurrence = _find(request, books)
    edit = RecurrenceEdit(
        money=_money(fields, recurrence),
        category=parse_category(read_text(fields, "category")) if "category" in fields else None,
        note=read_text(fields, "note") if "note" in fields else None,
        schedule=_new_schedule(fields, recurrence, books.ledger.today(request.user)),
        paused=_paused(fields),
    )
    return books.recurring.change(request.user, key, recurrence, edit)


def _write(request: Request, books: Books, use_case: Callable[[RequestKey], Applied]) -> Response:
    key = request.key(books.make_id)
    try:
        applied = use_case(key)
    except Unchanged:
        return respond({"recurring": recurrence_json(_find(request, books)), "operation": None})
    except (NotFound, Conflict, InConflict):
        # What is in the way may be what this very call did the first time.
        known = books.ledger.operation_of(request.user, key)
        if known is None:
            raise
        applied = Applied(known, created=False)
    return respond(_written(request.user, books, applied))


def _find(request: Request, books: Books) -> Recurrence:
    recurrence = books.recurring.find(request.user, request.parameters["id"])
    expected = request.headers.get("if-match", "*")
    if expected != "*" and expected.strip('"') != recurrence_version(recurrence):
        raise InConflict("That changed in the meantime.", field="If-Match")
    return recurrence


def _written(user: str, books: Books, applied: Applied) -> dict[str, Any]:
    """The recurrence as it is now, or as it last was."""
    last = _recurrence_of(applied.operation)
    stored = {each.id: each for each in books.store.recurrences(user)}
    found = stored.get(last.id, last)
    return {"recurring": recurrence_json(found), "operation": applied.operation.id}


def _recurrence_of(operation: Operation) -> Recurrence:
    records = (change.record for change in operation.changes)
    return next(record for record in records if isinstance(record, Recurrence))


def _schedule(fields: dict[str, Any], today: date) -> Schedule:
    every = parse_every(read_text(fields, "every", required=True))
    start = _start(fields)
    if "day" in fields:
        day = parse_day(read_text(fields, "day"))
        return Schedule.begin(every, day, start or today + timedelta(days=1))
    if start:
        return Schedule.begin(every, day_of(every, start), start)
    return begin_after(every, today)


def _new_schedule(fields: dict[str, Any], recurrence: Recurrence, today: date) -> Schedule | None:
    if not {"every", "day", "start"} & set(fields):
        return None
    old = recurrence.schedule
    every = parse_every(read_text(fields, "every")) if "every" in fields else old.every
    start = _start(fields)
    if "day" in fields:
        day = parse_day(read_text(fields, "day"))
    elif start or every is not old.every:
        day = day_of(every, start or recurrence.next or today)
    else:
        day = old.day
    if every is old.every and day == old.day and start is None:
        return None
    if start:
        return Schedule.begin(every, day, start)
    return reschedule(recurrence, every, day, today + timedelta(days=1))


def _start(fields: dict[str, Any]) -> date | None:
    return parse_date(read_text(fields, "start"), "start") if "start" in fields else None


def _money(fields: dict[str, Any], recurrence: Recurrence) -> Money | None:
    if "amount" not in fields and "currency" not in fields:
        return None
    currency = read_text(fields, "currency") or recurrence.money.currency
    amount = read_text(fields, "amount") or recurrence.money.decimal
    return Money.parse(amount, currency)


def _paused(fields: dict[str, Any]) -> bool | None:
    paused = fields.get("paused")
    if paused is None and "paused" not in fields:
        return None
    if isinstance(paused, bool):
        return paused
    raise BadRequest("paused must be true or false.", field="paused")
