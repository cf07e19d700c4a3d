"""The Lambda that a schedule calls to post what fell due."""

import os
from functools import partial

from lambdas.clock import SystemClock
from lambdas.entrypoints.clients import open_dynamodb
from lambdas.entrypoints.deadline import Deadline
from lambdas.entrypoints.measures import count_posted, event_id
from lambdas.entrypoints.observation import observe
from lambdas.handlers.books import Books
from lambdas.handlers.posting import handle_posting
from lambdas.settings import LedgerSettings
from lambdas.storage.dynamodb import DynamoStore

_DEADLINE = Deadline()
_STORE = DynamoStore(open_dynamodb(_DEADLINE), LedgerSettings.from_env(os.environ).table_name)

lambda_handler = observe(
    "posting",
    partial(handle_posting, books=Books.open(_STORE, SystemClock()), people_due=_STORE.people_due),
    _DEADLINE,
    correlation_id=event_id,
    count=count_posted,
)
"""Answers EventBridge's scheduled event."""
