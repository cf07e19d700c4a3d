"""The amounts of money in a sentence, and none of its other numbers.

A bare number is in the home currency; `$` is the home currency if that is a dollar, else US
dollars. Nothing is ever rounded: a number with more decimals than its currency has is no amount.
Dates, times, percentages, sizes, counts and the like are passed over.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from lambdas.ledger.money import Money

from .arithmetic import combine
from .counts import drop_counts
from .dates import find_phrases
from .glossary import LONGEST
from .locale import Locale
from .memory import remember
from .prices import Price, read_price
from .tokens import NUMBER, WORD, Token
from .wordings import settle_spoken, share_currency

_CODE_WORDS = 2
"""Letters of an airline's code, and words up to its number."""

_LONG_RUN = 3
_GROUP = 3
"""Numbers in a row that are none, and digits in a group of thousands."""

MOST_NUMBERS = 150
"""A text with more of them is a table, or nonsense, and none of them is read as an amount."""


class Amount(NamedTuple):
    """Money as written at `[start, end)` of the text, sign and all."""

    money: Money
    start: int
    end: int
    explicit_currency: bool
    """Whether the person wrote the currency."""


def read_amounts(text: str, *, home: str, locale: Locale) -> tuple[Amount, ...]:
    """Every amount in `text` from left to right; `home` is the code of the home currency.

    "31 + 6" and "4 x 2.75" are one amount each. More than `MOST_NUMBERS` numbers hold none.
    """
    tokens = locale.read(text)
    return tuple(
        Amount(
            Money(price.minor, price.currency),
            tokens[price.first].start,
            tokens[price.after - 1].end,
            price.explicit,
        )
        for price in find_prices(tokens, home, locale)
    )


def find_prices(tokens: Sequence[Token], home: str, locale: Locale) -> tuple[Price, ...]:
    """As `read_amounts`, in terms of tokens."""
    return _find_prices(tuple(tokens), home, locale)


@remember
def _find_prices(tokens: tuple[Token, ...], home: str, locale: Locale) -> tuple[Price, ...]:
    numbers = sum(token.kind == NUMBER or _is_word_of_money(token, locale) for token in tokens)
    if not 0 < numbers <= MOST_NUMBERS:
        return ()
    masked = _mask(tokens, locale)
    prices = []
    at = 0
    while at < len(tokens):
        price = None if masked[at] else read_price(tokens, at, home, locale)
        if price is None:
            at += 1
        else:
            prices.append(price)
            at = price.after
    prices = drop_counts(tokens, combine(tokens, prices, locale), locale)
    prices = settle_spoken(tokens, prices, locale)
    return tuple(share_currency(tokens, prices, home, locale))


def _is_word_of_money(token: Token, locale: Locale) -> bool:
    text, numbers, money = token.text, locale.numbers, locale.money
    tables = (numbers.values, numbers.scales, money.notes, money.currencies)
    return any(text in table for table in tables)


def _mask(tokens: tuple[Token, ...], locale: Locale) -> list[bool]:
    """Which tokens are parts of phrases whose numbers are no amounts."""
    masked = [False] * len(tokens)
    spans = [span[1:3] for span in find_phrases(tokens, locale)]
    for table in (locale.money.not_amounts, locale.times.periods):
        found = table.find_all(tokens, locale.read_slot)
        spans += [match[1:3] for match in found if match.outcome is not False]
    for first, after in spans:
        masked[first:after] = [True] * (after - first)
    for first, after in _find_runs(tokens):
        masked[first:after] = [True] * (after - first)
    roughly = locale.money.roughly
    for at, token in enumerate(tokens):
        if token.kind != NUMBER:
            continue
        no_amount = _is_part_of_a_code(tokens, at, roughly) or _numbers_a_line(tokens, at)
        if no_amount or _is_in_a_name(tokens, at, locale) or _numbers_a_journey(tokens, at, locale):
            masked[at] = True
        elif _is_bargain(tokens, at, locale):
            masked[at : at + 3] = [True] * 3
    return masked


def _is_in_a_name(tokens: Sequence[Token], at: int, locale: Locale) -> bool:
    """Whether it belongs to the name of a thing or shop ("forever *21*")."""
    things = locale.categories.wider
    matches = (things.match(tokens, first) for first in range(max(0, at - LONGEST + 1), at))
    return any(match is not None and match.after > at for match in matches)


def _numbers_a_journey(tokens: Sequence[Token], at: int, locale: Locale) -> bool:
    """Whether it is the number of a flight or the like ("flight *ba* 249")."""
    if at < _CODE_WORDS or not tokens[at].text.isdecimal() or tokens[at - 1].kind != WORD:
        return False
    code, vehicle = tokens[at - 1].text, tokens[at - _CODE_WORDS].text
    told = code in locale.items.small or code in locale.money.currencies
    return vehicle in locale.money.numbered and len(code) == _CODE_WORDS and not told


def _is_bargain(tokens: Sequence[Token], at: int, locale: Locale) -> bool:
    """Whether it is how a shop offers things ("2 for 1")."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in locale.money.for_:
        return False
    more, fewer = tokens[at].text, tokens[at + 2].text
    small = len(more) == 1 and len(fewer) == 1 and fewer.isdecimal()
    return small and int(more) == int(fewer) + 1 and not tokens[at + 1].glued


def _find_runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where many numbers follow each other, as in phone numbers; not "1 250 000"."""
    first = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and tokens[at].kind == NUMBER:
            continue
        groups = [token.text for token in tokens[first + 1 : max(first + 1, at - 1)]]
        if at - first >= _LONG_RUN and any(len(group) != _GROUP for group in groups):
            yield first, at
        first = at + 1


def _is_part_of_a_code(tokens: Sequence[Token], at: int, roughly: Collection[str]) -> bool:
    """Whether a sign glues it to other digits or letters: phone numbers, times, scores."""
    return _is_joint(tokens, at - 1, at - 2, roughly) or _is_joint(tokens, at + 1, at + 2, roughly)


def _is_joint(tokens: Sequence[Token], at: int, beyond: int, roughly: Collection[str]) -> bool:
    """Whether token `at` joins its neighbours, of which `beyond` is the farther one."""
    if min(at, beyond) < 0 or max(at, beyond) >= len(tokens):
        return False
    if not (tokens[at].glued and tokens[at + 1].glued):
        return False
    if tokens[at].text in (":", "/"):
        return tokens[beyond].kind == NUMBER
    joins = tokens[beyond].kind in (NUMBER, WORD) and tokens[beyond].text not in roughly
    return tokens[at].text == "-" and joins


def _numbers_a_line(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the "1." or "2)" at the start of a line."""
    return (
        (at == 0 or tokens[at - 1].text == "\n")
        and at + 2 < len(tokens)
        and tokens[at + 1].text in ".)"
        and tokens[at + 1].glued
        and not tokens[at + 2].glued
        and tokens[at].text.isdecimal()
    )


__all__ = ["Amount", "find_prices", "read_amounts"]
