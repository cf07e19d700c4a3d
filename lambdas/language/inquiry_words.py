"""The words by which a language asks how much, how often, how much on average, and since when."""

from typing import NamedTuple

from lambdas.ledger.steps import Unit

from .phrases import PhraseTable


class InquiryWords(NamedTuple):
    """What says what a question about spending wants to know."""

    counts: PhraseTable[bool]
    """Asks for a number of entries; False: for an amount after all ("how many dollars")."""
    averages: PhraseTable[bool]
    """Asks for an average."""
    rates: PhraseTable[Unit]
    """What an average is taken per ("a month")."""
    steps: PhraseTable[Unit]
    """What a trend is cut into ("month by month")."""
    per_entry: PhraseTable[bool]
    """Words of an average for a single entry ("bill")."""
    amounts: PhraseTable[bool]
    """Opens a question for one amount ("how much")."""
    habits: PhraseTable[bool]
    """Asks for what is usual rather than for what was ("do i spend")."""
    totals: PhraseTable[bool]
    """Says that an average is of money over time, not of single entries ("spending")."""
    trends: PhraseTable[bool]
    """Asks how something changed."""
    compares: PhraseTable[bool]
    """Asks to compare; False: only before a period ("than")."""
    usual: PhraseTable[bool]
    """Asks to compare with what is usual."""
    breakdowns: PhraseTable[bool]
    """Asks for the share of each category."""
    against: frozenset[str]
    """Between the two that are compared ("than")."""
    either: frozenset[str]
    """As `against`, where two things are named side by side ("or")."""
    past: PhraseTable[bool]
    """Asks for what was, whatever amount is named beside ("did i")."""
    doubts: PhraseTable[bool]
    """Says that something is to be checked ("or was it"); False: only near the start ("did")."""
    which_entry: PhraseTable[bool]
    """Asks what an amount was for ("what was that 20")."""
    either_amount: frozenset[str]
    """Between two amounts of which one is right."""
    own: frozenset[str]
    """Words for the person who asks."""
    been: frozenset[str]
    """Words of what happened to money."""
    elsewhere: frozenset[str]
    """Words of plans, of budgets and of other people."""
    ranks: PhraseTable[bool]
    """Words of an order of size that may be things, too ("*top* categories")."""
    follows: PhraseTable[bool]
    """Opens a question that goes on from the one before ("and", "what about")."""
    sums: PhraseTable[bool]
    """Names a sum, in a question without a verb ("health *costs* this month")."""
    excludes: PhraseTable[bool]
    """Before what is to be left out ("except")."""
    year_before: PhraseTable[bool]
    """The same time one year before."""
    months_like_verbs: frozenset[str]
    """Names of months that are other words, too, and count only at the end ("may")."""
    at: frozenset[str]
    """Between a question and the thing that it is about ("at")."""
    cost_of: frozenset[str]
    """As `at`, unless a verb follows ("how much *was* the plumber")."""
    idle: frozenset[str]
    """Words that name no thing, besides those of any question about entries."""
