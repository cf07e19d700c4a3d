"""AMAZON.Currency: an amount of money becomes "<ISO 4217 code> <amount with two decimals>".

Documented: "3USD", "$1.56", "5c", "3 dimes", "five dollars fifteen cents" is USD 5.15 and
"five fifteen" USD 515.00. Assumed: a bare number is in the locale's currency.
Source: Lex V2 Developer Guide, built-in-slot-currency.
"""

from collections.abc import Sequence
from decimal import Decimal

from local.lex import assumptions
from local.lex.tokens import Sentence

from .mention import Mention, Setting
from .number import read_number

EXAMPLES = ("$5", "12.50", "20 dollars", "$3.75", "45", "15 euros", "300 usd", "ten dollars")

_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CODES = frozenset(
    "usd eur gbp jpy inr cad aud nzd chf sek nok dkk pln cny hkd sgd mxn brl zar krw".split()
)
_NAMES = {
    "dollar": "USD",
    "dollars": "USD",
    "buck": "USD",
    "bucks": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "yen": "JPY",
    "rupee": "INR",
    "rupees": "INR",
    "franc": "CHF",
    "francs": "CHF",
}
_COINS = {
    "c": "0.01",
    "¢": "0.01",
    "cent": "0.01",
    "cents": "0.01",
    "penny": "0.01",
    "pennies": "0.01",
    "nickel": "0.05",
    "nickels": "0.05",
    "dime": "0.10",
    "dimes": "0.10",
    "quarter": "0.25",
    "quarters": "0.25",
}
_LOCALE_CURRENCY = {
    "en_GB": "GBP",
    "en_IN": "INR",
    "en_AU": "AUD",
    "en_ZA": "ZAR",
    "ja_JP": "JPY",
    "hi_IN": "INR",
    "zh_CN": "CNY",
    "fr_CA": "CAD",
    "pt_BR": "BRL",
    "ko_KR": "KRW",
    "pl_PL": "PLN",
    "sv_SE": "SEK",
    "no_NO": "NOK",
    "es_US": "USD",
    "en_US": "USD",
    "es_419": "USD",
}
_LARGEST = Decimal(10) ** 15


def find_currencies(sentence: Sentence, setting: Setting) -> list[Mention]:
    local = _LOCALE_CURRENCY.get(setting.locale, "EUR")
    mentions: list[Mention] = []
    at = 0
    while at < len(sentence.words):
        found = _read_amount(sentence.words, at, local)
        if found is None:
            at += 1
            continue
        code, amount, end = found
        value = f"{code} {amount:.2f}"
        mentions.append(Mention(at, end, value, (value,)))
        at = end
    return mentions


def _read_amount(words: Sequence[str], at: int, local: str) -> tuple[str, Decimal, int] | None:
    code = _prefix(words[at])
    start = at + 1 if code else at
    if start >= len(words):
        return None
    found = read_number(words, start)
    if found is None or abs(found[0]) >= _LARGEST:
        return None
    amount, end = found
    if code is None:
        if end < len(words) and words[end] in _COINS:
            return "USD" if local == "USD" else local, amount * Decimal(_COINS[words[end]]), end + 1
        code = _suffix(words, end)
        if code is None:
            return (local, amount, end) if assumptions.BARE_AMOUNTS_ARE_LOCAL else None
        end += 1
    return code, *_read_change(words, amount, end)


def _prefix(word: str) -> str | None:
    return _SYMBOLS.get(word) or (word.upper() if word in _CODES else None)


def _suffix(words: Sequence[str], at: int) -> str | None:
    if at >= len(words):
        return None
    return _prefix(words[at]) or _NAMES.get(words[at])


def _read_change(words: Sequence[str], amount: Decimal, at: int) -> tuple[Decimal, int]:
    """What follows the unit: "fifteen cents", "and 1/2"."""
    start = at + 1 if at < len(words) and words[at] == "and" else at
    if start < len(words) and words[start] == "1/2":
        return amount + Decimal("0.5"), start + 1
    found = read_number(words, start) if start < len(words) else None
    if found is not None and found[1] < len(words) and words[found[1]] in ("cent", "cents"):
        return amount + found[0] / 100, found[1] + 1
    return amount, at
