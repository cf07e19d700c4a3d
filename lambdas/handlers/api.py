"""The ledger's API: which function answers which route."""

from collections.abc import Callable

from lambdas.handlers.books import Books
from lambdas.handlers.problems import Response
from lambdas.handlers.proxy import Event, Request, answer, respond
from lambdas.handlers.routes.account import delete_account, export_account
from lambdas.handlers.routes.budgets import delete_budget, list_budgets, put_budget
from lambdas.handlers.routes.messages import list_messages
from lambdas.handlers.routes.operations import redo_operation, undo_operation
from lambdas.handlers.routes.profile import get_profile, put_profile
from lambdas.handlers.routes.recurring import (
    add_recurring,
    change_recurring,
    list_recurring,
    stop_recurring,
)
from lambdas.handlers.routes.rules import forget_rule, list_rules
from lambdas.handlers.routes.summary import get_summary
from lambdas.handlers.routes.transactions import (
    add_transaction,
    change_transaction,
    delete_transaction,
    get_transaction,
    list_transactions,
)
from lambdas.handlers.throttling import CALLS, admit

Route = tuple[str, str]
"""A method and a resource, such as `("PATCH", "/transactions/{id}")`."""

ROUTES: dict[Route, Callable[[Request, Books], Response]] = {
    ("GET", "/messages"): list_messages,
    ("GET", "/transactions"): list_transactions,
    ("POST", "/transactions"): add_transaction,
    ("GET", "/transactions/{id}"): get_transaction,
    ("PATCH", "/transactions/{id}"): change_transaction,
    ("DELETE", "/transactions/{id}"): delete_transaction,
    ("POST", "/operations/{id}/undo"): undo_operation,
    ("POST", "/operations/{id}/redo"): redo_operation,
    ("GET", "/summary"): get_summary,
    ("GET", "/budgets"): list_budgets,
    ("PUT", "/budgets/{category}"): put_budget,
    ("DELETE", "/budgets/{category}"): delete_budget,
    ("GET", "/recurring"): list_recurring,
    ("POST", "/recurring"): add_recurring,
    ("PATCH", "/recurring/{id}"): change_recurring,
    ("DELETE", "/recurring/{id}"): stop_recurring,
    ("GET", "/rules"): list_rules,
    ("DELETE", "/rules/{word}"): forget_rule,
    ("GET", "/profile"): get_profile,
    ("PUT", "/profile"): put_profile,
    ("GET", "/export"): export_account,
    ("DELETE", "/account"): delete_account,
}
"""Everything but `POST /send` and `GET /health`."""


def handle_api(event: Event, context: object, *, books: Books) -> Response:  # noqa: ARG001 - Lambda's signature
    """Answer one of `ROUTES`; API Gateway lets no other request through."""
    handler = ROUTES[event["httpMethod"], event["resource"]]

    def handle(request: Request) -> Response:
        admit(request.user, CALLS, books)
        if handler is not delete_account:
            books.posting.post_due(request.user)
        return handler(request, books)

    return answer(event, handle)


def handle_health(event: Event, context: object) -> Response:  # noqa: ARG001 - Lambda's signature
    """Say that the API is up; needs no sign-in and tells nothing else."""
    return respond({"status": "ok"})
