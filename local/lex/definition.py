"""A bot as the runtime sees it: one typed form, whatever the definition was written in.

Everything is immutable and already checked; a loader (`cloudformation`) makes it. Slots are kept
in the order of the definition, `Intent.priorities` in the order of elicitation.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .flow import NOTHING, HookPlace, Outcome, Response

FALLBACK = "AMAZON.FallbackIntent"
FREE_FORM = "AMAZON.FreeFormInput"


class Prompt(NamedTuple):
    groups: Response
    max_retries: int
    """How often the question is asked again: 0 to 5."""


class ListedValue(NamedTuple):
    value: str
    synonyms: tuple[str, ...] = ()


class SlotType(NamedTuple):
    name: str
    values: tuple[ListedValue, ...]
    restricted: bool
    """TOP_RESOLUTION: only listed values count. Otherwise ORIGINAL_VALUE: they are examples."""

    parent: str | None = None
    """The built-in type it narrows (AMAZON.AlphaNumeric), if any."""

    pattern: str | None = None
    """The regular expression a value has to match as a whole."""

    sub_slots: tuple[tuple[str, str], ...] = ()
    """Name and slot type of each part of a composite type; empty for any other type."""


class Slot(NamedTuple):
    name: str
    type_name: str
    required: bool
    prompt: Prompt | None = None
    utterances: tuple[str, ...] = ()
    """Ways of answering the prompt, such as "for {Size} people"."""

    defaults: tuple[str, ...] = ()
    """Tried in order: "[attribute]", "<request attribute>", "#context.slot" or a constant."""

    multiple: bool = False
    """Whether an answer may hold several values."""

    captured: Outcome = NOTHING
    missed: Outcome = NOTHING
    """What comes once the retries are used up."""

    hook: HookPlace | None = None
    retry_hook: HookPlace | None = None
    sub_slots: tuple["Slot", ...] = ()
    """The parts of a slot of a composite type, each with its own prompt and defaults."""

    needs: tuple[tuple[str, ...], ...] = ()
    """Sets of sub-slots, any one of which completes a composite slot; empty when nothing says."""

    def sub_slot(self, name: str) -> "Slot | None":
        return next((slot for slot in self.sub_slots if slot.name == name), None)


class Confirmation(NamedTuple):
    prompt: Prompt
    confirmed: Outcome = NOTHING
    declined: Outcome = NOTHING
    failed: Outcome = NOTHING
    hook: HookPlace | None = None
    retry_hook: HookPlace | None = None


class Fulfillment(NamedTuple):
    enabled: bool
    """Whether the code hook fulfils the intent."""

    success: Outcome = NOTHING
    failure: Outcome = NOTHING
    timeout: Outcome = NOTHING


class OutputContext(NamedTuple):
    """A context that the intent activates when it is fulfilled."""

    name: str
    seconds: int
    turns: int


class Intent(NamedTuple):
    name: str
    parent: str | None = None
    """The built-in intent it stands for, such as AMAZON.HelpIntent."""

    utterances: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    priorities: tuple[str, ...] = ()
    dialog_hook: bool = False
    """Whether dialog code hooks are invoked at all."""

    fulfillment: Fulfillment | None = None
    confirmation: Confirmation | None = None
    initial: Outcome = NOTHING
    initial_hook: HookPlace | None = None
    closing: Outcome = NOTHING
    input_contexts: tuple[str, ...] = ()
    """The intent can only be recognised while all of them are active."""

    output_contexts: tuple[OutputContext, ...] = ()

    @property
    def has_hook_places(self) -> bool:
        """Whether the flow says where hooks are invoked; otherwise they are at every input."""
        places = [self.initial_hook]
        if self.confirmation is not None:
            places += [self.confirmation.hook, self.confirmation.retry_hook]
        for slot in self.slots:
            places += [slot.hook, slot.retry_hook]
        return any(place is not None for place in places)

    def slot(self, name: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.name == name), None)


class Locale(NamedTuple):
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


class Bot(NamedTuple):
    name: str
    session_seconds: int
    """How long an idle session lives."""

    locales: Mapping[str, Locale] = MappingProxyType({})
    id: str | None = None
    """The bot's own id, when the definition has one."""

    disabled: frozenset[str] = frozenset()
    """Locales that the alias doesn't serve."""

    warnings: tuple[str, ...] = ()
    """What the definition holds and Lex would pass over: a place and what is the matter."""
