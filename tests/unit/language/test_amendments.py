"""Messages that only have another amount for what was just said."""

from datetime import date

import pytest

from lambdas.language.corrections import read_correction
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.locale import Locale


@pytest.mark.parametrize(
    "text",
    ["sorry, 9.50", "oops 9.50", "actually it was 9.50", "no, 9.50", "wait, make it 9.50 please"],
)
def test_another_amount_alone_is_an_order_to_change_the_last_entry(
    text: str, english: Locale, today: date
) -> None:
    correction = read_correction(text, today=today, home="USD", locale=english)
    assert correction is not None
    assert correction.edit is not None
    assert correction.edit.money is not None
    assert (correction.edit.money.decimal, correction.target.is_bare) == ("9.50", True)
    assert read_instruction(text, locale=english) is Instruction.ORDER


@pytest.mark.parametrize(
    "text", ["no 7", "sorry 12 for a taxi", "sorry", "wait 5 minutes", "oops 3 and 4", "9.50"]
)
def test_whatever_else_is_said_makes_it_no_such_order(
    text: str, english: Locale, today: date
) -> None:
    correction = read_correction(text, today=today, home="USD", locale=english)
    assert correction is None or not correction.target.is_bare
    assert read_instruction(text, locale=english) is not Instruction.ORDER
