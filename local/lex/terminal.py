"""Talking to a bot in the terminal, to try a definition by hand."""

import sys
import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from botocore.exceptions import ClientError

from .runtime import LOCAL_BOT_ID, LocalLex


def chat(
    lex: LocalLex, locale: str | None, lines: Iterable[str], say: Callable[[str], None]
) -> None:
    """Sends each line and says the answer and where the conversation is, until the lines end.

    `locale` is that of the conversation; None stands for the bot's first.
    """
    where: dict[str, Any] = {
        "botId": LOCAL_BOT_ID,
        "botAliasId": "TSTALIASID",
        "localeId": locale or lex.locales[0],
        "sessionId": uuid.uuid4().hex,
    }
    for line in lines:
        if not line.strip():
            continue
        try:
            answer = lex.recognize_text(**where, text=line.strip())
        except ClientError as error:
            say(f"({error.response['Error']['Code']}: {error.response['Error']['Message']})")
            continue
        for message in answer["messages"]:
            say(_show(message))
        say(_describe(answer["sessionState"]))


def _show(message: Mapping[str, Any]) -> str:
    card = message.get("imageResponseCard")
    if card is None:
        return str(message["content"])
    buttons = "".join(f" [{button['text']}]" for button in card.get("buttons", ()))
    return f"{card['title']}{buttons}"


def _describe(state: Mapping[str, Any]) -> str:
    """Such as "(OrderPizza InProgress, ElicitSlot Size)"."""
    intent, given = state.get("intent", {}), state["dialogAction"]
    part = given.get("subSlotToElicit", {}).get("name")
    action = " ".join(filter(None, (given["type"], given.get("slotToElicit"), part)))
    return f"({intent.get('name', 'no intent')} {intent.get('state', '')}, {action})"


def read_lines() -> Iterable[str]:
    """What is typed, with a prompt when a person types it; ends at end of file."""
    while True:
        try:
            yield input("> " if sys.stdin.isatty() else "")
        except EOFError:
            return
