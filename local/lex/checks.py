"""The rules that hold between the parts of a bot: what CloudFormation accepts and Lex won't build.

Sources: Lex V2 Developer Guide, quotas, built-in-intents and custom-slot-types; the service model
of lexv2-models for the patterns of names.
"""

import re
from collections.abc import Iterable

from .builtin_intents import PHRASES
from .definition import FALLBACK, FREE_FORM, Bot, Intent, Locale, Slot, SlotType
from .errors import DefinitionError
from .flow import NextStep
from .flow_steps import next_steps
from .utterances import SlotName, parse_utterance
from .values import BUILT_IN

GENERATIVE = frozenset("AMAZON.QnAIntent AMAZON.QInConnectIntent AMAZON.BedrockAgentIntent".split())
"""Built-in intents that other services answer: here as if these had found no answer."""

_LITERAL = re.compile(r"\\.|\[[^\]]+\]")
_ENDLESS = re.compile(r"[.*+]|\{\d*,\}")
"""What built-in-slot-alphanumeric of the guide excludes from a pattern."""

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
            _check_sub_slots(kind, locale, f"{place}.SlotTypes[{kind.name}]")
        for intent in locale.intents:
            _check_intent(intent, locale, f"{place}.Intents[{intent.name}]")


def find_oddities(bot: Bot) -> list[str]:
    """What Lex builds and a bot's author hardly means: places and what is the matter."""
    found: list[str] = []
    for locale in bot.locales.values():
        found += [
            f"BotLocales[{locale.id}].SlotTypes[{kind.name}]: has a name that Lex reserves"
            for kind in locale.slot_types
            if f"AMAZON.{kind.name}" in BUILT_IN
        ]
        found += [
            f"BotLocales[{locale.id}].SlotTypes[{kind.name}].ValueSelectionSetting.RegexFilter: "
            "has a wild card or an endless count, which Lex doesn't take"
            for kind in locale.slot_types
            if kind.pattern and _ENDLESS.search(_LITERAL.sub("x", kind.pattern))
        ]
        for intent in locale.intents:
            place = f"BotLocales[{locale.id}].Intents[{intent.name}]"
            if intent.parent in GENERATIVE:
                rule = f"{intent.parent} finds no answers here: FallbackIntent takes its texts"
                found.append(f"{place}.ParentIntentSignature: {rule}")
            if not (intent.utterances or intent.parent):
                found.append(f"{place}.SampleUtterances: are none, so no words reach the intent")
            found += [
                f"{place}: goes on to the slot {name}, which isn't required and passed over"
                for name in _passed_over(intent, locale)
            ]
            found += [
                f"{place}.Slots[{slot.name}]: has no prompt, so the code hook has to ask for it"
                for slot in intent.slots
                if slot.required and slot.prompt is None and slot.name in intent.priorities
            ]
            found += [
                f"{place}.SlotPriorities: leave out {slot.name}, which is never asked for"
                for slot in intent.slots
                if slot.required and slot.name not in intent.priorities
            ]
    return found


def _passed_over(intent: Intent, locale: Locale) -> list[str]:
    """The optional slots that next steps would ask for."""
    found = []
    for step in next_steps(intent):
        target = intent if step.intent is None else locale.intent(step.intent)
        slot = target.slot(step.slot or "") if target else None
        if step.action == "ElicitSlot" and slot is not None and not slot.required:
            found.append(slot.name)
    return found


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
    if kind.parent is None and not (kind.values or kind.sub_slots):
        raise DefinitionError(f"{place}.SlotTypeValues", "has to hold at least one value")
    if kind.pattern is not None:
        try:
            re.compile(kind.pattern)
        except re.error as error:
            rule = f"is not a regular expression: {error}"
            raise DefinitionError(f"{place}.ValueSelectionSetting.RegexFilter", rule) from error


def _check_sub_slots(kind: SlotType, locale: Locale, place: str) -> None:
    """A sub-slot has a type of its own that isn't composite in turn."""
    _check_names((name for name, _ in kind.sub_slots), f"{place}.CompositeSlotTypeSetting.SubSlots")
    types = {one.name for one in locale.slot_types if not one.sub_slots} | set(BUILT_IN)
    for name, type_name in kind.sub_slots:
        if type_name not in types - {FREE_FORM}:
            rule = f"names {type_name}, which is no slot type for a sub-slot"
            raise DefinitionError(f"{place}.CompositeSlotTypeSetting.SubSlots[{name}]", rule)


def _check_intent(intent: Intent, locale: Locale, place: str) -> None:
    if intent.parent is not None:
        _check_built_in(intent, place)
    _check_names((slot.name for slot in intent.slots), f"{place}.Slots")
    types = {kind.name for kind in locale.slot_types} | set(BUILT_IN)
    for slot in intent.slots:
        if slot.type_name not in types:
            rule = f"names {slot.type_name}, which the locale doesn't define"
            raise DefinitionError(f"{place}.Slots[{slot.name}].SlotTypeName", rule)
        if slot.multiple and slot.type_name in BUILT_IN:
            rule = "takes several values, which only slots of custom types can"
            raise DefinitionError(f"{place}.Slots[{slot.name}].MultipleValuesSetting", rule)
        _check_slot_utterances(slot, intent, f"{place}.Slots[{slot.name}]")
    _check_utterances(intent.utterances, intent, f"{place}.SampleUtterances")
    _check_priorities(intent, place)
    for step in next_steps(intent):
        _check_next_step(step, intent, locale, place)


def _check_next_step(step: NextStep, intent: Intent, locale: Locale, place: str) -> None:
    """A step that leads nowhere would only be found in the middle of a conversation."""
    target = intent if step.intent is None else locale.intent(step.intent)
    if target is None:
        raise DefinitionError(place, f"goes on to the intent {step.intent}, which isn't there")
    names = [*step.slots, *([step.slot or "no slot"] if step.action == "ElicitSlot" else [])]
    for name in names:
        if target.slot(name) is None:
            raise DefinitionError(place, f"goes on to the slot {name}, which {target.name} lacks")


def _check_built_in(intent: Intent, place: str) -> None:
    if intent.parent not in (FALLBACK, *PHRASES, *GENERATIVE):
        rule = f"{intent.parent} is not supported by this runtime"
        raise DefinitionError(f"{place}.ParentIntentSignature", rule)
    if intent.utterances or intent.slots:
        raise DefinitionError(place, "a built-in intent takes no utterances or slots")
    if intent.parent == FALLBACK and intent.confirmation:
        raise DefinitionError(place, f"{FALLBACK} takes no confirmation")


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
        if slot.required and slot.prompt is None and not intent.dialog_hook:
            rule = "is required for a slot that the conversation asks for"
            raise DefinitionError(
                f"{place}.Slots[{name}].ValueElicitationSetting.PromptSpecification", rule
            )
