"""The languages that are read. To add one, write a package like `en` and name it in `LOCALES`."""

from functools import cache

from lambdas.language.locale import Locale
from lambdas.ledger.errors import InvalidInput

from .en import english

LOCALES = ("en_US", "en_GB", "en_AU", "en_CA", "en_IN")
"""Locale ids of Lex."""


@cache
def locale_for(tag: str) -> Locale:
    """The locale of that Lex id ("en_US").

    Raises:
        InvalidInput: it isn't one of `LOCALES`.
    """
    if tag not in LOCALES:
        raise InvalidInput("locale", f"The locale must be one of: {', '.join(LOCALES)}.")
    return english(tag)
