"""Bots that other people deployed: each loads as it is and talks as its author meant."""

import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from local.lex.definition import Bot, Intent
from local.lex.formats.loading import load_bot
from local.lex.slot_types import value_finders
from tests.lex_talk import Hook, Talk, closing

SHARED = Path(os.environ.get("BUDGETBUDDY_SHARED", Path(__file__).parents[4] / "shared"))
BOTS = SHARED / "lex-bots"
DEFINITIONS = (
    "fsi-loan-agent/lex.zip",
    "fsi-loan-agent/export",
    "order-flowers/bot.json",
    "reminder-bot",
)
Start = Callable[..., Talk]


def load(path: str) -> Bot:
    place = BOTS / path
    if not place.exists():
        pytest.skip(f"the sample bots are not here: {place}")
    return load_bot(place)


def start(open_talk: Start, path: str, **more: Any) -> Talk:
    return open_talk(load(path), **more)


@pytest.mark.parametrize("path", DEFINITIONS)
def test_every_sample_utterance_is_recognised_as_its_intent(open_talk: Start, path: str) -> None:
    bot = load(path)
    talk = open_talk(bot, code_hook=None)
    for locale in bot.locales.values():
        talk.where["localeId"] = locale.id
        finders = value_finders(locale)
        for intent in locale.intents:
            for text in samples(intent, finders):
                talk.where["sessionId"] = uuid.uuid4().hex
                talk.say(text)
                best = talk.answer["interpretations"][0]["intent"]["name"]
                assert best == intent.name, text


def samples(intent: Intent, finders: Any) -> list[str]:
    """The sample utterances, their slots filled with values of their types."""
    texts = []
    for utterance in intent.utterances:
        text = utterance
        for slot in intent.slots:
            if f"{{{slot.name}}}" in text:
                text = text.replace(f"{{{slot.name}}}", finders[slot.type_name].examples[0])
        texts.append(text)
    return texts


class TestFlowers:
    def test_an_order_is_taken_and_declined(self, open_talk: Start) -> None:
        talk = start(open_talk, "order-flowers/bot.json")
        assert talk.say("I would like to order some flowers") == [
            "What type of flowers would you like to order?"
        ]
        assert talk.say("roses") == ["What day do you want the roses to be picked up?"]
        assert talk.say("tomorrow") == ["At what time do you want the roses to be picked up?"]
        assert talk.say("5") == ["At what time do you want the roses to be picked up?"]
        assert talk.say("5 pm") == [
            (
                "Okay, your roses will be ready for pickup by 17:00 on 2020-11-26.  "
                "Does this sound okay?"
            )
        ]
        assert talk.say("no") == ["Okay, I will not place your order."]
        assert talk.intent["state"] == "Failed"

    def test_spanish_is_spoken_too(self, open_talk: Start) -> None:
        talk = start(open_talk, "order-flowers/bot.json")
        talk.where["localeId"] = "es_US"
        assert talk.say("yo quiero ordenar flores") == ["¿Qué tipo de flor le gustaría ordenar?"]
        assert talk.say("tulipanes") == ["¿En qué fecha le gustaría recoger las tulipanes?"]


class TestReminders:
    def test_a_number_out_of_range_is_asked_for_again(self, open_talk: Start, hook: Hook) -> None:
        talk = start(open_talk, "reminder-bot")
        assert talk.say("I would like an email") == [
            "We will email you on the day you choose up to a week before your appointment.",
            "How many days before your appointment would you like us to email you?",
        ]
        assert talk.say("9") == [
            (
                "We can't email more than a week before your appointment. "
                "Please choose a number between 1 and 7."
            )
        ]
        assert talk.slots == {"DaysBefore": None}
        hook.script = [closing("Fulfilled")]
        assert talk.say("3") == [
            "No problem! Your email reminder has been set up for 3 days before your appointment."
        ]
        labels = [event.get("invocationLabel") for event in hook.events]
        assert labels == ["EmailIntent_InitialCodeHook", None]

    def test_what_the_first_sentence_gives_is_not_asked_for(
        self, open_talk: Start, hook: Hook
    ) -> None:
        talk = start(open_talk, "reminder-bot")
        hook.script = [delegate, delegate, closing("Fulfilled")]
        assert talk.say("call me at 5 pm") == [
            "We'll call you the day before your appointment.",
            "Your call has been scheduled for 17:00.",
        ]
        labels = [event.get("invocationLabel") for event in hook.events]
        assert labels == [
            "CallIntent_InitialCodeHook",
            "CallIntent_TimeSlot_ValidationCodeHook",
            None,
        ]

    def test_used_up_retries_end_with_an_agent(self, open_talk: Start, hook: Hook) -> None:
        talk = start(open_talk, "reminder-bot")
        talk.say("I would prefer a phone call")
        for _ in range(4):
            assert talk.say("blargh") == ["What time would you like the call?"]
        assert talk.say("blargh") == [
            "Apologies, I wasn't able to understand your response.",
            (
                "One of our customer service agents will be in touch shortly to help with your "
                "request."
            ),
        ]
        assert hook.events[-1]["proposedNextState"]["prompt"] == {"attempt": "Retry4"}

    def test_each_misunderstanding_is_answered_in_other_words(self, open_talk: Start) -> None:
        talk = start(open_talk, "reminder-bot")
        for end in ("I am only able to set up reminders.", "Which would you prefer?"):
            (said,) = talk.say("the quick brown fox")
            assert said.endswith(end)
            assert talk.action == "ElicitIntent"


class TestLoans:
    def test_the_application_is_walked_to_its_end(self, open_talk: Start, hook: Hook) -> None:
        talk = start(open_talk, "fsi-loan-agent/lex.zip")
        talk.say("Loan application")
        assert talk.action == "ElicitSlot UserName"
        answers = "Demo User, 500000, 5000, Yes, 700, 1500, 200, 50000, No, 2021-01-05"
        for text in answers.split(", "):
            talk.say(text)
        assert talk.action == "ConfirmIntent"
        (asked,) = [message["content"] for message in talk.answer["messages"]]
        assert "the close date of 2021-01-05" in asked
        said = talk.say("no")
        assert said[0].startswith("Okay. Your loan application will not be submitted.")
        assert talk.action == "ElicitSlot UserName"  # it begins again
        assert set(talk.slots.values()) == {None}

    def test_what_it_does_not_know_goes_to_the_fallbacks_function(
        self, open_talk: Start, hook: Hook
    ) -> None:
        talk = start(open_talk, "fsi-loan-agent/export")
        assert talk.say("the quick brown fox") == ["Done."]
        assert hook.sources == ["DialogCodeHook", "FulfillmentCodeHook"]
        hook.script = [delegate, ValueError("down")]
        assert talk.say("the quick brown fox") == ["Failure message"]
        assert talk.intent["state"] == "Failed"


def delegate(event: dict[str, Any]) -> dict[str, Any]:
    return {
        "sessionState": {
            "dialogAction": {"type": "Delegate"},
            "intent": event["sessionState"]["intent"],
        }
    }
