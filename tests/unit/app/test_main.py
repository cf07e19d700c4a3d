from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app import client

MAIN = Path(client.__file__).parent / "main.py"


def test_somebody_who_is_signed_out_is_told_so_and_loses_nothing(
    answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering.answers = [(401, {"detail": "Who are you?"})]
    monkeypatch.setenv("BUDGETBUDDY_API_URL", answering.url)
    st.cache_resource.clear()
    page = AppTest.from_file(MAIN, default_timeout=20).run()
    assert not page.exception
    bodies = [element.proto.body for element in page.get("html")]
    assert any("You are signed out." in body for body in bodies)


def test_an_api_that_refuses_to_be_read_is_not_taken_for_an_empty_account(
    answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering.answers = [(404, {"detail": "There is nothing here."})]
    monkeypatch.setenv("BUDGETBUDDY_API_URL", answering.url)
    st.cache_resource.clear()
    page = AppTest.from_file(MAIN, default_timeout=20).run()
    assert not page.exception
    assert any(button.label == "Try again" for button in page.button)
