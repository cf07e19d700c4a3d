"""What a question wants to know: what is left of a budget, whether something fits, which entries.

Reading decides nothing about writing: these are questions, and their answers change nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money

from .amounts import find_prices
from .categories import find_category
from .locale import Locale
from .periods import Context, find_periods
from .phrases import PhraseTable
from .prices import read_price
from .questions import find_kind
from .targets import Target, find_target
from .tokens import NUMBER, Token

BIGGEST = 3
"""How many of the largest are shown if no number is said."""


@dataclass(frozen=True, slots=True)
class BudgetQuestion:
    """What is asked of the budgets."""

    category: Category | None
    """None: of all, or of none in particular."""
    price: Money | None
    """Of something that may fit into what is left."""
    affords: bool
    """Whether it asks if something fits."""
    a_day: bool
    """Whether it asks for what each day may cost."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries that a question wants to see."""

    target: Target
    biggest: int | None
    """How many of the largest; None: the newest first."""
    above: Money | None
    """Only amounts above this one."""
    kind: Kind | None
    """None: income and expenses alike."""


def read_budget_question(text: str, *, home: str, locale: Locale) -> BudgetQuestion:
    """What `text` asks of budgets; call it only for messages that are questions about them."""
    tokens = locale.read(text)
    words = locale.measures
    match = find_category(tokens, locale, Kind.EXPENSE)
    return BudgetQuestion(
        category=match.outcome if match else None,
        price=_price(tokens, home, locale),
        affords=_has(words.afford, tokens, locale),
        a_day=_has(words.a_day, tokens, locale),
    )


def asks_about_budget(text: str, *, locale: Locale) -> bool:
    """Whether a question's words are about what is left, rather than about what was spent."""
    return _has(locale.measures.standing, locale.read(text), locale)


def read_listing(text: str, *, context: Context, home: str, locale: Locale) -> Listing:
    """The entries that `text` wants to see; call it only for messages that ask for some.

    `context` says whose months and paydays are meant.
    """
    tokens = locale.read(text)
    words = locale.measures
    target = find_target(
        tokens, 0, len(tokens), context=context, home=home, locale=locale, idle=words.asking
    )
    biggest = next(words.biggest.find_all(tokens, locale.read_slot), None)
    above = _is_least(tokens, target.amount, home, locale)
    amount = None if above or biggest else target.amount
    return Listing(
        target=replace(target, amount=amount),
        biggest=None if biggest is None else (*biggest.values, target.count or BIGGEST)[0],
        above=above,
        kind=_kind(tokens, context, locale, biggest=biggest is not None),
    )


def _kind(
    tokens: Sequence[Token], context: Context, locale: Locale, *, biggest: bool
) -> Kind | None:
    periods = [range(start, after) for _, _, start, after in find_periods(tokens, context, locale)]
    beside = [token for at, token in enumerate(tokens) if not any(at in span for span in periods)]
    if find_kind(beside, locale) is Kind.INCOME:
        return Kind.INCOME
    spent = biggest or _has(locale.measures.spent, tokens, locale)
    return Kind.EXPENSE if spent else None


def _price(tokens: Sequence[Token], home: str, locale: Locale) -> Money | None:
    """The first amount, else the first number, which elsewhere looks like a count ("25 left")."""
    prices = find_prices(tokens, home, locale)
    numbers = [at for at, token in enumerate(tokens) if token.kind == NUMBER]
    price = prices[0] if prices else None
    if price is None and numbers:
        price = read_price(tokens, numbers[0], home, locale)
    return Money(price.minor, price.currency) if price and price.minor > 0 else None


def _is_least(
    tokens: Sequence[Token], amount: Money | None, home: str, locale: Locale
) -> Money | None:
    """The amount, if what is wanted lies above it."""
    markers = {match.after for match in locale.measures.above.find_all(tokens)}
    found = any(price.first in markers for price in find_prices(tokens, home, locale))
    return amount if found else None


def _has(table: PhraseTable[bool], tokens: Sequence[Token], locale: Locale) -> bool:
    return any(table.find_all(tokens, locale.read_slot))
