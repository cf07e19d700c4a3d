"""Terse entries: "lunch 12.50", "12 pizza", "espresso 3.10 and tram 2.40 yesterday".

An entry has no verb and no pronoun: nouns, amounts, dates and what joins them.
"""

from collections.abc import Mapping, Sequence

from lambdas.ledger.currencies import EXPONENTS

from .categories import find_category
from .clauses import Clause, cut_clauses
from .locale import Locale
from .prices import Price
from .tokens import NUMBER, WORD, Token

_LONGEST_UNKNOWN = 3
"""Words of an entry of which nothing is known but a bare whole number."""


def is_terse_entry(
    tokens: Sequence[Token],
    start: int,
    prices: Sequence[Price],
    dated: Mapping[int, int],
    locale: Locale,
) -> bool:
    """Whether the tokens from `start` on are entries and nothing else.

    `dated` gives, by the index of its first token, where each date ends.
    """
    words = locale.instructions
    in_dates = {index for first, after in dated.items() for index in range(first, after)}
    in_prices = {index for price in prices for index in range(price.first, price.after)}
    spoken_for = in_dates | in_prices
    people = False
    for at in range(start, len(tokens)):
        if at in spoken_for:
            continue
        if tokens[at].text in words.people:
            people = True
        is_verb = tokens[at].text in words.clause_words or words.statements.match(tokens, at)
        links = bool(prices) and not people and words.copulas.match(tokens, at)
        if is_verb and not links:
            return False
    if not prices:
        return find_category(tokens[start:], locale, None) is not None
    clauses = cut_clauses(tokens, prices, spoken_for, locale.items)
    return all(_is_entry(tokens, clause, bool(dated), spoken_for, locale) for clause in clauses)


def _is_entry(
    tokens: Sequence[Token],
    clause: Clause,
    dated: bool,
    spoken_for: set[int],
    locale: Locale,
) -> bool:
    names = [
        tokens[at]
        for at in range(clause.first, clause.after)
        if at not in spoken_for and tokens[at].kind in (WORD, NUMBER)
    ]
    if len(names) > locale.items.longest_clause:
        return False
    if find_category(tokens[clause.first : clause.after], locale, None) is not None:
        return True
    price = clause.prices[0]
    certain = price.explicit or price.decimals or dated
    return certain or (
        len(names) <= _LONGEST_UNKNOWN
        and price.minor < 1000 * 10 ** EXPONENTS[price.currency]
        and _stands_at_an_edge(tokens, clause, price)
    )


def _stands_at_an_edge(tokens: Sequence[Token], clause: Clause, price: Price) -> bool:
    """Whether the price opens or closes its clause ("barnes 12", not "apollo 11 landed")."""
    before = any(token.kind == WORD for token in tokens[clause.first : price.first])
    after = any(token.kind == WORD for token in tokens[price.after : clause.after])
    return not (before and after)
