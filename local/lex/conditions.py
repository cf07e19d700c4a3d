"""The language of conditions: `{Size} = "large" AND (fn.IS_SET([a]) OR NOT ((b)) < 3)`.

A comparison with something that is unset, or of a number with what is none, is false, whatever its
operator. Words are compared without regard to case, numbers and percentages as numbers, durations
by their length; dates and times, as Lex writes them, sort as words do. Of a slot with several
values the list of them is compared, of a composite slot "{Slot.SubSlot}" as well as the whole.
Source: Lex V2 Developer Guide, paths-branching.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .expressions import Combination, Comparison, Condition, Operand
from .slot_values import SlotValue, interpreted_list, interpreted_parts

_TOKEN = re.compile(
    r"""\s*(?:
      \{(?P<slot>[^{}]+)\}
    | \(\((?P<request>[\w.:-]+)\)\)
    | \[(?P<attribute>[^\[\]]+)\]
    | \$\.(?P<input>inputMode|inputTranscript|transcriptions\[\d\]\.\w+(?:\.\w+)?)
    | fn\.(?P<function>COUNT|IS_SET|LENGTH)(?=\s*\()
    | "(?P<double>[^"]*)" | '(?P<single>[^']*)'
    | (?P<operator><=|>=|!=|==|=|<|>|&&|\|\||!|\(|\))
    | (?P<word>[^\s()<>=!&|"'\[\]{}]+)
    )""",
    re.VERBOSE,
)
_DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)
_UNITS = (31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1)
_REFERENCE = re.compile(
    r"\{[\w.-]+\}|\[[A-Za-z_][\w.:-]*\]|\(\([\w.:-]+\)\)|\$\.(?:input|transcriptions)[\w.\[\]]+"
)
_SYNONYMS = {"&&": "AND", "||": "OR", "!": "NOT"}


class Situation(NamedTuple):
    """What conditions are asked of."""

    slots: Mapping[str, SlotValue | None]
    attributes: Mapping[str, str]
    request: Mapping[str, str]
    transcript: str
    intent: str = ""


def split_condition(text: str) -> Iterator[tuple[str, str]]:
    """Kinds and texts; a word is a number, an operator in letters, or a text without quotes."""
    at, end = 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"{text[at:end]!r} can't be read")
        at = match.end()
        kind, found = str(match.lastgroup), match[str(match.lastgroup)]
        if kind in ("double", "single"):
            kind = "text"
        elif kind == "operator":
            found = _SYNONYMS.get(found, found)
        elif kind == "word":
            kind = "text" if _number(found) is None else "number"
            if found.upper() in ("AND", "OR", "NOT", "CONTAINS"):
                kind, found = "operator", found.upper()
        yield kind, found


def holds(condition: Condition, now: Situation) -> bool:
    """Whether the condition is true of the situation."""
    if isinstance(condition, Combination):
        if condition.operator == "AND":
            return all(holds(part, now) for part in condition.parts)
        if condition.operator == "OR":
            return any(holds(part, now) for part in condition.parts)
        return not holds(condition.parts[0], now)
    if isinstance(condition, Operand):
        return (_value(condition, now) or "").lower() == "true"
    left, right = _value(condition.left, now), _value(condition.right, now)
    if left is None or right is None:
        return False
    if condition.operator == "CONTAINS":
        wanted = right.casefold()
        return any(one.casefold() == wanted for one in _values(condition.left, now))
    return _compare(left, condition, right)


def assigned(text: str, now: Situation) -> str | None:
    """The value that a next step gives: what a lone reference refers to, else the text itself.

    None when the reference is to what is unset: such an assignment is ignored.
    """
    tokens = list(split_condition(text)) if _REFERENCE.fullmatch(text) else []
    if len(tokens) != 1 or tokens[0][0] not in ("slot", "attribute", "request", "input"):
        return text
    return _reference(Operand(*tokens[0]), now)


def _compare(left: str, comparison: Comparison, right: str) -> bool:
    order: float
    numbers = _number(left.removesuffix("%")), _number(right.removesuffix("%"))
    periods = _seconds(left), _seconds(right)
    if periods[0] is not None and periods[1] is not None:
        order = periods[0] - periods[1]
    elif comparison.right.kind == "text" or None in numbers:
        if comparison.right.kind == "number":
            return False
        one, other = left.casefold(), right.casefold()
        order = (one > other) - (one < other)
    else:
        order = (numbers[0] or 0) - (numbers[1] or 0)
    return {
        "=": order == 0,
        "!=": order != 0,
        "<": order < 0,
        "<=": order <= 0,
        ">": order > 0,
        ">=": order >= 0,
    }[comparison.operator]


def _value(operand: Operand, now: Situation) -> str | None:
    found = _reference(operand, now)
    match operand.function:
        case "IS_SET":
            return "true" if found is not None else "false"
        case "COUNT":
            return str(len(_values(operand, now)))
        case "LENGTH":
            return None if found is None else str(len(found))
        case _:
            return found


def _reference(operand: Operand, now: Situation) -> str | None:
    match operand.kind:
        case "slot":
            several = interpreted_list(now.slots.get(operand.name))
            return ", ".join(several) or interpreted_parts(now.slots).get(operand.name)
        case "attribute":
            return now.attributes.get(operand.name)
        case "request":
            return now.request.get(operand.name)
        case "input":
            return _input(now).get(operand.name)
        case _:
            return operand.name


def _values(operand: Operand, now: Situation) -> list[str]:
    """The values of a slot that may have several; of anything else its one value, if it is set."""
    if operand.kind == "slot":
        return interpreted_list(now.slots.get(operand.name))
    found = _reference(operand, now)
    return [] if found is None else [found]


def _input(now: Situation) -> dict[str, str]:
    """What "$." refers to: text has one transcription, which is certain."""
    return {
        "inputMode": "Text",
        "inputTranscript": now.transcript,
        "transcriptions[0].transcription": now.transcript,
        "transcriptions[0].transcriptionConfidence": "1",
        "transcriptions[0].resolvedContext.intent": now.intent,
    }


def _seconds(text: str) -> float | None:
    """The length of a duration such as PT5M, months and years on average; None for another text."""
    match = _DURATION.fullmatch(text.upper())
    if match is None or not any(match.groups()):
        return None
    return sum(
        float(number or 0) * unit for number, unit in zip(match.groups(), _UNITS, strict=True)
    )


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"[+-]?\d+(\.\d+)?", text) else None
