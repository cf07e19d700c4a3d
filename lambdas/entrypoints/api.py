"""The Lambda behind every other route of the API."""

import os
from dataclasses import replace
from functools import partial

from lambdas.entrypoints.books import open_books
from lambdas.entrypoints.conversation import open_conversation
from lambdas.entrypoints.deadline import Deadline
from lambdas.entrypoints.measures import count_answer, request_id
from lambdas.entrypoints.observation import observe
from lambdas.entrypoints.sharing import share_with
from lambdas.handlers.api import handle_api
from lambdas.settings import ConversationSettings

_DEADLINE = Deadline()
_SETTINGS = ConversationSettings.from_env(os.environ)
_BOOKS = replace(
    open_books(_SETTINGS.table_name, _DEADLINE),
    end_conversation=open_conversation(_SETTINGS, _DEADLINE).end,
)

lambda_handler = observe(
    "api",
    share_with(_SETTINGS.app_origin, partial(handle_api, books=_BOOKS)),
    _DEADLINE,
    correlation_id=request_id,
    count=count_answer,
)
"""Answers API Gateway's proxy event."""
