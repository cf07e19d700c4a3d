"""A real boto3 client of Lex whose requests a local Lex answers: botocore signs, sends and logs."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders
from botocore.exceptions import ClientError

from bot import BOT
from bot.cloudformation import render_bot
from local.lex.runtime import LocalLex

TEXT = re.compile(
    r"/bots/(?P<botId>[^/]+)/botAliases/(?P<botAliasId>[^/]+)"
    r"/botLocales/(?P<localeId>[^/]+)/sessions/(?P<sessionId>[^/]+)/text"
)


class _Raw:
    """urllib3's side of a response."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def stream(self, *_: object, **__: object) -> list[bytes]:
        return [self._content]


def answer_from(
    client: Any,
    hook: Callable[[dict[str, Any]], Mapping[str, Any]],
    *,
    bot_id: str,
    bot_alias_id: str,
) -> None:
    """Let a local Lex with our bot and that code hook answer what `client` sends."""
    lex = LocalLex(
        render_bot(BOT),
        code_hook=lambda event: hook(dict(event)),
        bot_id=bot_id,
        bot_alias_id=bot_alias_id,
    )

    def answer(request: Any, **_: object) -> AWSResponse:
        found = TEXT.fullmatch(unquote(urlsplit(request.url).path))
        assert found, request.url
        asked: dict[str, Any] = {**found.groupdict(), **json.loads(request.body)}
        try:
            status, content = 200, lex.recognize_text(**asked)
        except ClientError as error:
            response: Any = error.response
            status = response["ResponseMetadata"]["HTTPStatusCode"]
            content = {"__type": response["Error"]["Code"], **response["Error"]}
        raw: Any = _Raw(json.dumps(content).encode())
        return AWSResponse(request.url, status, HTTPHeaders(), raw)

    client.meta.events.register_first("before-send", answer)
