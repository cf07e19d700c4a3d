"""What the local Lex returns and raises is what botocore's service model of Lex V2 describes."""

import inspect
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from botocore.model import ListShape, MapShape, Shape, StringShape, StructureShape
from botocore.stub import Stubber

from local.lex.runtime import LocalLex
from tests.lex_talk import Clock, Hook, Talk

DATA = Path(__file__).parents[1] / "data" / "lex_bots"

CLIENT = boto3.client(
    "lexv2-runtime",
    region_name="eu-west-1",
    aws_access_key_id="nobody",
    aws_secret_access_key="nothing",
)

TURNS = (
    "I want a pizza",
    "dunno",
    "big",
    "olives",
    "eh",
    "yes",
    "where is order x4512",
    "book a table",
    "4",
    "tomorrow",
    "8 pm",
    "Zoe",
    "who wrote hamlet",
    "a small ham pizza please",
    "no",
    "hello",
    "cancel",
)


def wrong_values(value: Any, shape: Shape, place: str = "") -> Iterator[str]:
    """The places where a value isn't of the service's enumerations: botocore doesn't look."""
    if isinstance(shape, StructureShape):
        for name, member in shape.members.items():
            if name in value:
                yield from wrong_values(value[name], member, f"{place}.{name}")
        yield from (f"{place}.{name}" for name in value if name not in shape.members)
    elif isinstance(shape, ListShape):
        for index, item in enumerate(value):
            yield from wrong_values(item, shape.member, f"{place}[{index}]")
    elif isinstance(shape, MapShape):
        for key, item in value.items():
            if item is not None:  # a null in a map stays: an empty slot
                yield from wrong_values(item, shape.value, f"{place}[{key}]")
    elif isinstance(shape, StringShape) and shape.enum and value not in shape.enum:
        yield place


def check(operation: str, answer: dict[str, Any]) -> None:
    """Fails unless the service model accepts the answer, enumerations included."""
    model = CLIENT.meta.service_model.operation_model(operation)
    assert isinstance(model.output_shape, StructureShape)
    assert list(wrong_values(answer, model.output_shape)) == []
    method = {"RecognizeText": "recognize_text", "GetSession": "get_session"}.get(
        operation, "delete_session"
    )
    with Stubber(CLIENT) as stubber:
        stubber.add_response(method, without_empty_slots(answer))


def without_empty_slots(value: Any) -> Any:
    """The answer without null slots, which the service sends and the Stubber doesn't know of."""
    if isinstance(value, dict):
        return {key: without_empty_slots(item) for key, item in value.items() if item is not None}
    return [without_empty_slots(item) for item in value] if isinstance(value, list) else value


@pytest.fixture
def talk() -> Talk:
    definition = json.loads((DATA / "pizzeria.json").read_text(encoding="utf-8"))
    hook = Hook()
    return Talk(LocalLex(definition, hook, clock=Clock()), hook)


def test_every_answer_is_accepted_by_the_service_model(talk: Talk) -> None:
    for text in TURNS:
        talk.say(text, requestAttributes={"today": "2020-11-25"})
        check("RecognizeText", talk.answer)
        check("GetSession", talk.lex.get_session(**talk.where))
    check("DeleteSession", talk.lex.delete_session(**talk.where))


@pytest.mark.parametrize(
    "change,place",
    [
        ({"sessionState": {"dialogAction": {"type": "Ask"}}}, [".sessionState.dialogAction.type"]),
        (
            {"sessionState": {"intent": {"name": "I", "state": "Done"}}},
            [".sessionState.intent.state"],
        ),
        ({"messages": [{"contentType": "Text", "content": "hi"}]}, [".messages[0].contentType"]),
        ({"surprise": 1}, [".surprise"]),
    ],
)
def test_the_check_fails_on_what_the_model_does_not_have(
    change: dict[str, Any], place: list[str]
) -> None:
    shape = CLIENT.meta.service_model.operation_model("RecognizeText").output_shape
    assert shape is not None
    assert list(wrong_values(change, shape)) == place


@pytest.mark.parametrize(
    "operation",
    ["RecognizeText", "RecognizeUtterance", "PutSession", "GetSession", "DeleteSession"],
)
def test_the_arguments_are_those_of_the_client(operation: str) -> None:
    shape = CLIENT.meta.service_model.operation_model(operation).input_shape
    assert isinstance(shape, StructureShape)
    methods: dict[str, Callable[..., Any]] = {
        "RecognizeText": LocalLex.recognize_text,
        "RecognizeUtterance": LocalLex.recognize_utterance,
        "PutSession": LocalLex.put_session,
        "GetSession": LocalLex.get_session,
        "DeleteSession": LocalLex.delete_session,
    }
    method = methods[operation]
    parameters = inspect.signature(method).parameters
    assert set(parameters) - {"self"} == set(shape.members)
    required = {name for name, one in parameters.items() if one.default is one.empty} - {"self"}
    assert required == set(shape.required_members)


def test_every_error_is_one_that_the_operation_declares(talk: Talk) -> None:
    declared = {
        shape.name
        for shape in CLIENT.meta.service_model.operation_model("RecognizeText").error_shapes
    }
    talk.hook.script = [ValueError("broken")]
    calls: list[tuple[str, dict[str, Any]]] = [
        ("", {}),
        ("I want a pizza", {}),
        ("hello", {"sessionState": {"intent": {"name": "Nap"}}}),
    ]
    seen = set()
    for text, more in calls:
        with pytest.raises(ClientError) as caught:
            talk.say(text, **more)
        seen.add(caught.value.response["Error"]["Code"])
        assert caught.value.operation_name == "RecognizeText"
    talk.where["localeId"] = "xx_XX"
    with pytest.raises(ClientError) as caught:
        talk.say("hello")
    seen.add(caught.value.response["Error"]["Code"])
    assert seen == {
        "ValidationException",
        "DependencyFailedException",
        "ResourceNotFoundException",
    }
    assert seen <= declared
