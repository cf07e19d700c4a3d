"""What answers a question of ours."""

import pytest

from lambdas.language.answers import read_answer
from lambdas.language.locale import Locale


@pytest.mark.parametrize(
    "text,expected",
    [
        ("yes", True),
        ("Yes, please!", True),
        ("yeah go ahead", True),
        ("ok", True),
        ("👍", True),
        ("that's right", True),
        ("no", False),
        ("nope", False),
        ("No thanks", False),
        ("don’t", False),
        ("no, don't save it", False),
        ("never mind", False),
        ("yes no", None),
        ("yes but 13", None),
        ("lunch 12", None),
        ("", None),
        ("...", None),
    ],
)
def test_only_a_whole_message_of_yes_or_no_is_an_answer(
    text: str, expected: bool | None, english: Locale
) -> None:
    assert read_answer(text, locale=english) is expected
