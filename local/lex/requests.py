"""Checks of a request's fields, as the service checks them: `Invalid` names the field.

Source: the botocore service model of lexv2-runtime (patterns and lengths).
"""

import re
from collections.abc import Mapping

from .errors import Invalid

_SESSION_ID = re.compile(r"[0-9a-zA-Z._:-]{2,100}")
LONGEST_TEXT = 1_024
"""UTF-16 code units, as the quotas page counts them."""


def check_text(text: object) -> str:
    if not isinstance(text, str):
        raise Invalid("text: has to be a string")
    if not _is_text(text):
        raise Invalid("text: holds half of a surrogate pair")
    size = len(text.encode("utf-16-le")) // 2
    if not 1 <= size <= LONGEST_TEXT:
        raise Invalid(f"text: has to have 1 to {LONGEST_TEXT} characters")
    return text


def check_session_id(session_id: object) -> str:
    if not isinstance(session_id, str) or not _SESSION_ID.fullmatch(session_id):
        raise Invalid("sessionId: has to be 2 to 100 of 0-9 a-z A-Z . _ : -")
    return session_id


def check_attributes(value: object, field: str) -> dict[str, str] | None:
    """A map of strings, copied; None stays None."""
    if value is None:
        return None
    source = check_object(value, field)
    for key, item in source.items():
        if not (_is_text(key) and _is_text(item)):
            raise Invalid(f"{field}: has to map strings to strings")
    return {key: str(item) for key, item in source.items()}


def _is_text(value: object) -> bool:
    """Whether it is a string that UTF-8 can carry."""
    return isinstance(value, str) and not any("\ud800" <= char <= "\udfff" for char in value)


def check_object(value: object, field: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise Invalid(f"{field}: has to be an object")
    return value
