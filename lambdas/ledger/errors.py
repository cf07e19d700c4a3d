"""Everything that can go wrong in the ledger.

    LedgerError
    ├── InvalidInput            a value from outside is not acceptable; `field` names it
    ├── CurrencyMismatch        two currencies where one was needed
    ├── NotFound                no such transaction, budget or operation for this user
    ├── Conflict                a row changed since the caller saw it; nothing was written
    │   └── Unchanged           everything is as it was asked to become; nothing was written
    ├── IdempotencyMismatch     the same key came with another request; nothing was written
    ├── NothingToUndo           no operation left that could be taken back
    ├── NothingToRedo           no operation left that could be repeated
    └── StoreUnavailable        the store did not answer; whether it wrote is unknown

`str(error)` is a sentence fit for the person who sees it.
"""


class LedgerError(Exception):
    """Base of every error of the ledger; its message defaults to its docstring."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or (self.__doc__ or "").strip())


class InvalidInput(LedgerError):
    """A value from outside is not acceptable."""

    def __init__(self, field: str, message: str) -> None:
        """`field` is the name the caller used; `message` says what would be acceptable."""
        super().__init__(message)
        self.field = field


class CurrencyMismatch(LedgerError):
    """These amounts are in different currencies and can't be added."""


class NotFound(LedgerError):
    """I can't find that."""


class Conflict(LedgerError):
    """That changed in the meantime, so I left it as it is."""


class Unchanged(Conflict):
    """It is like that already."""


class IdempotencyMismatch(LedgerError):
    """The same id was already used for a different request."""


class NothingToUndo(LedgerError):
    """There is nothing to undo."""


class NothingToRedo(LedgerError):
    """There is nothing to restore."""


class StoreUnavailable(LedgerError):
    """I can't reach your data right now. Please try again in a moment."""
