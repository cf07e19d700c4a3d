"""A bot as the runtime sees it: one typed form, whatever the definition was written in.

Everything is immutable and already checked; a loader (`cloudformation`) makes it. Slots are kept
in the order of the definition, `Intent.priorities` in the order of elicitation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

FALLBACK = "AMAZON.FallbackIntent"
FREE_FORM = "AMAZON.FreeFormInput"


@dataclass(frozen=True, slots=True)
class Message:
    content_type: str
    """PlainText, CustomPayload, SSML or ImageResponseCard."""

    content: str
    """Empty for a card."""

    card: Mapping[str, object] | None = None
    """The card as RecognizeText returns it, keys in lower camel case."""


@dataclass(frozen=True, slots=True)
class MessageGroup:
    """One message of a reply: the first choice and its variations."""

    choices: tuple[Message, ...]


Response = tuple[MessageGroup, ...]
"""What Lex says at one point of the conversation: one message from each group."""


@dataclass(frozen=True, slots=True)
class Prompt:
    groups: Response
    max_retries: int
    """How often the question is asked again: 0 to 5."""


@dataclass(frozen=True, slots=True)
class ListedValue:
    value: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotType:
    name: str
    values: tuple[ListedValue, ...]
    restricted: bool
    """TOP_RESOLUTION: only listed values count. Otherwise ORIGINAL_VALUE: they are examples."""

    parent: str | None = None
    """The built-in type it narrows (AMAZON.AlphaNumeric), if any."""

    pattern: str | None = None
    """The regular expression a value has to match as a whole."""


@dataclass(frozen=True, slots=True)
class Slot:
    name: str
    type_name: str
    required: bool
    prompt: Prompt | None = None
    utterances: tuple[str, ...] = ()
    """Ways of answering the prompt, such as "for {Size} people"."""

    defaults: tuple[str, ...] = ()
    """Tried in order: "[attribute]", "<request attribute>" or a constant."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    prompt: Prompt
    confirmed: Response = ()
    declined: Response = ()
    failed: Response = ()


@dataclass(frozen=True, slots=True)
class Fulfillment:
    enabled: bool
    """Whether the code hook fulfils the intent."""

    success: Response = ()
    failure: Response = ()


@dataclass(frozen=True, slots=True)
class Intent:
    name: str
    parent: str | None = None
    """The built-in intent it stands for, such as AMAZON.HelpIntent."""

    utterances: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    priorities: tuple[str, ...] = ()
    dialog_hook: bool = False
    fulfillment: Fulfillment | None = None
    confirmation: Confirmation | None = None
    initial: Response = ()
    closing: Response = ()

    def slot(self, name: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.name == name), None)


@dataclass(frozen=True, slots=True)
class Locale:
    id: str
    threshold: float
    """The score below which an intent gives way to FallbackIntent."""

    intents: tuple[Intent, ...]
    slot_types: tuple[SlotType, ...] = ()

    def intent(self, name: str) -> Intent | None:
        return next((intent for intent in self.intents if intent.name == name), None)

    @property
    def fallback(self) -> Intent:
        return next(intent for intent in self.intents if intent.parent == FALLBACK)


@dataclass(frozen=True, slots=True)
class Bot:
    name: str
    session_seconds: int
    """How long an idle session lives."""

    locales: Mapping[str, Locale] = field(default_factory=dict)
