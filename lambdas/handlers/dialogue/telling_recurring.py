"""Saying what an operation did to what repeats."""

from lambdas.handlers.dialogue.turn import Turn
from lambdas.ledger.operations import Operation, OperationKind
from lambdas.ledger.recurrences import Recurrence


def tell_recurrences(turn: Turn, operation: Operation) -> list[str]:
    """One sentence for each that was added, changed, paused, resumed or stopped; else none."""
    ordered = operation.kind is OperationKind.CHANGE
    added: list[Recurrence] = []
    removed: list[Recurrence] = []
    says: list[str] = []
    for change in operation.changes:
        match change.before, change.after:
            case Recurrence() as before, Recurrence() as after:
                says.append(_tell_change(turn, before, after))
            case _, Recurrence() as after:
                added.append(after)
            case Recurrence() as before, _:
                removed.append(before)
    if added:
        says.append(turn.say.repeats(added) if ordered else turn.say.repeats_again(added))
    if removed:
        say = turn.say.stopped if ordered else turn.say.repeats_no_more
        says.append(say(removed))
    return says


def _tell_change(turn: Turn, before: Recurrence, after: Recurrence) -> str:
    if before.paused is after.paused:
        return turn.say.repeats_differently([after])
    return turn.say.paused([after]) if after.paused else turn.say.resumed([after])
