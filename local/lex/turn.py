"""One turn of a conversation while it is worked on: what came in, and what will go out."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from .default_path import Step
from .flow import Response
from .interpretations import Interpretation
from .messages import fill_slots, render
from .sessions import ActiveIntent, Session
from .slot_values import SlotValue, interpreted_parts
from .understanding import Heard

MOST_MESSAGES = 10
"""Messages of one reply."""


@dataclass(slots=True)
class Turn:
    session: Session
    session_id: str
    heard: Heard
    request_attributes: Mapping[str, str] | None
    now: datetime
    interpretations: list[Interpretation] = field(default_factory=list)
    resolved: dict[str, SlotValue] = field(default_factory=dict)
    """The slots that this very text filled."""

    missed: Step | None = None
    """The question that this text didn't answer: ELICIT_SLOT or CONFIRM."""

    walked: set[str] = field(default_factory=set)
    """Slots whose way after their capture has been taken in this turn."""

    fresh_contexts: set[str] = field(default_factory=set)
    """Contexts that this turn activates: it doesn't count for them."""

    messages: list[dict[str, object]] = field(default_factory=list)
    hook_attributes: dict[str, str] | None = None
    """Request attributes that the code hook returned."""

    request_id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def active(self) -> ActiveIntent:
        """The session's intent. Raises LookupError before the text has been listened to."""
        if self.session.intent is None:
            raise LookupError("the text hasn't been listened to")
        return self.session.intent

    def say(self, response: Response, attempt: int = 0) -> None:
        """Adds messages of the definition, placeholders filled in."""
        self.say_all(
            render(
                response,
                attempt=attempt,
                slots=interpreted_parts(self.active.slots),
                attributes=self.session.attributes,
                request=self.request_attributes or {},
            )
        )

    def say_words(self, messages: list[dict[str, object]]) -> None:
        """Adds messages of a code hook, in which "{Slot}" stands for the value of a slot.

        Source: Lex V2 Developer Guide, lambda-response-format (the example of ConfirmIntent).
        """
        values = interpreted_parts(self.active.slots)
        names = {name: values.get(name, "") for name in (*self.active.slots, *values)}
        self.say_all([fill_slots(message, names) for message in messages])

    def say_all(self, messages: list[dict[str, object]]) -> None:
        self.messages += messages[: MOST_MESSAGES - len(self.messages)]
