import pytest

from lambdas.language.locales import locale_for
from lambdas.language.requests import (
    Courtesy,
    asks_how,
    asks_to_change,
    read_courtesy,
    speaks_of_budget,
)

EN = locale_for("en_US")


@pytest.mark.parametrize(
    "text, courtesy",
    [
        ("hi", Courtesy.GREETING),
        ("Good morning", Courtesy.GREETING),
        ("thank you so much!", Courtesy.THANKS),
        ("hey, thanks", Courtesy.THANKS),
        ("thanks, bye", Courtesy.FAREWELL),
        ("see you", Courtesy.FAREWELL),
        ("ta muchly, you are a gem", Courtesy.THANKS),
        ("thaaanks a million", None),
        ("thankss a million", Courtesy.THANKS),
        ("byeeee", Courtesy.FAREWELL),
        ("heyyy", Courtesy.GREETING),
        ("you alright mate?", Courtesy.WELLBEING),
        ("hello, how are you", Courtesy.WELLBEING),
        ("you stupid bot", None),
        ("", None),
    ],
)
def test_a_kind_word_is_known(text: str, courtesy: Courtesy | None) -> None:
    assert read_courtesy(text, locale=EN) is courtesy


@pytest.mark.parametrize(
    "text",
    [
        "what do i type to enter a purchase",
        "how do I add an expense?",
        "how does this work",
        "where can i enter my rent",
        "what can you do",
        "do i write 12 lunch or lunch 12",
        "am i able to log things in yen?",
    ],
)
def test_asking_how_is_known(text: str) -> None:
    assert asks_how(text, locale=EN)


@pytest.mark.parametrize("text", ["how much this month", "spent 12 on lunch", "what did i spend"])
def test_other_questions_do_not_ask_how(text: str) -> None:
    assert not asks_how(text, locale=EN)


@pytest.mark.parametrize(
    "text",
    [
        "delete my last expense",
        "please remove the lunch",
        "can you delete lunch 12",
        "oh, edit the last one to 20",
        "move it to saturday",
        "get rid of everything",
        "sorry, 25 not 52",
        "that should be under travel",
        "drop the taxi",
    ],
)
def test_orders_to_change_what_is_stored_are_known(text: str) -> None:
    assert asks_to_change(text, locale=EN)


@pytest.mark.parametrize(
    "text",
    [
        "delete that",
        "remove it again, please",
        "undo the last change",
        "lunch 12",
        "set of knives 30",
        "drop 20",
        "please",
        "",
    ],
)
def test_taking_back_the_last_change_is_no_such_order(text: str) -> None:
    assert not asks_to_change(text, locale=EN)


def test_a_budget_is_named_or_hinted_at() -> None:
    assert speaks_of_budget("my budget for pets", locale=EN)
    assert not speaks_of_budget("cap 15", locale=EN)
    assert speaks_of_budget("cap pets at 15", locale=EN, loosely=True)
    assert not speaks_of_budget("lunch 15", locale=EN, loosely=True)
