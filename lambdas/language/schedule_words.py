"""What a language has for things that repeat: tables of phrases, all data."""

from enum import StrEnum
from typing import NamedTuple

from lambdas.ledger.categories import Category
from lambdas.ledger.schedules import Every

from .phrases import PhraseTable


class On(StrEnum):
    """What a phrase says of the day, and what its slots hold."""

    UNSAID = "unsaid"
    WEEKDAY = "weekday"
    DAY = "day"
    LAST_DAY = "last_day"
    NTH_WEEKDAY = "nth_weekday"
    MONTH = "month"
    """A month of the year, and perhaps a day of it."""
    MONTH_DAY = "month_day"
    DAY_MONTH = "day_month"


class Repeat(NamedTuple):
    """What a phrase says of a schedule."""

    every: Every | None
    """None: only of the day; or a step that nothing here repeats in, if `known` is false."""
    on: On = On.UNSAID
    number: int = 0
    """The weekday, the ordinal (`On.NTH_WEEKDAY`) or the day that the words themselves say."""
    known: bool = True


class Doing(StrEnum):
    """What is to become of something that repeats."""

    LIST = "list"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


class ScheduleWords(NamedTuple):
    steps: PhraseTable[Repeat]
    """Say outright that something repeats ("every month", "each last friday")."""
    adverbs: PhraseTable[Repeat]
    """Say so too, but may only describe a thing ("the *weekly* shop")."""
    rates: PhraseTable[Repeat]
    """May also be how much something costs in a time ("35 a month")."""
    days: PhraseTable[Repeat]
    """The day of a schedule, beside another phrase that says the step."""
    starts: PhraseTable[bool]
    """Before the first day ("starting")."""
    ends: PhraseTable[bool]
    """Before a last day, which no schedule has here."""
    named: PhraseTable[bool]
    """Call it what repeats ("recurring", "standing order")."""
    openings: PhraseTable[bool]
    """Orders to add it."""
    habits: PhraseTable[bool]
    """Verbs that tell what always happens ("i pay", "costs"); False: that money comes in."""
    beside: PhraseTable[bool]
    """What is said beside the thing and is no part of it ("automatically", "each time")."""
    bills: frozenset[Category]
    """What an adverb or a rate beside it most likely repeats."""
    past: frozenset[str]
    """Words that say that it is over ("was")."""
    reasons: frozenset[str]
    """Words before what an order has behind it ("pause the gym *until* i'm better")."""
    lists: PhraseTable[bool]
    """Ask what repeats; the whole message or its beginning."""
    subjects: frozenset[str]
    """What repeats, as a question calls it ("subscriptions")."""
    coming: PhraseTable[bool]
    """Say that something falls due ("coming up"); False: only that it is there."""
    sums: PhraseTable[bool]
    """Ask for a sum of what was spent, not for what repeats."""
    names: frozenset[str]
    """Call something one that repeats ("subscription")."""
    orders: PhraseTable[Doing]
    """Open an order to pause, resume or stop; one of the loose ones needs a known name."""
    turns: PhraseTable[Doing]
    """As `orders`, of a message that is sure to be about what repeats, wherever they stand."""
    since: PhraseTable[bool]
    """Says that something is no longer as it was ("now")."""
    before: PhraseTable[bool]
    """Before an amount that was, in place of the one that is ("was", "instead of")."""
    endings: PhraseTable[Doing]
    """End one ("put the gym *on hold*")."""
    changes: PhraseTable[bool]
    """Say that something is another amount or day from now on; False: as an order ("change")."""
    lasting: PhraseTable[bool]
    """Say that it stays so ("from now on")."""
    idle: frozenset[str]
    """Words that say nothing of which one is meant."""
