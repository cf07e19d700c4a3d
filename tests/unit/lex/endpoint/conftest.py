"""One pizzeria's bot on a real port, and a real boto3 client for each test."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from local.lex.runtime import LocalLex
from tests.lex_http import connected, served
from tests.lex_talk import Clock, Hook


@pytest.fixture(scope="module")
def hook() -> Hook:
    return Hook()


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def port(hook: Hook, clock: Clock, models: Path, pizzeria_text: str) -> Iterator[int]:
    lex = LocalLex(json.loads(pizzeria_text), hook, clock=clock, model_cache=models)
    with served(lex) as port:
        yield port


@pytest.fixture
def client(port: int, hook: Hook) -> Iterator[Any]:
    hook.script, hook.events = [], []
    with connected(port) as client:
        yield client
