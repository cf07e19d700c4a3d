"""Sample utterances as patterns over a whole sentence."""

import itertools

import pytest

from local.lex.default_path import Proposal, Step, default_value, propose
from local.lex.definition import Intent, ListedValue, Locale, Slot, SlotType
from local.lex.errors import DefinitionError
from local.lex.samples import expand
from local.lex.sessions import ActiveIntent, Session
from local.lex.slot_types import value_finders
from local.lex.tagger import _spans
from local.lex.templates import Templates
from local.lex.tokens import Sentence
from local.lex.utterances import SlotName, parse_utterance
from local.lex.values.mention import Mention

TYPES = {"Size": "Size", "Count": "AMAZON.Number"}


def templates(**utterances: str) -> Templates:
    built = Templates()
    for intent, utterance in utterances.items():
        built.add(intent, parse_utterance(utterance), TYPES)
    return built


def intents(built: Templates, text: str, **mentions: list[Mention]) -> list[str]:
    named = {"AMAZON.Number" if key == "Number" else key: value for key, value in mentions.items()}
    return [hit.intent for hit in built.match(Sentence(text), named)]


def test_a_sentence_fits_whatever_its_case_and_punctuation() -> None:
    assert intents(templates(A="I'd like a pizza"), "I’d like, a PIZZA!!") == ["A"]


def test_any_number_of_signs_may_stand_around_the_words() -> None:
    assert intents(templates(A="a pizza"), "?" * 2000 + "a pizza" + "!" * 2000) == ["A"]


def test_a_part_of_a_sentence_does_not_fit() -> None:
    assert intents(templates(A="a pizza"), "a pizza now") == []
    assert intents(templates(A="a pizza now"), "a pizza") == []


def test_a_slot_stands_for_a_value_of_its_type() -> None:
    built = templates(A="{Count} pizzas", B="{Count} {Size} pizzas")
    two = Mention(0, 1, "2")
    assert intents(built, "2 pizzas", Number=[two]) == ["A"]
    hits = built.match(
        Sentence("2 very big pizzas"), {"AMAZON.Number": [two], "Size": [Mention(1, 3, "big")]}
    )
    assert [hit.spans for hit in hits] == [(("Count", 0, 1), ("Size", 1, 3))]


def test_a_value_without_interpretation_does_not_fit() -> None:
    assert intents(templates(A="{Count} pizzas"), "2 pizzas", Number=[Mention(0, 1, None)]) == []


def test_literal_words_come_before_slots() -> None:
    built = templates(A="{Count} pizzas", B="two pizzas")
    assert intents(built, "two pizzas", Number=[Mention(0, 1, "2")]) == ["B", "A"]
    again = templates(A="{Count} pizzas")
    again.add("A", parse_utterance("two pizzas"), TYPES)
    again.add("A", parse_utterance("two pizzas"), TYPES)
    (hit,) = again.match(Sentence("two pizzas"), {"AMAZON.Number": [Mention(0, 1, "2")]})
    assert hit.literals == 2


def test_a_search_ends_however_many_ways_there_are() -> None:
    built = Templates()
    types = {"A": "x", "B": "y"}
    for names in itertools.product("AB", repeat=13):
        built.add("I", [SlotName(name) for name in names], types)
    sentence = Sentence("a " * 14)
    mentions = [Mention(at, at + 1, "a") for at in range(14)]
    assert built.match(sentence, {"x": mentions, "y": mentions}) == []


def test_parts_of_an_utterance() -> None:
    assert parse_utterance("What's in {My-box_1} ?") == ("what's", "in", SlotName("My-box_1"))
    with pytest.raises(DefinitionError):
        parse_utterance("a } b")


def test_labels_become_spans_even_when_they_are_out_of_order() -> None:
    assert _spans(["B-X", "I-X", "L-X", "O", "U-Y"]) == [("X", 0, 3), ("Y", 4, 5)]
    assert _spans(["I-X", "L-Y", "B-Y", "B-Y"]) == [
        ("X", 0, 1),
        ("Y", 1, 2),
        ("Y", 2, 3),
        ("Y", 3, 4),
    ]


def test_samples_know_where_their_values_are() -> None:
    size = SlotType("Size", (ListedValue("very big"),), restricted=True)
    intent = Intent("I", utterances=("a {Size} one",), slots=(Slot("Size", "Size", required=True),))
    locale = Locale("en_US", 0.4, (intent,), (size,))
    (sample,) = expand(locale, intent, value_finders(locale), [], 1)
    assert sample.sentence.text == "a very big one"
    assert sample.spans == (("Size", 1, 3),)


def test_the_default_path_asks_confirms_and_gives_up() -> None:
    intent = Intent("I", slots=(Slot("A", "T", required=False),), priorities=("A",))
    active = ActiveIntent("I", {"A": None})
    assert propose(intent, active, Session(), None) == Proposal(Step.FULFILL)
    asked = Session.from_json({"intent": None, "action": "ElicitSlot", "slot": "A", "attempt": 2})
    assert propose(intent, active, asked, Step.ELICIT_SLOT) == Proposal(Step.FALL_BACK)
    gone = Session.from_json({"intent": None, "action": "ElicitSlot", "slot": "Gone"})
    assert propose(intent, active, gone, Step.ELICIT_SLOT) == Proposal(Step.FULFILL)


def test_defaults_are_tried_in_order() -> None:
    value = default_value(("[who]", "<who>", "Ann"), Session(), {})
    assert value == {
        "shape": "Scalar",
        "value": {"originalValue": "Ann", "interpretedValue": "Ann", "resolvedValues": ["Ann"]},
    }
    assert default_value(("[who]",), Session(), {}) is None
