"""Which currency stands beside a number: a sign, a code or a word, before it or after it."""

from collections.abc import Sequence

from lambdas.ledger.currencies import EXPONENTS

from .locale import Locale
from .signs import CURRENCY_SIGNS, DOLLAR_PREFIXES, MINOR_SIGNS, SHARED_SIGNS
from .tokens import NUMBER, WORD, Token

_CODE_LENGTH = 3


def currency_before(
    tokens: Sequence[Token], at: int, home: str, locale: Locale
) -> tuple[str, int] | None:
    """(currency, index of the number) when a sign, code or word stands right before a number."""
    token = tokens[at]
    if token.kind == NUMBER or token.text in locale.money.after_only:
        return None
    here = at + 1
    glued = choose(locale.money.glued_before.get(token.text, ()), home)
    ahead = tokens[here] if here < len(tokens) else None
    if glued is not None and ahead and ahead.glued and ahead.kind == NUMBER:
        return (glued, here) if _is_of_several_digits(ahead) else None
    if token.kind == WORD and here < len(tokens) and tokens[here].text in ("$", "¥"):
        prefixed = DOLLAR_PREFIXES.get(token.text)
        if prefixed is not None and tokens[here].glued:
            return prefixed, here + 1
    currency = currency_at(tokens, at, home, locale)
    if currency is None or here >= len(tokens):
        return None
    if tokens[here].text == "." and token.kind == WORD and tokens[here].glued:
        here += 1
    if token.kind == WORD and (here >= len(tokens) or tokens[here].kind != NUMBER):
        return None
    return currency, here


def _is_of_several_digits(token: Token) -> bool:
    """Whether it can hardly be the number of a model or a room ("R2")."""
    return len(token.text) > 1


def currency_after(
    tokens: Sequence[Token], at: int, home: str, locale: Locale
) -> tuple[str, int] | None:
    """(currency, index after it) when a sign, code or word stands right after a number."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    country = locale.money.countries.match(tokens, at)
    if country is not None and country.after < len(tokens):
        codes = locale.money.currencies.get(tokens[country.after].text, ())
        of_country = [code for code in codes if code.startswith(country.outcome)]
        if of_country:
            return of_country[0], country.after + 1
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
    currency = currency_at(tokens, at, home, locale)
    return None if currency is None else (currency, at + 1)


def shares_sign(sign: Token, written: str, after: tuple[str, int]) -> bool:
    """Whether the currency behind an amount only says which of its sign's currencies it is."""
    return sign.kind != WORD and after[0] in SHARED_SIGNS.get(written, ())


def currency_at(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> str | None:
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


def currency_named(tokens: Sequence[Token], at: int, locale: Locale) -> tuple[str, int] | None:
    """(likeliest currency, index after it) of a word for one, with a country or without."""
    country = locale.money.countries.match(tokens, at)
    last = country.after if country else at
    codes = locale.money.currencies.get(tokens[last].text, ()) if last < len(tokens) else ()
    if country is not None:
        codes = [code for code in codes if code.startswith(country.outcome)]
    return (codes[0], last + 1) if codes else None


def minor_currency(tokens: Sequence[Token], at: int, home: str, locale: Locale) -> str | None:
    """The currency whose hundredths token `at` names ("cents", "p")."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    found = choose(locale.money.minor_units.get(token.text, ()), home)
    found = found or choose(MINOR_SIGNS.get(token.text, ()), home)
    if found is None and token.glued:
        found = choose(locale.money.glued_minor_units.get(token.text, ()), home)
    return found


def choose(codes: Sequence[str], home: str) -> str | None:
    """The home currency if it is among the codes, else the first, None if there are none."""
    if home in codes:
        return home
    return codes[0] if codes else None
