"""Whatever is said, sent or answered: an answer of the right shape or one of Lex's own errors."""

import json
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from local.lex.runtime import LocalLex
from tests.lex_talk import Clock, Hook

CODES = {
    "ValidationException",
    "ResourceNotFoundException",
    "ConflictException",
    "DependencyFailedException",
}
WORDS = ["pizza", "a", "large", "pay", "$", "5", "table", "for", "tomorrow", "no", "yes", "cancel"]

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "sessionState dialogAction type intent name slots Size value messages content "
                "contentType sessionAttributes slotToElicit state interpretedValue".split()
            ),
            inner,
            max_size=4,
        )
        | st.sampled_from(["ElicitSlot", "Close", "Delegate", "OrderPizza", "Fulfilled", "Size"])
    ),
    max_leaves=8,
)
texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=60)
states = st.dictionaries(
    st.sampled_from(["sessionAttributes", "intent", "dialogAction", "activeContexts"]),
    anything,
    max_size=3,
)


@pytest.fixture(scope="module")
def hook() -> Hook:
    return Hook()


@pytest.fixture(scope="module")
def lex(hook: Hook, models: Path, pizzeria_text: str) -> LocalLex:
    return LocalLex(json.loads(pizzeria_text), hook, clock=Clock(), model_cache=models)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=texts, state=st.none() | states | anything, attributes=anything, answer=anything)
def test_every_request_gets_an_answer_or_an_error_of_lex(
    lex: LocalLex, hook: Hook, *, text: str, state: Any, attributes: Any, answer: Any
) -> None:
    hook.script = [answer]
    try:
        got = lex.recognize_text(
            botId="LOCALBOT01",
            botAliasId="TSTALIASID",
            localeId="en_US",
            sessionId="fuzz",
            text=text,
            sessionState=state,
            requestAttributes=attributes,
        )
    except ClientError as error:
        assert error.response["Error"]["Code"] in CODES  # noqa: PT017 - either outcome is fine
    else:
        assert json.loads(json.dumps(got)) == got
        assert got["sessionState"]["dialogAction"]["type"] in {
            "Close",
            "ConfirmIntent",
            "ElicitIntent",
            "ElicitSlot",
        }
        assert len(got["interpretations"]) <= 5
        assert len(got["messages"]) <= 10
