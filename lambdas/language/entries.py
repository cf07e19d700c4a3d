"""Terse entries: "lunch 12.50", "12 pizza", "espresso 3.10 and tram 2.40 yesterday".

An entry has no verb and no pronoun: nouns, amounts, dates and what joins them.
"""

from collections.abc import Collection, Mapping, Sequence

from lambdas.ledger.currencies import EXPONENTS

from .categories import find_category
from .clauses import Clause, cut_clauses
from .familiarity import category_until, count_strangers, is_familiar
from .locale import Locale
from .prices import Price
from .tokens import WORD, Token

_STRANGERS = 3
"""Unknown words that an entry may hold beside a known category, or beside a certain price."""
_STRANGERS_ALONE = 2
"""Unknown words of an entry of which nothing is known but a bare whole number ("barnes 12")."""
_STRANGERS_WITHOUT_PRICE = 1
_LARGEST_ALONE = 1000


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
    spans = [*dated.items(), *((price.first, price.after) for price in prices)]
    spoken_for = {index for first, after in spans for index in range(first, after)}
    if _has_verb(tokens, start, bool(prices), spoken_for, locale):
        return False
    if not prices:
        known = find_category(tokens[start:], locale, None) is not None
        rest = [at for at in range(start, len(tokens)) if at not in spoken_for]
        return known and count_strangers(tokens, rest, locale) <= _STRANGERS_WITHOUT_PRICE
    clauses = cut_clauses(tokens, prices, spoken_for, locale.items)
    return all(_is_entry(tokens, clause, bool(dated), spoken_for, locale) for clause in clauses)


def _has_verb(
    tokens: Sequence[Token],
    start: int,
    priced: bool,
    spoken_for: Collection[int],
    locale: Locale,
) -> bool:
    """Whether there is a verb or pronoun; "was" after a known thing, before its price, is none."""
    words = locale.instructions
    linkable = False
    at = start
    while at < len(tokens):
        token, here = tokens[at], at
        at = max(at + 1, category_until(tokens, at, locale))
        if here in spoken_for or token.kind != WORD:
            continue
        if at - here > 1:
            linkable = True
            continue
        linkable = linkable and token.text not in words.people
        verb = token.text in words.clause_words or words.statements.match(tokens, here)
        copula = words.copulas.match(tokens, here)
        links = copula is not None and linkable and priced and copula.after in spoken_for
        if verb and not links:
            return True
        known = category_until(tokens, here, locale) > here
        if (
            not known
            and _looks_like_a_verb(token, locale)
            and not is_familiar(tokens, here, locale)
        ):
            return True
        linkable = linkable or known
    return False


def _looks_like_a_verb(token: Token, locale: Locale) -> bool:
    words = locale.instructions
    return token.text.endswith(words.verb_endings) and token.text not in words.nouns_like_verbs


def _is_entry(
    tokens: Sequence[Token],
    clause: Clause,
    dated: bool,
    spoken_for: Collection[int],
    locale: Locale,
) -> bool:
    rest = [at for at in range(clause.first, clause.after) if at not in spoken_for]
    if len(rest) > locale.items.longest_clause:
        return False
    strangers = count_strangers(tokens, rest, locale)
    price = clause.prices[0]
    known = find_category(tokens[clause.first : clause.after], locale, None) is not None
    if known or price.explicit or price.decimals or dated:
        return strangers <= _STRANGERS
    return (
        strangers <= _STRANGERS_ALONE
        and price.minor < _LARGEST_ALONE * 10 ** EXPONENTS[price.currency]
        and _stands_at_an_edge(tokens, clause, price)
    )


def _stands_at_an_edge(tokens: Sequence[Token], clause: Clause, price: Price) -> bool:
    """Whether the price opens or closes its clause ("barnes 12", not "apollo 11 landed")."""
    before = any(token.kind == WORD for token in tokens[clause.first : price.first])
    after = any(token.kind == WORD for token in tokens[price.after : clause.after])
    return not (before and after)
