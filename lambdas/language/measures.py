"""What a question wants to know of budgets: what is left, and whether something fits.

Reading decides nothing about writing: these are questions, and their answers change nothing.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money

from .amounts import find_prices
from .categories import find_category
from .locale import Locale
from .phrases import PhraseTable
from .prices import read_price
from .sentences import skip_opening
from .tokens import NUMBER, Token


class BudgetQuestion(NamedTuple):
    """What is asked of the budgets."""

    category: Category | None
    """None: of all, or of none in particular."""
    price: Money | None
    """Of something that may fit into what is left."""
    affords: bool
    """Whether it asks if something fits."""
    a_day: bool
    """Whether it asks for what each day may cost."""


def read_budget_question(text: str, *, home: str, locale: Locale) -> BudgetQuestion:
    """What `text` asks of budgets; call it only for messages that are questions about them."""
    tokens = locale.read(text)
    words = locale.measures
    match = find_category(tokens, locale, Kind.EXPENSE)
    affords = _has(words.afford, tokens, locale)
    if not affords and find_prices(tokens, home, locale):
        affords = not _has(words.rest, tokens, locale)
    return BudgetQuestion(
        category=match.outcome if match else None,
        price=_price(tokens, home, locale),
        affords=affords,
        a_day=_has(words.a_day, tokens, locale),
    )


def asks_about_budget(text: str, *, locale: Locale) -> bool:
    """Whether a question's words are about what is left, rather than about what was spent."""
    found = locale.measures.standing.find_all(locale.read(text), locale.read_slot)
    outcomes = [match.outcome for match in found]
    return bool(outcomes) and all(outcomes)


def is_status(text: str, *, locale: Locale) -> bool:
    """Whether it says nothing but that the budgets' state is wanted ("budget status")."""
    tokens = locale.read(text)
    match = locale.measures.status.match(tokens, skip_opening(tokens, locale))
    rest = tokens[match.after :] if match else ()
    fillers = locale.instructions.fillers
    idle = all(fillers.match(rest, at) or not t.text.isalnum() for at, t in enumerate(rest))
    return match is not None and idle


def _price(tokens: Sequence[Token], home: str, locale: Locale) -> Money | None:
    """The first amount, else the first number, which elsewhere looks like a count ("25 left")."""
    prices = find_prices(tokens, home, locale)
    numbers = [at for at, token in enumerate(tokens) if token.kind == NUMBER]
    price = prices[0] if prices else None
    if price is None and numbers:
        price = read_price(tokens, numbers[0], home, locale)
    return Money(price.minor, price.currency) if price and price.minor > 0 else None


def _has(table: PhraseTable[bool], tokens: Sequence[Token], locale: Locale) -> bool:
    return any(table.find_all(tokens, locale.read_slot))
