"""One turn of a conversation while it is worked on: what came in, and what will go out."""

from collections.abc import Mapping
from datetime import datetime

from .default_path import Step
from .flow import Response
from .interpretations import Interpretation
from .messages import fill_slots, is_accepted, render
from .sessions import ActiveIntent, Session
from .slot_values import SlotValue, interpreted_parts
from .understanding import Heard

MOST_MESSAGES = 10
"""Messages of one reply."""


class Turn:
    """One text, or none when a client puts a session, and the session it belongs to."""

    def __init__(
        self,
        session: Session,
        session_id: str,
        heard: Heard,
        request_attributes: Mapping[str, str] | None,
        now: datetime,
    ) -> None:
        self.session = session
        self.session_id = session_id
        self.heard = heard
        self.request_attributes = request_attributes
        self.now = now
        self.interpretations: list[Interpretation] = []
        self.resolved: dict[str, SlotValue] = {}
        """The slots that this very text filled."""

        self.missed: Step | None = None
        """The question that this text didn't answer: ELICIT_SLOT or CONFIRM."""

        self.walked: set[str] = set()
        """Slots whose way after their capture has been taken in this turn."""

        self.fresh_contexts: set[str] = set()
        """Contexts that this turn activates: it doesn't count for them."""

        self.messages: list[dict[str, object]] = []
        self.hook_attributes: dict[str, str] | None = None
        """Request attributes that the code hook returned."""

        self.request_id = _new_id()

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

        Those of a kind that the request doesn't accept are left out.
        Source: Lex V2 Developer Guide, lambda-response-format (the example of ConfirmIntent).
        """
        values = interpreted_parts(self.active.slots)
        names = {name: values.get(name, "") for name in (*self.active.slots, *values)}
        request = self.request_attributes or {}
        accepted = [one for one in messages if is_accepted(one["contentType"], request)]
        self.say_all([fill_slots(message, names) for message in accepted])

    def say_all(self, messages: list[dict[str, object]]) -> None:
        self.messages += messages[: MOST_MESSAGES - len(self.messages)]


def _new_id() -> str:
    import uuid  # slow to import, and only a turn needs it

    return str(uuid.uuid4())
