"""When Python looks for garbage in cycles: not during a start, of which everything stays.

By default it looks some 35 times while a Lambda starts, and finds nothing to free.
"""

import gc

OBJECTS_OF_A_START = 250_000
"""More than any start makes; a process that goes on making them is still looked through."""

OBJECTS_OF_A_CALL = 20_000
"""About what the first message makes to stay; later ones leave a few hundred behind."""


def postpone() -> None:
    """The start begins."""
    gc.set_threshold(OBJECTS_OF_A_START)


def settle() -> None:
    """The start is over: what there is now stays, and is not looked through again."""
    gc.freeze()
    gc.set_threshold(OBJECTS_OF_A_CALL)
