"""ListTransactions: show the newest or largest entries, or find some by their words."""

from typing import Any

from lambdas.handlers.dialogue import finding
from lambdas.handlers.dialogue.finding import ALWAYS
from lambdas.handlers.dialogue.paydays import context_of, miss_payday
from lambdas.handlers.dialogue.readings import surely_asks
from lambdas.handlers.dialogue.smalltalk import handle_fallback
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.question_effects import refer_to_spending, refer_to_transactions
from lambdas.handlers.tallies import Subject
from lambdas.intents import Intent
from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.listings import Listing, asks_for_list, read_listing
from lambdas.ledger.categories import Kind
from lambdas.ledger.transactions import Transaction

SHOWN = 10
"""Entries of one answer; the Activity page shows them all."""


def handle_listing(turn: Turn) -> Outcome:
    """Show what is asked for, at most ten; writes nothing."""
    context = context_of(turn)
    if missing := miss_payday(turn, context):
        return missing
    listing = read_listing(turn.text, context=context, home=turn.home, locale=turn.locale)
    found = finding.search(turn, listing.target)
    entries = [entry for entry in found.entries if _is_wanted(entry, listing)]
    if listing.biggest is not None:
        home = [entry for entry in entries if entry.money.currency == turn.home] or entries
        sign = 1 if listing.smallest else -1
        entries = sorted(home, key=lambda entry: sign * entry.money.minor)
    asks = read_instruction(turn.text, locale=turn.locale) is Instruction.QUESTION
    plain = (
        asks or surely_asks(turn) or asks_for_list(turn.text, context=context, locale=turn.locale)
    )
    if not entries and not plain and _is_vague(listing):
        return handle_fallback(turn)
    limit = min(listing.biggest or listing.target.count or SHOWN, SHOWN)
    shown = entries[:limit]
    enough = listing.biggest is None and len(entries) >= limit
    says = [turn.say.listed(shown, _count(listing, entries, shown, more=found.more and enough))]
    if found.more and not enough:
        says.append(turn.say.only_read(finding.READ))
    return Outcome(
        tuple(says),
        effects=_effects(listing, shown),
        suggestions=("How much this month?",),
        intent=Intent.LIST_TRANSACTIONS,
        shown=tuple(entry.id for entry in shown) or None,
    )


def _effects(listing: Listing, shown: list[Transaction]) -> list[dict[str, Any]]:
    """The entries, and for the largest of a time what all of that time comes to."""
    target = listing.target
    named = target.filed or target.category
    asked = (named,) if named else ()
    effects = [refer_to_transactions(shown, asked, target.period)]
    if listing.biggest is not None:
        subject = Subject(listing.kind or Kind.EXPENSE, asked)
        effects.append(refer_to_spending(subject, target.period or ALWAYS))
    return effects


def _is_vague(listing: Listing) -> bool:
    """Whether nothing is said of the entries but words that may mean anything."""
    return bool(listing.target.words) or (listing.target.is_bare and listing.kind is None)


def _count(
    listing: Listing, entries: list[Transaction], shown: list[Transaction], *, more: bool
) -> int | None:
    """How many there are of what is asked for; None if more than were read."""
    if listing.biggest is not None or listing.target.count is not None:
        return len(shown)
    return None if more else len(entries)


def _is_wanted(entry: Transaction, listing: Listing) -> bool:
    if listing.kind and entry.kind is not listing.kind:
        return False
    least, most = listing.above, listing.below
    if least and (entry.money.currency != least.currency or entry.money.minor <= least.minor):
        return False
    return not most or (entry.money.currency == most.currency and entry.money.minor < most.minor)
