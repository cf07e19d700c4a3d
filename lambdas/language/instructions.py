"""What kind of message it is: the gate that every write has to pass.

The rules' ruling, weighed against what was learned of thousands of messages; deterministic, and the
same on AWS and on one machine. What was learned may take an entry back that has only its form, and
lets one through whose form no rule knows; the more the rules say against it, the surer it has to be.
"""

from collections.abc import Mapping

from .intentions import Intention, weigh_intentions
from .locale import Instruction, Locale
from .memory import remember
from .rulings import read_ruling
from .surveys import survey

__all__ = ["Instruction", "may_be_statement", "read_instruction", "weigh_entry"]

SURE: Mapping[Instruction, float] = {
    Instruction.STATEMENT: 0.25,
    Instruction.CHATTER: 0.85,
    Instruction.SOMEBODY_ELSE: 0.95,
    Instruction.QUESTION: 0.9,
}
"""By ruling: how likely an amount has to be an entry to be the person's statement of one."""

LIKELY: Mapping[Instruction, float] = {
    Instruction.STATEMENT: 0.15,
    Instruction.CHATTER: 0.4,
    Instruction.SOMEBODY_ELSE: 0.6,
    Instruction.WISH: 0.8,
    Instruction.NEGATION: 0.8,
    Instruction.CONDITION: 0.8,
}
"""By ruling: how likely it has to be an entry to be worth a question."""


@remember
def read_instruction(text: str, *, locale: Locale) -> Instruction:
    """What kind of message `text` is; only `Instruction.may_write` lets anything be stored."""
    ruling = read_ruling(text, locale=locale)
    sure = SURE.get(ruling)
    if sure is None or not survey(text, locale=locale).prices:
        return ruling
    if weigh_entry(text, locale=locale) >= sure:
        return Instruction.STATEMENT
    return Instruction.CHATTER if ruling is Instruction.STATEMENT else ruling


def weigh_entry(text: str, *, locale: Locale) -> float:
    """How likely the message tells what the person spent or received."""
    weights = weigh_intentions(text, locale=locale)
    return weights[Intention.EXPENSE] + weights[Intention.INCOME]


def may_be_statement(text: str, *, locale: Locale) -> bool:
    """Whether a message that is no statement may still be one, so that it is worth a question."""
    likely = LIKELY.get(read_ruling(text, locale=locale), 1.0)
    return weigh_entry(text, locale=locale) >= likely
