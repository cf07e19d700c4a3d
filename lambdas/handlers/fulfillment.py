"""Lex's code hook: decides every step of the dialogue, and writes what was said.

The intent comes from Lex; money, dates, categories and items are read again from the person's own
words, because Lex's slots can't hold them. A write needs words that
say so; for a plain order to correct, undo or budget they are enough, whatever Lex heard.
"""

import hashlib
from dataclasses import replace
from datetime import date

from lambdas.handlers.books import Books
from lambdas.handlers.dialogue.hearing import hear
from lambdas.handlers.dialogue.routing import answer_turn
from lambdas.handlers.dialogue.telling import tell_operation
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.lex_events import (
    Event,
    Response,
    read_attributes,
    read_confirmation,
    read_shown,
    read_told,
    read_unfinished,
    write_response,
)
from lambdas.intents import Intent
from lambdas.language.locales import locale_for
from lambdas.ledger.operations import RequestKey
from lambdas.replies import replies_for


def handle_fulfillment(event: Event, context: object, *, books: Books) -> Response:  # noqa: ARG001 - Lambda's signature
    """Answer one code hook event of Lex.

    A store that is away raises `StoreUnavailable`: Lex reports the failed hook, and `send` lets
    the person try the same message again.
    """
    turn = read_turn(event, books)
    known = books.store.operation_by_key(turn.user, turn.request.key)
    if known is None:
        books.posting.post_due(turn.user)
    outcome = tell_operation(turn, known) if known else _answer(turn)
    return write_response(turn, outcome)


def _answer(turn: Turn) -> Outcome:
    heard = hear(turn)
    outcome = answer_turn(heard)
    if heard is turn or outcome.intent is not None:
        return outcome
    return replace(outcome, intent=heard.intent)


def read_turn(event: Event, books: Books) -> Turn:
    """The turn that the event is.

    Raises:
        BadEvent: it lacks what `send` sets.
    """
    attributes = read_attributes(event)
    locale_id = event["bot"]["localeId"]
    text = event["inputTranscript"]
    today = date.fromisoformat(attributes["today"])
    fingerprint = hashlib.sha256(text.encode()).hexdigest()[:32]
    return Turn(
        user=attributes["userId"],
        request=RequestKey(attributes["messageId"], fingerprint),
        text=text,
        intent=Intent(event["sessionState"]["intent"]["name"]),
        confirmed=read_confirmation(event),
        unfinished=read_unfinished(event),
        today=today,
        home=attributes["currency"],
        locale=locale_for(locale_id),
        say=replies_for(locale_id, today=today, home=attributes["currency"]),
        books=books,
        shown=read_shown(event),
        told=read_told(event),
    )
