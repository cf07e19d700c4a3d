"""What a question is about, besides its period and its category."""

from lambdas.ledger.categories import Kind

from .locale import Locale


def read_kind(text: str, *, locale: Locale) -> Kind:
    """Whether a question is about money that came in; without such a word, about spending."""
    asked = any(locale.questions.income.find_all(locale.read(text)))
    return Kind.INCOME if asked else Kind.EXPENSE


def is_thanks(text: str, *, locale: Locale) -> bool:
    """Whether a kind word thanks rather than greets."""
    return any(locale.questions.thanks.find_all(locale.read(text)))
