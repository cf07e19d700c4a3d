"""`python -m local --talk`: type to the bot in the terminal."""

import json
import sys
import uuid
from collections.abc import Callable, Iterable
from typing import Any

from local.gateway import HttpRequest, LocalGateway

WELCOME = (
    'BudgetBuddy. Type what you spent ("lunch 12.50"), ask ("how much this month?") or "help".'
)
GOODBYE = "Bye. Everything is saved."


def talk(
    gateway: LocalGateway,
    lines: Iterable[str],
    say: Callable[[str], None],
    *,
    time_zone: str | None = None,
) -> None:
    """Send each line as a message and say the answer, until the lines end or one is "quit".

    `time_zone` is an IANA name; a new person's "today" is the date there.
    """
    say(WELCOME)
    for line in lines:
        text = line.strip()
        if text.lower() in ("quit", "exit"):
            break
        if text:
            say("\n".join(_ask(gateway, text, time_zone)))
    say(GOODBYE)


def _ask(gateway: LocalGateway, text: str, time_zone: str | None) -> list[str]:
    message = {"message": text, "messageId": uuid.uuid4().hex, "timeZone": time_zone}
    body = json.dumps(message)
    request = HttpRequest(
        "POST", "/send", headers=[("content-type", "application/json")], body=body.encode()
    )
    answer: dict[str, Any] = json.loads(gateway.handle(request)["body"])
    if "messages" not in answer:
        return [answer["detail"]]
    return [message["content"] for message in answer["messages"]]


def read_lines() -> Iterable[str]:
    """What is typed, with a prompt when a person types it; ends at end of file."""
    while True:
        try:
            yield input("> " if sys.stdin.isatty() else "")
        except EOFError:
            return
