"""The Lambda behind `POST /send`."""

import os
import time
from typing import Any

from lambdas.entrypoints.books import open_books
from lambdas.entrypoints.conversation import open_conversation
from lambdas.handlers.send import handle_send
from lambdas.settings import ConversationSettings

_SETTINGS = ConversationSettings.from_env(os.environ)
_BOOKS = open_books(_SETTINGS.table_name)
_CONVERSATION = open_conversation(_SETTINGS)


def lambda_handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Answer API Gateway's proxy event."""
    return handle_send(event, context, books=_BOOKS, conversation=_CONVERSATION, sleep=time.sleep)
