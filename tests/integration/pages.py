"""Driving the app's pages in process, as Streamlit's AppTest runs them."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from tests.browser.stage import REPOSITORY

SECONDS = 30


def open_page(api_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("BUDGETBUDDY_API_URL", api_url)
    st.cache_resource.clear()
    page = AppTest.from_file(REPOSITORY / "app" / "main.py", default_timeout=SECONDS)
    page.context = {"timezone": "Europe/Dublin", "locale": "en-US"}
    return page


def go_to(page: AppTest, address: str) -> AppTest:
    page._page_hash = calc_hash(address)  # AppTest.switch_page knows pages that are files only
    return page.run()


def say(page: AppTest, text: str) -> AppTest:
    return page.chat_input(key="said").set_value(text).run()


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def html(page: AppTest) -> str:
    return "\n".join(element.proto.body for element in page.get("html"))


def texts(page: AppTest) -> list[str]:
    return [text.value for text in page.text]
