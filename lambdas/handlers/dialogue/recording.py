"""LogExpense and LogIncome: store what was spent or came in, asking only for what is missing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lambdas.handlers.dialogue.lessons import file_as_learnt, rules_followed
from lambdas.handlers.dialogue.turn import Outcome, Turn, decline
from lambdas.handlers.dialogue.unfinished import SIZE_LIMIT, Ask, Unfinished, encode
from lambdas.handlers.dialogue.writing import write
from lambdas.intents import Intent
from lambdas.language.answers import read_answer
from lambdas.language.directions import leaves_direction_open
from lambdas.language.entries import computes, may_be_entry
from lambdas.language.instructions import (
    Instruction,
    is_likely_statement,
    may_be_statement,
    read_instruction,
)
from lambdas.language.items import Item, read_items
from lambdas.language.requests import is_clause, says_only, speaks_of_budget
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import ITEM_LIMIT, Entry
from lambdas.ledger.money import Money

INTENTS = (Intent.LOG_EXPENSE, Intent.LOG_INCOME)

NOT_MEANT = (
    Instruction.QUESTION,
    Instruction.CONDITION,
    Instruction.WISH,
    Instruction.NEGATION,
    Instruction.SOMEBODY_ELSE,
)
"""Messages that are no statement of the person's own, nor an answer, whatever amount they hold."""


_TOO_LONG = re.compile(r"\d{10}")
"""Digits that the reader took for no amount, as no amount has so many."""


_CODE = re.compile(r"[<>{}\[\]()\\|=;\"]")
_LONGEST_THING = 5
"""Words; what is longer, or holds the signs of a program, is no thing to ask about."""


def handle_recording(turn: Turn) -> Outcome:
    """Store the items of the message, or ask for what they lack."""
    items = _items(turn)
    instruction = read_instruction(turn.text, locale=turn.locale)
    if instruction is Instruction.WISH and (later := _first_to_come(turn, items)):
        return Outcome(says=(turn.say.future(later),))
    if not instruction.may_write and _is_likely(turn, items):
        return consider(turn, items, Instruction.CHATTER)
    if instruction in NOT_MEANT:
        return decline(turn.say.not_an_order())
    if not items:
        if instruction.may_write:
            return _ask(turn, Unfinished(turn.intent, Ask.AMOUNT))
        return decline(turn.say.not_understood())
    if instruction is Instruction.CHATTER and not _is_worth_asking(turn, items):
        return decline(turn.say.not_understood())
    return consider(turn, items, instruction)


def _is_likely(turn: Turn, items: Sequence[Item]) -> bool:
    """Whether it is most likely an entry, and a question about it would name a thing."""
    if not items or not all(item.money and _reads_like_a_thing(item.note) for item in items):
        return False
    return is_likely_statement(turn.text, locale=turn.locale)


def _is_worth_asking(turn: Turn, items: Sequence[Item]) -> bool:
    """Whether what is no statement may still be an entry, or is a bare amount."""
    if len(items) > 1 and all(item.money and item.category for item in items):
        return True
    if any(item.money and item.note for item in items):
        return may_be_entry(turn.text, locale=turn.locale)
    return not computes(turn.text, locale=turn.locale)


def record(turn: Turn) -> Outcome | None:
    """Store a statement that Lex heard something else in, or nothing; None if it lacks amounts.

    Nor is anything stored that speaks of a budget, in whatever language its other words are.
    """
    items = _items(turn)
    if not items or any(item.money is None for item in items):
        return None
    if speaks_of_budget(turn.text, locale=turn.locale):
        return None
    return consider(turn, items, Instruction.STATEMENT)


def offer(turn: Turn) -> Outcome | None:
    """Ask whether to store what reads like entries, where Lex heard something else; else None."""
    items = _items(turn)
    instruction = read_instruction(turn.text, locale=turn.locale)
    if not items or any(item.money is None for item in items):
        return None
    bare = len(items) == 1 and not items[0].note and instruction not in NOT_MEANT
    bare = bare and not computes(turn.text, locale=turn.locale)
    unsure = instruction is Instruction.CHATTER and may_be_entry(turn.text, locale=turn.locale)
    unsure = unsure or _is_likely(turn, items)
    if not instruction.may_write and (turn.unfinished or not (bare or unsure)):
        return None
    return consider(turn, items, Instruction.CHATTER)


def has_amounts(turn: Turn) -> bool:
    """Whether the message holds anything with an amount."""
    return any(item.money for item in _said(turn))


def lacks_amounts(turn: Turn) -> bool:
    """Whether the message names things and an amount for none of them."""
    items = _said(turn)
    return bool(items) and all(item.money is None for item in items)


def answer_recording(turn: Turn, pending: Unfinished) -> Outcome | None:
    """What comes of a message that answers the pending question; None if it answers none."""
    match pending.ask:
        case Ask.YES:
            return _answer_yes(turn, pending)
        case Ask.AMOUNT:
            return _answer_amount(turn, pending)
        case _:
            return _answer_item(turn, pending)


def consider(turn: Turn, items: Sequence[Item], instruction: Instruction) -> Outcome:
    """Store the items if the words say so; ask for what is missing or unsure, one thing at once."""
    if len(items) > ITEM_LIMIT:
        return Outcome(says=(turn.say.too_many(ITEM_LIMIT),))
    if later := _first_to_come(turn, items):
        return Outcome(says=(turn.say.future(later),))
    if any(item.money is None and _TOO_LONG.search(item.note) for item in items):
        return Outcome(says=(turn.say.too_large(),))
    if any(item.money and item.money.minor <= 0 for item in items):
        return Outcome(says=(turn.say.more_than_zero(),))
    unfinished = Unfinished(_intent_of(items), Ask.AMOUNT, tuple(items))
    if unfinished.lacking < len(items):
        if not instruction.may_write and all(item.money is None for item in items):
            return decline(turn.say.not_understood())
        return _ask(turn, unfinished)
    if unfinished.unnamed < len(items):
        return _ask(turn, unfinished._replace(ask=Ask.ITEM))
    if not instruction.may_write and _is_idle(turn, items):
        return decline(turn.say.not_understood())
    borrowed = any(item.alike for item in items)
    if not instruction.may_write or borrowed or _is_disputed(turn, items):
        return _ask(turn, unfinished._replace(ask=Ask.YES))
    return _save(turn, items)


def _is_idle(turn: Turn, items: Sequence[Item]) -> bool:
    """Whether what may or may not be an entry is not even worth a question."""
    worth = turn.unfinished is not None or may_be_statement(turn.text, locale=turn.locale)
    return not worth or not all(_reads_like_a_thing(item.note) for item in items)


def question(turn: Turn, pending: Unfinished) -> str:
    """The question that the unfinished entry waits for."""
    if pending.ask is Ask.YES:
        entries = [_entry(item) for item in pending.items]
        return turn.say.ask_save([(e.money, e.category, e.note, e.date) for e in entries])
    if pending.ask is Ask.ITEM:
        unnamed = pending.items[pending.unnamed]
        return turn.say.ask_item(_entry(unnamed).money, unnamed.kind)
    if not pending.items:
        return turn.say.ask_amount("")
    item = pending.items[pending.lacking]
    return turn.say.ask_amount(item.note or (item.category.value if item.category else ""))


def _answer_yes(turn: Turn, pending: Unfinished) -> Outcome | None:
    said = read_answer(turn.text, locale=turn.locale)
    if said is False or (said is None and turn.confirmed is False):
        return Outcome(says=(turn.say.not_saved(),))
    if said and turn.confirmed:
        return _save(turn, pending.items)
    return None


def _answer_amount(turn: Turn, pending: Unfinished) -> Outcome | None:
    said = _items(turn)
    if len(said) != 1 or said[0].money is None:
        return None
    if says_only(turn.text, home=turn.home, locale=turn.locale, category=False):
        if not pending.items:
            return consider(turn, said, Instruction.STATEMENT)
        items = list(pending.items)
        items[pending.lacking] = items[pending.lacking]._replace(money=said[0].money)
        return consider(turn, items, Instruction.STATEMENT)
    instruction = read_instruction(turn.text, locale=turn.locale)
    if pending.items or instruction in NOT_MEANT:
        return None
    return consider(turn, said, instruction)


def _answer_item(turn: Turn, pending: Unfinished) -> Outcome | None:
    instruction = read_instruction(turn.text, locale=turn.locale)
    heard = turn.intent in (*INTENTS, Intent.FALLBACK) or instruction.may_write
    said = _items(turn)
    if not said or not heard or instruction in NOT_MEANT:
        return None
    if any(item.money or is_clause(item.note, locale=turn.locale) for item in said):
        return None
    items, at = list(pending.items), pending.unnamed
    kind = said[0].category.kind if said[0].category else items[at].kind
    note = ", ".join(item.note for item in said)
    named = said[0]
    items[at] = items[at]._replace(
        note=note,
        category=named.category,
        kind=kind,
        leaning=named.leaning,
        filed=named.filed,
    )
    is_known = said[0].category and (instruction.may_write or _is_plain(turn.text))
    return consider(turn, items, Instruction.STATEMENT if is_known else Instruction.CHATTER)


def _is_plain(text: str) -> bool:
    """Whether it has nothing of a number or a program, and is short."""
    return _reads_like_a_thing(text) and not any(letter.isdecimal() for letter in text)


def _items(turn: Turn) -> list[Item]:
    return file_as_learnt(turn, _said(turn))


def _said(turn: Turn) -> list[Item]:
    reading = read_items(turn.text, today=turn.today, home=turn.home, locale=turn.locale)
    items = list(reading.items)
    spent = any(item.category and item.kind is Kind.EXPENSE for item in items)
    if turn.intent is Intent.LOG_INCOME and not spent:
        items = [item if item.category else item._replace(kind=Kind.INCOME) for item in items]
    return items


def _first_to_come(turn: Turn, items: Sequence[Item]) -> date | None:
    return next((item.date for item in items if item.date > turn.today), None)


def _reads_like_a_thing(note: str) -> bool:
    return not _CODE.search(note) and len(note.split()) <= _LONGEST_THING


def _intent_of(items: Sequence[Item]) -> Intent:
    income = all(item.kind is Kind.INCOME for item in items)
    return Intent.LOG_INCOME if income else Intent.LOG_EXPENSE


def _is_disputed(turn: Turn, items: Sequence[Item]) -> bool:
    """Whether Lex heard income where the words speak of an expense, and might mean either."""
    heard_income = turn.intent is Intent.LOG_INCOME and all(i.kind is Kind.EXPENSE for i in items)
    return heard_income and leaves_direction_open(turn.text, locale=turn.locale)


def _ask(turn: Turn, unfinished: Unfinished) -> Outcome:
    if len(encode(unfinished).encode()) > SIZE_LIMIT:
        return Outcome(says=(turn.say.too_many(ITEM_LIMIT // 2),))
    return Outcome(
        (question(turn, unfinished),), suggestions=unfinished.suggestions, asks=unfinished
    )


def _save(turn: Turn, items: Sequence[Item]) -> Outcome:
    entries = [_entry(item) for item in items]
    saved = write(
        turn,
        lambda: turn.books.ledger.record(turn.user, turn.request, entries, source="chat"),
    )
    followed = rules_followed(turn, items) if saved.effects else []
    if not followed:
        return saved
    return replace(saved, says=(*saved.says, turn.say.filed_as_learnt(followed)))


def _entry(item: Item) -> Entry:
    default = Category.OTHER_INCOME if item.kind is Kind.INCOME else Category.OTHER
    if item.leaning is not None and item.leaning.kind is item.kind:
        default = item.leaning
    money = item.money or Money(0, "USD")
    return Entry(money, item.category or default, item.note, item.date)
