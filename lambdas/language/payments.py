"""Where a part of a story says that the person paid or received something.

By a verb whose subject is the person, said ("i paid") or not ("then paid"); or by words that make
it theirs whatever the subject: "cost me", "sent me", "my share", "just landed".
"""

from collections.abc import Iterator
from typing import NamedTuple

from .familiarity import income_until
from .locale import Need, Receiver
from .parts import Part
from .passages import Passages
from .phrases import Match

_FARTHEST = 8
"""Parts back in which the subject of a verb without one is looked for."""
_LONGEST_RUN = 12
"""Subjects, dates and adverbs in a row that are looked behind for a verb."""


class Payment(NamedTuple):
    """Tokens `[first, after)` say it, from the subject on."""

    first: int
    after: int
    by_person: bool
    """Whether the person is the subject; else anybody may be ("mum sent me")."""
    is_share: bool = False
    """Whether it is the person's part of a bill."""
    takes: bool = False
    """Whether it only says that the person paid, whoever is the subject ("charged me")."""


def find_payment(passages: Passages, index: int) -> Payment | None:
    """What says in part number `index` that the person paid or received something."""
    part = passages.parts[index]
    told = _find_outlay(passages, part)
    if told is not None:
        return told
    for start in _find_subjects(passages, index):
        verb = _find_verb(passages, start, part.after)
        if verb is not None:
            return Payment(start, verb.after, by_person=True)
    return None


def is_theirs(passages: Passages, index: int) -> bool:
    """Whether somebody else does what the part tells, or did so last in its sentence."""
    sentence = passages.parts[index].sentence
    for part in reversed(passages.parts[max(0, index - _FARTHEST) : index + 1]):
        if part.sentence != sentence:
            return False
        inside = passages.tokens[: part.after]
        other = passages.locale.stories.others.match(inside, passages.lead(part))
        if other is not None and _is_verb(passages, other.after, part):
            return True
        if not passages.locale.stories.me.isdisjoint(passages.words_of(part)):
            return False
    return False


def _find_outlay(passages: Passages, part: Part) -> Payment | None:
    """What makes an amount the person's, whatever the subject."""
    inside, locale = passages.tokens[: part.after], passages.locale
    for at in range(part.first, part.after):
        share = locale.stories.shares.match(inside, at)
        if share is not None:
            return Payment(at, share.after, by_person=False, is_share=True)
        outlay = locale.stories.outlays.match(inside, at)
        if outlay is not None:
            return Payment(at, outlay.after, by_person=False, takes=True)
        arrival = _find_arrival(passages, at, part)
        if arrival is not None:
            return Payment(at, arrival.after, by_person=False)
        received = locale.instructions.to_me.match(inside, at)
        if received is not None and received.outcome is Receiver.ME:
            return Payment(at, received.after, by_person=False)
    return None


def _find_arrival(passages: Passages, at: int, part: Part) -> Match[bool] | None:
    """What tells there that the amount, or a word of income, before it came in."""
    arrival = passages.locale.stories.arrivals.match(passages.tokens[: part.after], at)
    if at == part.first or arrival is None:
        return None
    before = range(part.first, at)
    comes_in = any(price.after == at for price in part.prices) or any(
        place < income_until(passages.tokens, place, passages.locale) <= at for place in before
    )
    return arrival if comes_in else None


def _find_subjects(passages: Passages, index: int) -> Iterator[int]:
    """Where a verb of the person's own may begin, its subject first.

    The subject may be missing where the part begins and behind its amount.
    """
    part = passages.parts[index]
    if not is_theirs(passages, index):
        yield passages.lead(part)
        yield from (price.after for price in part.prices)
    me = passages.locale.stories.me
    yield from (at for at in range(part.first, part.after) if passages.tokens[at].text in me)


def _find_verb(passages: Passages, at: int, stop: int) -> Match[Need] | None:
    """The verb of paying at token `at`, after a subject, dates and adverbs."""
    words, read_slot = passages.locale.instructions, passages.locale.read_slot
    inside, start = passages.tokens[:stop], at
    for _ in range(_LONGEST_RUN):
        if at >= stop:
            break
        verb = words.statements.match(inside, at, read_slot)
        if verb is None and passages.dated:
            verb = words.present_statements.match(inside, at, read_slot)
        if verb is not None:
            return verb
        subject = words.subjects.match(inside, at, read_slot)
        if at not in passages.dated and subject is None:
            break
        at = passages.dated[at] if subject is None else subject.after
    # "we had" may be a subject with its auxiliary, or a subject and its verb.
    return words.statements.match(inside, at - 1, read_slot) if at > start else None


def _is_verb(passages: Passages, at: int, part: Part) -> bool:
    if at >= part.after:
        return False
    words, read_slot = passages.locale.instructions, passages.locale.read_slot
    if passages.tokens[at].text in words.clause_words:
        return True
    tables = (words.statements, words.subjects)
    return any(table.match(passages.tokens, at, read_slot) is not None for table in tables)
