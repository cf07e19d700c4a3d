"""The words by which a language speaks of limits: what sets, moves, shares out and ends them."""

from enum import StrEnum
from typing import NamedTuple

from .phrases import PhraseTable


class Role(StrEnum):
    """What a word does in an order about a limit."""

    LIMIT = "limit"
    """Names a limit as such ("budget")."""
    CAP = "cap"
    """As `LIMIT`, for a verb that opens the order and is otherwise a thing ("cap pets at 20")."""
    BOUND = "bound"
    """Says how far spending may go ("at most")."""
    UNDER = "under"
    """As `BOUND`, beside a word of `HOLD` ("keep it *under* 50")."""
    HOLD = "hold"
    OVER = "over"
    """As `BOUND`, beside a word of `BAR` ("must not spend *over* 50")."""
    BAR = "bar"
    LAST = "last"
    """As `BOUND`, beside a rate ("70 a month *tops*")."""
    HENCE = "hence"
    VAGUE = "vague"
    """May speak of a limit ("allowance"); only where that is sure anyway."""
    LATER = "later"
    """As `VAGUE`: says that it is to hold at another time than now."""
    ONLY = "only"
    """As `BOUND`, beside `HENCE` and a rate ("from now on *only* 40 a month")."""
    RATE = "rate"
    """Its number says how often a year the limit starts anew."""
    OVERALL = "overall"
    SEVERAL = "several"
    """All the limits that there are."""
    EACH = "each"
    THAT = "that"
    """What the conversation is about."""
    REMOVE = "remove"
    """Ends a limit, if one is named."""
    UNLIMITED = "unlimited"
    """As `REMOVE`, and names it ("no more limit")."""
    DROP = "drop"
    """As `REMOVE`, or with an amount as `RAISE` (1) or `LOWER` (-1)."""
    RAISE = "raise"
    LOWER = "lower"
    """These two need no name of a limit if their number is 1."""
    MORE = "more"
    LESS = "less"
    """These two stand beside the amount by which a limit moves."""
    ADD = "add"
    GIVE = "give"
    """Beside `MORE` or `LESS`: needs no name of a limit ("give pets 20 more")."""
    MOVE = "move"
    """Takes from one limit what it gives to another."""
    FACTOR = "factor"
    SHARE = "share"
    """By how much of itself a limit moves ("by a third")."""
    TO = "to"
    BY = "by"
    FROM = "from"
    BE = "be"
    SHALL = "shall"
    """As `BE`, of what is to be ("should be")."""
    NOT = "not"
    """Before what is no longer so ("250 *not* 200")."""
    OWN = "own"
    TRY = "try"
    """An intention rather than an order."""
    WANT = "want"
    """Orders that something be there ("set", "i *want*")."""
    IDLE = "idle"
    DENIED = "denied"
    """Says that something is not to be done."""
    OTHER = "other"
    """With it the message is no order."""
    CATEGORY = "category"
    PRICE = "price"
    PERCENT = "percent"
    """These three are read by other means than this table."""


class Part(NamedTuple):
    """The role of a phrase, and its number as a fraction."""

    role: Role
    numerator: int = 1
    denominator: int = 1


class BudgetWords(NamedTuple):
    overall: PhraseTable[bool]
    remove: PhraseTable[bool]
    parts: PhraseTable[Part]
    """Every word that an order about a limit may hold, besides amounts and categories."""
    percents: PhraseTable[bool]
    """What makes a percentage of a number before it."""
