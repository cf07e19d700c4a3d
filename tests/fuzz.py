"""Arbitrary text against the readers and `POST /send`: no exception, no 5xx, no write unbidden.

Three kinds of messages: anything at all, which may add only if `read_instruction` lets it, and
change what is stored only if that, `is_surely_correction` or `is_surely_limit` does; words
without a number, which must add no entry; questions, wishes, plans, negations and other people's
money around a real entry, which must change nothing. What goes wrong is printed with the seed and
the text.

Run: python -m tests.fuzz [--seconds 600] [--seed SEED]
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.hostile import FRAGMENTS
from benchmarks.understanding import SETS, load
from lambdas.handlers.send import clean_message
from lambdas.language.amounts import read_amounts
from lambdas.language.answers import read_answer
from lambdas.language.budgets import read_budget, read_budgets
from lambdas.language.corrections import read_correction
from lambdas.language.instructions import is_surely_correction, read_instruction
from lambdas.language.items import read_items
from lambdas.language.listings import asks_for_list, read_listing
from lambdas.language.locales import locale_for
from lambdas.language.loose_limits import is_surely_limit
from lambdas.language.measures import read_budget_question
from lambdas.language.periods import Context, read_period
from lambdas.language.targets import read_target
from lambdas.language.tokens import NUMBER, WORD, tokenize
from tests.local_stack import LocalStack

TODAY = date(2026, 11, 16)
ENGLISH = locale_for("en_US")
HOMES = ("USD", "EUR", "JPY", "KWD")
LARGEST_CHARACTER = 0x10FFFF

THINGS = "lunch,coffee,a taxi,groceries,the rent,shoes,a haircut,netflix,dog food,petrol".split(",")
AMOUNTS = "12,12.50,$30,€9,1200,45 dollars,2.3k,20 quid,3 dollars 20".split(",")
DAYS = ("", "", " yesterday", " on friday", " last week", " on 4 june")
HARMLESS = (
    "did i spend {amount} on {thing}{day}?",
    "how much is {thing}, {amount}?",
    "is {amount} too much for {thing}",
    "should i spend {amount} on {thing}",
    "can i afford {thing} for {amount}",
    "what if i spent {amount} on {thing}",
    "if i spend {amount} on {thing} i'm broke",
    "if {thing} is {amount} then skip it",
    "unless {thing} costs {amount} i'm in",
    "i didn't spend {amount} on {thing}{day}",
    "i never paid {amount} for {thing}",
    "i did not buy {thing} for {amount}",
    "i want to spend {amount} on {thing}",
    "i'd like to buy {thing} for {amount}",
    "i wish {thing} was {amount}",
    "i might buy {thing} for {amount}",
    "i'm going to pay {amount} for {thing}",
    "i will spend {amount} on {thing} tomorrow",
    "my friend spent {amount} on {thing}{day}",
    "my mum paid {amount} for {thing}",
    "he spent {amount} on {thing}",
    "she bought {thing} for {amount}{day}",
    "why did you delete {thing}?",
    "don't delete {thing}",
    "do not add {amount} for {thing}",
    "should i set a budget of {amount} for {thing}?",
)
"""Messages that change nothing, whatever fills them."""


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    may_change: Callable[[str], bool]
    """Whether the text lets anything be changed or deleted."""
    may_add: bool
    """Whether an entry may be added."""


def make_message(chance: random.Random) -> Message:
    """A message of one of the three kinds."""
    kind = chance.random()
    if kind < 0.5:
        return Message(_anything(chance), _is_instruction, may_add=True)
    if kind < 0.7:
        return Message(_numberless(chance), _is_instruction, may_add=False)
    template = chance.choice(HARMLESS)
    text = template.format(
        thing=chance.choice(THINGS), amount=chance.choice(AMOUNTS), day=chance.choice(DAYS)
    )
    return Message(text, lambda _: False, may_add=False)


def _is_instruction(text: str) -> bool:
    told = read_instruction(text, locale=ENGLISH).may_write
    corrects = is_surely_correction(text, locale=ENGLISH)
    return told or corrects or any(is_surely_limit(text, home=h, locale=ENGLISH) for h in HOMES)


def _anything(chance: random.Random) -> str:
    match chance.randrange(4):
        case 0:
            joint = chance.choice(("", " "))
            return joint.join(chance.choices(FRAGMENTS, k=chance.randint(1, 30)))[:1024]
        case 1:
            points = (chance.choice((0x7F, 0x2FF, 0xFFFF, LARGEST_CHARACTER)) for _ in range(60))
            return "".join(chr(chance.randint(1, most)) for most in points)
        case 2:
            return _mutated(chance, chance.choice(_REAL))
    return f"{chance.choice(_REAL)}{chance.choice((' ', ', ', ' and '))}{chance.choice(_REAL)}"


def _mutated(chance: random.Random, text: str) -> str:
    """The text with a few letters dropped, doubled or replaced, or words exchanged."""
    letters = list(text)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(letters))
        letters[at] = chance.choice(("", letters[at] * 2, chance.choice(FRAGMENTS), " "))
    return "".join(letters)


def _numberless(chance: random.Random) -> str:
    """Words of real messages, none of them a number or part of one."""
    return " ".join(chance.choices(_WORDS, k=chance.randint(1, 12)))


def _is_numberless(word: str) -> bool:
    numbers = ENGLISH.numbers
    tokens = tokenize(word)
    return all(
        token.kind != NUMBER
        and token.text not in (*numbers.values, *numbers.scales, *numbers.multipliers)
        and token.text not in ENGLISH.money.currencies
        and (token.kind == WORD or token.text.isascii())
        for token in tokens
    )


_REAL = [message["text"] for name in SETS for message in load(name)]
_WORDS = [word for text in _REAL for word in text.split() if _is_numberless(word)]


def read_all(text: str, home: str) -> None:
    """Have every reader read the text; what they find doesn't matter here."""
    read_amounts(text, home=home, locale=ENGLISH)
    read_items(text, today=TODAY, home=home, locale=ENGLISH)
    read_budget(text, home=home, locale=ENGLISH)
    read_budgets(text, home=home, locale=ENGLISH)
    read_correction(text, today=TODAY, home=home, locale=ENGLISH)
    read_target(text, today=TODAY, home=home, locale=ENGLISH)
    read_listing(text, context=Context(TODAY, 1), home=home, locale=ENGLISH)
    asks_for_list(text, context=Context(TODAY, 1), locale=ENGLISH)
    read_budget_question(text, home=home, locale=ENGLISH)
    read_period(text, today=TODAY, locale=ENGLISH)
    read_answer(text, locale=ENGLISH)


def find_fault(stack: LocalStack, message: Message, home: str) -> str | None:
    """What goes wrong with a message to an account of one expense and one budget; None: nothing."""
    try:
        read_all(message.text, home)
    except Exception as error:  # noqa: BLE001 - any at all is what is looked for
        return f"a reader raised {error!r}"
    stack.forget_everything()
    lunch = {"amount": "52.00", "category": "Dining", "note": "Lunch", "date": TODAY.isoformat()}
    stack.call("POST", "/transactions", lunch)
    stack.call("PUT", "/budgets/Dining", {"limit": "300"})
    before = _stored(stack)
    status = stack.send(message.text).status
    if status not in (200, 400):
        return f"POST /send answered {status}"
    entries, budgets = _stored(stack)
    if (entries, budgets) == before:
        return None
    read = clean_message(message.text)  # what the readers got
    if not message.may_change(read):
        return "it changed something"
    may_add = message.may_add and read_instruction(read, locale=ENGLISH).may_write
    if not may_add and len(entries) > len(before[0]):
        return "it added an entry"
    return None


def _stored(stack: LocalStack) -> tuple[list[object], list[object]]:
    entries = stack.call("GET", "/transactions").json["transactions"]
    return entries, stack.call("GET", "/budgets").json["budgets"]


def fuzz(stack: LocalStack, seed: int, goes_on: Callable[[int], bool]) -> list[str]:
    """The faults of messages number 0, 1, 2 ... of the seed, as long as `goes_on(number)`."""
    faults: list[str] = []
    number = 0
    while goes_on(number):
        chance = random.Random(f"{seed}:{number}")
        message = make_message(chance)
        fault = find_fault(stack, message, chance.choice(HOMES))
        if fault:
            faults.append(f"seed {seed}, message {number}: {fault}: {message.text!a}")
            print(faults[-1], flush=True)  # noqa: T201 - a command
        number += 1
    print(f"{number} messages, {len(faults)} faults (seed {seed}).")  # noqa: T201 - a command
    return faults


def main() -> int:
    """Fuzz for a time; 1 if there is a fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    wanted = parser.parse_args()
    end = time.monotonic() + wanted.seconds
    with tempfile.TemporaryDirectory() as folder:
        stack = LocalStack(Path(folder), TODAY)
        faults = fuzz(stack, wanted.seed, lambda _: time.monotonic() < end)
        stack.close()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
