"""The fuzzer of the local Lex: what it takes for a fault, and that its requests find none."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from local.lex import sessions
from tests import lex_fuzz
from tests.lex_fuzz import Function, fuzz


@pytest.fixture(autouse=True)
def one_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lex_fuzz, "DEFINITIONS", ("claims.yaml",))


def test_arbitrary_requests_find_no_fault(models: Path) -> None:
    faults, statuses, _ = fuzz(models, 6, 800)
    assert faults == []
    assert {"200", "400", "404", "424"} <= set(statuses) - {"500"}


def test_a_state_that_sessions_share_is_a_fault(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared: dict[str, str] = {}

    def load(store: Any, key: str) -> Mapping[str, object] | None:
        found = store._documents.get(key)
        document: dict[str, Any] | None = None if found is None else json.loads(found)
        if document is not None:
            shared.update(document["attributes"])
            document["attributes"] = dict(shared)
        return document

    monkeypatch.setattr(sessions.InMemorySessions, "load", load)
    faults, _, _ = fuzz(models, 6, 400)
    assert any("holds a mark of another session" in fault for fault in faults)
    assert "a session that nobody touched has changed" in faults


def test_an_error_of_the_server_is_a_fault(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("local.lex.endpoint._as_json", lambda answer: 1 // 0)
    faults, _, _ = fuzz(models, 6, 80)
    assert any(fault.startswith("status 500") for fault in faults)


def test_an_event_that_holds_anothers_mark_is_a_fault() -> None:
    function = Function(1)
    intent = {"name": "Greet", "slots": {}}
    state = {"intent": intent, "sessionAttributes": {}, "activeContexts": []}
    event = {"sessionId": "fuzz:1:2", "sessionState": state, "invocationSource": "DialogCodeHook"}
    for mark in ("zq049050zq", "zq049051zq"):
        try:
            function({**event, "inputTranscript": mark})
        except (ValueError, SystemExit):
            continue
    assert function.strays == ["an event of fuzz:1:2 holds a mark of another session"]
