"""Section 4, slot types: rules that no other test is named after."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.definition import ListedValue, SlotType
from local.lex.errors import DefinitionError
from local.lex.slot_types import BuiltInFinder, CustomFinder, Value
from local.lex.values.mention import Setting
from tests.lex_bots import Taxi
from tests.lex_talk import Clock, Talk

Start = Callable[..., Talk]


@pytest.fixture
def taxi() -> Taxi:
    return Taxi()


@pytest.mark.parametrize("restricted,value", [(True, "Comedy"), (False, "COMEDY")])
def test_letters_are_as_the_list_has_them_or_as_they_were_typed(
    setting: Setting, restricted: bool, value: str
) -> None:
    finder = CustomFinder(SlotType("T", (ListedValue("Comedy"),), restricted=restricted))
    assert finder.resolve("COMEDY", setting) == Value(value, ("Comedy",))


def test_a_free_form_slot_holds_the_whole_text(setting: Setting) -> None:
    text = "no onions, 2 forks; and hurry!"
    assert BuiltInFinder("AMAZON.FreeFormInput").resolve(text, setting) == Value(text, ())


def test_a_code_has_up_to_30_letters_and_digits(setting: Setting) -> None:
    finder = BuiltInFinder("AMAZON.AlphaNumeric")
    assert finder.resolve("A1" * 15, setting) == Value("A1" * 15, ("A1" * 15,))
    assert finder.resolve("A1" * 15 + "B", setting) is None


def test_a_date_counts_from_the_day_at_which_the_request_comes(
    open_talk: Start, taxi: Taxi, clock: Clock
) -> None:
    taxi.seats["SlotTypeName"] = "AMAZON.Date"
    talk = open_talk(taxi.definition)
    talk.say("a small cab for today")
    assert talk.slots["Seats"] == "2020-11-25"
    clock.now += timedelta(days=3)
    talk.say("a small cab for today")
    assert talk.slots["Seats"] == "2020-11-28"


def test_what_answers_no_confirmation_slot_is_asked_again(open_talk: Start, taxi: Taxi) -> None:
    taxi.size["SlotTypeName"] = "AMAZON.Confirmation"
    talk = open_talk(taxi.definition)
    talk.say("order a taxi")
    assert talk.say("bananas") == ["Size?"]
    assert talk.slots["Size"] is None
    talk.say("dunno")
    assert talk.slots["Size"] == "Don't know"


@pytest.mark.parametrize("pattern", ["[A-Z]+", "[A-Z]*", "A.B", "[0-9]{2,}"])
def test_a_pattern_that_lex_does_not_take_is_a_warning(taxi: Taxi, pattern: str) -> None:
    (found,) = [one for one in warnings(taxi, pattern) if "RegexFilter" in one]
    place, _, rule = found.partition(": ")
    assert place == "BotLocales[en_US].SlotTypes[CarSize].ValueSelectionSetting.RegexFilter"
    assert rule == "has a wild card or an endless count, which Lex doesn't take"


@pytest.mark.parametrize("pattern", ["[A-Z]{3}[0-9]{1,4}", r"A\.B", "[.+*]{2}", "X?"])
def test_a_pattern_that_lex_takes_is_none(taxi: Taxi, pattern: str) -> None:
    assert warnings(taxi, pattern) == ()


def warnings(taxi: Taxi, pattern: str) -> tuple[str, ...]:
    taxi.size_type["ParentSlotTypeSignature"] = "AMAZON.AlphaNumeric"
    taxi.size_type["ValueSelectionSetting"] = {"RegexFilter": {"Pattern": pattern}}
    taxi.size_type["ValueSelectionSetting"]["ResolutionStrategy"] = "ORIGINAL_VALUE"
    taxi.size_type.pop("SlotTypeValues")
    return read_bot(taxi.definition).warnings


def values(count: int) -> list[dict[str, Any]]:
    return [{"SampleValue": {"Value": f"value {at}"}} for at in range(count)]


@pytest.mark.parametrize(
    "change,rule",
    [
        (
            lambda taxi: taxi.size_type.update(SlotTypeValues=values(10_001)),
            "SlotTypeValues: has to have 0 to 10000 entries",
        ),
        (
            lambda taxi: taxi.size_type.update(
                SlotTypeValues=[{"SampleValue": {"Value": "x" * 501}}]
            ),
            "Value: has to have 1 to 500 characters",
        ),
        (
            lambda taxi: taxi.size["ValueElicitationSetting"].update(
                SampleUtterances=[{"Utterance": f"size {at}"} for at in range(11)]
            ),
            "SampleUtterances: has to have 0 to 10 entries",
        ),
        (
            lambda taxi: taxi.size_type["ValueSelectionSetting"].update(
                RegexFilter={"Pattern": "x" * 301}
            ),
            "Pattern: has to have 1 to 300 characters",
        ),
    ],
)
def test_slot_types_have_their_limits(
    taxi: Taxi, change: Callable[[Taxi], object], rule: str
) -> None:
    change(taxi)
    with pytest.raises(DefinitionError) as caught:
        read_bot(taxi.definition)
    assert str(caught.value).endswith(rule)
