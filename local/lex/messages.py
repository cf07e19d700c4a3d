"""What the bot says: messages chosen from their groups and filled in for one reply.

One message is sent from each group. Among a group's variations the choice goes round with the
attempt, so the same turns give the same words (Lex chooses at random by default).
Placeholders: {slot}, [sessionAttribute] and ((requestAttribute)); one without a value is left out.
A client may ask for some kinds of messages alone; a card is of every kind.
Sources: Lex V2 Developer Guide, context-mgmt-session-attribs, context-mgmt-request-attribs and
paths-branching.
"""

import re
from collections.abc import Mapping

from . import assumptions
from .errors import Invalid
from .flow import Message, MessageGroup, Response

LONGEST = 1_024
"""Characters of one message that RecognizeText may return."""

_ACCEPT = "x-amz-lex:accept-content-types"
_KINDS = frozenset({"PlainText", "SSML", "CustomPayload"})
_CARD = "ImageResponseCard"

_SLOT = re.compile(r"\{([\w.-]+)\}")
_PLACEHOLDER = re.compile(r"\{([\w.-]+)\}|\[([\w.:-]+)\]|\(\(([\w.:-]+)\)\)")


def render(
    response: Response,
    *,
    attempt: int = 0,
    slots: Mapping[str, str],
    attributes: Mapping[str, str],
    request: Mapping[str, str],
) -> list[dict[str, object]]:
    """The messages of a reply as RecognizeText returns them.

    `attempt` is 0 for the first time and counts the retries; `slots` holds interpreted values.
    Raises Invalid when a group has no message of the kinds that the request accepts.
    """

    def fill(match: re.Match[str]) -> str:
        slot, attribute, request_attribute = match.groups()
        if slot is not None:
            return slots.get(slot, "")
        if attribute is not None:
            return attributes.get(attribute, "")
        return request.get(request_attribute, "")

    rendered: list[dict[str, object]] = []
    for group in response if assumptions.ONE_MESSAGE_PER_GROUP else response[:1]:
        choices = _acceptable(group, request)
        message = choices[attempt % len(choices)]
        if message.card is not None:
            rendered.append(
                {"contentType": message.content_type, "imageResponseCard": message.card}
            )
        elif content := _PLACEHOLDER.sub(fill, message.content)[:LONGEST]:
            rendered.append({"contentType": message.content_type, "content": content})
    return rendered


def is_accepted(content_type: object, request: Mapping[str, str]) -> bool:
    """Whether the request wants messages of this kind: of all, when it names no kind."""
    wanted = {kind.strip() for kind in request.get(_ACCEPT, "").split(",")} & _KINDS
    return not wanted or content_type in wanted or content_type == _CARD


def _acceptable(group: MessageGroup, request: Mapping[str, str]) -> list[Message]:
    choices = [one for one in group.choices if is_accepted(one.content_type, request)]
    if not choices:
        raise Invalid(f"requestAttributes: the bot has a message of no kind in {_ACCEPT}")
    return choices


def fill_slots(message: Mapping[str, object], values: Mapping[str, str]) -> dict[str, object]:
    """The message with "{Slot}" replaced, for the slots that are named; other braces stay.

    A message of which nothing would be left stays as it is.
    """
    content = message.get("content")
    if not isinstance(content, str):
        return dict(message)
    filled = _SLOT.sub(lambda match: values.get(match[1], match[0]), content)[:LONGEST]
    return {**message, "content": filled or content}
