"""What the bot says: messages chosen from their groups and filled in for one reply.

One message is sent from each group. Among a group's variations the choice goes round with the
attempt, so the same turns give the same words (Lex chooses at random by default).
Placeholders: {slot}, [sessionAttribute] and ((requestAttribute)); one without a value is left out.
Sources: Lex V2 Developer Guide, context-mgmt-session-attribs and paths-branching.
"""

import re
from collections.abc import Mapping

from . import assumptions
from .flow import Response

LONGEST = 1_024
"""Characters of one message that RecognizeText may return."""

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
        message = group.choices[attempt % len(group.choices)]
        if message.card is not None:
            rendered.append(
                {"contentType": message.content_type, "imageResponseCard": message.card}
            )
        elif content := _PLACEHOLDER.sub(fill, message.content)[:LONGEST]:
            rendered.append({"contentType": message.content_type, "content": content})
    return rendered


def fill_slots(message: Mapping[str, object], values: Mapping[str, str]) -> dict[str, object]:
    """The message with "{Slot}" replaced, for the slots that are named; other braces stay.

    A message of which nothing would be left stays as it is.
    """
    content = message.get("content")
    if not isinstance(content, str):
        return dict(message)
    filled = _SLOT.sub(lambda match: values.get(match[1], match[0]), content)[:LONGEST]
    return {**message, "content": filled or content}
