"""`/messages`: the conversation, oldest first, with cards in their current state."""

from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.effects import fill
from lambdas.handlers.problems import BadRequest, Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.routes.fields import read_limit, read_query
from lambdas.ledger.conversation import Turn


def list_messages(request: Request, books: Books) -> Response:
    """The newest `limit` turns, or those before a cursor; each is a message and its answer."""
    query = read_query(request, frozenset({"limit", "before"}))
    limit = read_limit(query, default=20, most=100)
    turns = books.store.turns(request.user, limit=limit, before=_before(query.get("before")))
    profile = books.ledger.profile(request.user)
    messages: list[dict[str, Any]] = []
    for turn in turns:
        messages += _said(turn), _answered(turn, request.user, books)
    more = bool(turns) and turns[0].sequence > 1
    return respond(
        {
            "messages": messages,
            "cursor": str(turns[0].sequence) if more else None,
            "today": books.clock.today(profile.zone).isoformat(),
            "currency": profile.currency,
        }
    )


def _said(turn: Turn) -> dict[str, Any]:
    return {
        "role": "user",
        "messageId": turn.message_id,
        "content": turn.text,
        "at": turn.at.isoformat(timespec="seconds"),
    }


def _answered(turn: Turn, user: str, books: Books) -> dict[str, Any]:
    answer = turn.answer
    return {
        "role": "assistant",
        "messageId": turn.message_id,
        "content": "\n".join(message["content"] for message in answer["messages"]),
        "at": turn.at.isoformat(timespec="seconds"),
        "intent": answer["intent"],
        "state": answer["state"],
        "elicit": answer["elicit"],
        "effects": fill(books, user, answer["effects"]),
        "suggestions": answer["suggestions"],
    }


def _before(text: str | None) -> int | None:
    if text is None:
        return None
    if text.isascii() and text.isdigit() and len(text) < 16:
        return int(text)
    raise BadRequest("before is not a cursor that a list returned.", field="before")
