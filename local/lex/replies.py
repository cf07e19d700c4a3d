"""What the operations return: the members of boto3's answers, made from a session and its turn.

RecognizeText and GetSession return structures; PutSession and RecognizeUtterance, whose body is
speech, return each structure as a header. No speech is made here: that body is empty.
Source: the botocore service model of lexv2-runtime.
"""

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from . import assumptions
from .contexts import describe, end_turn
from .headers import encode_header
from .interpretations import for_client
from .sessions import Session
from .turn import Turn

if TYPE_CHECKING:
    from botocore.response import StreamingBody

TEXT = "text/plain; charset=utf-8"


def conclude(turn: Turn) -> None:
    """Writes into the session what the turn answers, for GetSession to repeat."""
    end_turn(turn)
    session = turn.session
    session.request_id = turn.request_id
    session.messages = turn.messages
    if session.intent is not None:
        session.interpretations = for_client(turn.interpretations, session.intent)


def describe_session(session: Session, session_id: str, now: datetime) -> dict[str, Any]:
    """The session as GetSession returns it."""
    return {
        "sessionId": session_id,
        "messages": session.messages,
        "interpretations": session.interpretations,
        "sessionState": describe_state(session, now),
    }


def describe_state(session: Session, now: datetime) -> dict[str, Any]:
    state: dict[str, Any] = {
        "dialogAction": session.dialog_action(),
        "sessionAttributes": session.attributes,
        "originatingRequestId": session.request_id,
    }
    if session.contexts or not assumptions.OMIT_EMPTY_CONTEXTS:
        state["activeContexts"] = describe(session.contexts, now)
    if session.hints is not None:
        state["runtimeHints"] = session.hints
    if session.intent is not None:
        state["intent"] = session.intent.as_json()
    return state


def as_text_reply(turn: Turn) -> dict[str, Any]:
    """The turn as RecognizeText returns it."""
    reply = describe_session(turn.session, turn.session_id, turn.now)
    attributes = turn.hook_attributes
    if attributes is None and assumptions.ECHO_REQUEST_ATTRIBUTES:
        attributes = None if turn.request_attributes is None else dict(turn.request_attributes)
    if attributes is not None:
        reply["requestAttributes"] = attributes
    return reply


def as_headers(reply: dict[str, Any], *members: str) -> dict[str, Any]:
    """The reply with these members encoded as headers, those it has, and an empty audio stream."""
    encoded = {name: encode_header(reply[name]) for name in members if name in reply}
    return {
        "contentType": TEXT,
        **encoded,
        "sessionId": reply["sessionId"],
        "audioStream": _silence(),
    }


def _silence() -> "StreamingBody":
    """An empty stream. botocore's class brings a whole HTTP client along: imported when needed."""
    from botocore.response import StreamingBody

    return StreamingBody(io.BytesIO(), 0)
