"""Where words, amounts and days stand in a message: found once, for all who judge it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from .amounts import find_prices
from .dates import find_dates
from .locale import Locale
from .memory import remember
from .prices import Price
from .tokens import Token

_ANY_CURRENCY = "USD"
_ANY_DAY = date(2024, 2, 29)
"""Only where a date stands and its direction matter here: the same on every day."""


class Survey(NamedTuple):
    """What stands where; values of prices and dates have no meaning."""

    tokens: Sequence[Token]
    prices: Sequence[Price]
    dated: Mapping[int, int]
    """By the index of its first token, where each date ends."""


@remember
def survey(text: str, *, locale: Locale) -> Survey:
    """Survey the message."""
    tokens = locale.read(text)
    dated = {match.first: match.after for match, _ in find_dates(tokens, _ANY_DAY, locale)}
    return Survey(tokens, find_prices(tokens, _ANY_CURRENCY, locale), dated)
