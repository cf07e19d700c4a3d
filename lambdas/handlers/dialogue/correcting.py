"""ChangeTransaction and DeleteTransaction: put right or take out what is stored.

One entry is changed or deleted at once; several are deleted only after a yes. When more than one
fits, they are shown and the person chooses.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from lambdas.handlers.dialogue import finding
from lambdas.handlers.dialogue.editing import complete, edit_of
from lambdas.handlers.dialogue.finding import Found, find, recall, recent
from lambdas.handlers.dialogue.limiting import correct_limit, is_about_limit
from lambdas.handlers.dialogue.recording import NOT_MEANT, has_amounts, offer
from lambdas.handlers.dialogue.turn import Outcome, Turn, decline
from lambdas.handlers.dialogue.undoing import ask_to_undo, may_mean_undo
from lambdas.handlers.dialogue.unfinished import Ask, Unfinished
from lambdas.handlers.dialogue.writing import write
from lambdas.handlers.lessons import lesson_of
from lambdas.handlers.question_effects import refer_to_transactions
from lambdas.intents import Intent
from lambdas.language.amendments import says_one_amount
from lambdas.language.answers import read_answer
from lambdas.language.corrections import Correction, read_correction
from lambdas.language.instructions import (
    Instruction,
    is_surely_correction,
    may_be_correction,
    read_instruction,
)
from lambdas.language.requests import asks_to_change, is_code
from lambdas.language.targets import Target, Which, matching, read_target
from lambdas.ledger.errors import InvalidInput
from lambdas.ledger.learning import Lesson
from lambdas.ledger.ledger import ITEM_LIMIT, Edit
from lambdas.ledger.transactions import Transaction

INTENTS = (Intent.CHANGE_TRANSACTION, Intent.DELETE_TRANSACTION)

SHOWN = 8
"""Entries from which a person may choose."""


def correct(turn: Turn, otherwise: Callable[[Turn], Outcome | None]) -> Outcome | None:
    """What comes of a message whose words correct something; None if they don't.

    Written at once only if the words are an order, whatever Lex heard. What the words alone don't
    tell, or of no entry that there is, is tried `otherwise` before that is said.
    """
    instruction = read_instruction(turn.text, locale=turn.locale)
    correction = None if is_code(turn.text, locale=turn.locale) else _read(turn)
    if correction is not None and correction.retold:
        return _retell(turn, correction, instruction) or otherwise(turn)
    deletes = correction is not None and correction.edit is None
    tells = instruction is Instruction.STATEMENT and not (
        deletes and may_be_correction(turn.text, locale=turn.locale)
    )
    if correction is None or tells:
        return otherwise(turn)
    if turn.unfinished and turn.unfinished.intent not in INTENTS and correction.target.is_bare:
        return None
    if is_about_limit(turn, correction.target):
        return correct_limit(turn, correction, sure=instruction.may_write)
    found = find(turn, correction.target)
    is_vague = correction.edit == Edit() and not correction.is_relative
    if (is_vague or not found.entries) and (done := otherwise(turn)):
        return done
    heard = turn.intent in (*INTENTS, Intent.UNDO) or instruction.may_write
    heard = heard or may_be_correction(turn.text, locale=turn.locale)
    if not found.entries and not heard:
        return None
    if not found.entries and correction.edit is None and may_mean_undo(turn):
        return ask_to_undo(turn)
    return consider(turn, correction, found, sure=_is_sure(turn, correction, found))


def _is_sure(turn: Turn, correction: Correction, found: Found) -> bool:
    """Whether what was found needs no yes: by the kind of message, its form, or its newness."""
    if read_instruction(turn.text, locale=turn.locale).may_write:
        return True
    if not is_surely_correction(turn.text, locale=turn.locale):
        return False
    # Words that nobody taught us make no other order of one that opens as such and finds its entry.
    if correction.is_ordered:
        return True
    told = correction.is_definite or _is_told_plainly(turn, correction)
    return told and _is_new(turn, found.entries)


def _is_told_plainly(turn: Turn, correction: Correction) -> bool:
    """Whether it names its entry, or says hardly more than the new amount."""
    if correction.target.words:
        return True
    money = correction.edit is not None and correction.edit.money is not None
    return money and says_one_amount(turn.text, home=turn.home, locale=turn.locale)


def _is_new(turn: Turn, entries: Sequence[Transaction]) -> bool:
    """Whether it is the one entry found, and was stored just now."""
    return len(entries) == 1 and entries[0] in recent(turn)


def reads_as_correction(turn: Turn) -> bool:
    """Whether the words say which entries they put right or take out ("cancel both of those")."""
    correction = _read(turn)
    return correction is not None and correction.target.which is not None


def handle_correcting(turn: Turn) -> Outcome:
    """Lex heard an order to change something, but the words name no change."""
    is_meant = is_surely_correction(turn.text, locale=turn.locale)
    if read_instruction(turn.text, locale=turn.locale) in NOT_MEANT and not is_meant:
        tells = has_amounts(turn)
        return decline(turn.say.not_an_order() if tells else turn.say.not_saved())
    if is_meant or asks_to_change(turn.text, locale=turn.locale):
        return Outcome((turn.say.how_to_correct(),))
    if turn.unfinished is None and may_mean_undo(turn):
        return ask_to_undo(turn)
    return offer(turn) or decline(turn.say.not_understood())


def answer_correcting(turn: Turn, pending: Unfinished) -> Outcome | None:
    """What comes of a message that answers the pending question; None if it answers none."""
    entries = recall(turn, pending.ids)
    if pending.ask is Ask.YES:
        said = read_answer(turn.text, locale=turn.locale)
        if said is False or (said is None and turn.confirmed is False):
            return Outcome((turn.say.not_saved(),))
        return _apply(turn, pending, entries) if said and turn.confirmed else None
    chosen = _choose(turn, pending, entries)
    if len(chosen) == 1:
        return _apply(turn, pending, chosen)
    if chosen and pending.edit is None:
        return _ask_yes(turn, pending.edit, chosen, explicit=False)
    return None


def question(turn: Turn, pending: Unfinished) -> str:
    """The question that the unfinished correction waits for."""
    entries = recall(turn, pending.ids)
    if pending.ask is Ask.YES:
        if pending.edit is None:
            return turn.say.ask_delete(entries)
        return turn.say.ask_change(entries, pending.edit)
    return turn.say.ask_which(entries, deletes=pending.edit is None)


def _retell(turn: Turn, correction: Correction, instruction: Instruction) -> Outcome | None:
    """Another price for a thing that was stored just now: changed, or asked about."""
    if turn.unfinished or instruction in NOT_MEANT:
        return None
    named = replace(correction.target, category=None)
    entries = matching(recent(turn), named, locale=turn.locale)
    money = correction.edit.money if correction.edit else None
    if not money or all(entry.money.minor == money.minor for entry in entries):
        return None
    sure = correction.is_definite or _is_told(turn, entries)
    return consider(turn, correction, Found(entries), sure=sure)


def _is_told(turn: Turn, entries: Sequence[Transaction]) -> bool:
    """Whether it is one of several that the last reply told of: then its name points at it."""
    latest = turn.books.store.latest_operation(turn.user)
    told = {reference.get("operation") for reference in turn.told}
    if latest is None or latest.id not in told or len(entries) != 1 or len(latest.changes) == 1:
        return False
    return any(change.record == entries[0] for change in latest.changes)


def _read(turn: Turn) -> Correction | None:
    return read_correction(turn.text, today=turn.today, home=turn.home, locale=turn.locale)


def consider(turn: Turn, correction: Correction, found: Found, *, sure: bool) -> Outcome:
    """Change or delete what was found, or ask which, whether, or to what.

    `sure`: one entry that is found is not asked about.
    """
    deletes = correction.edit is None
    meant = Intent.DELETE_TRANSACTION if deletes else Intent.CHANGE_TRANSACTION
    if not found.entries:
        nothing = turn.say.nothing_found(finding.READ if found.more else None)
        return Outcome((nothing,), intent=meant)
    try:
        completed = complete(correction, found.entries)
    except InvalidInput as error:
        return Outcome((str(error),), intent=meant)
    if completed is None:
        return Outcome((turn.say.how_to_correct(),), intent=meant)
    return replace(_decide(turn, completed, found, sure=sure), intent=meant)


def _decide(turn: Turn, correction: Correction, found: Found, *, sure: bool) -> Outcome:
    edit, entries = correction.edit, found.entries
    if edit == Edit():
        return Outcome((turn.say.to_what(entries[0]),))
    if edit and edit.date and edit.date > turn.today:
        return Outcome((turn.say.future(edit.date),))
    if edit and edit.money and edit.money.minor <= 0:
        return Outcome((turn.say.more_than_zero(),))
    explicit = correction.explicit_currency
    target = correction.target
    several = len(entries) > 1 and means_all(target)
    if edit is None and (several or target.which is Which.ALL):
        if len(entries) > ITEM_LIMIT or found.more:
            return Outcome((turn.say.too_many_to_delete(ITEM_LIMIT),))
        return _ask_yes(turn, edit, entries, explicit=False)
    if edit and several and len(entries) <= SHOWN and not edit.note:
        return _ask_yes(turn, edit, entries, explicit=explicit)
    if len(entries) > 1:
        return _ask_which(turn, edit, entries, explicit=explicit)
    if not sure:
        return _ask_yes(turn, edit, entries, explicit=explicit)
    return _apply(turn, _unfinished(Ask.YES, edit, entries, explicit=explicit), entries)


def means_all(target: Target) -> bool:
    """Whether every entry is meant that fits."""
    return target.which in (Which.ALL, Which.THEM) or target.count is not None


def _choose(turn: Turn, pending: Unfinished, entries: Sequence[Transaction]) -> list[Transaction]:
    """Those that the answer means; none if it is no answer."""
    target = read_target(turn.text, today=turn.today, home=turn.home, locale=turn.locale)
    instruction = read_instruction(turn.text, locale=turn.locale)
    if target.number is not None:
        return recall(turn, pending.ids[target.number - 1 : target.number])
    if means_all(target) and target.is_bare:
        return list(entries)
    if instruction not in (Instruction.STATEMENT, Instruction.ORDER, Instruction.CHATTER):
        return []
    if target.is_bare or (target.words and target.amount):
        return []
    return matching(entries, target, locale=turn.locale)


def _unfinished(
    ask: Ask, edit: Edit | None, entries: Sequence[Transaction], *, explicit: bool
) -> Unfinished:
    intent = Intent.DELETE_TRANSACTION if edit is None else Intent.CHANGE_TRANSACTION
    ids = tuple(entry.id for entry in entries)
    return Unfinished(intent, ask, ids=ids, edit=edit, explicit_currency=explicit)


def _ask_yes(
    turn: Turn, edit: Edit | None, entries: Sequence[Transaction], *, explicit: bool
) -> Outcome:
    asks = _unfinished(Ask.YES, edit, entries, explicit=explicit)
    return Outcome((question(turn, asks),), suggestions=asks.suggestions, asks=asks)


def _ask_which(
    turn: Turn, edit: Edit | None, entries: Sequence[Transaction], *, explicit: bool
) -> Outcome:
    shown = entries[:SHOWN]
    asks = _unfinished(Ask.WHICH, edit, shown, explicit=explicit)
    return Outcome(
        (question(turn, asks),),
        effects=[refer_to_transactions(shown)],
        suggestions=("1", "2", "Cancel"),
        asks=asks,
        shown=asks.ids,
    )


def _apply(turn: Turn, wanted: Unfinished, entries: Sequence[Transaction]) -> Outcome:
    if not entries:
        return Outcome((turn.say.nothing_found(None),))
    ledger = turn.books.ledger
    if wanted.edit is None:
        return write(turn, lambda: ledger.delete(turn.user, turn.request, *entries))
    correction = Correction(Target(), wanted.edit, wanted.explicit_currency)
    try:
        edits = [(entry, edit_of(correction, entry)) for entry in entries]
    except InvalidInput as error:
        return Outcome((str(error),))
    if len(edits) > 1:
        return write(turn, lambda: ledger.edit_all(turn.user, turn.request, edits))
    edit = edits[0][1]
    lesson = _lesson(turn, entries[0], edit)
    return write(turn, lambda: ledger.edit(turn.user, turn.request, entries[0], edit, lesson))


def _lesson(turn: Turn, entry: Transaction, edit: Edit) -> Lesson | None:
    """What a new category teaches about the name by which the entry was pointed at."""
    if edit.category is None:
        return None
    correction = _read(turn)
    words = correction.target.words if correction else ()
    return lesson_of(entry, edit.category, words, locale=turn.locale)
