"""The last change made on a page: asked for once, said in words, and open to be taken back.

Knows nothing of Streamlit; a page keeps one in the browser session's state.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from app import wording
from app.client import Client
from app.errors import ApiError, ApiRefused, ApiUnavailable, SignedOut
from app.resources import Operation, Rule


@dataclass(slots=True)
class Changes:
    """Mutable: what came of the last change, until the next one."""

    done: str = ""
    """What it was, in words; empty if it didn't happen."""
    operation: str = ""
    """By which it can be taken back; empty if it can't."""
    trouble: str = ""
    """Why it didn't happen."""
    refusal: ApiRefused | None = None
    """The API's own no, if that is why."""
    keys: dict[tuple[str, ...], str] = field(default_factory=dict)
    """The idempotency key of each request that has no answer yet."""

    def make(self, request: tuple[str, ...], call: Callable[[str], Operation], done: str) -> bool:
        """Call `call` with the key of `request` and note what came of it; whether it worked.

        The same request again, after no answer, is sent with the same key: it happens once. After
        another request it is a new one: what it asked for may have been changed since.
        """
        self.refuse("")
        if request not in self.keys:
            self.keys.clear()
        key = self.keys.setdefault(request, uuid.uuid4().hex)
        try:
            answer = call(key)
        except ApiError as error:
            self.trouble = explain(error)
            if isinstance(error, ApiUnavailable):
                return False
            self.refusal = error if isinstance(error, ApiRefused) else None
        else:
            self.operation = answer["operation"] or ""
            self.done = " ".join(filter(None, (done, tell_rule(answer.get("rule")))))
        del self.keys[request]
        return bool(self.done)

    def refuse(self, why: str) -> None:
        """Note that the next change did not happen."""
        self.done = self.operation = ""
        self.trouble, self.refusal = why, None

    def take_back(self, client: Client) -> None:
        """Undo the last change."""
        operation = self.operation
        if not operation:
            return
        worked = self.make(
            ("undo", operation), lambda key: client.undo(operation, key), wording.TAKEN_BACK
        )
        self.operation = "" if worked else operation


def tell_rule(rule: Rule | None) -> str:
    """What was learnt, in a sentence; empty if nothing was."""
    if rule is None:
        return ""
    return wording.LEARNT_NOW.format(name=rule["word"], category=rule["category"])


def explain(error: ApiError) -> str:
    """Why something asked for did not happen, in a sentence for the person."""
    match error:
        case ApiRefused():
            return error.detail
        case SignedOut():
            return wording.SIGNED_OUT
        case _:
            return wording.DID_NOT_WORK
