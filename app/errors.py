"""Everything that can go wrong between the app and the API.

ApiError
├── ApiUnavailable   no answer, or one that is not the API's
├── ApiRefused       the API said no, and why
└── SignedOut        it does not know who is asking
"""


class ApiError(Exception):
    """Any failure of a call to the API."""


class ApiUnavailable(ApiError):
    """The API gave no answer that can be used."""

    def __init__(self, reason: str, *, maybe_done: bool) -> None:
        super().__init__(reason)
        self.maybe_done = maybe_done
        """False only if the request surely never reached the API."""


class ApiRefused(ApiError):
    """The API answered with a problem (RFC 9457); nothing was done."""

    def __init__(self, status: int, detail: str, field: str = "") -> None:
        super().__init__(f"{status}: {detail}")
        self.status = status
        self.detail = detail
        """A sentence for the person."""
        self.field = field
        """What it is about, as the API names it; may be empty."""


class SignedOut(ApiError):
    """401: the sign-in has ended; nothing was done."""
