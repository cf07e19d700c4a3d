"""The outline of a message: each of its words as the kind that it is.

"paid my plumber 80" and "bought a kettle 25" have one outline, so that what is learned of sentences
holds for words that none of them had.
"""

from collections.abc import Iterator, Mapping, Sequence

from .categories import category_until
from .familiarity import income_until
from .locale import Locale
from .prices import Price
from .tokens import NUMBER, WORD, Token

LIMIT = 60
"""Tokens of a message that are looked at."""

_SELF = frozenset("i we my me our us".split())


def draw_outline(
    tokens: Sequence[Token],
    prices: Sequence[Price],
    dated: Mapping[int, int],
    locale: Locale,
) -> list[str]:
    """A kind for each word, thing, date and amount; little words stand for themselves.

    `dated` gives, by the index of its first token, where each date ends.
    """
    spans = {at: ("<date>", after) for at, after in dated.items()}
    spans |= {p.first: ("<sum>" if p.certain else "<number>", p.after) for p in prices}
    kinds: list[str] = []
    at = 0
    while at < min(len(tokens), LIMIT):
        kind, after = spans.get(at) or _kind_of(tokens, at, locale)
        if kind not in _RUNS or not kinds or kinds[-1] != kind:
            kinds.append(kind)
        at = max(after, at + 1)
    return kinds


_RUNS = ("<thing>", "<word>")
"""Kinds of which several in a row are as one."""


def _kind_of(tokens: Sequence[Token], at: int, locale: Locale) -> tuple[str, int]:
    """The kind of what stands at token `at`, and the index after it."""
    token, words = tokens[at], locale.instructions
    text = token.text
    if text in _SELF:
        return text, at + 1
    if text in words.people or text in words.owners:
        return "<who>", at + 1
    pays = words.statements.match(tokens, at, locale.read_slot)
    if pays is not None:
        return "<pays>", pays.after
    income = income_until(tokens, at, locale)
    if income > at:
        return "<income>", income
    thing = category_until(tokens, at, locale)
    if thing > at:
        return "<thing>", thing
    if token.kind == NUMBER:
        return "<figure>", at + 1
    if token.kind != WORD or text in words.clause_words or text in locale.items.small:
        return text, at + 1
    limit = words.budgets.match(tokens, at, locale.read_slot)
    if limit is not None:
        return "<limit>", limit.after
    return ("<verb>" if text.endswith(words.verb_endings) else "<word>"), at + 1


def names_a_thing(tokens: Sequence[Token], locale: Locale) -> bool:
    """Whether any word of the message is a known thing, or one of income."""
    places = range(min(len(tokens), LIMIT))
    return any(
        category_until(tokens, at, locale) > at or income_until(tokens, at, locale) > at
        for at in places
    )


def names_another_payer(tokens: Sequence[Token], locale: Locale) -> bool:
    """Whether an unknown name stands right before a verb of paying ("*tom* paid 80")."""
    words = locale.instructions
    for at, token in enumerate(tokens[:-1]):
        known = token.text in _SELF or token.text in words.clause_words
        if token.kind != WORD or known or words.fillers.match(tokens, at):
            continue
        paid = locale.items.outgoing.match(tokens, at + 1)
        if paid is not None and category_until(tokens, at, locale) == at:
            return True
    return False


def count_runs(kinds: Sequence[str], longest: int) -> Iterator[str]:
    """Every run of up to `longest` kinds, the borders of the message among them."""
    bordered = ["^", *kinds, "$"]
    for size in range(1, longest + 1):
        for first in range(len(bordered) - size + 1):
            yield " ".join(bordered[first : first + size])
