"""One price at one place: a number with what its writer put around it.

Before it a sign or code ("$12", "Rs 900", "-5"), after it a multiplier ("2.3k"), a currency
("20 quid", "15eur"), or the smaller unit ("3 dollars 20", "50p").
"""

from collections.abc import Sequence
from typing import NamedTuple

from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.money import LIMIT

from .locale import Locale
from .numerals import Numeral, read_numeral
from .signs import CURRENCY_SIGNS, DOLLAR_PREFIXES, MINOR_SIGNS
from .tokens import NUMBER, WORD, Token

_MINUS = frozenset("-\u2212")
_CODE_LENGTH = 3
_LONGEST_WHOLE = 9


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


def read_price(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> Price | None:
    """The price that starts at token `at`, its currency in front of it included."""
    here, negative = _skip_minus(tokens, at)
    before = _currency_before(tokens, here, home, locale)
    currency = home
    if before is not None:
        currency, here = before
        if not negative:
            here, negative = _skip_minus(tokens, here, glued=True)
    if here >= len(tokens) or (before is None and _is_glued_to_a_word(tokens, here)):
        return None
    numeral = read_numeral(tokens, here, locale.numbers, EXPONENTS[currency])
    end = numeral.after if numeral else here + 1
    after = None if before else _currency_after(tokens, end, home, locale)
    if after is not None:  # how many decimals it has decides how the digits are read
        numeral = read_numeral(tokens, here, locale.numbers, EXPONENTS[after[0]])
    if numeral is None:
        return None
    price = _with_what_follows(tokens, numeral, before, home, locale)
    if price is None or abs(price.minor) >= LIMIT:
        return None
    if not price.explicit and _is_a_code(tokens[here]):
        return None
    return price._replace(minor=-price.minor if negative else price.minor, first=at)


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
        and (tokens[at - 1].kind == WORD or tokens[at - 1].text in "_#@")
    )


def _with_what_follows(
    tokens: Sequence[Token],
    numeral: Numeral,
    before: tuple[str, int] | None,
    home: str,
    locale: Locale,
) -> Price | None:
    decimals = numeral.decimals > 0
    numeral = _multiplied(tokens, numeral, locale)
    if before is None:
        minor_units = _minor_currency(tokens, numeral.after, home, locale)
        if minor_units is not None and not decimals:
            return Price(numeral.unscaled, minor_units, 0, numeral.after + 1, True, True, False)
    after = _currency_after(tokens, numeral.after, home, locale)
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
    return Price(minor, currency, 0, end, explicit, decimals, numeral.written)


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


def _currency_before(
    tokens: Sequence[Token], at: int, home: str, locale: Locale
) -> tuple[str, int] | None:
    """(currency, index of the number) when a sign, code or word stands right before a number."""
    token = tokens[at]
    if token.kind == NUMBER or token.text in locale.money.after_only:
        return None
    here = at + 1
    if token.kind == WORD and here < len(tokens) and tokens[here].text in ("$", "¥"):
        prefixed = DOLLAR_PREFIXES.get(token.text)
        if prefixed is not None and tokens[here].glued:
            return prefixed, here + 1
    currency = _currency_at(tokens, at, home, locale)
    if currency is None or here >= len(tokens):
        return None
    if tokens[here].text == "." and token.kind == WORD and tokens[here].glued:
        here += 1
    if token.kind == WORD and (here >= len(tokens) or tokens[here].kind != NUMBER):
        return None
    return currency, here


def _currency_after(
    tokens: Sequence[Token], at: int, home: str, locale: Locale
) -> tuple[str, int] | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if (
        token.kind != WORD
        and not token.glued
        and at + 1 < len(tokens)
        and tokens[at + 1].glued
        and tokens[at + 1].kind == NUMBER
    ):
        return None
    if (
        token.kind == WORD
        and at + 1 < len(tokens)
        and tokens[at + 1].glued
        and tokens[at + 1].text in ("$", "¥")
        and token.text in DOLLAR_PREFIXES
    ):
        return DOLLAR_PREFIXES[token.text], at + 2
    currency = _currency_at(tokens, at, home, locale)
    return None if currency is None else (currency, at + 1)


def _currency_at(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> str | None:
    """The currency that token `at` names by itself."""
    token = tokens[at]
    if token.kind != WORD:
        return choose(CURRENCY_SIGNS.get(token.text, ()), home)
    named = choose(locale.money.currencies.get(token.text, ()), home)
    if named is not None:
        return named
    code = token.text.upper()
    if len(code) != _CODE_LENGTH or code not in EXPONENTS:
        return None
    return None if token.text in locale.money.ambiguous_codes else code


def _minor_currency(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> str | None:
    """The currency whose hundredths token `at` names ("cents", "p")."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    found = choose(locale.money.minor_units.get(token.text, ()), home)
    found = found or choose(MINOR_SIGNS.get(token.text, ()), home)
    if found is None and token.glued:
        found = choose(locale.money.glued_minor_units.get(token.text, ()), home)
    return found


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
    if _minor_currency(tokens, cents.after, home, locale) is not None:
        return cents.unscaled, cents.after + 1
    two_digits = cents.written or len(tokens[at].text) == 2
    if at == end and two_digits and _currency_after(tokens, cents.after, home, locale) is None:
        return cents.unscaled, cents.after
    return 0, end


def choose(codes: Sequence[str], home: str) -> str | None:
    """The home currency if it is among the codes, else the first, None if there are none."""
    if home in codes:
        return home
    return codes[0] if codes else None
