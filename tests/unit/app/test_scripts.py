import pytest
from streamlit.testing.v1 import AppTest

HOSTILE = "\"x*/alert('1')</script>\""


@pytest.mark.parametrize("call", [f"after_sending({HOSTILE})", f"focus({HOSTILE}, {HOSTILE})"])
def test_a_token_cant_end_the_comment_or_the_selector_that_holds_it(call: str) -> None:
    page = AppTest.from_string(f"from app.scripts import after_sending, focus\n{call}")
    page.run()
    (element,) = page.get("html")
    body = element.proto.body
    assert "x--alert--1----script-" in body
    assert body.count("</script>") == 1
