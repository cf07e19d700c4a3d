"""The rest of the switches for what Amazon documents nowhere: what each does, either way."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.lex import assumptions
from local.lex.tokens import Sentence
from local.lex.values.currency import find_currencies
from local.lex.values.date import find_dates
from local.lex.values.mention import Setting
from local.lex.values.number import find_numbers
from tests.lex_bots import Taxi, says
from tests.lex_talk import Clock, Talk

Start = Callable[..., Talk]
Switch = Callable[[str, Any], None]
WEDNESDAY = Setting(date(2020, 11, 25))


@pytest.fixture
def switch(monkeypatch: pytest.MonkeyPatch) -> Switch:
    return lambda name, value: monkeypatch.setattr(assumptions, name, value)


def values(find: Callable[..., Any], text: str) -> list[str]:
    return [mention.value for mention in find(Sentence(text), WEDNESDAY)]


def test_slots_without_a_priority_may_be_asked_for(open_talk: Start, switch: Switch) -> None:
    taxi = Taxi()
    taxi.order["SlotPriorities"] = [{"SlotName": "Seats", "Priority": 1}]
    talk = open_talk(taxi.definition)
    assert talk.say("order a taxi") == ["Seats?"]
    assert talk.say("3") == ["Bye."]
    switch("UNRANKED_SLOTS_ARE_ASKED", True)
    talk.say("order a taxi")
    assert talk.say("3") == ["Size?"]


def test_a_reply_may_have_the_message_of_one_group(open_talk: Start, switch: Switch) -> None:
    taxi = Taxi()
    taxi.greet["InitialResponseSetting"] = {"InitialResponse": says("Hi.", "How are you?")}
    talk = open_talk(taxi.definition)
    assert talk.say("hello") == ["Hi.", "How are you?"]
    switch("ONE_MESSAGE_PER_GROUP", False)
    assert talk.say("hello") == ["Hi."]


def test_the_current_intent_may_stand_where_its_score_puts_it(
    open_talk: Start, switch: Switch
) -> None:
    talk = open_talk(Taxi().definition)

    def first() -> str:
        talk.say("order a taxi")
        talk.say("hello", requestAttributes={"x-amz-lex:intent-switch": "DISABLE"})
        assert talk.action == "ElicitSlot Size"
        name: str = talk.answer["interpretations"][0]["intent"]["name"]
        talk.lex.delete_session(**talk.where)
        return name

    assert first() == "OrderTaxi"
    switch("THE_CURRENT_INTENT_LEADS", False)
    assert first() == "Greet"


def test_what_is_missing_may_be_a_bad_request(open_talk: Start, switch: Switch) -> None:
    talk = open_talk(Taxi().definition)
    for assumed, code in ((True, "ResourceNotFoundException"), (False, "ValidationException")):
        switch("MISSING_IS_NOT_FOUND", assumed)
        with pytest.raises(ClientError) as caught:
            talk.lex.get_session(**talk.where)
        assert caught.value.response["Error"]["Code"] == code


def test_a_request_attribute_may_say_what_today_is(
    open_talk: Start, clock: Clock, switch: Switch
) -> None:
    taxi = Taxi()
    taxi.seats["SlotTypeName"] = "AMAZON.Date"
    talk = open_talk(taxi.definition)
    clock.now = datetime(2020, 11, 25, 23, 30, tzinfo=UTC)

    def today(zone: str) -> str | None:
        talk.say("order a taxi")
        talk.say("small")
        talk.say("today", requestAttributes={"x-amz-lex:time-zone": zone})
        return talk.slots["Seats"]

    assert today("Asia/Tokyo") == "2020-11-25"
    switch("TIME_ZONE_ATTRIBUTE", True)
    assert today("Asia/Tokyo") == "2020-11-26"
    for zone in ("Mars/Olympus", "../secret", ""):
        with pytest.raises(ClientError, match="x-amz-lex:time-zone: is no time zone"):
            today(zone)


def test_numbers_may_have_no_commas(switch: Switch) -> None:
    assert values(find_numbers, "1,234.50") == ["1234.5"]
    switch("GROUPED_NUMBERS", False)
    assert values(find_numbers, "1,234.50") == []


def test_bare_amounts_may_be_no_money(switch: Switch) -> None:
    assert values(find_currencies, "pay 5") == ["USD 5.00"]
    switch("BARE_AMOUNTS_ARE_LOCAL", False)
    assert values(find_currencies, "pay 5") == []
    assert values(find_currencies, "pay 5 dollars") == ["USD 5.00"]


@pytest.mark.parametrize(
    "text,day",
    [
        ("yesterday", "2020-11-24"),
        ("tomorrow", "2020-11-26"),
        ("3 days ago", "2020-11-22"),
        ("friday", "2020-11-27"),
        ("last friday", "2020-11-20"),
    ],
)
def test_undocumented_dates_may_be_none(switch: Switch, text: str, day: str) -> None:
    assert values(find_dates, text) == [day]
    switch("UNDOCUMENTED_DATES", False)
    assert values(find_dates, text) == []
    assert values(find_dates, "today") == ["2020-11-25"]
    assert values(find_dates, "next week") == ["2020-11-29"]


def test_every_switch_has_a_test_that_turns_it() -> None:
    names = {name for name in vars(assumptions) if name.isupper()}
    texts = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    untested = {name for name in names if not any(f'"{name}"' in text for text in texts)}
    assert untested == set()
