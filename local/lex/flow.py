"""Where a definition sends a conversation: what is said at a place, and what comes next.

Source: Lex V2 Developer Guide, paths-nextstep, paths-branching and paths-code-hook.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .expressions import Condition


class Message(NamedTuple):
    content_type: str
    """PlainText, CustomPayload, SSML or ImageResponseCard."""

    content: str
    """Empty for a card."""

    card: Mapping[str, object] | None = None
    """The card as RecognizeText returns it, keys in lower camel case."""


class MessageGroup(NamedTuple):
    """One message of a reply: the first choice and its variations."""

    choices: tuple[Message, ...]


Response = tuple[MessageGroup, ...]
"""What Lex says at one point of the conversation: one message from each group."""

STEPS = (
    "ElicitIntent",
    "StartIntent",
    "ElicitSlot",
    "EvaluateConditional",
    "InvokeDialogCodeHook",
    "ConfirmIntent",
    "FulfillIntent",
    "CloseIntent",
    "EndConversation",
)
"""What a next step may do."""


class NextStep(NamedTuple):
    action: str | None = None
    """One of `STEPS`; None goes on by the default path."""

    slot: str | None = None
    silent: bool = False
    """Whether the message that the step would begin with is left out."""

    intent: str | None = None
    slots: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """New values of slots; an empty tuple empties the slot."""

    attributes: Mapping[str, str] = MappingProxyType({})
    """Session attributes that are set before."""


class Branch(NamedTuple):
    name: str
    condition: Condition | None
    """None for the default branch, which is taken when no condition holds."""

    response: Response = ()
    next: NextStep | None = None


class Outcome(NamedTuple):
    """One way in which a place of the conversation turns out."""

    response: Response = ()
    next: NextStep | None = None
    branches: tuple[Branch, ...] = ()
    """The conditional, the default branch last; empty when there is none or it isn't active."""

    @property
    def is_set(self) -> bool:
        return bool(self.response or self.next or self.branches)


NOTHING = Outcome()
"""Nothing is said, and the default path leads on."""


class HookPlace(NamedTuple):
    """A place where the code hook is invoked."""

    enabled: bool = True
    """Otherwise the function isn't run, and the place turns out a success."""

    label: str | None = None
    success: Outcome = NOTHING
    failure: Outcome = NOTHING
    timeout: Outcome = NOTHING
