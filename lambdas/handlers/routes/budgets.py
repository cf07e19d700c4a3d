"""`/budgets`: the limits of a month and how they stand."""

from lambdas.handlers.books import Books
from lambdas.handlers.operation_effects import budget_of
from lambdas.handlers.problems import Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.representation import budget_json
from lambdas.handlers.routes.fields import (
    read_budget_category,
    read_month,
    read_query,
    read_text,
)
from lambdas.handlers.routes.writing import write
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Month, budget_month


def list_budgets(request: Request, books: Books) -> Response:
    """The budgets of a budget month (the current one), the total first."""
    query = read_query(request, frozenset({"month"}))
    profile = books.ledger.profile(request.user)
    today = books.clock.today(profile.zone)
    month = read_month(query, "month") or budget_month(today, profile.month_starts_on)
    statuses = books.reports.budgets(request.user, profile, today, month)
    return respond(
        {
            "budgets": [budget_json(status) for status in statuses],
            "month": str(month),
            "today": today.isoformat(),
        }
    )


def put_budget(request: Request, books: Books) -> Response:
    """Set the limit of a category, or of all (`total`), from a month (the current one) on."""
    read_query(request, frozenset())
    category = read_budget_category(request.parameters["category"])
    fields = request.json(frozenset({"limit", "currency", "month"}))
    currency = read_text(fields, "currency") or books.ledger.profile(request.user).currency
    limit = Money.parse(read_text(fields, "limit", required=True), currency, "limit")
    month = Month.parse(read_text(fields, "month")) if "month" in fields else None
    key = request.key(books.make_id)
    operation = write(lambda: books.ledger.set_budget(request.user, key, category, limit, month))
    status = budget_of(books, request.user, category, currency, month)
    return respond({"budget": budget_json(status) if status else None, "operation": operation})


def delete_budget(request: Request, books: Books) -> Response:
    """From the current budget month on, that category has no limit any more."""
    category = read_budget_category(request.parameters["category"])
    query = read_query(request, frozenset({"currency"}))
    currency = query.get("currency") or books.ledger.profile(request.user).currency
    key = request.key(books.make_id)
    operation = write(lambda: books.ledger.remove_budget(request.user, key, category, currency))
    return respond({"operation": operation})
