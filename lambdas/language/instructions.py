"""What kind of message it is: the gate that every write has to pass.

The rules' ruling, weighed against what was learned of thousands of messages; deterministic, and the
same on AWS and on one machine. What was learned may take an entry back that has only its form, and
lets one through whose form no rule knows and against which no word speaks.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from .entries import is_babble
from .intentions import Intention, weigh_intentions
from .locale import Instruction, Locale
from .memory import remember
from .outlines import names_a_thing, names_another_payer
from .rulings import is_vetoed, read_ruling
from .schedules import find_plan
from .surveys import survey
from .tokens import Token

__all__ = [
    "Instruction",
    "is_likely_statement",
    "is_surely_correction",
    "may_be_correction",
    "may_be_limit",
    "may_be_statement",
    "read_instruction",
]

_SURE: Mapping[Instruction, float] = {
    Instruction.STATEMENT: 0.4,
    Instruction.CHATTER: 0.9,
}
"""By ruling: how likely an amount has to be an entry to be the person's statement of one.

What asks, wishes, denies or tells of somebody else is none, however likely; but see `_PAYS_ME`.
"""

_PAYS_ME = 0.95
"""How likely what somebody else did has to be income of the person's ("landlord gave back 900")."""

_LIKELIEST = 0.9
"""How likely it has to be an entry to be worth a question whatever word speaks against it."""

_SURE_OF_A_THING: Mapping[Instruction, float] = {
    Instruction.STATEMENT: 0.25,
    Instruction.CHATTER: 0.6,
}
"""As `_SURE`, for one that names a known thing."""

_LIKELY: Mapping[Instruction, float] = {
    Instruction.STATEMENT: 0.15,
    Instruction.CHATTER: 0.4,
    Instruction.SOMEBODY_ELSE: 0.6,
    Instruction.WISH: 0.8,
    Instruction.NEGATION: 0.8,
    Instruction.CONDITION: 0.8,
}
"""By ruling: how likely it has to be an entry to be worth a question."""

SURELY_CORRECTS = 0.6
"""How likely a message has to be a correction to be carried out in whatever form it is."""

MAY_CORRECT = 0.2
"""As `SURELY_CORRECTS`, where its words are those of one and name what is stored."""

MAY_LIMIT = 0.5
"""As `MAY_CORRECT`, for an order about limits with words made for them."""

SHORT = 12
"""Words and signs of a message that may be a correction by its form alone."""

_ANY_DAY = date(2024, 2, 29)
"""Only whether something repeats matters here, and that is the same on every day."""


@remember
def read_instruction(text: str, *, locale: Locale) -> Instruction:
    """What kind of message `text` is; only `Instruction.may_write` lets anything be stored."""
    ruling = read_ruling(text, locale=locale)
    tokens, prices, _ = survey(text, locale=locale)
    if prices and ruling is Instruction.SOMEBODY_ELSE and _pays_me(text, locale):
        return Instruction.STATEMENT
    if ruling not in _SURE or not prices:
        return ruling
    if ruling is Instruction.CHATTER and _speaks_against(text, tokens, locale):
        return ruling
    sure = _SURE_OF_A_THING if names_a_thing(tokens, locale) else _SURE
    if _weigh_entry(text, locale) >= sure[ruling]:
        return Instruction.STATEMENT
    return Instruction.CHATTER if ruling is Instruction.STATEMENT else ruling


def _speaks_against(text: str, tokens: Sequence[Token], locale: Locale) -> bool:
    """Whether a word of it says that it is no statement of the person's own."""
    if is_vetoed(text, locale=locale) or is_babble(tokens, locale):
        return True
    return names_another_payer(tokens, locale)


def _pays_me(text: str, locale: Locale) -> bool:
    """Whether what somebody else did brought the person money, and nothing says otherwise."""
    income = weigh_intentions(text, locale=locale)[Intention.INCOME]
    return income >= _PAYS_ME and not is_vetoed(text, locale=locale)


def is_likely_statement(text: str, *, locale: Locale) -> bool:
    """Whether it is worth a question though a word speaks against it ("*they* reimbursed 68")."""
    if read_ruling(text, locale=locale) not in (Instruction.CHATTER, Instruction.SOMEBODY_ELSE):
        return False
    return _weigh_entry(text, locale) >= _LIKELIEST


def may_be_statement(text: str, *, locale: Locale) -> bool:
    """Whether a message that is no statement may still be one, so that it is worth a question."""
    likely = _LIKELY.get(read_ruling(text, locale=locale), 1.0)
    return _weigh_entry(text, locale, once=True) >= likely


def _weigh_entry(text: str, locale: Locale, *, once: bool = False) -> float:
    """How likely the message tells what the person spent or received.

    What sounds as if it repeated and doesn't say so ("mortgage 900 went out") is such an entry,
    if it has the form of one or is only asked about (`once`).
    """
    weights = weigh_intentions(text, locale=locale)
    entry = weights[Intention.EXPENSE] + weights[Intention.INCOME]
    if once:
        return entry + weights[Intention.RECURRING]
    if read_ruling(text, locale=locale) is not Instruction.STATEMENT:
        return entry
    tokens, prices, _ = survey(text, locale=locale)
    behind = {price.after for price in prices}
    repeats = find_plan(tokens, behind, _ANY_DAY, locale) is not None
    return entry if repeats else entry + weights[Intention.RECURRING]


def is_surely_correction(text: str, *, locale: Locale) -> bool:
    """Whether it puts right what is stored, in whatever form, so that it needs no other."""
    return _weigh_correction(text, locale) >= SURELY_CORRECTS


def may_be_correction(text: str, *, locale: Locale) -> bool:
    """Whether it may put right what is stored, if it names that, too."""
    if _weigh_correction(text, locale) >= MAY_CORRECT:
        return True
    surveyed = survey(text, locale=locale)
    becomes = locale.corrections.becomes
    return len(surveyed.tokens) <= SHORT and any(becomes.find_all(surveyed.tokens))


def may_be_limit(text: str, *, locale: Locale) -> bool:
    """Whether it may be an order about limits in a form that nobody foresaw."""
    return weigh_intentions(text, locale=locale)[Intention.LIMIT] >= MAY_LIMIT


def _weigh_correction(text: str, locale: Locale) -> float:
    """How likely it is one; never, if it asks something and gives no order politely."""
    if read_ruling(text, locale=locale) is Instruction.QUESTION:
        tokens = survey(text, locale=locale).tokens
        if not locale.instructions.polite.match(tokens, 0):
            return 0.0
    return weigh_intentions(text, locale=locale)[Intention.EDIT]
