"""The Lambda that is the bot's code hook."""

import os
from typing import Any

from lambdas.entrypoints.books import open_books
from lambdas.handlers.fulfillment import handle_fulfillment
from lambdas.settings import LedgerSettings

_BOOKS = open_books(LedgerSettings.from_env(os.environ).table_name)


def lambda_handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Answer Lex's code hook event."""
    return handle_fulfillment(event, context, books=_BOOKS)
