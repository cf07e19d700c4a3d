"""Bots of other domains and styles: every sample is heard as its intent, and much that is none.

A hotel (names and places, long sentences), an IT helpdesk (two samples an intent, slots alone,
codes with a pattern) and a bank (synonyms, intents that share most of their words).
"""

import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.definition import Intent, Locale
from local.lex.model_cache import load_or_train
from local.lex.slot_types import value_finders
from local.lex.understanding import Understanding
from local.lex.values.mention import Setting

CODE = {"ParentSlotTypeSignature": "AMAZON.AlphaNumeric"}


def intent(name: str, utterances: list[str], **slots: str) -> dict[str, Any]:
    return {
        "Name": name,
        "SampleUtterances": [{"Utterance": text} for text in utterances],
        "Slots": [
            {
                "Name": slot,
                "SlotTypeName": kind,
                "ValueElicitationSetting": {"SlotConstraint": "Optional"},
            }
            for slot, kind in slots.items()
        ],
    }


def listed(name: str, values: Mapping[str, str], *, restricted: bool) -> dict[str, Any]:
    """A slot type; synonyms are parted by commas."""
    strategy = "TOP_RESOLUTION" if restricted else "ORIGINAL_VALUE"
    return {
        "Name": name,
        "ValueSelectionSetting": {"ResolutionStrategy": strategy},
        "SlotTypeValues": [
            {
                "SampleValue": {"Value": value},
                "Synonyms": [{"Value": text} for text in synonyms.split(",") if text],
            }
            for value, synonyms in values.items()
        ],
    }


HOTEL = (
    [
        intent(
            "BookRoom",
            [
                "I would like to book a room in {City} for {Nights} nights from {CheckIn}",
                "book a {Room} room",
                "I need a hotel in {City}",
                "reserve a {Room} room in {City} on {CheckIn}",
                "can we stay for {Nights} nights",
            ],
            City="AMAZON.City",
            Nights="AMAZON.Number",
            CheckIn="AMAZON.Date",
            Room="RoomType",
        ),
        intent(
            "CancelBooking",
            ["cancel my booking", "I can't come, please cancel the room", "call off my stay"],
        ),
        intent(
            "Amenities",
            [
                "do you have a {Amenity}",
                "is there a {Amenity} in the hotel",
                "what time does the {Amenity} open",
            ],
            Amenity="Amenity",
        ),
        intent(
            "WakeUp",
            ["wake me up at {Time}", "I need a wake up call for {Guest} at {Time}"],
            Time="AMAZON.Time",
            Guest="AMAZON.FirstName",
        ),
    ],
    [
        listed("RoomType", {"single": "", "double": "twin", "suite": ""}, restricted=True),
        listed("Amenity", {"pool": "swimming pool", "gym": "", "sauna": ""}, restricted=False),
    ],
)
HELPDESK = (
    [
        intent("ResetPassword", ["reset my password", "I forgot my password"]),
        intent("UnlockAccount", ["unlock my account", "I am locked out"]),
        intent("NewDevice", ["I need a new {Device}", "order a {Device}"], Device="Device"),
        intent("BrokenDevice", ["my {Device} is broken", "fix my {Device}"], Device="Device"),
        intent("TicketStatus", ["{Ticket}", "status of ticket {Ticket}"], Ticket="Ticket"),
        intent("NameApplication", ["{Application}"], Application="Application"),
        intent("Outage", ["the network is down", "nothing loads"]),
    ],
    [
        listed("Device", {"laptop": "notebook", "phone": "mobile", "screen": ""}, restricted=True),
        listed("Application", {"Outlook": "", "the intranet": "", "SAP": ""}, restricted=True),
        {
            "Name": "Ticket",
            **CODE,
            "ValueSelectionSetting": {
                "ResolutionStrategy": "ORIGINAL_VALUE",
                "RegexFilter": {"Pattern": "INC[0-9]{4}"},
            },
        },
    ],
)
BANK = (
    [
        intent(
            "CheckBalance",
            [
                "what is the balance of my {Account} account",
                "how much is in my {Account}",
                "check my {Account} balance",
                "balance",
            ],
            Account="Account",
        ),
        intent(
            "Transfer",
            [
                "transfer {Amount} from {From} to {To}",
                "move {Amount} to my {To} account",
                "send {Amount} from my {From} account to {To}",
            ],
            Amount="AMAZON.Currency",
            From="Account",
            To="Account",
        ),
        intent(
            "CloseAccount",
            ["close my {Account} account", "I don't need my {Account} account any more"],
            Account="Account",
        ),
        intent(
            "FreezeCard",
            ["freeze my card", "my card was stolen", "I lost my card", "block my {Card} card"],
            Card="Card",
        ),
    ],
    [
        listed(
            "Account",
            {"checking": "current,everyday", "savings": "rainy day,nest egg", "joint": "shared"},
            restricted=True,
        ),
        listed("Card", {"credit": "visa,mastercard", "debit": "bank"}, restricted=True),
    ],
)
BOTS = {"hotel": HOTEL, "helpdesk": HELPDESK, "bank": BANK}


@pytest.fixture(scope="module")
def bots(models: Path, setting: Setting) -> dict[str, Understanding]:
    return {name: understand(*parts, models, setting) for name, parts in BOTS.items()}


def understand(
    intents: list[dict[str, Any]], types: list[dict[str, Any]], models: Path, setting: Setting
) -> Understanding:
    fallback = {"Name": "Fallback", "ParentIntentSignature": "AMAZON.FallbackIntent"}
    definition = {
        "Name": "Unseen",
        "IdleSessionTTLInSeconds": 300,
        "BotLocales": [
            {
                "LocaleId": "en_US",
                "NluConfidenceThreshold": 0.4,
                "Intents": [*intents, fallback],
                "SlotTypes": types,
            }
        ],
    }
    locale = read_bot(definition).locales["en_US"]
    return Understanding(locale, load_or_train(locale, setting, models))


@pytest.mark.parametrize("name", BOTS)
def test_every_sample_filled_with_listed_values_scores_one_for_its_intent(
    bots: dict[str, Understanding], setting: Setting, name: str
) -> None:
    understanding = bots[name]
    for one in understanding.locale.intents:
        for text in filled(understanding.locale, one):
            best = understanding.candidates(understanding.hear(text, setting))[0]
            assert (best.intent, best.score) == (one.name, 1.0), text


def filled(locale: Locale, one: Intent) -> list[str]:
    """Each utterance with each slot given up to six of its type's values."""
    finders = value_finders(locale)
    texts = []
    for utterance in one.utterances:
        slots = [slot for slot in one.slots if f"{{{slot.name}}}" in utterance]
        choices = [finders[slot.type_name].examples[:6] for slot in slots]
        for values in itertools.islice(itertools.product(*choices), 30):
            text = utterance
            for slot, value in zip(slots, values, strict=True):
                text = text.replace(f"{{{slot.name}}}", value)
            texts.append(text)
    return texts


@pytest.mark.parametrize(
    "name,text,meant",
    [
        (
            "hotel",
            "we'd like a suite in Paris on friday please",
            ("BookRoom", {"Room": "suite", "City": "Paris", "CheckIn": "2020-11-27"}),
        ),
        (
            "hotel",
            "book me a twin room in Wichita Falls",
            ("BookRoom", {"Room": "double", "City": "Wichita Falls"}),
        ),
        ("hotel", "please cancel our booking", ("CancelBooking", {})),
        ("hotel", "have you got a swimming pool", ("Amenities", {"Amenity": "swimming pool"})),
        ("hotel", "could you wake Maria at 6 am", ("WakeUp", {"Time": "06:00"})),
        ("helpdesk", "i can't remember my password", ("ResetPassword", {})),
        ("helpdesk", "my account is locked", ("UnlockAccount", {})),
        ("helpdesk", "the notebook is broken again", ("BrokenDevice", {"Device": "laptop"})),
        ("helpdesk", "i want a new mobile", ("NewDevice", {"Device": "phone"})),
        ("helpdesk", "INC0042", ("TicketStatus", {"Ticket": "INC0042"})),
        ("helpdesk", "outlook", ("NameApplication", {"Application": "Outlook"})),
        ("bank", "how much do i have in my nest egg", ("CheckBalance", {"Account": "savings"})),
        (
            "bank",
            "please move $50 from checking to savings",
            ("Transfer", {"Amount": "USD 50.00", "From": "checking", "To": "savings"}),
        ),
        ("bank", "close the shared account", ("CloseAccount", {"Account": "joint"})),
        ("bank", "somebody stole my visa card", ("FreezeCard", {"Card": "credit"})),
    ],
)
def test_sentences_that_are_no_samples_are_heard(
    bots: dict[str, Understanding],
    setting: Setting,
    name: str,
    text: str,
    meant: tuple[str, dict[str, str]],
) -> None:
    expected, slots = meant
    understanding = bots[name]
    heard = understanding.hear(text, setting)
    best = understanding.candidates(heard)[0]
    found = understanding.slots(best, heard)
    values = {slot: found[slot]["value"].get("interpretedValue") for slot in slots if slot in found}
    assert (best.intent, best.score >= 0.4, values) == (expected, True, slots)


@pytest.mark.parametrize("name", BOTS)
@pytest.mark.parametrize(
    "text",
    ["sing me a lullaby", "how tall is the eiffel tower", "my cat is hungry", "xyzzy", "?!", "42"],
)
def test_what_is_about_something_else_is_left_to_the_fallback(
    bots: dict[str, Understanding], setting: Setting, name: str, text: str
) -> None:
    understanding = bots[name]
    candidates = understanding.candidates(understanding.hear(text, setting))
    assert candidates[0].score < 0.4
