"""The values that a correction holds: amounts, days, categories, currencies; which are wrong."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lambdas.ledger.categories import Category
from lambdas.ledger.transactions import Transaction

from .categories import match_thing
from .dates import find_dates
from .denominations import currency_named
from .prices import Price, read_price
from .sentences import Sentence
from .tokens import NUMBER

_NEAR = 4
"""Words between what says that a value is wrong and the value ("you put *it down as* 12")."""


class Value(NamedTuple):
    """One value, written as tokens `[first, after)`."""

    first: int
    after: int
    price: Price | None = None
    day: date | None = None
    category: Category | None = None
    currency: str = ""


def find_values(sentence: Sentence, names: Collection[str]) -> list[Value]:
    """All of them from left to right; `names` are words by which entries are called."""
    found = [Value(price.first, price.after, price=price) for price in sentence.prices]
    if not found:
        found += [Value(price.first, price.after, price=price) for price in _bare(sentence)]
    found += [*_days(sentence), *_categories(sentence, names)]
    taken = {at for value in found for at in range(value.first, value.after)}
    found += [value for value in _currencies(sentence) if value.first not in taken]
    return sorted(found, key=lambda value: value.first)


def find_wrong(
    sentence: Sentence, values: Sequence[Value], known: Sequence[Transaction], *, acts: bool
) -> list[Value]:
    """Those that are called wrong, or are what one of the `known` entries has beside a new one.

    `acts`: other words than a value say what is to be done.
    """
    wrong = [value for value in values if _is_called_wrong(sentence, value)]
    amounts = {entry.money.minor for entry in known}
    rest = [value for value in values if value not in wrong]
    said = [value for value in rest if value.price and value.price.minor in amounts]
    return wrong + (said if acts or len(said) < len(rest) else [])


def follows_link(sentence: Sentence, at: int) -> bool:
    """Whether the words before token `at` say that a value follows ("to", "was a")."""
    return _follows(sentence, at, sentence.locale.corrections.before_values)


def _follows(sentence: Sentence, at: int, links: Collection[str]) -> bool:
    while at > 0 and sentence.tokens[at - 1].text in sentence.locale.corrections.steps:
        at -= 1
    return at > 0 and sentence.tokens[at - 1].text in links


def _is_called_wrong(sentence: Sentence, value: Value) -> bool:
    words, tokens = sentence.locale.corrections, sentence.tokens
    if words.wrong_before.match(tokens, value.after):
        return True
    for at in range(max(0, value.first - _NEAR), value.first + 1):
        denial = words.denies.match(tokens, at)
        if denial is None or denial.after > value.first:
            continue
        between = tokens[denial.after : value.first]
        if all(token.text in words.steps for token in between) or (
            denial.outcome and all(token.text.isalnum() for token in between)
        ):
            return True
    return False


def _bare(sentence: Sentence) -> Iterator[Price]:
    """Numbers that stand where an amount would, and elsewhere look like counts and places."""
    tokens, words = sentence.tokens, sentence.locale.corrections
    others = sentence.locale.money.not_amounts.find_all(tokens, sentence.locale.read_slot)
    until = max((found.after for found in others if found.outcome), default=0)
    at = 0
    while at < len(tokens):
        price = read_price(tokens, at, sentence.home, sentence.locale)
        at += 1
        if price is None or price.first < until:
            continue
        ends = price.after == len(tokens) or not tokens[price.after].text.isalnum()
        contrasted = any(
            words.instead_of.match(tokens, beside)
            for beside in (price.first - 1, price.after)
            if 0 <= beside < len(tokens)
        )
        marked = contrasted or _follows(sentence, price.first, words.before_amounts)
        is_word = tokens[price.first].kind != NUMBER
        if (marked and (ends or contrasted or not is_word)) or (ends and not is_word):
            yield price
            at = price.after


def _days(sentence: Sentence) -> Iterator[Value]:
    """Days; "the third" alone may be a place, and is a day only behind such as "on"."""
    ordinals = sentence.locale.corrections.ordinals
    for match, day in find_dates(sentence.tokens, sentence.today, sentence.locale):
        place = ordinals.match(sentence.tokens, match.first, sentence.locale.read_slot)
        is_day = place is None or place.outcome or place.after < match.after
        if is_day or follows_link(sentence, match.first):
            yield Value(match.first, match.after, day=day)


def _categories(sentence: Sentence, names: Collection[str]) -> Iterator[Value]:
    """Categories by their own names, and things that something is said to be ("is *a gift*")."""
    words, tokens = sentence.locale.categories, sentence.tokens
    at = 0
    while at < len(tokens):
        marked = words.before_named.match(tokens, at)
        first = marked.after if marked else at
        linked = marked is not None or follows_link(sentence, at)
        name = words.names.match(tokens, first)
        if name is None and linked:
            name = match_thing(tokens, first, sentence.locale)
        named = name is not None and any(t.text in names for t in tokens[first : name.after])
        if name is not None and (linked or not named):
            yield Value(first, name.after, category=name.outcome)
            at = name.after
        else:
            at += 1


def _currencies(sentence: Sentence) -> Iterator[Value]:
    """Currencies without an amount ("*canadian dollars*"), where nothing else can be meant."""
    at = 0
    while at < len(sentence.tokens):
        named = currency_named(sentence.tokens, at, sentence.locale)
        if named is not None and _is_over(sentence, named[1]):
            yield Value(at, named[1], currency=named[0])
        at = named[1] if named is not None else at + 1


def _is_over(sentence: Sentence, at: int) -> bool:
    """Whether what was said ends before token `at`."""
    tokens, locale = sentence.tokens, sentence.locale
    if at >= len(tokens) or not tokens[at].text.isalnum():
        return True
    fillers, denies = locale.instructions.fillers, locale.corrections.denies
    return bool(fillers.match(tokens, at) or denies.match(tokens, at))
