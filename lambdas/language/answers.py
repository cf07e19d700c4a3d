"""Whether a reply to "Shall I save it?" says yes or no."""

from .locale import Locale


def read_answer(text: str, *, locale: Locale) -> bool | None:
    """True for yes, False for no, None for anything else; the answer must be the whole message."""
    tokens = [token for token in locale.read(text) if token.text.isalnum()]
    said: bool | None = None
    at = 0
    while at < len(tokens):
        match = locale.answers.match(tokens, at)
        if match is None:
            return None
        if match.outcome is not None:
            if said is not None and said != match.outcome:
                return None
            said = match.outcome
        at = match.after
    return said
