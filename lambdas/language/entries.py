"""Terse entries: "lunch 12.50", "12 pizza", "espresso 3.10 and tram 2.40 yesterday".

An entry has no verb and no pronoun: nouns, amounts, dates and what joins them. A bare number
alone is none, nor is one beside nothing but unknown words ("humidity 40"): those are asked about.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from .amounts import find_prices
from .categories import category_until, find_category
from .clauses import Clause, cut_clauses
from .familiarity import count_strangers, income_until, is_familiar
from .locale import Locale
from .prices import Price
from .tokens import NUMBER, WORD, Token

_STRANGERS = 3
"""Unknown words that an entry may hold beside a known category, a certain price or a date."""
_STRANGERS_BESIDE_MONEY = 6
"""As `_STRANGERS`, beside what is money by the way it is written."""
_STRANGERS_WITHOUT_PRICE = 1
_ANY_CURRENCY = "USD"

_EMPHATIC = 3
"""How often one word may be said in a row ("very very")."""

_BABBLE = re.compile(r"([a-z])\1\1|[bcdfghjklmnpqrstvwxz]{5}|^(?:asd|qwe|zxc)")
"""Letters in an order in which only hands on a keyboard put them."""


def is_terse_entry(
    tokens: Sequence[Token],
    start: int,
    prices: Sequence[Price],
    dated: Mapping[int, int],
    locale: Locale,
    *,
    assumed: bool = False,
) -> bool:
    """Whether the tokens from `start` on are entries and nothing else.

    `dated` gives, by the index of its first token, where each date ends. With `assumed`, a bare
    number beside unknown words is an amount, too.
    """
    spans = [*dated.items(), *((price.first, price.after) for price in prices)]
    spoken_for = {index for first, after in spans for index in range(first, after)}
    if names_a_speaker(tokens, start, locale):
        return False
    if _has_verb(tokens, start, bool(prices), spoken_for, locale):
        return False
    if not prices:
        known = find_category(tokens[start:], locale, None) is not None
        rest = [at for at in range(start, len(tokens)) if at not in spoken_for]
        return known and count_strangers(tokens, rest, locale) <= _STRANGERS_WITHOUT_PRICE
    clauses = cut_clauses(tokens, prices, spoken_for, locale.items)
    if len(dated) > 1:
        clauses = [clause for clause in clauses if not _is_repeat(clause, dated, spoken_for)]
    sure = assumed or bool(dated)
    sure = sure or (len(clauses) > 1 and _is_one_known(tokens, clauses, spoken_for, locale))
    entries = (_is_entry(tokens, clause, sure, spoken_for, locale) for clause in clauses)
    return bool(clauses) and all(entries)


def may_be_entry(text: str, *, locale: Locale) -> bool:
    """Whether only words that nobody taught us keep it from being an entry ("zorbing 45").

    Such a message is worth a question, and no more.
    """
    tokens, words = locale.read(text), locale.instructions
    prices = find_prices(tokens, _ANY_CURRENCY, locale)
    if len(prices) != 1 or not any(token.kind == WORD for token in tokens):
        return False
    habits = locale.stories.habits
    vetoes = words.anywhere.find_all(tokens, locale.read_slot)
    if any(not habits.match(tokens, veto.first) for veto in vetoes) or is_babble(tokens, locale):
        return False
    if words.openings.match(tokens, 0, locale.read_slot):
        return False
    if prices[0].certain and any(
        category_until(tokens, at, locale) > at for at in range(len(tokens))
    ):
        return True
    return is_terse_entry(tokens, 0, prices, {}, locale, assumed=True)


def computes(text: str, *, locale: Locale) -> bool:
    """Whether it is nothing but numbers and signs to compute with ("45 + 32")."""
    tokens = locale.read(text)
    numbers = sum(token.kind == NUMBER for token in tokens)
    return numbers > 1 and not any(token.kind == WORD for token in tokens)


def is_babble(tokens: Sequence[Token], locale: Locale) -> bool:
    """Whether it holds words that no language has ("jjjj"), or one again and again ("blah")."""
    words = [token.text for token in tokens if token.kind == WORD]
    again = len(set(words)) < len(words) and len(set(words)) == 1
    again = again or any(len(list(run)) > _EMPHATIC for _, run in groupby(words))
    unknown = (
        token.text
        for at, token in enumerate(tokens)
        if token.kind == WORD and not is_familiar(tokens, at, locale)
    )
    return again or any(_BABBLE.search(word) for word in unknown)


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
        if token.text not in words.clause_words and not words.statements.match(tokens, here):
            at = max(at, income_until(tokens, here, locale))
        if at - here > 1:
            linkable = True
            continue
        if priced and is_noun(tokens, here, start, locale):
            linkable = True
            continue
        verb = token.text in words.clause_words or words.statements.match(tokens, here)
        copula = words.copulas.match(tokens, here)
        links = copula is not None and linkable and priced and copula.after in spoken_for
        if verb and not links:
            return True
        known = category_until(tokens, here, locale) > here
        unknown = not known and not is_familiar(tokens, here, locale)
        if unknown and _looks_like_a_verb(tokens, here, start, locale):
            return True
        linkable = linkable or known
    return False


def is_noun(tokens: Sequence[Token], at: int, start: int, locale: Locale) -> bool:
    """Whether a verb or pronoun is none where it stands ("for *us*", "*that* cake")."""
    text, words, stories = tokens[at].text, locale.instructions, locale.stories
    if text in stories.demonstratives:
        ahead = tokens[at + 1] if at + 1 < len(tokens) else None
        return ahead is not None and ahead.kind == WORD and ahead.text not in words.clause_words
    if at == start:
        return False
    before = tokens[at - 1]
    if text in stories.objects:
        return before.text in locale.categories.prepositions or before.text == "of"
    if text not in words.verbs_or_nouns or before.kind != WORD:
        return False
    acts = before.text in words.people or before.text in stories.subjects
    return not acts and before.text not in words.clause_words and before.text != "to"


def _looks_like_a_verb(tokens: Sequence[Token], at: int, start: int, locale: Locale) -> bool:
    words, text = locale.instructions, tokens[at].text
    if not text.endswith(words.verb_endings) or text in words.nouns_like_verbs:
        return False
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1].text if at > start else ""
    describes = ahead is not None and ahead.kind == WORD and ahead.text not in locale.items.small
    introduced = before in locale.stories.demonstratives or before in locale.numbers.articles
    return not (describes and introduced)


def _is_entry(
    tokens: Sequence[Token],
    clause: Clause,
    sure: bool,
    spoken_for: Collection[int],
    locale: Locale,
) -> bool:
    rest = [at for at in range(clause.first, clause.after) if at not in spoken_for]
    price = clause.prices[0]
    rest += range(*price.gap)
    if len(rest) > locale.items.longest_clause or _is_quoted_price(tokens, price, locale):
        return False
    known = any(category_until(tokens, at, locale) > at for at in rest)
    strangers = count_strangers(tokens, rest, locale)
    certain = known or price.certain or sure
    most = _STRANGERS_BESIDE_MONEY if price.certain else _STRANGERS
    if strangers and _names_a_budget(tokens, rest, locale):
        return False
    return certain and (known or strangers > 0) and strangers <= most


def _names_a_budget(tokens: Sequence[Token], rest: Sequence[int], locale: Locale) -> bool:
    """Whether it may order a limit in words that nobody taught us ("Budget für essen 300")."""
    budgets = locale.instructions.budgets
    return any(budgets.match(tokens, at, locale.read_slot) for at in rest)


def _is_one_known(
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    spoken_for: Collection[int],
    locale: Locale,
) -> bool:
    """Whether a known thing is among several: then the others are things, too."""
    return any(
        category_until(tokens, at, locale) > at
        for clause in clauses
        for at in range(clause.first, clause.after)
        if at not in spoken_for
    )


def _is_repeat(clause: Clause, dated: Collection[int], spoken_for: Collection[int]) -> bool:
    """Whether it is an amount and a day of what is named elsewhere ("bus 2.40 mon, 2.40 tue")."""
    indices = range(clause.first, clause.after)
    return any(at in dated for at in indices) and all(at in spoken_for for at in indices)


def _is_quoted_price(tokens: Sequence[Token], price: Price, locale: Locale) -> bool:
    """Whether it is the news of a market ("oil at 80")."""
    return price.first > 0 and tokens[price.first - 1].text in locale.money.at


def names_a_speaker(tokens: Sequence[Token], start: int, locale: Locale) -> bool:
    """Whether the words are somebody else's ("kevin: lunch 12")."""
    return (
        start + 1 < len(tokens)
        and tokens[start].kind == WORD
        and tokens[start + 1].text == ":"
        and not is_familiar(tokens, start, locale)
    )
