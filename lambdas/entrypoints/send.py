"""The Lambda behind `POST /send`."""

import os
import time
from functools import partial

from lambdas.entrypoints.books import open_books
from lambdas.entrypoints.conversation import open_conversation
from lambdas.entrypoints.deadline import Deadline
from lambdas.entrypoints.measures import count_answer, request_id
from lambdas.entrypoints.observation import observe
from lambdas.entrypoints.sharing import share_with
from lambdas.handlers.send import handle_send
from lambdas.settings import ConversationSettings

_DEADLINE = Deadline()
_SETTINGS = ConversationSettings.from_env(os.environ)
_BOOKS = open_books(_SETTINGS.table_name, _DEADLINE)
_CONVERSATION = open_conversation(_SETTINGS, _DEADLINE)

lambda_handler = observe(
    "send",
    share_with(
        _SETTINGS.app_origin,
        partial(handle_send, books=_BOOKS, conversation=_CONVERSATION, sleep=time.sleep),
    ),
    _DEADLINE,
    correlation_id=request_id,
    count=count_answer,
)
"""Answers API Gateway's proxy event."""
