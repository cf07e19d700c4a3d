"""Nothing but a new amount for what was just said: "sorry, 9.50", "actually it was 21"."""

from collections.abc import Sequence

from .locale import Locale
from .prices import Price
from .tokens import Token


def find_amendment(
    tokens: Sequence[Token], prices: Sequence[Price], locale: Locale
) -> Price | None:
    """The amount, if words that take something back stand before it and nothing follows."""
    opening = locale.corrections.amends.match(tokens, 0)
    if opening is None or len(prices) != 1:
        return None
    price = prices[0]
    between = tokens[opening.after : price.first]
    rest = tokens[price.after :]
    fillers = locale.instructions.fillers
    polite = all(
        fillers.match(rest, at) or not token.text.isalnum() for at, token in enumerate(rest)
    )
    alone = not any(token.text.isalnum() for token in between)
    return price if alone and polite else None
