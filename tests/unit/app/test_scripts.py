import pytest
from streamlit.testing.v1 import AppTest


@pytest.mark.parametrize("function", ["after_sending", "focus"])
def test_a_token_cant_end_the_comment_or_the_selector_that_holds_it(function: str) -> None:
    page = AppTest.from_string(
        f"from app.scripts import {function}\n{function}(\"x*/alert('1')</script>\")"
    )
    page.run()
    (element,) = page.get("html")
    body = element.proto.body
    assert "x--alert--1----script-" in body
    assert body.count("</script>") == 1
