"""Corrections whose form nobody foresaw, carried out where it is sure that they are meant as such.

What `correcting` reads comes first. What was learned says whether the rest is a correction at all,
and what is stored, which entry it means; one that isn't sure to be meant is asked about.
"""

from collections.abc import Sequence

from lambdas.handlers.dialogue import correcting, undoing
from lambdas.handlers.dialogue.editing import edit_of
from lambdas.handlers.dialogue.finding import Found, find, recent, search, talked_of
from lambdas.handlers.dialogue.limiting import limits_talked_of
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.writing import write
from lambdas.intents import Intent
from lambdas.language.instructions import (
    Instruction,
    is_surely_correction,
    read_instruction,
)
from lambdas.language.requests import asks_to_change, asks_to_restore, asks_to_undo, is_code
from lambdas.language.revisions import Revision, read_revisions
from lambdas.language.targets import Target
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.ledger import Edit
from lambdas.ledger.transactions import Transaction


def may_take_back(turn: Turn) -> bool:
    """Whether the words cancel what the last reply told of ("never mind, cancel that")."""
    return is_surely_correction(turn.text, locale=turn.locale) and _is_spoken_of(turn)


def revise(turn: Turn) -> Outcome | None:
    """What comes of a message that may put something right; None if it doesn't."""
    if is_code(turn.text, locale=turn.locale):
        return None
    is_sure = is_surely_correction(turn.text, locale=turn.locale)
    instruction = read_instruction(turn.text, locale=turn.locale)
    if is_sure and instruction is not Instruction.ORDER and (done := _reverse(turn)):
        return done
    entries = _likeliest(turn)
    revisions = read_revisions(
        turn.text, entries, today=turn.today, home=turn.home, locale=turn.locale
    )
    if not is_sure:
        revisions = [each for each in revisions if _is_told_by_form(each)]
    if len(revisions) > 1:
        return _revise_all(turn, revisions)
    done = _carry_out(turn, revisions[0]) if revisions else None
    return done or (_ask_back(turn, entries) if is_sure and not revisions else None)


def _is_told_by_form(revision: Revision) -> bool:
    """Whether nothing but a correction can be meant by its words, however unlikely it looked."""
    pointed = revision.is_named or revision.correction.factor != (1, 1)
    return pointed and revision.is_plain and revision.is_marked


def _ask_back(turn: Turn, entries: Sequence[Transaction]) -> Outcome | None:
    """What to say to "that's wrong" of what was just told; an order of its own is none of that."""
    order = read_instruction(turn.text, locale=turn.locale) is Instruction.ORDER
    order = order or asks_to_change(turn.text, locale=turn.locale)
    if order or turn.intent is Intent.UNDO or not entries or not _is_spoken_of(turn):
        return None
    return Outcome((turn.say.to_what(entries[0]),), intent=Intent.CHANGE_TRANSACTION)


def _reverse(turn: Turn) -> Outcome | None:
    """Take back the last change, or bring it back, if the words ask for no more than that."""
    if asks_to_restore(turn.text, locale=turn.locale):
        return undoing.run(turn, Intent.RESTORE)
    return None


def _likeliest(turn: Turn) -> list[Transaction]:
    """All entries that may be meant: those spoken of, those stored just now, then the others."""
    spoken = talked_of(turn) if _is_spoken_of(turn) else []
    stored = search(turn, Target()).entries
    entries = [*reversed(spoken), *reversed(recent(turn)), *stored]
    return list({entry.id: entry for entry in entries}.values())


def _is_spoken_of(turn: Turn) -> bool:
    """Whether the last reply told of entries, so that "it" is one of them."""
    told = any(told.get("type") in ("operation", "transactions") for told in turn.told)
    return told and not limits_talked_of(turn)


def _carry_out(turn: Turn, revision: Revision) -> Outcome | None:
    correction = revision.correction
    if revision.names_another or not (revision.is_named or _is_spoken_of(turn)):
        return None
    bare = not revision.is_named and correction.edit is None
    if bare and asks_to_undo(turn.text, locale=turn.locale):
        return undoing.run(turn, Intent.UNDO)
    found = find(turn, correction.target)
    if not correcting.means_all(correction.target):
        found = _narrow(turn, found, deletes=correction.edit is None)
    if not found.entries:
        return None
    told = revision.is_plain or revision.is_clear
    meant = correction.factor != (1, 1) or is_surely_correction(turn.text, locale=turn.locale)
    sure = told and meant
    return correcting.consider(turn, correction, found, sure=sure)


def _narrow(turn: Turn, found: Found, *, deletes: bool) -> Found:
    """The only one of them that was stored just now; of two that are alike, the newer one."""
    entries = found.entries
    if len(entries) < 2:
        return found
    now = {entry.id for entry in recent(turn)}
    near = [entry for entry in entries if entry.id in now] or entries
    alike = {(entry.money, entry.category, entry.note, entry.date) for entry in near}
    if len(near) == 1 or (deletes and len(alike) == 1):
        newest = max(near, key=lambda entry: (entry.created_at, entry.id))
        return found._replace(entries=[newest])
    return found


def _revise_all(turn: Turn, revisions: Sequence[Revision]) -> Outcome | None:
    """Change several entries at once, each of which is named."""
    edits: list[tuple[Transaction, Edit]] = []
    for revision in revisions:
        found = _narrow(turn, find(turn, revision.correction.target), deletes=False)
        if len(found.entries) != 1 or not revision.is_named:
            return None
        try:
            edit = edit_of(revision.correction, found.entries[0])
        except InvalidInput as error:
            return Outcome((str(error),), intent=Intent.CHANGE_TRANSACTION)
        edits.append((found.entries[0], edit))
    ledger = turn.books.ledger
    return write(turn, lambda: ledger.edit_all(turn.user, turn.request, edits))
