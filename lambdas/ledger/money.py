"""An amount of money: whole minor units and an ISO 4217 code, never a float."""

import re
from dataclasses import dataclass
from typing import Self

from lambdas.ledger.currencies import EXPONENTS, symbol
from lambdas.ledger.errors import CurrencyMismatch, InvalidInput

LIMIT = 10**15
"""A transaction and a budget stay below this many minor units, so that thousands of them add up
within 64 bits. A sum has no limit of its own: what was stored can always be read."""

_DECIMAL = re.compile(r"(-?)(\d{1,30})(?:\.(\d{1,3}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Money:
    """`minor` whole minor units (cents for USD, yen for JPY, fils for KWD) of `currency`."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if self.currency not in EXPONENTS:
            raise InvalidInput("currency", f"{self.currency[:8]!r} is not a currency I know.")

    @classmethod
    def parse(cls, decimal: str, currency: str, field: str = "amount") -> Self:
        """Read a plain decimal of the API ("12.50", "12.5", "12"); `field` is its name there.

        Raises:
            InvalidInput: not a decimal, or more decimals than the currency has.

        >>> Money.parse("12.5", "USD")
        Money(minor=1250, currency='USD')
        """
        exponent = EXPONENTS.get(currency)
        if exponent is None:
            raise InvalidInput("currency", f"{currency[:8]!r} is not a currency I know.")
        match = _DECIMAL.fullmatch(decimal)
        if match is None:
            raise InvalidInput(field, f'{field} must be a decimal such as "12.50".')
        sign, whole, fraction = match.groups(default="")
        if len(fraction.rstrip("0")) > exponent:
            raise InvalidInput(field, f"{currency} amounts have at most {exponent} decimals.")
        minor = int(whole + fraction[:exponent].ljust(exponent, "0"))
        return cls(-minor if sign else minor, currency)

    @property
    def decimal(self) -> str:
        """The exact decimal, with all the currency's decimals.

        >>> Money(1250, "USD").decimal, Money(-5, "KWD").decimal, Money(900, "JPY").decimal
        ('12.50', '-0.005', '900')
        """
        exponent = EXPONENTS[self.currency]
        digits = str(abs(self.minor)).rjust(exponent + 1, "0")
        sign = "-" if self.minor < 0 else ""
        if exponent == 0:
            return sign + digits
        return f"{sign}{digits[:-exponent]}.{digits[-exponent:]}"

    def __add__(self, other: "Money") -> "Money":
        self._require_same_currency(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._require_same_currency(other)
        return Money(self.minor - other.minor, self.currency)

    def require_amount(self, field: str) -> None:
        """Check that it is fit for a transaction or a budget; `field` is its name there.

        Raises:
            InvalidInput: not more than zero, or not below `LIMIT`.
        """
        if self.minor <= 0:
            raise InvalidInput(field, f"The {field} must be more than zero.")
        if self.minor >= LIMIT:
            raise InvalidInput(field, f"That {field} is too large.")

    def _require_same_currency(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch


def format_money(money: Money, home: str | None = None) -> str:
    r"""The amount as an English text writes it: sign, symbol, grouped digits, all decimals.

    >>> format_money(Money(125000, "USD")), format_money(Money(-999, "CHF"))
    ('$1,250.00', '-CHF\xa09.99')
    """
    whole, _, fraction = money.decimal.lstrip("-").partition(".")
    sign = "-" if money.minor < 0 else ""
    decimals = f".{fraction}" if fraction else ""
    return f"{sign}{symbol(money.currency, home)}{int(whole):,}{decimals}"
