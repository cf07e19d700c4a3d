"""The rules that hold between the parts of a bot: what CloudFormation accepts and Lex won't build.

Sources: Lex V2 Developer Guide, quotas, built-in-intents and custom-slot-types; the service model
of lexv2-models for the patterns of names.
"""

import re
from collections.abc import Iterable

from .builtin_intents import PHRASES
from .definition import FALLBACK, FREE_FORM, Bot, Intent, Locale, Slot, SlotType
from .errors import DefinitionError
from .utterances import SlotName, parse_utterance
from .values import BUILT_IN

_NAME = re.compile(r"([0-9a-zA-Z][_-]?)+")


def check_bot(bot: Bot) -> None:
    """Raises DefinitionError for the first rule that the bot breaks."""
    for locale in bot.locales.values():
        place = f"BotLocales[{locale.id}]"
        _check_names((intent.name for intent in locale.intents), f"{place}.Intents")
        _check_names((kind.name for kind in locale.slot_types), f"{place}.SlotTypes")
        fallbacks = [intent for intent in locale.intents if intent.parent == FALLBACK]
        if len(fallbacks) != 1:
            raise DefinitionError(f"{place}.Intents", f"has to hold one intent based on {FALLBACK}")
        for kind in locale.slot_types:
            _check_slot_type(kind, f"{place}.SlotTypes[{kind.name}]")
        for intent in locale.intents:
            _check_intent(intent, locale, f"{place}.Intents[{intent.name}]")


def _check_names(names: Iterable[str], place: str) -> None:
    seen = set()
    for name in names:
        if not _NAME.fullmatch(name):
            raise DefinitionError(f"{place}[{name}].Name", "may hold letters, digits, _ and -")
        if name in seen:
            raise DefinitionError(f"{place}[{name}]", "is defined twice")
        seen.add(name)


def _check_slot_type(kind: SlotType, place: str) -> None:
    if kind.parent not in (None, "AMAZON.AlphaNumeric"):
        raise DefinitionError(f"{place}.ParentSlotTypeSignature", "has to be AMAZON.AlphaNumeric")
    if kind.parent is None and not kind.values:
        raise DefinitionError(f"{place}.SlotTypeValues", "has to hold at least one value")
    if kind.pattern is not None:
        try:
            re.compile(kind.pattern)
        except re.error as error:
            rule = f"is not a regular expression: {error}"
            raise DefinitionError(f"{place}.ValueSelectionSetting.RegexFilter", rule) from error


def _check_intent(intent: Intent, locale: Locale, place: str) -> None:
    if intent.parent is not None:
        _check_built_in(intent, place)
    _check_names((slot.name for slot in intent.slots), f"{place}.Slots")
    types = {kind.name for kind in locale.slot_types} | set(BUILT_IN)
    for slot in intent.slots:
        if slot.type_name not in types:
            rule = f"names {slot.type_name}, which the locale doesn't define"
            raise DefinitionError(f"{place}.Slots[{slot.name}].SlotTypeName", rule)
        _check_slot_utterances(slot, intent, f"{place}.Slots[{slot.name}]")
    _check_utterances(intent.utterances, intent, f"{place}.SampleUtterances")
    _check_priorities(intent, place)


def _check_built_in(intent: Intent, place: str) -> None:
    if intent.parent != FALLBACK and intent.parent not in PHRASES:
        rule = f"{intent.parent} is not supported by this runtime"
        raise DefinitionError(f"{place}.ParentIntentSignature", rule)
    if intent.utterances or intent.slots or intent.confirmation:
        rule = "a built-in intent takes no utterances, slots or confirmation"
        raise DefinitionError(place, rule)


def _check_utterances(utterances: tuple[str, ...], intent: Intent, place: str) -> None:
    for index, utterance in enumerate(utterances):
        for part in parse_utterance(utterance, f"{place}[{index}]"):
            if not isinstance(part, SlotName):
                continue
            slot = intent.slot(part.name)
            if slot is None:
                rule = f"uses {{{part.name}}}, which the intent doesn't have"
                raise DefinitionError(f"{place}[{index}]", rule)
            if slot.type_name == FREE_FORM:
                rule = f"uses {{{part.name}}}; {FREE_FORM} can only be asked for"
                raise DefinitionError(f"{place}[{index}]", rule)


def _check_slot_utterances(slot: Slot, intent: Intent, place: str) -> None:
    if slot.utterances and slot.type_name == FREE_FORM:
        raise DefinitionError(f"{place}.SampleUtterances", f"{FREE_FORM} takes no utterances")
    _check_utterances(slot.utterances, intent, f"{place}.SampleUtterances")


def _check_priorities(intent: Intent, place: str) -> None:
    for name in intent.priorities:
        slot = intent.slot(name)
        if slot is None:
            rule = f"names {name}, which the intent doesn't have"
            raise DefinitionError(f"{place}.SlotPriorities", rule)
        if slot.required and slot.prompt is None:
            rule = "is required for a slot that the conversation asks for"
            raise DefinitionError(
                f"{place}.Slots[{name}].ValueElicitationSetting.PromptSpecification", rule
            )
