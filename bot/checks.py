"""What is wrong with a rendered bot that a schema can't see.

Amazon Lex V2 refuses, or silently ignores, each of these when it builds a bot. Source: the Lex V2
Developer Guide (quotas, built-in intents, slot types) and the resource schema.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

BUILT_IN_INTENTS = frozenset(
    f"AMAZON.{name}Intent"
    for name in ("Cancel", "Fallback", "Help", "Pause", "Repeat", "Resume", "StartOver", "Stop")
)
BUILT_IN_SLOT_TYPES = frozenset(
    f"AMAZON.{name}"
    for name in (
        "AlphaNumeric City Confirmation Country Currency Date Duration EmailAddress FirstName "
        "FreeFormInput LastName Number Percentage PhoneNumber State StreetName Time"
    ).split()
)
UTTERANCES_PER_INTENT = 1500
UTTERANCE_LENGTH = 500
SLOTS_PER_INTENT = 100
VALUES_PER_TYPE = 10_000
VALUE_LENGTH = 140
MESSAGE_LENGTH = 1000
SAMPLES_AT_LEAST = 20
"""Our own rule: with fewer the classifier does not generalise."""

_NAME = re.compile(r"(?:[0-9a-zA-Z][_-]?){1,100}")
_SLOT_IN_TEXT = re.compile(r"\{([^{}]*)\}")


def find_faults(properties: Mapping[str, Any]) -> list[str]:
    """A sentence for each fault, beginning with its place; empty when there is none."""
    return [fault for locale in properties["BotLocales"] for fault in _locale_faults(locale)]


def _locale_faults(locale: Mapping[str, Any]) -> Iterator[str]:
    place = locale["LocaleId"]
    intents = locale["Intents"]
    signatures = [intent.get("ParentIntentSignature") for intent in intents]
    if signatures.count("AMAZON.FallbackIntent") != 1:
        yield f"{place}: there must be exactly one intent with AMAZON.FallbackIntent as its parent"
    yield from _repeated(f"{place}: intent", [intent["Name"] for intent in intents])
    yield from _repeated(f"{place}: slot type", [t["Name"] for t in locale["SlotTypes"]])
    yield from _shared_utterances(place, intents)
    for slot_type in locale["SlotTypes"]:
        yield from _slot_type_faults(f"{place}/{slot_type['Name']}", slot_type)
    known_types = BUILT_IN_SLOT_TYPES | {slot_type["Name"] for slot_type in locale["SlotTypes"]}
    for intent in intents:
        yield from _intent_faults(f"{place}/{intent['Name']}", intent, known_types)


def _intent_faults(
    place: str, intent: Mapping[str, Any], known_types: frozenset[str]
) -> Iterator[str]:
    slots = intent.get("Slots", [])
    names = [slot["Name"] for slot in slots]
    if not _NAME.fullmatch(intent["Name"]):
        yield f"{place}: not a name that Lex takes"
    if len(slots) > SLOTS_PER_INTENT:
        yield f"{place}: more than {SLOTS_PER_INTENT} slots"
    yield from _repeated(f"{place}: slot", names)
    if sorted(p["SlotName"] for p in intent.get("SlotPriorities", [])) != sorted(names):
        yield f"{place}: the slot priorities do not name every slot once"
    for slot in slots:
        yield from _slot_faults(f"{place}/{slot['Name']}", slot, known_types)
    signature = intent.get("ParentIntentSignature")
    if signature:
        if signature not in BUILT_IN_INTENTS:
            yield f"{place}: there is no built-in intent {signature}"
        if intent.get("SampleUtterances") or slots:
            yield f"{place}: a built-in intent has neither utterances nor slots of its own"
    else:
        yield from _utterance_faults(place, intent, names)


def _utterance_faults(place: str, intent: Mapping[str, Any], slots: list[str]) -> Iterator[str]:
    utterances = [sample["Utterance"] for sample in intent["SampleUtterances"]]
    if not SAMPLES_AT_LEAST <= len(utterances) <= UTTERANCES_PER_INTENT:
        yield f"{place}: needs {SAMPLES_AT_LEAST} to {UTTERANCES_PER_INTENT} sample utterances"
    for text in utterances:
        if not 1 <= len(text) <= UTTERANCE_LENGTH:
            yield f"{place}: an utterance has 1 to {UTTERANCE_LENGTH} characters: {text[:40]!r}"
        for name in _SLOT_IN_TEXT.findall(text):
            if name not in slots:
                yield f"{place}: no slot {{{name}}}, as in {text!r}"
        if re.search(r"\}[^\s]|[^\s]\{", text):
            yield f"{place}: a slot needs a space around it in {text!r}"
        if "{" in _SLOT_IN_TEXT.sub("", text) or "}" in _SLOT_IN_TEXT.sub("", text):
            yield f"{place}: unbalanced braces in {text!r}"


def _slot_faults(place: str, slot: Mapping[str, Any], known_types: frozenset[str]) -> Iterator[str]:
    if not _NAME.fullmatch(slot["Name"]):
        yield f"{place}: not a name that Lex takes"
    if slot["SlotTypeName"] not in known_types:
        yield f"{place}: there is no slot type {slot['SlotTypeName']}"
    setting = slot["ValueElicitationSetting"]
    prompt = setting.get("PromptSpecification")
    if prompt is None and setting["SlotConstraint"] == "Required":
        yield f"{place}: a required slot needs a prompt"
    for group in prompt["MessageGroupsList"] if prompt else ():
        for message in (group["Message"], *group.get("Variations", ())):
            if not 1 <= len(message["PlainTextMessage"]["Value"]) <= MESSAGE_LENGTH:
                yield f"{place}: a prompt has 1 to {MESSAGE_LENGTH} characters"


def _slot_type_faults(place: str, slot_type: Mapping[str, Any]) -> Iterator[str]:
    values = [
        word["Value"]
        for value in slot_type["SlotTypeValues"]
        for word in (value["SampleValue"], *value.get("Synonyms", ()))
    ]
    if not 1 <= len(values) <= VALUES_PER_TYPE:
        yield f"{place}: needs 1 to {VALUES_PER_TYPE} values and synonyms"
    if any(not 1 <= len(value) <= VALUE_LENGTH for value in values):
        yield f"{place}: a value has 1 to {VALUE_LENGTH} characters"
    yield from _repeated(f"{place}: value", [value.lower() for value in values])


def _shared_utterances(place: str, intents: list[Mapping[str, Any]]) -> Iterator[str]:
    uses = [
        (" ".join(sample["Utterance"].lower().split()), intent["Name"])
        for intent in intents
        for sample in intent.get("SampleUtterances", ())
    ]
    for text, count in Counter(text for text, _ in uses).items():
        if count > 1:
            names = ", ".join(name for used, name in uses if used == text)
            yield f"{place}: {text!r} is an utterance more than once ({names})"


def _repeated(what: str, names: list[str]) -> Iterator[str]:
    for name, count in Counter(names).items():
        if count > 1:
            yield f"{what} {name!r} is defined more than once"
