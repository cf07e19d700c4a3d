"""Talking to Lex: one message in, its answer out, its errors as the API's problems."""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

from botocore.exceptions import BotoCoreError, ClientError

from lambdas.handlers.bot_address import BotAddressBook
from lambdas.handlers.problems import BadRequest, BotFailed, Problem, Unavailable

_EVENT_TOO_LARGE = "Lambda event exceeds maximum size"
"""In Lex's error when the slots that it filled repeat a long message too often for its 12 KB."""

CONFLICT_TRIES = 6
"""How often a message is tried while Lex is still busy with the person's last one."""


class LexRuntime(Protocol):
    """The two methods of boto3's `lexv2-runtime` client that are needed."""

    def recognize_text(
        self,
        *,
        botId: str,  # noqa: N803 - boto3's name
        botAliasId: str,  # noqa: N803
        localeId: str,  # noqa: N803
        sessionId: str,  # noqa: N803
        text: str,
        requestAttributes: Mapping[str, str],  # noqa: N803
    ) -> Mapping[str, Any]:
        """Lex V2's RecognizeText."""

    def delete_session(
        self,
        *,
        botId: str,  # noqa: N803 - boto3's name
        botAliasId: str,  # noqa: N803
        localeId: str,  # noqa: N803
        sessionId: str,  # noqa: N803
    ) -> Mapping[str, Any]:
        """Lex V2's DeleteSession."""


class Answer(NamedTuple):
    """What Lex and the code hook made of a message."""

    messages: list[dict[str, str]]
    intent: str | None
    state: str | None
    elicit: str | None
    effects: list[dict[str, Any]]
    """References, as `lambdas.handlers.effects` fills them."""
    suggestions: list[str]


class Conversation:
    """One bot, as the people who talk to it have it."""

    def __init__(
        self, lex: LexRuntime, addresses: BotAddressBook, *, wait: Callable[[int], None]
    ) -> None:
        """`wait(n)` sleeps before the n-th retry, with jitter."""
        self._lex = lex
        self._addresses = addresses
        self._wait = wait

    def say(
        self, user: str, text: str, *, locale: str, message_id: str, attributes: Mapping[str, str]
    ) -> Answer:
        """Send a message to the bot.

        Raises:
            Unavailable: Lex or the secret is away, or busy for too long, or the code hook failed,
                as it does when the store is away.
            BotFailed: the code hook gave no usable answer.
            BadRequest: Lex found so many values in the message that its event got too large.
        """
        response = self._call(
            lambda bot: self._lex.recognize_text(
                **bot,
                localeId=locale,
                sessionId=session_id(user),
                text=text,
                requestAttributes=attributes,
            )
        )
        return _read(response, message_id)

    def end(self, user: str, locale: str) -> None:
        """Make Lex forget the person's unfinished conversation.

        Raises:
            Unavailable, BotFailed: as `say`.
        """
        try:
            self._call(
                lambda bot: self._lex.delete_session(
                    **bot, localeId=locale, sessionId=session_id(user)
                )
            )
        except UnknownSession:
            return

    def _call(self, call: Callable[[dict[str, str]], Mapping[str, Any]]) -> Mapping[str, Any]:
        conflicts, asked_again = 0, False
        while True:
            try:
                address = self._addresses.current()
                return call({"botId": address.bot_id, "botAliasId": address.alias_id})
            except BotoCoreError as error:
                raise _away() from error
            except ClientError as error:
                code = error.response["Error"]["Code"]
                if code == "ConflictException" and conflicts < CONFLICT_TRIES - 1:
                    conflicts += 1
                    self._wait(conflicts)
                elif code == "ResourceNotFoundException" and not asked_again:
                    # The bot may have been replaced: its new address is in the secret.
                    asked_again = True
                    self._addresses.forget()
                else:
                    raise _problem(error) from error


class UnknownSession(BotFailed):
    """Lex knows no such bot, alias or session."""

    def __init__(self) -> None:
        super().__init__("I couldn't reach the bot. Please try again.")


def session_id(user: str) -> str:
    """The person's session in Lex, which takes 2 to 100 of `[0-9a-zA-Z._:-]`."""
    return "u-" + hashlib.sha256(user.encode()).hexdigest()[:40]


def _problem(error: ClientError) -> Problem:
    if _EVENT_TOO_LARGE in error.response["Error"].get("Message", ""):
        return BadRequest("That is too long for me. Please send it in parts.", field="message")
    match error.response["Error"]["Code"]:
        case "ResourceNotFoundException":
            return UnknownSession()
        case "BadGatewayException" | "ValidationException":
            return BotFailed("I couldn't work that out just now. Please try again.")
    return _away()


def _away() -> Unavailable:
    return Unavailable("I can't reach the bot right now. Please try again.", retry_after=2)


def _read(response: Mapping[str, Any], message_id: str) -> Answer:
    state = response["sessionState"]
    action = state.get("dialogAction") or {}
    intent = state.get("intent") or {}
    reply = json.loads((state.get("sessionAttributes") or {}).get("reply") or "{}")
    if reply.get("messageId") != message_id:
        # An answer of an earlier turn: this one brought none of its own.
        reply = {}
    return Answer(
        messages=[
            {"contentType": message["contentType"], "content": message["content"]}
            for message in response.get("messages") or []
            if "content" in message  # a card has none
        ],
        intent=intent.get("name"),
        state=intent.get("state"),
        elicit=action.get("slotToElicit"),
        effects=reply.get("effects", []),
        suggestions=reply.get("suggestions", []),
    )
