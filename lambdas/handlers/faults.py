"""What the log says of an error: its types and its place, never a message.

An error's own message may quote what the person typed; the source lines of a traceback can't.
"""

import logging
import traceback
from collections.abc import Iterator

from botocore.exceptions import ClientError

_LOG = logging.getLogger(__name__)


def log_unforeseen(error: BaseException) -> None:
    """Log an error of the program, with the traceback of each error behind it."""
    stacks = [
        "".join([f"{_name(each)}\n", *traceback.format_tb(each.__traceback__)])
        for each in _chain(error)
    ]
    _LOG.error("unforeseen %s at %s\n%s", type(error).__name__, _place(error), "".join(stacks))


def log_outage(error: BaseException) -> None:
    """Log that a service was away or gave no usable answer, and what it answered."""
    _LOG.warning("outage: %s", " < ".join(_name(each) for each in _chain(error)))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _name(error: BaseException) -> str:
    if isinstance(error, ClientError):
        return f"{error.response['Error']['Code']} of {error.operation_name}"
    return type(error).__name__


def _place(error: BaseException) -> str:
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    return f"{frame.tb_frame.f_code.co_qualname}:{frame.tb_lineno}" if frame else "?"
