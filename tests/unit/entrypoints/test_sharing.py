import pytest

from lambdas.entrypoints.sharing import Event, Response, share_with

PAGE = "https://page.example"


def answer(event: Event, context: object) -> Response:
    return {"statusCode": 200, "headers": {"Content-Type": "text/plain"}, "body": "hi"}


@pytest.mark.parametrize("name", ["Origin", "origin"])
def test_the_page_may_read_the_answer(name: str) -> None:
    shared = share_with(PAGE, answer)({"headers": {name: PAGE}}, None)
    assert shared["headers"] == {
        "Content-Type": "text/plain",
        "Vary": "Origin",
        "Access-Control-Allow-Origin": PAGE,
    }


@pytest.mark.parametrize(
    "headers", [None, {}, {"Origin": "null"}, {"Origin": f"{PAGE}.evil"}, {"Origin": PAGE.upper()}]
)
def test_no_other_origin_may(headers: dict[str, str] | None) -> None:
    assert share_with(PAGE, answer)({"headers": headers}, None)["headers"] == {
        "Content-Type": "text/plain",
        "Vary": "Origin",
    }
