"""The Lambda behind every other route of the API."""

import os
from dataclasses import replace
from typing import Any

from lambdas.entrypoints.books import open_books
from lambdas.entrypoints.conversation import open_conversation
from lambdas.handlers.api import handle_api
from lambdas.settings import ConversationSettings

_SETTINGS = ConversationSettings.from_env(os.environ)
_BOOKS = replace(
    open_books(_SETTINGS.table_name), end_conversation=open_conversation(_SETTINGS).end
)


def lambda_handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Answer API Gateway's proxy event."""
    return handle_api(event, context, books=_BOOKS)
