"""Conditions of a flow: their language, and when they are true."""

from typing import Any

import pytest

from local.lex.condition_reader import parse_condition
from local.lex.conditions import Situation, assigned, holds
from local.lex.errors import DefinitionError
from local.lex.slot_types import Value
from local.lex.slot_values import composed, listed, scalar


def value(text: str) -> dict[str, Any]:
    return scalar(text, Value(text, (text,)))


NOW = Situation(
    slots={
        "Size": value("Large"),
        "Count": value("12"),
        "Day": value("2020-11-26"),
        "Toppings": listed("ham and olives", [value("ham"), value("olives")]),
        "Share": value("78.5%"),
        "Stay": value("PT1H"),
        "phone": value("716767891932"),
        "Car": composed({"Make": value("Volvo")}, complete=False),
        "Empty": None,
    },
    attributes={"tries": "3", "blank": "", "vip": "true"},
    request={"channel": "web"},
    transcript="a large pizza",
    intent="OrderPizza",
)


@pytest.mark.parametrize(
    "text",
    [
        '{Size} = "large"',
        "{Size} == 'LARGE'",
        '{Size} != "small"',
        "{Count} > 9",
        "{Count} >= 12 AND {Count} <= 12.0",
        "{Count} < 100",
        '{Day} < "2020-12-01"',
        '{Day} > "2020-11-25"',
        "[tries] = 3",
        '[tries] = "3"',
        '[blank] = ""',
        "[vip]",
        '((channel)) = "web"',
        "((channel)) = web",
        '$.inputMode = "Text"',
        '$.inputTranscript = "A large pizza"',
        "fn.IS_SET({Size})",
        "!fn.IS_SET({Empty})",
        "NOT fn.IS_SET([nothing])",
        "fn.COUNT({Toppings}) = 2",
        "fn.COUNT({Empty}) = 0",
        "fn.COUNT([tries]) = 1",
        "fn.COUNT([nothing]) = 0",
        "fn.LENGTH({Size}) = 5",
        '{Toppings} CONTAINS "HAM"',
        '{Size} CONTAINS "large"',
        '{Size} = "small" OR {Count} = 12',
        '{Size} = "small" || [tries] = 3 && [vip]',
        '([tries] = 1 OR [tries] = 3) and not ({Size} = "small")',
        "{Count} > [tries]",
        '{Toppings} = "ham, olives"',
        "{Share} >= 78 AND {Share} = 78.5 AND {Share} < 80%",
        "{Stay} < P2H",
        "{Stay} > PT45M AND {Stay} = PT60M",
        "{Stay} < P1D AND NOT {Stay} > P1W",
        "{phone} = 716767891932",
        '{Car.Make} = "volvo" AND fn.IS_SET({Car.Make}) AND NOT fn.IS_SET({Car.Year})',
        "$.transcriptions[0].transcriptionConfidence > 0.5",
        '$.transcriptions[0].resolvedContext.intent = "OrderPizza"',
        "fn.IS_SET(((x-amz-lex:kendra-search-response-question_answer-question-1))) OR [vip]",
        '({Size} = "large") AND ({Count} = 12)',
    ],
)
def test_a_condition_that_holds(text: str) -> None:
    assert holds(parse_condition(text, "here"), NOW)


@pytest.mark.parametrize(
    "text",
    [
        '{Size} = "small"',
        "{Size} > 3",
        "$.transcriptions[1].transcriptionConfidence > 0.5",
        "{Stay} > P2H",
        "{Empty} = 1",
        "{Empty} != 1",
        '[nothing] != "x"',
        '((nothing)) = ""',
        "fn.LENGTH({Empty}) = 0",
        "fn.IS_SET([nothing])",
        '{Toppings} CONTAINS "cheese"',
        '{Empty} CONTAINS "cheese"',
        "[tries]",
        "[nothing]",
        "{Count} > 9 AND {Count} < 10",
        "NOT ([tries] = 3)",
        '{NoSlot} = "x"',
    ],
)
def test_a_condition_that_does_not_hold(text: str) -> None:
    assert not holds(parse_condition(text, "here"), NOW)


@pytest.mark.parametrize(
    "text,fault",
    [
        ("{Size} =", "a value is missing before 'the end'"),
        ("= 3", "a value is missing before '='"),
        ("({Size} = 3", "')' is missing before 'the end'"),
        ("{Size} = 3)", "')' is one too many"),
        ("{Size} = 3 {Count}", "'Count' is one too many"),
        ("fn.SUM({Size}) = 3", "'(' is one too many"),
        ("fn.COUNT({Size} = 3", "')' is missing before '='"),
        ("{Size", "can't be read"),
        ('{Size} = "large', "can't be read"),
        ("   ", "a value is missing"),
        ("(" * 1_000, "is no condition"),
    ],
)
def test_what_is_no_condition_is_refused_by_its_place(text: str, fault: str) -> None:
    with pytest.raises(DefinitionError, match=r"^here: is no condition") as caught:
        parse_condition(text, "here")
    assert fault in str(caught.value)


@pytest.mark.parametrize(
    "text,given",
    [
        ("plain", "plain"),
        ("", ""),
        ("{Size}", "Large"),
        ("[tries]", "3"),
        ("((channel))", "web"),
        ("$.inputTranscript", "a large pizza"),
        ("$.transcriptions[0].transcription", "a large pizza"),
        ("{Empty}", None),
        ("[nothing]", None),
        ("$.transcriptions[1].transcription", None),
        ("{Size} and {Count}", "{Size} and {Count}"),
        ('{"json": 1}', '{"json": 1}'),
        ("$5.00", "$5.00"),
        ("[1, 2]", "[1, 2]"),
        ("{", "{"),
    ],
)
def test_a_step_assigns_what_a_lone_reference_refers_to(text: str, given: str | None) -> None:
    assert assigned(text, NOW) == given
