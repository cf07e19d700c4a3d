"""Every sentence that the bot says, one module a locale."""

from datetime import date

from lambdas.replies.en_us import EnglishReplies


def replies_for(locale: str, *, today: date, home: str) -> EnglishReplies:  # noqa: ARG001 - one so far
    """The sentences of that locale, for a person whose date and home currency these are."""
    return EnglishReplies(today=today, home=home)
