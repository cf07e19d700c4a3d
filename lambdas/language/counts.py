"""Which bare whole numbers say how many rather than how much.

"3 beers for 14.50", "2 x coffee 6", "bought 2 shirts": a number that counts the things after
it. A number with a currency or with decimals is never a count.
"""

from collections.abc import Sequence

from lambdas.ledger.currencies import EXPONENTS

from .categories import category_until
from .clauses import ENDS, JOINTS
from .locale import Locale
from .prices import Price
from .tokens import NUMBER, WORD, Token

_LARGEST_WRITTEN = 10
"""A number word up to this one needs a currency or a verb of paying to be an amount."""
_FEW = 20
_LONGEST_OF = 2
_LONGEST_NAME = 4
"""Words between a count and the price of it all."""


def drop_counts(tokens: Sequence[Token], prices: Sequence[Price], locale: Locale) -> list[Price]:
    """The prices that are prices."""
    kept: list[Price] = []
    for index, price in enumerate(prices):
        following = prices[index + 1] if index + 1 < len(prices) else None
        whole = bool(kept) and _is_whole_of(tokens, kept[-1], price, locale)
        if not whole and not _is_count(tokens, price, following, kept, locale):
            kept.append(price)
    return kept


def _is_whole_of(tokens: Sequence[Token], part: Price, price: Price, locale: Locale) -> bool:
    """Whether it is what the amount before it is a part of ("gave 40 of the 120")."""
    between = [token.text for token in tokens[part.after : price.first]]
    return between[:1] == [locale.money.of] and len(between) <= _LONGEST_OF


def _is_count(
    tokens: Sequence[Token],
    price: Price,
    following: Price | None,
    kept: Sequence[Price],
    locale: Locale,
) -> bool:
    if price.explicit or price.decimals:
        return False
    after = tokens[price.after] if price.after < len(tokens) else None
    before = tokens[price.first - 1].text if price.first else ""
    counts_a_noun = (
        after is not None
        and after.kind == WORD
        and after.text not in locale.money.after_amount | locale.stories.subjects
        and not _is_gerund(after, locale)
    )
    serves = before in locale.money.for_
    if serves and _says_how_many(tokens, price, following, kept, locale):
        return True
    if following is not None and _is_of_several(tokens, price, following, locale):
        return True
    if price.written and _is_small_talk(price, before, counts_a_noun, locale):
        return not _opens_a_payment(tokens, price, locale)
    if after is not None and after.text in locale.money.times:
        return True
    if counts_a_noun and before in locale.money.before_count:
        return locale.items.income.match(tokens, price.after) is None
    if counts_a_noun and kept and before in locale.money.for_:
        return True
    if counts_a_noun and _counts_a_plural(tokens, price, locale):
        return True
    beside = following is not None or bool(kept)
    if counts_a_noun and _counts_several(tokens, price, locale, beside=beside):
        return True
    return counts_a_noun and following is not None and _leads_to(tokens, price, following, locale)


def _is_gerund(token: Token, locale: Locale) -> bool:
    words = locale.instructions
    return token.text.endswith(words.verb_endings) and token.text not in words.nouns_like_verbs


def _is_small_talk(price: Price, before: str, counts_a_noun: bool, locale: Locale) -> bool:
    """Whether a number word is just a word ("the last one", "two coffees")."""
    small = price.minor <= int(_LARGEST_WRITTEN * 10 ** EXPONENTS[price.currency])
    return small and (counts_a_noun or before not in locale.money.before_word_amount)


def _opens_a_payment(tokens: Sequence[Token], price: Price, locale: Locale) -> bool:
    """Whether a number word at the start of a clause is what a thing cost ("ten for lunch")."""
    starts = price.first == 0 or tokens[price.first - 1].text in locale.items.separators | ENDS
    here = price.after
    if not starts or here >= len(tokens) or tokens[here].text not in locale.money.for_:
        return False
    rest = range(here + 1, min(here + 1 + _LONGEST_NAME, len(tokens)))
    return any(category_until(tokens, at, locale) > at for at in rest)


def _is_of_several(tokens: Sequence[Token], price: Price, following: Price, locale: Locale) -> bool:
    """Whether it says how many were paid with the next price ("dune 3 for 32")."""
    apart = [token.text for token in tokens[price.after : following.first]]
    fewer = price.minor < following.minor or following.currency != price.currency
    return len(apart) == 1 and apart[0] in locale.money.for_ and _is_few(price) and fewer


def _is_few(price: Price) -> bool:
    return price.minor <= _FEW * price.unit


def _says_how_many(
    tokens: Sequence[Token],
    price: Price,
    following: Price | None,
    kept: Sequence[Price],
    locale: Locale,
) -> bool:
    """Whether the number behind "for" counts people or things ("$186 *for two*")."""
    if kept and kept[-1].after == price.first - 1 and _is_few(price):
        return True
    return following is not None and _is_party_size(tokens, price, following, locale)


def _is_party_size(tokens: Sequence[Token], price: Price, following: Price, locale: Locale) -> bool:
    """Whether it is how many ate: "dinner for 4 at luigi's 120", "dinner for two 62"."""
    between = [token.text for token in tokens[price.after : following.first]]
    breaks = locale.items.separators | ENDS | JOINTS | locale.money.for_
    together = price.written and not between
    return together or (len(between) > 1 and breaks.isdisjoint(between))


def _counts_a_plural(tokens: Sequence[Token], price: Price, locale: Locale) -> bool:
    """Whether a small number stands before several of a known thing ("3 coffees")."""
    unit = 10 ** EXPONENTS[price.currency]
    if not unit < price.minor <= _LARGEST_WRITTEN * unit or not _starts(tokens, price, locale):
        return False
    word = tokens[price.after].text
    things = (locale.categories.strong, locale.categories.wider)
    for ending in locale.money.plural_endings:
        if word.endswith(ending):
            single = [tokens[price.after]._replace(text=word.removesuffix(ending))]
            return any(
                table.match(tokens, price.after) and table.match(single, 0) for table in things
            )
    return False


def _counts_several(tokens: Sequence[Token], price: Price, locale: Locale, *, beside: bool) -> bool:
    """Whether it stands before several of anything ("gave me 2 options").

    Beside other amounts a small number that opens a clause does, too ("2 fillings, paid 185").
    """
    if not tokens[price.after].text.endswith(locale.money.plural_endings):
        return False
    before = tokens[price.first - 1].text if price.first else ""
    if before in locale.money.before_many:
        return category_until(tokens, price.after, locale) == price.after
    unit = 10 ** EXPONENTS[price.currency]
    ends = price.after + 1 == len(tokens) or tokens[price.after + 1].text in ENDS
    small = unit < price.minor <= _LARGEST_WRITTEN * unit
    return beside and small and ends and _starts(tokens, price, locale)


def _starts(tokens: Sequence[Token], price: Price, locale: Locale) -> bool:
    """Whether nothing is named before it in its clause."""
    before = tokens[price.first - 1] if price.first else None
    return before is None or before.kind != WORD or before.text in locale.items.separators


def _leads_to(tokens: Sequence[Token], price: Price, following: Price, locale: Locale) -> bool:
    """Whether the words between name what is counted and the next price is what it all cost."""
    between = tokens[price.after : following.first]
    if not 0 < len(between) <= _LONGEST_NAME + 1 or any(token.kind == NUMBER for token in between):
        return False
    before = tokens[price.first - 1].text if price.first else ""
    if between[-1].text in (locale.money.for_ | locale.money.at):
        return before not in locale.money.for_
    ends = (
        following.after == len(tokens)
        or tokens[following.after].kind != WORD
        or (tokens[following.after].text in locale.money.after_amount)
    )
    names_only = all(token.kind == WORD for token in between)
    return _starts(tokens, price, locale) and ends and names_only
