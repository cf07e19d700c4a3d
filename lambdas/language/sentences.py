"""A sentence that may put something right: its words, its prices, and what is made of them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lambdas.ledger.ledger import Edit
from lambdas.ledger.money import Money

from .clauses import ENDS
from .dates import find_dates
from .familiarity import count_strangers
from .locale import Locale
from .periods import Context, find_periods
from .phrases import Match, Outcome, PhraseTable
from .prices import Price
from .targets import Target, find_target
from .tokens import NUMBER, Token


class Sentence(NamedTuple):
    """A message that may correct something, read as far as all its readings need it."""

    text: str
    tokens: Sequence[Token]
    prices: Sequence[Price]
    today: date
    home: str
    locale: Locale

    def target(self, first: int, after: int) -> Target:
        """The entries that the tokens `[first, after)` mean."""
        context = Context(self.today, 1)
        return find_target(
            self.tokens, first, after, context=context, home=self.home, locale=self.locale
        )

    def last_day(self, start: int) -> tuple[int, date] | None:
        """A day at the very end, behind token `start`, and where it begins."""
        for match, day in find_dates(self.tokens, self.today, self.locale):
            if match.after == len(self.tokens) and match.first > start:
                return match.first, day
        return None

    def points_at(self, at: int) -> bool:
        """Whether the word at token `at` points at something stored."""
        token = self.tokens[at] if at < len(self.tokens) else None
        pointers = self.locale.corrections.pointers
        return token is not None and (token.kind == NUMBER or token.text in pointers)

    def says_one_thing(self) -> bool:
        """Whether it is one clause with one amount at most, and nothing unknown behind that."""
        separators = self.locale.items.separators | ENDS
        if len(self.prices) > 1 or any(token.text in separators for token in self.tokens):
            return False
        periods = find_periods(self.tokens, Context(self.today, 1), self.locale)
        timed = {at for _, _, first, after in periods for at in range(first, after)}
        behind = range(self.prices[0].after, len(self.tokens)) if self.prices else ()
        rest = [at for at in behind if at not in timed]
        return count_strangers(self.tokens, rest, self.locale) == 0

    def first(self, table: PhraseTable[Outcome], start: int = 0) -> Match[Outcome] | None:
        """The first phrase of the table from token `start` on."""
        for match in table.find_all(self.tokens, self.locale.read_slot):
            if match.first >= start:
                return match
        return None


class Correction(NamedTuple):
    """A change of stored entries."""

    target: Target
    edit: Edit | None
    """The new values; None: delete. An edit of nothing: the new value was not said."""
    explicit_currency: bool = False
    """Whether the new amount's currency was written; else it is the entry's own."""
    currency: str = ""
    """The code of the currency that the entry's own amount is in after all."""
    addition: str = ""
    """What is to be added to the entry's note."""
    retold: bool = False
    """It tells the price of a thing anew: a correction only of what was stored just now."""
    is_definite: bool = False
    """Whether it speaks of a thing as one that is known ("*the* rice was 7")."""
    factor: tuple[int, int] = (1, 1)
    """What the entry's amount is multiplied with and divided by."""
    difference: Money | None = None
    """What comes on top of the entry's amount, or off it; the digits are in its own currency."""
    is_ordered: bool = False
    """Whether it is a clause alone that opens with a verb that orders it ("move", "delete")."""

    @property
    def is_relative(self) -> bool:
        """Whether only the entry tells what its new values are."""
        moved = self.factor != (1, 1) or self.difference is not None
        return moved or bool(self.currency or self.addition)


def skip_opening(tokens: Sequence[Token], locale: Locale) -> int:
    """Where the message proper begins, after greetings, "please" and "can you"."""
    words, at = locale.instructions, 0
    while at < len(tokens):
        match = words.polite.match(tokens, at) or words.fillers.match(tokens, at)
        if match is None and tokens[at].text.isalnum():
            break
        at = match.after if match else at + 1
    return at
