"""The words by which a language writes numbers and money."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .phrases import PhraseTable


class NumberWords(NamedTuple):
    values: Mapping[str, int]
    """0 to 19 and the tens."""
    scales: Mapping[str, int]
    articles: frozenset[str]
    """Words that stand for one before a scale ("a hundred")."""
    joiners: frozenset[str]
    """Words inside a number ("a hundred *and* five")."""
    multipliers: Mapping[str, int]
    """Powers of ten that follow digits ("2.3k": 3)."""
    halves: PhraseTable[bool]
    """What adds a half to a whole number ("two *and a half*")."""


class MoneyWords(NamedTuple):
    currencies: Mapping[str, Sequence[str]]
    """A word for a currency: the codes it can mean, the likeliest first. The home currency wins."""
    glued_before: Mapping[str, Sequence[str]]
    """As `currencies`, only directly before the digits ("R350")."""
    countries: PhraseTable[str]
    """What makes one currency of a word for several ("*canadian* dollars")."""
    notes: Mapping[str, tuple[int, Sequence[str]]]
    """Names of banknotes: how much each is, and as `currencies` in what ("a *tenner*")."""
    after_only: frozenset[str]
    """Words of `currencies` that name one only after the digits ("i *won* 3")."""
    minor_units: Mapping[str, Sequence[str]]
    """As `currencies`, for words that count hundredths ("cents")."""
    glued_minor_units: Mapping[str, Sequence[str]]
    """As `minor_units`, only directly after the digits ("50p")."""
    ambiguous_codes: frozenset[str]
    """Currency codes that are other words too, and are never read as currencies."""
    not_amounts: PhraseTable[bool]
    """Phrases whose numbers are no amounts (True), or are after all (False)."""
    times: frozenset[str]
    """Between a count and what each one costs ("4 x 2.75")."""
    plus: frozenset[str]
    each: frozenset[str]
    """After the price of one ("3.50 each")."""
    at: frozenset[str]
    """Between things and their price each ("2 tickets at 15 each")."""
    for_: frozenset[str]
    """Between things and their price together ("3 beers for 14.50")."""
    after_amount: frozenset[str]
    """Words that can follow a bare amount but not a count ("spent 12 *on*")."""
    before_count: frozenset[str]
    """Words after which a whole number before a noun is a count ("*bought* 2 shirts")."""
    before_many: frozenset[str]
    """As `before_count`, if the noun is a plural of its own ("gave me 2 *options*")."""
    plural_endings: tuple[str, ...]
    """How a word for several things ends."""
    before_word_amount: frozenset[str]
    """Words after which a lone number word is an amount ("*spent* twenty")."""
    roughly: frozenset[str]
    """What may be glued to the digits of an amount ("20*ish*")."""
    of: str
    """Between a part of an amount and the amount ("40 *of* the 120")."""
    numbered: frozenset[str]
    """What has numbers behind two letters ("*flight* ba 249")."""
    names_one: frozenset[str]
    """Before a currency that all amounts of the message are in ("lunch 12, *in* euros")."""
    meals: frozenset[str]
    """Things that may cost a price spoken of as "two fifty" either way: 2.50 or 250."""
