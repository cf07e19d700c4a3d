"""`/profile`: a person's currency, time zone, locale and the day their month starts."""

from dataclasses import replace
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.problems import BadRequest, Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.representation import profile_json
from lambdas.handlers.routes.fields import read_query, read_text


def get_profile(request: Request, books: Books) -> Response:
    """The settings, and today's date as they make it."""
    read_query(request, frozenset())
    profile = books.ledger.profile(request.user)
    today = books.clock.today(profile.zone)
    return respond({**profile_json(profile), "today": today.isoformat()})


def put_profile(request: Request, books: Books) -> Response:
    """Change the settings that are given."""
    fields = request.json(frozenset({"currency", "timeZone", "locale", "monthStartsOn"}))
    changes: dict[str, Any] = {}
    for name, attribute in (
        ("currency", "currency"),
        ("timeZone", "time_zone"),
        ("locale", "locale"),
    ):
        if name in fields:
            changes[attribute] = read_text(fields, name)
    if "monthStartsOn" in fields:
        starts_on = fields["monthStartsOn"]
        if not isinstance(starts_on, int) or isinstance(starts_on, bool):
            raise BadRequest("monthStartsOn must be a whole number.", field="monthStartsOn")
        changes["month_starts_on"] = starts_on
    profile = replace(books.ledger.profile(request.user), **changes)
    key = request.key(books.make_id)
    applied = books.ledger.change_profile(request.user, key, profile)
    return respond({"profile": profile_json(profile), "operation": applied.operation.id})
