"""The Lambda that is the bot's code hook."""

import os
from functools import partial

from lambdas.entrypoints.books import open_books
from lambdas.entrypoints.deadline import Deadline
from lambdas.entrypoints.measures import count_turn, turn_id
from lambdas.entrypoints.observation import observe
from lambdas.handlers.fulfillment import handle_fulfillment
from lambdas.settings import LedgerSettings

_DEADLINE = Deadline()
_BOOKS = open_books(LedgerSettings.from_env(os.environ).table_name, _DEADLINE)

lambda_handler = observe(
    "fulfillment",
    partial(handle_fulfillment, books=_BOOKS),
    _DEADLINE,
    correlation_id=turn_id,
    count=count_turn,
)
"""Answers Lex's code hook event."""
