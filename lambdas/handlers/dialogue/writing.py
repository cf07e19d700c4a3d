"""The one way from an intent to the ledger: written once, however often the turn runs."""

from collections.abc import Callable

from lambdas.handlers.dialogue.telling import tell_operation
from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.ledger.errors import Conflict, InvalidInput, NotFound, NothingToRedo, NothingToUndo
from lambdas.ledger.store import Applied


def write(turn: Turn, use_case: Callable[[], Applied]) -> Outcome:
    """Run a use case of the ledger and say what it did, or why it did nothing."""
    try:
        return tell_operation(turn, use_case().operation)
    except (Conflict, InvalidInput, NotFound, NothingToRedo, NothingToUndo) as error:
        return Outcome(says=(str(error),))
