"""`/operations/{id}/undo` and `/redo`: take back or repeat one operation."""

from collections.abc import Callable

from lambdas.handlers.books import Books
from lambdas.handlers.operation_effects import operation_effects
from lambdas.handlers.problems import Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.routes.fields import read_query
from lambdas.ledger.errors import NotFound
from lambdas.ledger.operations import RequestKey, parse_operation_id
from lambdas.ledger.store import Applied


def undo_operation(request: Request, books: Books) -> Response:
    """Take the operation back; 409 if what it changed has changed since."""
    return _run(request, books, books.ledger.undo)


def redo_operation(request: Request, books: Books) -> Response:
    """Repeat an operation that was taken back; 409 if what it changed has changed since."""
    return _run(request, books, books.ledger.redo)


def _run(
    request: Request, books: Books, use_case: Callable[[str, RequestKey, int], Applied]
) -> Response:
    read_query(request, frozenset())
    wanted = request.parameters["id"]
    operation = books.store.operation_by_sequence(request.user, parse_operation_id(wanted))
    if operation is None or operation.id != wanted:
        raise NotFound("There is no such operation.")
    applied = use_case(request.user, request.key(books.make_id), operation.sequence)
    effects = operation_effects(books, request.user, applied.operation)
    return respond({"operation": applied.operation.id, "effects": effects})
