"""What a turn did or found, for the cards and charts beside its words.

A turn keeps references, `{"type", "operation"}` or `{"type", ...question}`; they are filled with
objects from the store whenever they are shown, so a card always tells the current state.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from lambdas.handlers.books import Books
from lambdas.handlers.operation_effects import recall
from lambdas.handlers.question_effects import QUESTIONS
from lambdas.handlers.representation import Json


def fill(books: Books, user: str, references: Iterable[Mapping[str, Any]]) -> list[Json]:
    """The effects in the API's own form, as things stand now."""
    effects: list[Json] = []
    for reference in references:
        answer = QUESTIONS.get(reference["type"])
        if answer:
            effects.append(answer(books, user, reference))
        else:
            effects += recall(books, user, reference)
    return effects
