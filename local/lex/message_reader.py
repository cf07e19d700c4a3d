"""Reads what a definition has the bot say: groups of messages, prompts, cards.

Source: PromptSpecification and Message of AWS::Lex::Bot.
"""

from collections.abc import Mapping

from .definition import Prompt
from .errors import DefinitionError
from .flow import Message, MessageGroup, Response
from .properties import Properties


def read_prompt(source: Properties) -> Prompt:
    return Prompt(groups=_read_groups(source), max_retries=int(source.number("MaxRetries", 0, 5)))


def read_response(source: Properties | None) -> Response:
    return () if source is None else _read_groups(source)


def _read_groups(source: Properties) -> Response:
    return tuple(
        MessageGroup(
            (
                _read_message(group.required_child("Message")),
                *(_read_message(child) for child in group.children("Variations", most=2)),
            )
        )
        for group in source.children("MessageGroupsList", fewest=1, most=5)
    )


def _read_message(source: Properties) -> Message:
    for key, content_type in (
        ("PlainTextMessage", "PlainText"),
        ("CustomPayload", "CustomPayload"),
        ("SSMLMessage", "SSML"),
    ):
        child = source.child(key)
        if child is not None:
            return Message(content_type, child.text("Value", longest=1_000))
    card = source.child("ImageResponseCard")
    if card is None:
        raise DefinitionError(source.place, "has to hold one kind of message")
    return Message("ImageResponseCard", "", _read_card(card))


def _read_card(source: Properties) -> Mapping[str, object]:
    card: dict[str, object] = {"title": source.text("Title", longest=250)}
    for key, name in (("Subtitle", "subtitle"), ("ImageUrl", "imageUrl")):
        value = source.optional_text(key, longest=250)
        if value is not None:
            card[name] = value
    buttons = [
        {"text": child.text("Text", longest=50), "value": child.text("Value", longest=50)}
        for child in source.children("Buttons", most=5)
    ]
    if buttons:
        card["buttons"] = buttons
    return card
