"""`/profile`: a person's currency, time zone, locale and the day their month starts."""

from collections.abc import Mapping
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.problems import BadRequest, Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.representation import profile_json
from lambdas.handlers.routes.fields import read_query, read_text
from lambdas.handlers.routes.writing import write
from lambdas.ledger.profiles import ProfileEdit


def get_profile(request: Request, books: Books) -> Response:
    """The settings, and today's date as they make it."""
    read_query(request, frozenset())
    profile = books.ledger.profile(request.user)
    today = books.clock.today(profile.zone)
    return respond({**profile_json(profile), "today": today.isoformat()})


def put_profile(request: Request, books: Books) -> Response:
    """Change the settings that are given."""
    read_query(request, frozenset())
    fields = request.json(frozenset({"currency", "timeZone", "locale", "monthStartsOn"}))
    edit = ProfileEdit(
        currency=_text(fields, "currency"),
        time_zone=_text(fields, "timeZone"),
        locale=_text(fields, "locale"),
        month_starts_on=_day_of_month(fields),
    )
    key = request.key(books.make_id)
    operation = write(lambda: books.ledger.change_profile(request.user, key, edit))
    profile = books.ledger.profile(request.user)
    return respond({"profile": profile_json(profile), "operation": operation})


def _text(fields: Mapping[str, Any], name: str) -> str | None:
    return read_text(fields, name) if name in fields else None


def _day_of_month(fields: Mapping[str, Any]) -> int | None:
    if "monthStartsOn" not in fields:
        return None
    day = fields["monthStartsOn"]
    if isinstance(day, int) and not isinstance(day, bool):
        return day
    raise BadRequest("monthStartsOn must be a whole number.", field="monthStartsOn")
