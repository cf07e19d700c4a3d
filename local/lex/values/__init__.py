"""The built-in slot types: how each finds its values in a sentence.

A type with a reader finds its own values anywhere. An open type (names, places) knows some names at
most: any words can be its value, so where they stand decides.
"""

from collections.abc import Mapping
from typing import NamedTuple

from .confirmation import EXAMPLES as CONFIRMATION_EXAMPLES
from .confirmation import find_confirmations
from .currency import EXAMPLES as CURRENCY_EXAMPLES
from .currency import find_currencies
from .date import EXAMPLES as DATE_EXAMPLES
from .date import find_dates
from .measures import (
    DURATION_EXAMPLES,
    PERCENTAGE_EXAMPLES,
    find_durations,
    find_percentages,
)
from .mention import Reader
from .names import NAME_READERS, examples
from .number import EXAMPLES as NUMBER_EXAMPLES
from .number import find_numbers
from .time import EXAMPLES as TIME_EXAMPLES
from .time import find_times
from .written import (
    ALPHANUMERIC_EXAMPLES,
    EMAIL_EXAMPLES,
    PHONE_EXAMPLES,
    POSTCODE_EXAMPLES,
    find_codes,
    find_emails,
    find_phone_numbers,
    find_postcodes,
)


class BuiltIn(NamedTuple):
    examples: tuple[str, ...]
    """Values as people write them, to fill sample utterances with."""

    reader: Reader | None = None
    is_open: bool = False
    """Whether words that it doesn't know can be a value."""


def _names(kind: str) -> BuiltIn:
    return BuiltIn(examples(kind), NAME_READERS[kind], is_open=True)


BUILT_IN: Mapping[str, BuiltIn] = {
    "AMAZON.AlphaNumeric": BuiltIn(ALPHANUMERIC_EXAMPLES, find_codes),
    "AMAZON.City": _names("AMAZON.City"),
    "AMAZON.Confirmation": BuiltIn(CONFIRMATION_EXAMPLES, find_confirmations),
    "AMAZON.Country": _names("AMAZON.Country"),
    "AMAZON.Currency": BuiltIn(CURRENCY_EXAMPLES, find_currencies),
    "AMAZON.Date": BuiltIn(DATE_EXAMPLES, find_dates),
    "AMAZON.Duration": BuiltIn(DURATION_EXAMPLES, find_durations),
    "AMAZON.EmailAddress": BuiltIn(EMAIL_EXAMPLES, find_emails),
    "AMAZON.FirstName": _names("AMAZON.FirstName"),
    "AMAZON.FreeFormInput": BuiltIn((), is_open=True),
    "AMAZON.LastName": _names("AMAZON.LastName"),
    "AMAZON.Number": BuiltIn(NUMBER_EXAMPLES, find_numbers),
    "AMAZON.Percentage": BuiltIn(PERCENTAGE_EXAMPLES, find_percentages),
    "AMAZON.PhoneNumber": BuiltIn(PHONE_EXAMPLES, find_phone_numbers),
    "AMAZON.State": _names("AMAZON.State"),
    "AMAZON.StreetName": BuiltIn(
        ("Main Street", "Elm Avenue", "Baker Street", "5th Avenue"), is_open=True
    ),
    "AMAZON.Time": BuiltIn(TIME_EXAMPLES, find_times),
    "AMAZON.UKPostalCode": BuiltIn(POSTCODE_EXAMPLES, find_postcodes),
}
"""Every built-in slot type by its name."""
