"""Who is signed in to a browser session, as the provider's ID token says.

The token is the API's to verify: the app only carries it there, and asks for another one shortly
before it ends. Knows nothing of Streamlit.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

EXPIRY_MARGIN = 60
"""Seconds before a token's end from which it is taken for ended: a request takes time."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signed in."""

    subject: str
    """The provider's name for the person; the key of everything that is kept for them."""
    token: str = field(repr=False)
    """The ID token: the API's bearer. Never to be logged or shown."""
    expires: int
    """When the token ends, in seconds since 1970."""
    email: str = ""
    """As the provider says it; empty if it doesn't."""

    @property
    def pseudonym(self) -> str:
        """The subject where it need not be known but has to be the same: 16 characters."""
        return hashlib.sha256(self.subject.encode()).hexdigest()[:16]

    def expired(self, now: float) -> bool:
        """Whether the token is over at `now` (seconds since 1970), or as good as."""
        return now >= self.expires - EXPIRY_MARGIN


def read_person(user: Mapping[str, Any], tokens: Mapping[str, str]) -> Person | None:
    """The person of Streamlit's `st.user` and `st.user.tokens`; None if nobody is signed in."""
    subject, expires, token = user.get("sub"), user.get("exp"), tokens.get("id")
    if not user.get("is_logged_in") or not subject or not token:
        return None
    # without a time that can be read it is over, and the provider is asked again
    ends = int(expires) if isinstance(expires, int | float) else 0
    return Person(str(subject), token, ends, str(user.get("email") or ""))
