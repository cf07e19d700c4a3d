"""A bot in the shapes of the lexv2-models API, as Properties of an AWS::Lex::Bot.

The API has one call each for bot, locale, slot type, intent and slot; here their requests are
nested, as in the custom resource of aws-lex-v2-cfn-cr, with its "CR." keys or without.
As in Lex, every locale has a FallbackIntent; as in the custom resource, slots without priorities
are asked for in the order written.
Source: the service model of lexv2-models; the documentation of aws-lex-v2-cfn-cr.
"""

from collections.abc import Mapping
from typing import Any

from local.lex.errors import DefinitionError

from .camel_case import rename_keys
from .type_ids import name_sub_slot_types

_FALLBACK = "FallbackIntent"
_OF_THE_REQUEST = frozenset(
    "BotId BotVersion IntentId LastUpdatedDateTime LocaleId ServiceToken SlotId SlotTypeId "
    "CreationDateTime BotStatus BotLocaleStatus".split()
)
"""Members that address a request or tell of its outcome, not of the bot."""


def is_api_shaped(document: Mapping[str, Any]) -> bool:
    return "botName" in document or "CR.botLocales" in document


def read_api_definition(document: Mapping[str, Any]) -> dict[str, Any]:
    """The Properties of the bot, and its id as "Id" when it has one."""
    bot = _renamed(document, "BotName")
    bot["BotLocales"] = [_read_locale(one) for one in _objects(document, "botLocales")]
    identifier = document.get("botId")
    return {**bot, **({"Id": identifier} if isinstance(identifier, str) else {})}


def _read_locale(source: Mapping[str, Any]) -> dict[str, Any]:
    locale = _renamed(source, "")
    kinds = _objects(source, "slotTypes")
    names = _by_id(kinds, "slotTypeId", "slotTypeName")
    locale["LocaleId"] = source.get("localeId")
    locale["SlotTypes"] = [_renamed(kind, "SlotTypeName") for kind in kinds]
    name_sub_slot_types(locale["SlotTypes"], names)
    intents = [_read_intent(intent, names) for intent in _objects(source, "intents")]
    if not any(
        intent.get("ParentIntentSignature") == "AMAZON.FallbackIntent" for intent in intents
    ):
        own = next((intent for intent in intents if intent.get("Name") == _FALLBACK), None)
        if own is None:
            own = {"Name": _FALLBACK}
            intents.append(own)
        own["ParentIntentSignature"] = "AMAZON.FallbackIntent"
    locale["Intents"] = intents
    return locale


def _read_intent(source: Mapping[str, Any], types: Mapping[str, Any]) -> dict[str, Any]:
    intent = _renamed(source, "IntentName")
    intent.pop("IntentDisplayName", None)
    slots = _objects(source, "slots")
    ids = _by_id(slots, "slotId", "slotName")
    intent["Slots"] = [_read_slot(slot, types) for slot in slots]
    given = intent.get("SlotPriorities")
    if isinstance(given, list):
        intent["SlotPriorities"] = [_name_slot(one, ids) for one in given]
    else:
        intent["SlotPriorities"] = [
            {"Priority": at, "SlotName": slot.get("Name")}
            for at, slot in enumerate(intent["Slots"])
        ]
    return intent


def _read_slot(source: Mapping[str, Any], types: Mapping[str, Any]) -> dict[str, Any]:
    slot = _renamed({**source, "slotTypeId": None}, "SlotName")
    for key in ("slotTypeName", "CR.slotTypeName"):
        if source.get(key) is not None:
            slot["SlotTypeName"] = source[key]
    identifier = source.get("slotTypeId")
    if isinstance(identifier, str):
        slot.setdefault("SlotTypeName", types.get(identifier, identifier))
    return slot


def _name_slot(priority: Any, ids: Mapping[str, Any]) -> Any:
    if not isinstance(priority, dict) or "SlotId" not in priority:
        return priority
    rest = {key: value for key, value in priority.items() if key != "SlotId"}
    return {"SlotName": ids.get(str(priority["SlotId"])), **rest}


def _renamed(source: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The members that describe the thing itself; `name` is the key of its name."""
    renamed: dict[str, Any] = rename_keys(
        {key: value for key, value in source.items() if key.removeprefix("CR.") not in _NESTED}
    )
    return {
        "Name" if key == name else key: value
        for key, value in renamed.items()
        if key not in _OF_THE_REQUEST
    }


_NESTED = frozenset({"botLocales", "slotTypes", "intents", "slots"})


def _by_id(objects: list[dict[str, Any]], key: str, name: str) -> dict[str, Any]:
    """The names of objects by their ids, of those that have one."""
    return {one[key]: one.get(name) for one in objects if isinstance(one.get(key), str)}


def _objects(source: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The list under a key, with "CR." before it or without."""
    value = source.get(f"CR.{key}", source.get(key))
    items = [] if value is None else value
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise DefinitionError(key, "has to be a list of objects")
    return items
