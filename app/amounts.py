"""What people type into a field for an amount, read exactly; no float anywhere."""

import re

from lambdas.ledger.currencies import EXPONENTS, symbol
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.money import Money

GROUP = 3
"""Digits between separators of thousands."""
_FIGURES = re.compile(r"\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+", re.ASCII)


def read_amount(text: str, currency: str) -> Money:
    """Read "1,250.00", "1.250,00", "12,50", "12.5", "$12" or "12 USD".

    A lone separator before exactly three digits groups thousands, unless the currency has three
    decimals: the same rule as in the chat.

    Raises:
        InvalidInput: anything else, or more decimals than the currency has.

    >>> read_amount("12,50", "USD"), read_amount("1,250", "USD"), read_amount("1,250", "KWD")
    (Money(minor=1250, currency='USD'), Money(minor=125000, currency='USD'), \
Money(minor=1250, currency='KWD'))
    """
    figures = _bare(text, currency)
    whole, fraction = _split(figures, EXPONENTS.get(currency, 0))
    if not _FIGURES.fullmatch(whole) or not re.fullmatch(r"\d*", fraction, re.ASCII):
        raise InvalidInput("amount", "Type the amount in figures, such as 12.50.")
    digits = re.sub("[.,]", "", whole)
    return Money.parse(f"{digits}.{fraction}" if fraction else digits, currency)


def _bare(text: str, currency: str) -> str:
    """The text without spaces and without the currency's own sign or code at either end."""
    bare = "".join(text.split())
    for sign in (currency, symbol(currency, currency).strip()):
        bare = bare.removeprefix(sign).removesuffix(sign)
    return bare


def _split(figures: str, exponent: int) -> tuple[str, str]:
    """What stands before and after the decimal separator."""
    at = max(figures.rfind("."), figures.rfind(","))
    if at < 0:
        return figures, ""
    whole, fraction = figures[:at], figures[at + 1 :]
    lone = not re.search("[.,]", whole)
    groups = figures[at] in whole or (lone and len(fraction) == GROUP != exponent)
    return (figures, "") if groups else (whole, fraction)
