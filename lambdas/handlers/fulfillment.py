"""Lex's code hook: decides every step of the dialogue, and writes what was said.

The intent comes from Lex; money, dates, categories and items are read again from the person's own
words, because Lex's slots can't hold them. A write needs both: the intent, and words that say so.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from lambdas.handlers.books import Books
from lambdas.handlers.dialogue import budgeting, recording, smalltalk, spending, undoing
from lambdas.handlers.dialogue.telling import tell_operation
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import Unfinished
from lambdas.handlers.lex_events import (
    Event,
    Response,
    read_attributes,
    read_confirmation,
    read_unfinished,
    write_response,
)
from lambdas.intents import Intent
from lambdas.language.instructions import read_instruction
from lambdas.language.locales import locale_for
from lambdas.ledger.operations import RequestKey
from lambdas.replies import replies_for

TRIES = 3
"""How often a question is put before what is unfinished is dropped."""

WRITING: dict[Intent, Callable[[Turn], Outcome]] = {
    Intent.LOG_EXPENSE: recording.handle_recording,
    Intent.LOG_INCOME: recording.handle_recording,
    Intent.SET_BUDGET: budgeting.handle_budgeting,
    Intent.UNDO: undoing.handle_undoing,
}
"""After one of these nothing earlier is unfinished any more."""

ASIDES: dict[Intent, Callable[[Turn], Outcome]] = {
    Intent.QUERY_SPENDING: spending.handle_spending,
    Intent.GREETING: smalltalk.handle_greeting,
    Intent.HELP: smalltalk.handle_help,
}
"""After one of these the pending question is asked again."""

ANSWERS: dict[Intent, Callable[[Turn], Outcome | None]] = {
    Intent.LOG_EXPENSE: recording.answer_recording,
    Intent.LOG_INCOME: recording.answer_recording,
    Intent.SET_BUDGET: budgeting.answer_budgeting,
    Intent.UNDO: undoing.answer_undoing,
}
"""By the intent that is unfinished: what an answer to its question does."""

QUESTIONS: dict[Intent, Callable[[Turn, Unfinished], str]] = {
    Intent.LOG_EXPENSE: recording.question,
    Intent.LOG_INCOME: recording.question,
    Intent.SET_BUDGET: budgeting.question,
    Intent.UNDO: undoing.question,
}


def handle_fulfillment(event: Event, context: object, *, books: Books) -> Response:  # noqa: ARG001 - Lambda's signature
    """Answer one code hook event of Lex.

    A store that is away raises `StoreUnavailable`: Lex reports the failed hook, and `send` lets
    the person try the same message again.
    """
    turn = _read(event, books)
    known = books.store.operation_by_key(turn.user, turn.request.key)
    outcome = tell_operation(turn, known) if known else _answer(turn)
    return write_response(turn.intent, turn.request.key, outcome)


def _read(event: Event, books: Books) -> Turn:
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
    )


def _answer(turn: Turn) -> Outcome:
    pending = turn.unfinished
    if pending and turn.intent is not Intent.CANCEL:
        # An answer is an answer, whichever intent Lex took its words for.
        answered = ANSWERS[pending.intent](turn)
        if answered:
            return answered
    if turn.intent in WRITING and _is_new(turn):
        return _drop_earlier(turn, WRITING[turn.intent](turn))
    if turn.intent in ASIDES:
        return _ask_again(turn, ASIDES[turn.intent](turn))
    if turn.intent is Intent.CANCEL:
        return smalltalk.handle_cancel(turn)
    return _not_understood(turn)


def _is_new(turn: Turn) -> bool:
    """Whether a writing intent is the person's, or only Lex's for an answer it did not get."""
    if turn.unfinished is None:
        return True
    return read_instruction(turn.text, locale=turn.locale).may_write


def _drop_earlier(turn: Turn, outcome: Outcome) -> Outcome:
    if turn.unfinished is None or not (outcome.effects or outcome.asks):
        return _ask_again(turn, outcome)
    dropped = turn.say.dropped(smalltalk.name_of(turn.unfinished))
    return replace(outcome, says=(dropped, *outcome.says))


def _ask_again(turn: Turn, outcome: Outcome) -> Outcome:
    pending = turn.unfinished
    if pending is None:
        return outcome
    return replace(
        outcome,
        says=(*outcome.says, QUESTIONS[pending.intent](turn, pending)),
        suggestions=("Cancel",),
        asks=pending,
    )


def _not_understood(turn: Turn) -> Outcome:
    pending = turn.unfinished
    if pending is None:
        return smalltalk.handle_fallback(turn)
    if pending.tries + 1 >= TRIES:
        return Outcome((turn.say.gave_up(),), suggestions=smalltalk.STARTERS)
    again = pending.tried_again()
    return Outcome((QUESTIONS[pending.intent](turn, again),), suggestions=("Cancel",), asks=again)
