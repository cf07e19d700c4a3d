"""MiniStack with IAM enforcement on, the local Lex beside it, and the deployed backend between."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import BOT
from bot.cloudformation import render_bot
from local.lex.runtime import LocalLex
from local.lex.server import listen_on, make_server
from tests.aws.deployment import SNAPSHOT, Deployment
from tests.aws.people import People
from tests.aws.template import ACCOUNT, BOT_ALIAS_ID, BOT_ID, REGION, Json
from tests.ministack import serve_ministack


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.aws)
            item.add_marker(pytest.mark.ministack)


class Switchboard:
    """The bot's code hook, once there is one to call."""

    deployment: Deployment | None = None

    def __call__(self, event: object) -> Json:
        assert self.deployment is not None
        assert isinstance(event, dict)
        return self.deployment.invoke_as_lex(event)


@pytest.fixture(scope="session")
def hook() -> Switchboard:
    return Switchboard()


@pytest.fixture(scope="session")
def lex_endpoint(hook: Switchboard) -> Iterator[str]:
    """The local Lex over HTTP, with our bot."""
    lex = LocalLex(render_bot(BOT), hook, bot_id=BOT_ID, bot_alias_id=BOT_ALIAS_ID)
    server = make_server(lex)
    with listen_on(0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def aws_endpoint(
    ministack_python: Path, lex_endpoint: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a MiniStack that enforces every policy."""
    settings = {
        "AUTH": "true",
        "MINISTACK_REGION": REGION,
        "MINISTACK_ACCOUNT_ID": ACCOUNT,
        "AWS_ENDPOINT_URL_LEX_RUNTIME_V2": lex_endpoint,
    }
    folder = tmp_path_factory.mktemp("ministack")
    with serve_ministack(ministack_python, folder, settings) as endpoint:
        yield endpoint


@pytest.fixture(scope="session")
def deployment(aws_endpoint: str, hook: Switchboard) -> Deployment:
    if not SNAPSHOT.exists():
        pytest.skip(f"no template: {SNAPSHOT}")
    hook.deployment = Deployment(aws_endpoint)
    return hook.deployment


@pytest.fixture(scope="session")
def people(deployment: Deployment) -> People:
    return People(deployment, deployment.outputs["UserPoolId"])
