"""Which way the money went: out of the person's pocket, or into it.

Words of income decide ("salary", "refund"), unless the person is the one who pays: "paid my
cleaner's salary" is an expense, "paid me" is not.
"""

from collections.abc import Sequence

from lambdas.ledger.categories import Category, Kind

from .categories import find_filed_category, find_named_category, match_thing
from .locale import Locale
from .memory import remember
from .phrases import Match
from .tokens import Token

_BEYOND_DOUBT = 0.95


@remember
def find_income(
    tokens: tuple[Token, ...], money: frozenset[int], locale: Locale
) -> Match[Category] | None:
    """The words that say money came in, and the category that they speak for.

    `money` are the places of amounts: a word inside one ("5,000 *won*") is none of these. Nor is
    a word inside a thing that is paid ("*pension* contribution").
    """
    if _pays(tokens, locale):
        return None
    at = 0
    while at < len(tokens):
        said = locale.items.income.match(tokens, at, locale.read_slot)
        thing = match_thing(tokens, at, locale)
        longer = thing is not None and (said is None or thing.after > said.after)
        found = thing if longer else said
        if found is not None and found.first not in money and _comes_in(tokens, found, locale):
            return found
        at = thing.after if thing is not None and longer else at + 1
    return None


def _comes_in(tokens: Sequence[Token], match: Match[Category], locale: Locale) -> bool:
    """Whether it is income, and not only what somebody does ("to the kid *selling* cookies")."""
    words, first = locale.instructions, match.first
    verb = tokens[first].text.endswith(words.verb_endings)
    theirs = verb and first > 0 and tokens[first - 1].text in words.people
    return match.outcome.kind is Kind.INCOME and not theirs


def read_direction(words: Sequence[Token], income: Match[Category] | None, locale: Locale) -> Kind:
    """Whether one item of a message is income; `income` is what was found in all of it."""
    if income is not None and _buys(words, locale):
        return Kind.EXPENSE
    find = find_named_category if income is None else find_filed_category
    named = find(words, locale, None)
    if named is not None and not _pays(words, locale):
        return named.outcome.kind
    return Kind.EXPENSE if income is None else Kind.INCOME


def _buys(words: Sequence[Token], locale: Locale) -> bool:
    """Whether one item of several has a verb of paying of its own ("sold a bike, *bought* ...")."""
    pays = any(match.outcome for match in locale.items.outgoing.find_all(words))
    return pays and not any(locale.items.income.find_all(words, locale.read_slot))


def may_go(
    text: str, kind: Kind, filed: Category | None, likelihood: float, *, locale: Locale
) -> bool:
    """Whether money that the words leave open, filed so far as `filed`, may be of that kind.

    Who says that they paid received nothing, and what is surely a thing that people buy is sold
    only where nearly nothing else is likely.
    """
    if kind is Kind.EXPENSE:
        return True
    bought = filed is not None and filed.kind is Kind.EXPENSE
    return not _pays(locale.read(text), locale) and (not bought or likelihood >= _BEYOND_DOUBT)


def leaves_direction_open(text: str, *, locale: Locale) -> bool:
    """Whether its verb goes with either ("got 30 for groceries"), so that no word settles it."""
    tokens = locale.read(text)
    verbs = locale.instructions.statements.find_all(tokens, locale.read_slot)
    return not _pays(tokens, locale) and any(verbs)


def _pays(tokens: Sequence[Token], locale: Locale) -> bool:
    """Whether it opens with a verb of paying whose subject is the person."""
    instructions, at = locale.instructions, 0
    while at < len(tokens):
        outgoing = locale.items.outgoing.match(tokens, at)
        if outgoing is not None:
            return outgoing.outcome
        match = instructions.fillers.match(tokens, at) or instructions.subjects.match(
            tokens, at, locale.read_slot
        )
        if match is None:
            return False
        at = match.after
    return False
