"""The words a bot is defined in; their meaning is Amazon Lex V2's."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SlotType:
    """A custom slot type."""

    name: str
    values: tuple[tuple[str, ...], ...]
    """Each value, followed by its synonyms."""
    restricted: bool
    """True: only these values and synonyms count (TOP_RESOLUTION). False: they are examples."""


@dataclass(frozen=True, slots=True)
class SlotDefinition:
    """A slot of an intent. All are optional: the code hook decides what to ask for."""

    name: str
    type: str
    """A custom slot type of the same locale, or a built-in one such as "AMAZON.Number"."""
    prompts: tuple[str, ...]
    """What Lex asks when it elicits the slot: the first text, then variations (at most 2)."""


@dataclass(frozen=True, slots=True)
class IntentDefinition:
    """An intent."""

    name: str
    description: str
    utterances: tuple[str, ...] = ()
    """Sample utterances, `{Slot}` where a slot's value stands."""
    slots: tuple[SlotDefinition, ...] = ()
    """In the order of elicitation."""
    built_in: str | None = None
    """The built-in intent that it is, such as "AMAZON.HelpIntent"."""
    confirmation: str | None = None
    """The prompt of its yes-or-no question; None: it has none."""


@dataclass(frozen=True, slots=True)
class LocaleDefinition:
    """All of the bot in one language."""

    locale_id: str
    """As Lex spells it: "en_US"."""
    intents: tuple[IntentDefinition, ...]
    slot_types: tuple[SlotType, ...] = ()
    confidence_threshold: str = "0.40"
    """Below this score an utterance goes to the FallbackIntent; a decimal from 0 to 1."""


@dataclass(frozen=True, slots=True)
class BotDefinition:
    """The bot."""

    name: str
    description: str
    locales: tuple[LocaleDefinition, ...]
    idle_session_seconds: int = field(default=86_400)
    """How long Lex remembers an unfinished conversation, 60 to 86,400."""
