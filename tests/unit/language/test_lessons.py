"""What was learnt: which messages ask about it, and which names it is about."""

import pytest

from lambdas.language.lessons import LessonRequest, read_lesson_request
from lambdas.language.locale import Locale
from lambdas.language.names import read_name, read_names, speaks_for
from lambdas.ledger.categories import Category


@pytest.mark.parametrize(
    "text",
    [
        "what have you learnt",
        "What did you learn from me?",
        "so what have you learned so far?",
        "which rules do you have",
        "show me my rules",
        "show me what you've learned",
        "what did i teach you",
    ],
)
def test_asking_what_was_learnt_is_heard(text: str, english: Locale) -> None:
    assert read_lesson_request(text, locale=english) == LessonRequest(forgets=False)


@pytest.mark.parametrize(
    "text,name,definite",
    [
        ("forget barnes", "barnes", False),
        ("please forget Barnes & Co.", "barnes co", False),
        ("can you forget what you learnt about the coffee shop", "coffee shop", True),
        ("forget everything you've learned about barnes", "barnes", True),
        ("delete the rule for barnes", "barnes", True),
        ("forget everything you learnt", "", True),
        ("forget what you've learned", "", True),
        ("clear all my rules", "", True),
    ],
)
def test_an_order_to_forget_names_what(
    text: str, name: str, definite: bool, english: Locale
) -> None:
    request = read_lesson_request(text, locale=english)
    assert request == LessonRequest(forgets=True, name=name, is_definite=definite)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "forget",
        "should i forget barnes",
        "forget barnes?",
        "forget everything you learnt?",
        "dont forget barnes",
        "forget the 12 on lunch",
        "forget about that silly thing i told you yesterday",
        "i learnt spanish for 20",
        "what have you learnt about quantum physics",
        "delete the last one",
        "barnes rules",
    ],
)
def test_anything_else_is_left_to_others(text: str, english: Locale) -> None:
    assert read_lesson_request(text, locale=english) is None


def test_a_name_is_the_telling_words_folded(english: Locale) -> None:
    assert read_name("The Café, 2nd street", locale=english) == "cafe nd street"
    assert read_name("for the", locale=english) == "for the"
    assert read_name("🍕 12", locale=english) == "🍕"
    assert read_name("12, 13", locale=english) == ""
    assert len(read_name("word " * 40, locale=english)) <= 60


def test_a_thing_goes_by_its_parts_too_the_whole_first(english: Locale) -> None:
    assert read_names("Coffee at Barnes", locale=english) == ("coffee barnes", "coffee", "barnes")
    assert read_names("Barnes", locale=english) == ("barnes",)
    assert read_names("", locale=english) == ()


def test_a_note_may_speak_for_its_category_by_itself(english: Locale) -> None:
    assert speaks_for("lunch", Category.DINING, locale=english)
    assert not speaks_for("lunch", Category.TRAVEL, locale=english)
    assert not speaks_for("barnes", Category.EDUCATION, locale=english)
