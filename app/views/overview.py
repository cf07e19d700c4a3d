"""The overview."""

import streamlit as st
from app.client import Client


def draw_page(client: Client) -> None:
    """x"""
    st.write("soon")
