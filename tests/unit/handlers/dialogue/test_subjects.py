"""What a question is about, by the notes or by the category."""

from typing import Any

import pytest

from lambdas.handlers import tallies
from lambdas.handlers.dialogue import subjects
from lambdas.intents import Intent

Talk = Any
ASK = Intent.QUERY_SPENDING


def test_notes_that_say_it_come_before_the_category(talk: Talk) -> None:
    talk.say("coffee 3, lunch 10")
    assert talk.say("how much on coffee", ASK) == [
        'You spent $3.00 on "coffee" this month (1 entry with that in its note).'
    ]
    assert talk.say("how much on sushi", ASK)[0].endswith(
        'No note says "sushi", so this is all of Dining.'
    )


def test_a_thing_that_nobody_knows_is_said_not_to_be_there(talk: Talk) -> None:
    talk.say("lunch 10")
    assert talk.say("how much at zorbas", ASK) == [
        'No spending with "zorbas" in its note recorded this month.'
    ]


def test_words_that_name_nothing_ask_about_everything(talk: Talk) -> None:
    talk.say("lunch 10")
    assert talk.say("how much was burned", ASK)[0].startswith("You spent $10.00 this month")


def test_older_entries_that_were_not_read_are_spoken_of(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallies, "READ", 2)
    monkeypatch.setattr(subjects, "READ", 2)
    for day in (3, 4, 5):
        talk.say(f"coffee {day} on november {day}")
    says = talk.say("how much on coffee", ASK)[0]
    assert says.startswith('You spent $9.00 on "coffee"')
    assert says.endswith("I looked at the newest 2 entries only; there are older ones.")
