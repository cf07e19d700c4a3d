"""What a changed category teaches about the entry's name, in the chat and on the pages alike."""

from collections.abc import Sequence

from lambdas.language.locale import Locale
from lambdas.language.names import read_name, speaks_for
from lambdas.ledger.categories import Category
from lambdas.ledger.learning import Lesson
from lambdas.ledger.transactions import Transaction


def lesson_of(
    entry: Transaction, category: Category, words: Sequence[str] = (), *, locale: Locale
) -> Lesson | None:
    """That entries of this name belong there; None if it has no name, or is there already.

    That money came in, and did not go out, says nothing of the next entry either.

    Its name is its whole note, or the `words` by which the person pointed at it, if it holds them.
    """
    whole = read_name(entry.note, locale=locale)
    pointed = read_name(" ".join(words), locale=locale)
    name = pointed if pointed and set(pointed.split()) <= set(whole.split()) else whole
    if not name or category is entry.category or category.kind is not entry.kind:
        return None
    return Lesson(name, category, is_plain=speaks_for(name, category, locale=locale))
