"""How a route writes: what is so already is answered without an operation, for "undo" to skip."""

from collections.abc import Callable

from lambdas.ledger.errors import Unchanged
from lambdas.ledger.store import Applied


def write(use_case: Callable[[], Applied]) -> str | None:
    """Run a use case of the ledger; the id of its operation, None if there was nothing to change.

    Raises:
        LedgerError: as the use case.
    """
    try:
        return use_case().operation.id
    except Unchanged:
        return None
