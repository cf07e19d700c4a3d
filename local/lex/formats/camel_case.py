"""Keys in lower camel case, of exports and of the lexv2-models API, as CloudFormation's.

The keys are the same but for the first letter and the few named here. Absent settings may be
explicit nulls; they are left out. Maps that CloudFormation writes as lists become lists.
Source: real exports, the service model of lexv2-models, the resource AWS::Lex::Bot.
"""

from collections.abc import Mapping
from typing import Any

_RENAMED: Mapping[str, str] = {
    "active": "IsActive",
    "buttonsList": "Buttons",
    "dtmfSpecification": "DTMFSpecification",
    "messageGroups": "MessageGroupsList",
    "nluIntentConfidenceThreshold": "NluConfidenceThreshold",
    "slotTypeId": "SlotTypeName",
    "ssmlMessage": "SSMLMessage",
}
_VALUES: Mapping[str, str] = {
    "OriginalValue": "ORIGINAL_VALUE",
    "TopResolution": "TOP_RESOLUTION",
    "Concatenation": "CONCATENATION",
}


def rename_keys(value: Any) -> Any:
    """A setting with CloudFormation's keys, nulls left out."""
    if isinstance(value, dict):
        return {
            rename(key): _convert(str(key), item) for key, item in value.items() if item is not None
        }
    if isinstance(value, list):
        return [rename_keys(item) for item in value]
    return value


def rename(key: object) -> str:
    """The key; "CR." marks what the custom resource of aws-lex-v2-cfn-cr adds to the API."""
    name = str(key).removeprefix("CR.")
    return _RENAMED.get(name, name[:1].upper() + name[1:])


def _convert(key: str, value: Any) -> Any:
    if key == "sessionAttributes" and isinstance(value, dict):
        return [{"Key": name, "Value": item} for name, item in value.items() if item is not None]
    if key == "slots" and isinstance(value, dict):
        return [
            {"SlotName": name, "SlotValueOverride": rename_keys(item or {})}
            for name, item in value.items()
        ]
    if key == "slotSpecifications" and isinstance(value, dict):
        return {name: rename_keys(item) for name, item in value.items() if item is not None}
    if key == "resolutionStrategy" and isinstance(value, str):
        return _VALUES.get(value, value)
    return rename_keys(value)
