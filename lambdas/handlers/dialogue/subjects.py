"""What a question is about: a category, or a thing that people wrote in their notes.

"How much on coffee" is about the entries whose notes say so, if there are any; else about the
category that the word means.
"""

from typing import NamedTuple

from lambdas.handlers.dialogue.turn import Turn
from lambdas.handlers.tallies import READ, Subject, read_entries
from lambdas.language.categories import read_category
from lambdas.language.inquiries import Inquiry
from lambdas.language.targets import noted
from lambdas.ledger.periods import Period


class Heard(NamedTuple):
    """A subject, and what must be said of how it was found."""

    subject: Subject
    remarks: tuple[str, ...] = ()


def subject_of(turn: Turn, inquiry: Inquiry, period: Period) -> Heard:
    """What the question is about; reads at most 500 entries of the period, and says so."""
    by_category = Subject(inquiry.kind, inquiry.categories)
    if not inquiry.thing:
        return Heard(by_category)
    page = read_entries(turn.books, turn.user, inquiry.kind, period)
    remarks = (turn.say.only_read(READ),) if page.cursor else ()
    for words in _readings(turn, inquiry):
        if noted(page.transactions, words, locale=turn.locale):
            return Heard(Subject(inquiry.kind, (), " ".join(words)), remarks)
    text = " ".join(inquiry.thing)
    if inquiry.categories:
        return Heard(by_category, (turn.say.not_noted(text, inquiry.categories), *remarks))
    if inquiry.pointed:
        return Heard(Subject(inquiry.kind, (), text), remarks)
    return Heard(by_category)


def _readings(turn: Turn, inquiry: Inquiry) -> list[tuple[str, ...]]:
    """All the words, and those of them that name a thing that we know."""
    text = " ".join(inquiry.thing)
    span = read_category(text, locale=turn.locale, kind=inquiry.kind)
    known = tuple(text[span.start : span.end].split()) if span else ()
    return [words for words in dict.fromkeys((inquiry.thing, known)) if words]
