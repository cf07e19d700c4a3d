"""What repeats, one message at a time: added, changed, paused, stopped, and asked about."""

from typing import Any

import pytest

from lambdas.intents import Intent
from tests.fakes import FakeClock
from tests.unit.handlers.dialogue.conftest import USER

Talk = Any
WRITING = [
    Intent.ADD_RECURRING,
    Intent.LOG_EXPENSE,
    Intent.SET_BUDGET,
    Intent.UNDO,
    Intent.FALLBACK,
    Intent.CHANGE_RECURRING,
]


def repeating(talk: Talk) -> list[tuple[str, str, bool]]:
    """(note, amount, paused) of each."""
    found = talk.books.recurring.list(USER)
    return [(each.note, each.money.decimal, each.paused) for each in found]


@pytest.fixture
def gym(talk: Talk) -> Talk:
    talk.say("gym 40 monthly on the 5th")
    return talk


@pytest.mark.parametrize("intent", WRITING)
def test_the_words_decide_whatever_lex_heard(talk: Talk, intent: Intent) -> None:
    (says,) = talk.say("internet 45 on the 20th every month", intent)
    assert says == "Internet $45.00 every month on the 20th (Utilities). Next on December 20."
    assert repeating(talk) == [("Internet", "45.00", False)]
    assert talk.stored == []


@pytest.mark.parametrize("intent", WRITING)
@pytest.mark.parametrize(
    "text", ["rent every month is killing me", "i go to the gym every week", "stop netflix"]
)
def test_nothing_else_is_stored_whatever_lex_heard(gym: Talk, text: str, intent: Intent) -> None:
    gym.say(text, intent)
    assert repeating(gym) == [("Gym", "40.00", False)]
    assert gym.stored == []


def test_several_things_repeat_on_one_day_and_one_undo_takes_all_back(talk: Talk) -> None:
    (says,) = talk.say("netflix 15.49 and spotify 10.99 every month")
    assert says.startswith("Repeating from now on: Netflix $15.49")
    assert len(repeating(talk)) == 2
    (says,) = talk.say("undo", Intent.UNDO)
    assert says.startswith("Taken back: ")
    assert repeating(talk) == []


def test_today_s_is_offered_and_not_stored(talk: Talk) -> None:
    talk.say("netflix 15.49 monthly")
    assert talk.stored == []
    assert "Netflix $15.49 today" in talk.response["sessionState"]["sessionAttributes"]["reply"]


def test_an_amount_of_nothing_does_not_repeat(talk: Talk) -> None:
    (says,) = talk.say("netflix 0 every month")
    assert says == "An amount must be more than zero, so I saved nothing."


def test_what_is_missing_is_asked_for_and_a_question_in_between_answered(talk: Talk) -> None:
    (says,) = talk.say("recurring: gym 40")
    assert says.startswith("Gym: how often is it?")
    says = talk.say("how much this month?", Intent.QUERY_SPENDING)
    assert says[-1].startswith("Gym: how often is it?")
    talk.say("no idea", Intent.FALLBACK)
    talk.say("every friday", Intent.FALLBACK)
    assert repeating(talk) == [("Gym", "40.00", False)]


def test_everything_is_asked_for_if_nothing_is_said(talk: Talk) -> None:
    (says,) = talk.say("add a recurring expense every month", Intent.ADD_RECURRING)
    assert says == "What is it, and how much?"
    talk.say("gym", Intent.FALLBACK)
    talk.say("40", Intent.LOG_EXPENSE)
    assert repeating(talk) == [("Gym", "40.00", False)]


def test_a_thing_is_asked_for_by_its_amount(talk: Talk) -> None:
    talk.say("45 on the 20th every month")
    talk.say("i don't know yet", Intent.FALLBACK)
    talk.say("cable", Intent.FALLBACK)
    assert repeating(talk) == [("Cable", "45.00", False)]


@pytest.mark.parametrize("said, found", [("yes", 1), ("no", 0)])
def test_what_may_not_be_meant_is_asked(talk: Talk, said: str, found: int) -> None:
    talk.say("my phone costs 35 a month")
    talk.say(said, Intent.ADD_RECURRING, confirmed=said == "yes")
    assert len(repeating(talk)) == found


@pytest.mark.parametrize(
    "text, now",
    [
        ("pause the gym", [("Gym", "40.00", True)]),
        ("gym went up to 44", [("Gym", "44.00", False)]),
        ("the gym is 44 from now on", [("Gym", "44.00", False)]),
        ("move the gym to the 8th from now on", [("Gym", "40.00", False)]),
        ("stop the gym", []),
        ("cancel my gym", []),
        ("the gym goes up to 44 from january", [("Gym", "40.00", False)]),
        ("change the gym to 45 every day", [("Gym", "40.00", False)]),
        ("pause the swimming", [("Gym", "40.00", False)]),
    ],
)
def test_an_order_finds_its_name(gym: Talk, text: str, now: list[tuple[str, str, bool]]) -> None:
    gym.say(text, Intent.CANCEL if text.startswith("cancel") else Intent.FALLBACK)
    assert repeating(gym) == now


def test_a_new_day_keeps_the_step(talk: Talk) -> None:
    talk.say("water 90 every quarter on the 3rd", Intent.FALLBACK)
    talk.say("water moves to the 8th from now on", Intent.FALLBACK)
    (found,) = talk.books.recurring.list(USER)
    assert (found.schedule.every.value, str(found.schedule.day)) == ("quarter", "8")


def test_which_one_is_asked_and_answered_by_place_or_name(gym: Talk) -> None:
    gym.say("gym towels 5 every friday")
    (says,) = gym.say("stop the gym", Intent.STOP_RECURRING)
    assert says.startswith("Which one shall I stop? 1. Gym towels $5.00 every Friday")
    gym.say("seven", Intent.FALLBACK)
    gym.say("the towels", Intent.FALLBACK)
    assert repeating(gym) == [("Gym", "40.00", False)]
    gym.say("gym towels 5 every friday")
    gym.say("gym went up to 44", Intent.FALLBACK)
    gym.say("number 2", Intent.FALLBACK)
    assert ("Gym", "44.00", False) in repeating(gym)


def test_another_currency_keeps_its_own_figures(talk: Talk) -> None:
    talk.say("spotify £10.99 every month")
    talk.say("spotify is now 12.99 a month")
    (found,) = talk.books.recurring.list(USER)
    assert found.money.currency == "GBP"


def test_the_list_is_shown_with_what_comes_next(gym: Talk) -> None:
    (says,) = gym.say("list my recurring", Intent.LIST_RECURRING)
    assert says == "Gym $40.00 every month on the 5th (Health) (next on December 5)."
    gym.say("pause the gym")
    (says,) = gym.say("what's coming up", Intent.LIST_RECURRING)
    assert says.endswith("(paused).")


def test_what_fell_due_is_posted_before_a_message_is_answered_and_once(
    gym: Talk, clock: FakeClock
) -> None:
    clock.move(days=13)
    for _ in range(2):
        gym.say("how much in december?", Intent.QUERY_SPENDING)
    assert [entry.note for entry in gym.stored] == ["Gym"]


def test_an_empty_list_says_how_to_begin(talk: Talk) -> None:
    (says,) = talk.say("list my recurring", Intent.LIST_RECURRING)
    assert says.startswith("Nothing repeats yet.")
