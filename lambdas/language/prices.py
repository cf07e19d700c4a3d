"""One price at one place: a number with what its writer put around it.

Before it a sign or code ("$12", "Rs 900", "-5"), after it a multiplier ("2.3k"), a currency
("20 quid", "15eur"), or the smaller unit ("3 dollars 20", "50p").
"""

from collections.abc import Sequence
from typing import NamedTuple

from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.money import LIMIT

from .denominations import choose, currency_after, currency_before, minor_currency, shares_sign
from .locale import Locale
from .numerals import Numeral, read_numeral
from .tokens import NUMBER, WORD, Token

_MINUS = frozenset("-\u2212")
_LONGEST_WHOLE = 9
_MOST_NOTES = 100


class Price(NamedTuple):
    """`minor` units of `currency`, written as tokens `[first, after)`."""

    minor: int
    currency: str
    first: int
    after: int
    explicit: bool
    """The currency was written."""
    decimals: bool
    """Decimals were written, so that it can hardly be a count."""
    written: bool
    """In words."""
    gap: tuple[int, int] = (0, 0)
    """Tokens inside that name the thing ("4 *coffees* 3.50 each")."""
    spoken: bool = False
    """As `Numeral.spoken`, and nothing said yet which of the two it is."""

    @property
    def unit(self) -> int:
        """Minor units of one whole of the currency."""
        return int(10 ** EXPONENTS[self.currency])

    def in_currency(self, currency: str) -> "Price | None":
        """The same number in another currency; None if that has too few decimals for it."""
        shift = EXPONENTS[currency] - EXPONENTS[self.currency]
        minor, rest = divmod(self.minor * 10 ** max(shift, 0), 10 ** max(-shift, 0))
        return None if rest else self._replace(minor=minor, currency=currency, explicit=True)

    @property
    def certain(self) -> bool:
        """Whether it is money by the way it is written."""
        return self.explicit or self.decimals


def read_price(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> Price | None:
    """The price that starts at token `at`, its currency in front of it included."""
    named = _read_note(tokens, at, home, locale) or _read_single(tokens, at, home, locale)
    price = named or _read_number(tokens, at, home, locale)
    return None if price is None or abs(price.minor) >= LIMIT else price


def _read_number(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> Price | None:
    here, negative = _skip_minus(tokens, at)
    before = currency_before(tokens, here, home, locale)
    currency = home
    if before is not None:
        currency, here = before
        if not negative:
            here, negative = _skip_minus(tokens, here, glued=True)
    if here >= len(tokens) or (before is None and _is_glued_to_a_word(tokens, here)):
        return None
    numeral = read_numeral(tokens, here, locale.numbers, EXPONENTS[currency])
    after = currency_after(tokens, numeral.after if numeral else here + 1, home, locale)
    if before is not None and after is not None and shares_sign(tokens[here - 1], currency, after):
        before = None
    if before is None and after is not None:  # its decimals decide how the digits are read
        numeral = read_numeral(tokens, here, locale.numbers, EXPONENTS[after[0]])
    price = numeral and _with_what_follows(tokens, numeral, before, home, locale)
    if price is None or (not price.explicit and _is_a_code(tokens[here])):
        return None
    return price._replace(minor=-price.minor if negative else price.minor, first=at)


def _read_note(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> Price | None:
    """Banknotes by their names ("a tenner", "two fivers"); the article is part of it."""
    count, here = 1, at
    if at + 1 < len(tokens) and tokens[at + 1].text in locale.money.notes:
        numeral = read_numeral(tokens, at, locale.numbers, 0)
        if numeral is not None and numeral.after == at + 1 and not numeral.decimals:
            count, here = numeral.unscaled, at + 1
        elif tokens[at].text in locale.numbers.articles:
            here = at + 1
    named = locale.money.notes.get(tokens[here].text)
    currency = choose(named[1], home) if named else None
    if named is None or currency is None or not 0 < count <= _MOST_NOTES:
        return None
    minor = int(count * named[0] * 10 ** EXPONENTS[currency])
    return Price(minor, currency, at, here + 1, explicit=True, decimals=True, written=False)


def _read_single(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> Price | None:
    """One coin or note of a currency, and perhaps cents ("a buck fifty")."""
    if tokens[at].text not in locale.numbers.articles or at + 1 == len(tokens):
        return None
    if tokens[at + 1].text not in locale.money.currencies:
        return None
    after = currency_after(tokens, at + 1, home, locale)
    if after is None:
        return None
    currency, end = after
    cents, end = _read_minor_units(tokens, end, home, locale)
    names = end < len(tokens) and tokens[end].kind == WORD
    if names and not cents and tokens[end].text not in locale.money.after_amount - {"of"}:
        return None
    minor = int(10 ** EXPONENTS[currency]) + cents
    return Price(minor, currency, at, end, explicit=True, decimals=bool(cents), written=True)


def _is_a_code(token: Token) -> bool:
    """Whether digits are a phone number or the like: very many, or a zero before others."""
    text = token.text
    return text.isdecimal() and (len(text) > _LONGEST_WHOLE or (text[0] == "0" and len(text) > 1))


def _skip_minus(tokens: Sequence[Token], at: int, *, glued: bool = False) -> tuple[int, bool]:
    """Past a minus sign that belongs to what follows it and not to what precedes it."""
    if (
        at + 1 < len(tokens)
        and tokens[at].text in _MINUS
        and tokens[at + 1].glued
        and (glued or not tokens[at].glued)
    ):
        return at + 1, True
    return at, False


def _is_glued_to_a_word(tokens: Sequence[Token], at: int) -> bool:
    return (
        at > 0
        and tokens[at].kind == NUMBER
        and tokens[at].glued
        and (tokens[at - 1].kind == WORD or tokens[at - 1].text in "_#@" or _multiplies(tokens, at))
    )


def _multiplies(tokens: Sequence[Token], at: int) -> bool:
    """Whether it says how many of what stands before it ("goldfish ×2")."""
    return tokens[at - 1].text == "×" and not tokens[at - 1].glued


def _with_what_follows(
    tokens: Sequence[Token],
    numeral: Numeral,
    before: tuple[str, int] | None,
    home: str,
    locale: Locale,
) -> Price | None:
    decimals = numeral.decimals > 0 or numeral.tailed
    numeral = _multiplied(tokens, numeral, locale)
    if before is None:
        minor_units = minor_currency(tokens, numeral.after, home, locale)
        if minor_units is not None and not decimals:
            return Price(numeral.unscaled, minor_units, 0, numeral.after + 1, True, True, False)
    if _ends_roughly(tokens, numeral.after, locale):
        numeral = numeral._replace(after=numeral.after + 1)
    after = currency_after(tokens, numeral.after, home, locale)
    currency = before[0] if before else home
    end = numeral.after
    if after is not None and (before is None or after[0] == before[0]):
        currency, end = after
    minor = numeral.minor(EXPONENTS[currency])
    if minor is None or _is_followed_by_letters(tokens, end, numeral):
        return None
    explicit = before is not None or after is not None
    if explicit and not decimals and EXPONENTS[currency] == 2:
        cents, end = (
            _read_minor_units(tokens, end, home, locale) if end > numeral.after else (0, end)
        )
        minor += cents
    spoken = numeral.spoken and before is None
    return Price(minor, currency, 0, end, explicit, decimals, numeral.written, spoken=spoken)


def _ends_roughly(tokens: Sequence[Token], at: int, locale: Locale) -> bool:
    """Whether the digits end in what only says that they are rounded ("20ish")."""
    return at < len(tokens) and tokens[at].glued and tokens[at].text in locale.money.roughly


def _multiplied(tokens: Sequence[Token], numeral: Numeral, locale: Locale) -> Numeral:
    at = numeral.after
    if at >= len(tokens):
        return numeral
    power = locale.numbers.multipliers.get(tokens[at].text)
    if power is None or (not tokens[at].glued and len(tokens[at].text) == 1):
        return numeral
    if at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind == NUMBER:
        return numeral
    return numeral.times_ten_to(power, at + 1)


def _is_followed_by_letters(tokens: Sequence[Token], end: int, numeral: Numeral) -> bool:
    """Whether the digits run on into letters ("500g", "9th", "3d")."""
    return (
        not numeral.written
        and end == numeral.after
        and end < len(tokens)
        and tokens[end].glued
        and tokens[end].kind == WORD
        and tokens[end - 1].kind == NUMBER
    )


def _read_minor_units(
    tokens: Sequence[Token], end: int, home: str, locale: Locale
) -> tuple[int, int]:
    """The cents of "3 dollars 20" and "3 dollars and 20 cents", and the index after them."""
    at = end
    if at < len(tokens) and tokens[at].text in locale.numbers.joiners:
        at += 1
    if at >= len(tokens):
        return 0, end
    cents = read_numeral(tokens, at, locale.numbers, 0)
    if cents is None or cents.decimals or not 0 < cents.unscaled < 100:
        return 0, end
    if minor_currency(tokens, cents.after, home, locale) is not None:
        return cents.unscaled, cents.after + 1
    two_digits = cents.written or len(tokens[at].text) == 2
    if at == end and two_digits and currency_after(tokens, cents.after, home, locale) is None:
        return cents.unscaled, cents.after
    return 0, end
