"""`POST /send`: a person's words in, the bot's answer out, exactly once for each messageId."""

import hashlib
import json
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

from lambdas.handlers.books import Books
from lambdas.handlers.conversation import Conversation
from lambdas.handlers.effects import fill
from lambdas.handlers.problems import BadRequest, InConflict, Response
from lambdas.handlers.proxy import Event, Request, answer, parse_key, respond
from lambdas.handlers.throttling import SENDS, admit
from lambdas.ledger.conversation import Claim, ClaimState, Turn
from lambdas.ledger.errors import IdempotencyMismatch
from lambdas.ledger.profiles import LOCALES, Profile, parse_zone

TEXT_LIMIT = 1024
"""UTF-16 code units of a message: Lex's limit, counted as Lex counts."""

LEASE = timedelta(seconds=8)
"""After this long without an answer a message may be worked on again. Shorter than the wait, so
that whoever sends a message again after a crash gets its answer in the same call."""

WAIT_SECONDS = 10.0
"""How long a call waits for another one that works on the same person's message."""

POLL_SECONDS = 0.05

_FIELDS = frozenset({"message", "messageId", "locale", "timeZone"})


class Message(NamedTuple):
    """What a request to `/send` says."""

    text: str
    id: str
    locale: str | None
    time_zone: str | None

    @property
    def fingerprint(self) -> str:
        """The same text has the same one."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:32]


def handle_send(
    event: Event,
    context: object,  # noqa: ARG001 - Lambda's signature
    *,
    books: Books,
    conversation: Conversation,
    sleep: Callable[[float], None],
) -> Response:
    """Answer `POST /send`."""
    return answer(event, lambda request: _send(request, books, conversation, sleep))


def read_message(request: Request, make_id: Callable[[], str]) -> Message:
    """The request's message, cleaned.

    Raises:
        BadRequest: a field is missing, of the wrong type, too long or unfit; it is named.
    """
    fields = request.json(_FIELDS)
    text = clean_message(fields.get("message"))
    message_id = fields.get("messageId")
    locale, zone = fields.get("locale"), fields.get("timeZone")
    if locale is not None and locale not in LOCALES:
        raise BadRequest(f"locale must be one of: {', '.join(LOCALES)}.", field="locale")
    if zone is not None:
        parse_zone(zone if isinstance(zone, str) else "")
    return Message(
        text=text,
        id=make_id() if message_id is None else parse_key(message_id, "messageId"),
        locale=locale,
        time_zone=zone,
    )


def _send(
    request: Request, books: Books, conversation: Conversation, sleep: Callable[[float], None]
) -> Response:
    admit(request.user, SENDS, books)
    message = read_message(request, books.make_id)
    profile = books.ledger.profile(request.user)
    if message.time_zone and profile.time_zone is None:
        profile = books.store.fill_time_zone(request.user, message.time_zone)
    try:
        claim = _claim(request.user, message, profile, books, sleep)
    except IdempotencyMismatch as error:
        raise InConflict("That messageId is of another message.", field="messageId") from error
    if claim.state is ClaimState.FINISHED:
        return respond(claim.body)
    try:
        body = _answer(
            request, message, claim, profile=profile, books=books, conversation=conversation
        )
    except BaseException:
        books.store.release(request.user, claim)
        raise
    return respond(body)


def _claim(
    user: str,
    message: Message,
    profile: Profile,
    books: Books,
    sleep: Callable[[float], None],
) -> Claim:
    waited = 0.0
    while True:
        claim = books.store.claim(
            user,
            message.id,
            message.fingerprint,
            today=books.clock.today(profile.zone),
            now=books.clock.now(),
            lease=LEASE,
        )
        if claim.state is not ClaimState.BUSY:
            return claim
        if waited >= WAIT_SECONDS:
            raise InConflict("I'm still working on your last message.", retry_after=2)
        sleep(POLL_SECONDS)
        waited += POLL_SECONDS


def _answer(
    request: Request,
    message: Message,
    claim: Claim,
    *,
    profile: Profile,
    books: Books,
    conversation: Conversation,
) -> str:
    user = request.user
    today = claim.today or books.clock.today(profile.zone)
    heard = conversation.say(
        user,
        message.text,
        locale=message.locale or profile.locale,
        message_id=message.id,
        attributes={
            "userId": user,
            "messageId": message.id,
            "timeZone": profile.zone.key,
            "today": today.isoformat(),
            "currency": profile.currency,
            "correlationId": request.id,
        },
    )
    kept: dict[str, Any] = heard._asdict()
    body = {"messageId": message.id, **kept, "effects": fill(books, user, heard.effects)}
    turn = Turn(message.id, message.text, kept, books.clock.now())
    return books.store.finish(user, claim, turn, json.dumps(body, ensure_ascii=False))


def clean_message(message: object) -> str:
    """The text as Lex and the readers get it: blanks are one each, empty lines none.

    Raises:
        BadRequest: it is no text, empty, too long or holds control characters.
    """
    if not isinstance(message, str):
        raise BadRequest("message must be a text.", field="message")
    lines = (" ".join(line.split()) for line in message.splitlines())
    text = "\n".join(line for line in lines if line)
    if not text:
        raise BadRequest("message is empty.", field="message")
    if any(unicodedata.category(each) in ("Cc", "Cs") for each in text if each != "\n"):
        raise BadRequest("message has characters that are no text.", field="message")
    if len(text.encode("utf-16-le")) // 2 > TEXT_LIMIT or len(message) > TEXT_LIMIT:
        raise BadRequest(f"message must have 1 to {TEXT_LIMIT} characters.", field="message")
    return text
