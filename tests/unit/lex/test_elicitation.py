"""Asking for slots: in turn, again, in other words, until the retries are used up."""

from collections.abc import Callable
from typing import Any

from tests.lex_bots import Taxi, slot
from tests.lex_talk import Talk

Start = Callable[..., Talk]


class TestElicitation:
    def test_required_slots_are_asked_for_in_turn_then_confirmed_and_fulfilled(
        self, talk: Talk
    ) -> None:
        assert talk.say("I want a pizza") == ["What size?"]
        assert talk.action == "ElicitSlot Size"
        assert talk.say("big") == ["Which topping?"]
        assert talk.say("olives, please") == ["Order a large olives pizza?"]
        assert talk.action == "ConfirmIntent"
        assert talk.say("yes") == ["Right away.", "Done."]
        assert talk.action == "Close"
        assert talk.intent["state"] == "Fulfilled"
        assert talk.intent["confirmationState"] == "Confirmed"
        assert talk.slots == {"Size": "large", "Topping": "olives", "Count": None, "Day": None}

    def test_what_the_utterance_gives_is_not_asked_for(self, talk: Talk) -> None:
        assert talk.say("I would like a large hawaiian pizza") == ["Order a large hawaiian pizza?"]

    def test_optional_slots_are_filled_but_never_asked_for(self, talk: Talk) -> None:
        talk.say("one ham pizza for tomorrow")
        assert talk.action == "ElicitSlot Size"
        assert talk.slots["Day"] == "2020-11-26"
        assert talk.slots["Count"] is None or talk.slots["Count"] == "1"

    def test_an_answer_that_is_not_understood_is_asked_for_again_in_other_words(
        self, talk: Talk
    ) -> None:
        assert talk.say("I want a pizza") == ["What size?"]
        assert talk.say("hmm dunno") == ["Small, medium or large?"]
        assert talk.say("mjam") == ["How big should it be?"]
        assert talk.say("small") == ["Which topping?"]

    def test_used_up_retries_end_in_the_fallback_intent(self, talk: Talk) -> None:
        for text in ("I want a pizza", "hmm", "hmm"):
            talk.say(text)
        assert talk.say("hmm") == ["Sorry, what?"]
        assert talk.intent["name"] == "FallbackIntent"
        assert talk.intent["state"] == "ReadyForFulfillment"
        assert talk.answer["interpretations"][0]["intent"]["name"] == "FallbackIntent"

    def test_an_answer_with_other_words_around_it_is_captured(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        talk.say("well maybe a medium one would do for my grandmother")
        assert talk.slots["Size"] == "medium"

    def test_an_answer_may_fill_other_slots_too(self, talk: Talk) -> None:
        talk.say("I want a pizza")
        assert talk.say("make me a small pizza with ham") == ["Order a small ham pizza?"]

    def test_words_that_mean_nothing_neither_answer_nor_replace_what_is_known(
        self, open_talk: Callable[..., Talk]
    ) -> None:
        taxi = Taxi()
        taxi.order["Slots"].insert(0, slot("Place", "AMAZON.City"))
        taxi.order["SlotPriorities"].insert(0, {"SlotName": "Place", "Priority": 0})
        taxi.order["SampleUtterances"].append({"Utterance": "a cab to {Place}"})
        talk = open_talk(taxi.definition)
        talk.say("a cab to Lisbon")
        assert talk.say("qwrt zzyx plugh vorb") == ["Size?"]
        assert talk.slots["Place"] == "Lisbon"
        talk.say("qwrt zzyx plugh vorb")
        assert talk.intent["name"] == "FallbackIntent"

    def test_an_open_slot_takes_words_that_are_not_listed(self, talk: Talk) -> None:
        talk.say("order a small pizza please")
        talk.say("with goat cheese")
        assert talk.slots["Topping"] == "goat cheese"
        assert talk.intent["slots"]["Topping"]["value"]["resolvedValues"] == []

    def test_a_misspelt_listed_value_is_resolved(self, talk: Talk) -> None:
        talk.say("order a small pizza")
        talk.say("peperoni")
        assert talk.intent["slots"]["Topping"]["value"] == {
            "originalValue": "peperoni",
            "interpretedValue": "peperoni",
            "resolvedValues": ["pepperoni"],
        }

    def test_a_slot_utterance_names_its_own_slot_and_others(self, talk: Talk) -> None:
        talk.say("book a table")
        assert talk.say("4 people tomorrow") == ["At what time?"]
        assert talk.slots["Guests"] == "4"
        assert talk.slots["Day"] == "2020-11-26"

    def test_a_slot_utterance_without_a_slot_leaves_the_value_to_be_found(
        self, open_talk: Start, pizzeria: dict[str, Any]
    ) -> None:
        guests = pizzeria["BotLocales"][0]["Intents"][5]["Slots"][0]
        guests["ValueElicitationSetting"]["SampleUtterances"] = [{"Utterance": "just us 2"}]
        talk = open_talk(pizzeria)
        talk.say("book a table")
        talk.say("just us 2")
        assert talk.slots["Guests"] == "2"

    def test_an_ambiguous_time_is_understood_in_part_and_asked_for_again(self, talk: Talk) -> None:
        talk.say("table for 4 tomorrow")
        assert talk.say("10 o'clock") == ["At what time?"]
        value = talk.intent["slots"]["Hour"]["value"]
        assert value["resolvedValues"] == ["10:00", "22:00"]
        assert "interpretedValue" not in value

    def test_defaults_fill_a_slot_from_attributes(self, talk: Talk) -> None:
        talk.say("table for 4 tomorrow", requestAttributes={"guest": "Ann"})
        assert talk.slots["Name"] == "Ann"
        assert talk.say("8 pm") == ["Table for 4 on 2020-11-26 at 20:00, Ann.", "See you soon"]

    def test_a_session_attribute_comes_before_a_later_default(self, talk: Talk) -> None:
        talk.say(
            "table for 4",
            sessionState={"sessionAttributes": {"customer": "Bob"}},
            requestAttributes={"guest": "Ann"},
        )
        assert talk.slots["Name"] == "Bob"

    def test_without_a_default_the_name_is_asked_for(self, talk: Talk) -> None:
        talk.say("book a table for 4 at 8 pm")
        talk.say("today")
        assert talk.action == "ElicitSlot Name"
        talk.say("my name is Zoe")
        assert talk.slots["Name"] == "Zoe"
        assert talk.intent["state"] == "Fulfilled"
