"""Composite slot types in definitions, and what completes their slots."""

import json
from pathlib import Path
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.errors import DefinitionError
from local.lex.formats.loading import load_bot
from local.lex.needs import parse_needs
from tests.unit.lex.test_definition_rules import LOCALE, Change, size, size_type

REFUSED: dict[str, tuple[Change, str]] = {
    "seven sub-slots": (
        lambda d: size_type(d).update(
            CompositeSlotTypeSetting={
                "SubSlots": [{"Name": f"S{n}", "SlotTypeId": "AMAZON.City"} for n in range(7)]
            }
        ),
        (f"{LOCALE}.SlotTypes[Size].CompositeSlotTypeSetting.SubSlots: has to have 0 to 6 entries"),
    ),
    "a sub-slot of a composite type": (
        lambda d: size_type(d).update(
            CompositeSlotTypeSetting={"SubSlots": [{"Name": "S", "SlotTypeId": "Size"}]}
        ),
        (
            f"{LOCALE}.SlotTypes[Size].CompositeSlotTypeSetting.SubSlots[S]: "
            "names Size, which is no slot type for a sub-slot"
        ),
    ),
    "an expression over sub-slots that aren't there": (
        lambda d: (
            size_type(d).update(
                CompositeSlotTypeSetting={"SubSlots": [{"Name": "S", "SlotTypeId": "AMAZON.City"}]}
            ),
            size(d).update(SubSlotSetting={"Expression": "S AND T"}),
        ),
        (
            f"{LOCALE}.Intents[OrderPizza].Slots[Size].SubSlotSetting.Expression: "
            "is no expression: a sub-slot is missing before 'T'"
        ),
    ),
    "concatenated values": (
        lambda d: size_type(d).update(
            ValueSelectionSetting={"ResolutionStrategy": "CONCATENATION"}
        ),
        (
            f"{LOCALE}.SlotTypes[Size].ValueSelectionSetting.ResolutionStrategy: "
            "CONCATENATION is for composite types, which have sub-slots"
        ),
    ),
}


@pytest.mark.parametrize("change,message", REFUSED.values(), ids=REFUSED)
def test_a_composite_type_is_refused_by_place_and_rule(
    pizzeria: dict[str, Any], change: Change, message: str
) -> None:
    change(pizzeria)
    with pytest.raises(DefinitionError) as caught:
        read_bot(pizzeria)
    assert str(caught.value) == message


def test_the_api_and_exports_name_types_of_parts_by_their_ids(tmp_path: Path) -> None:
    slot = {
        "slotName": "car",
        "slotTypeId": "T2",
        "valueElicitationSetting": {"slotConstraint": "Required"},
        "subSlotSetting": {
            "expression": "make",
            "slotSpecifications": {
                "make": {
                    "slotTypeId": "T1",
                    "valueElicitationSetting": {
                        "promptSpecification": {
                            "maxRetries": 1,
                            "messageGroups": [
                                {"message": {"plainTextMessage": {"value": "Make?"}}}
                            ],
                        }
                    },
                }
            },
        },
    }
    kinds = [
        {
            "slotTypeId": "T1",
            "slotTypeName": "Make",
            "slotTypeValues": [{"sampleValue": {"value": "Honda"}}],
        },
        {
            "slotTypeId": "T2",
            "slotTypeName": "Car",
            "valueSelectionSetting": {"resolutionStrategy": "Concatenation"},
            "compositeSlotTypeSetting": {"subSlots": [{"name": "make", "slotTypeId": "T1"}]},
        },
    ]
    intent = {
        "intentName": "Service",
        "dialogCodeHook": {"enabled": True},
        "sampleUtterances": [{"utterance": "service my {car}"}],
        "slots": [slot],
    }
    locale = {"localeId": "en_US", "intents": [intent], "slotTypes": kinds}
    path = tmp_path / "bot.json"
    path.write_text(json.dumps({"botName": "Garage", "botLocales": [locale]}))
    found = load_bot(path).locales["en_US"].intent("Service")
    assert found is not None
    (car,) = found.slots
    assert [(one.name, one.type_name) for one in car.sub_slots] == [("make", "Make")]
    assert car.sub_slots[0].prompt is not None
    assert car.needs == (("make",),)


@pytest.mark.parametrize(
    "expression,needs",
    [
        ("A", (("A",),)),
        ("A AND B OR C", (("A", "B"), ("C",))),
        ("A AND (B OR C)", (("A", "B"), ("A", "C"))),
        ("(A OR B) AND A", (("A",), ("B", "A"))),
        ("A OR A", (("A",),)),
    ],
)
def test_an_expression_is_the_sets_of_parts_that_meet_it(
    expression: str, needs: tuple[tuple[str, ...], ...]
) -> None:
    assert parse_needs(expression, "ABC", "place") == needs


@pytest.mark.parametrize(
    "expression,fault",
    [
        ("", "a sub-slot is missing before 'the end'"),
        ("A AND", "a sub-slot is missing before 'the end'"),
        ("(A", "a parenthesis has no partner"),
        ("A B", "'B' is one too many"),
        ("A & B", "it may hold sub-slots"),
        ("D", "a sub-slot is missing before 'D'"),
        ("(" * 9_000 + "A", "no expression"),
    ],
)
def test_what_is_no_expression_is_refused_by_its_place(expression: str, fault: str) -> None:
    with pytest.raises(DefinitionError, match=f"place: .*{fault}"):
        parse_needs(expression, "ABC", "place")


def test_an_expression_has_an_end() -> None:
    names = [f"S{at}" for at in range(20)]
    pairs = " AND ".join(
        f"({one} OR {other})" for one, other in zip(names[::2], names[1::2], strict=True)
    )
    with pytest.raises(DefinitionError, match="too many ways"):
        parse_needs(pairs, names, "place")
