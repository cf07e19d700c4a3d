"""Reading the fields of a body and the parameters of a query, each error naming its field."""

from collections.abc import Mapping
from typing import Any

from lambdas.handlers.problems import BadRequest
from lambdas.handlers.proxy import Request
from lambdas.ledger.categories import TOTAL, Category, Kind, parse_category
from lambdas.ledger.periods import Month

TEXT_LIMIT = 1024


def read_query(request: Request, known: frozenset[str]) -> Mapping[str, str]:
    """The query's parameters.

    Raises:
        BadRequest: there is one that this route does not know, or that is too long.
    """
    for name, value in request.query.items():
        if name not in known:
            raise BadRequest(f"There is no parameter {name[:40]!r} here.", field=name[:40])
        if len(value) > TEXT_LIMIT:
            raise BadRequest(f"{name} is too long.", field=name)
    return request.query


def read_text(fields: Mapping[str, Any], name: str, *, required: bool = False) -> str:
    """A text; empty when the field is absent.

    Raises:
        BadRequest: it is absent though required, no text, too long, or not fit for storage.
    """
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise BadRequest(f"{name} must be a text.", field=name)
    if (required or name in fields) and not value and name != "note":
        raise BadRequest(f"{name} is missing.", field=name)
    if len(value) > TEXT_LIMIT:
        raise BadRequest(f"{name} is too long.", field=name)
    if "\0" in value or not _is_unicode(value):
        raise BadRequest(f"{name} has characters that I can't store.", field=name)
    return value


def read_limit(query: Mapping[str, str], *, default: int, most: int) -> int:
    """How many to return at most.

    Raises:
        BadRequest: not a whole number from 1 to `most`.
    """
    text = query.get("limit", str(default))
    if text.isascii() and text.isdigit() and len(text) < 9 and 1 <= int(text) <= most:
        return int(text)
    raise BadRequest(f"limit must be a whole number from 1 to {most}.", field="limit")


def read_month(query: Mapping[str, str], name: str) -> Month | None:
    """A month, or None when the parameter is absent.

    Raises:
        InvalidInput: it is not a month.
    """
    return Month.parse(query[name], name) if name in query else None


def read_budget_category(name: str) -> Category | None:
    """The expense category of a budget's path; None for "total".

    Raises:
        BadRequest: a category of income.
        InvalidInput: no category.
    """
    if name.lower() == TOTAL:
        return None
    category = parse_category(name)
    if category.kind is Kind.INCOME:
        raise BadRequest("A budget is for spending, not for income.", field="category")
    return category


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
