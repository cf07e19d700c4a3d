"""Checks of a request's fields, as the service checks them: `Invalid` names the field.

Source: the botocore service model of lexv2-runtime (patterns and lengths).
"""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import IO

from . import assumptions
from .errors import DependencyFailed, Invalid
from .hook_response import parse_messages

_BOT_ID = re.compile(r"[0-9a-zA-Z]{10}")
_SESSION_ID = re.compile(r"[0-9a-zA-Z._:-]{2,100}")
_TIME_ZONE = "x-amz-lex:time-zone"
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


def check_bot_id(bot_id: object) -> str:
    if not isinstance(bot_id, str) or not _BOT_ID.fullmatch(bot_id):
        raise Invalid("botId: has to be 10 of 0-9 a-z A-Z")
    return bot_id


def check_content_type(value: object) -> None:
    """Only text is heard here: speech would have to be recognised first."""
    if _media_type(value) != "text/plain":
        raise Invalid("requestContentType: has to be text/plain; charset=utf-8: speech isn't heard")


def check_response_type(value: object) -> None:
    """Only text is answered; None stands for it."""
    if value is not None and _media_type(value) != "text/plain":
        raise Invalid("responseContentType: has to be text/plain; charset=utf-8: nothing is spoken")


def _media_type(value: object) -> str:
    return value.partition(";")[0].strip().lower() if isinstance(value, str) else ""


def local_date(now: datetime, attributes: Mapping[str, str]) -> date:
    """Today, where Lex runs or, if that is assumed, where the request says that the user is."""
    zone = attributes.get(_TIME_ZONE) if assumptions.TIME_ZONE_ATTRIBUTE else None
    if zone is None:
        return now.date()
    from zoneinfo import ZoneInfo  # slow to import, and few ask for it

    try:
        return now.astimezone(ZoneInfo(zone)).date()
    except (ValueError, OSError, KeyError) as error:  # ZoneInfoNotFoundError is a KeyError
        raise Invalid(f"requestAttributes.{_TIME_ZONE}: is no time zone") from error


def read_input(stream: bytes | IO[bytes] | None) -> str:
    """The text of an input stream."""
    content = stream if isinstance(stream, bytes | None) else stream.read()
    try:
        return (content or b"").decode()
    except UnicodeDecodeError as error:
        raise Invalid("inputStream: has to be UTF-8") from error


def check_messages(value: object) -> list[dict[str, object]]:
    """The messages of a request, checked as a code hook's are."""
    check_json(value, "messages")
    try:
        return parse_messages(value)
    except DependencyFailed as error:
        raise Invalid(f"messages: {str(error).rpartition(': ')[2]}") from error


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


def check_json(value: object, field: str) -> None:
    """Raises Invalid for what JSON in UTF-8 can't carry."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise Invalid(f"{field}: is not what JSON can carry") from error
