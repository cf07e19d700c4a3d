"""Payments that are told in passing: "was gonna cook but got lazy and ordered doordash, 31.17".

A story is cut into parts, at stops and at words such as "but". An amount is an entry if its part,
or the one that it hangs on, tells of a payment of the person's own; a part that is a terse entry
by itself needs that nothing in the whole story speaks against it. What is neither is dropped beside
an entry, as the story's other numbers are; without one, there is no story.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .clauses import Clause, cut_clauses
from .entries import names_a_speaker
from .locale import Locale
from .parts import Part
from .passages import Passages
from .prices import Price
from .tellings import Telling, Told, is_confirmed, is_label, tell
from .tokens import Token

_FARTHEST = 4
"""Parts between an amount and what it hangs on, at most."""


class Passage(NamedTuple):
    """An entry of a story: the words for the thing, and its price."""

    clause: Clause
    first: int
    after: int
    """Tokens `[first, after)` tell it, verbs and all."""
    paid: bool
    """Whether it tells of a payment; else of things and prices."""
    alone: bool = False
    """Whether the message has no other part."""
    idle: range = range(0)
    """Tokens in the clause that only say who paid whom ("sent me")."""
    like: int | None = None
    """Where the price stands whose currency a bare one shares, being a part of it."""


class _Entry(NamedTuple):
    passage: Passage
    told: Told
    replaces: bool
    """Whether it is what was paid of the amount before it."""
    support: int | None = None
    """The part that says what it was for, if its own doesn't."""


def find_story(
    tokens: Sequence[Token],
    prices: Sequence[Price],
    dated: Mapping[int, int],
    locale: Locale,
) -> tuple[Passage, ...]:
    """The entries that are told in passing, in order; maybe none.

    `dated` gives, by the index of its first token, where each date ends.
    """
    passages = Passages.of(tokens, prices, dated, locale)
    if not prices or _is_fiction(passages) or _is_put_right(passages):
        return ()
    if names_a_speaker(tokens, 0, locale):
        return ()
    entries: list[_Entry] = []
    for index, part in enumerate(passages.parts):
        for entry in _read_part(passages, index, part):
            whole = entries[-1] if entries and _may_replace(entry, entries[-1]) else None
            if whole is not None and _is_part(entry, whole):
                entries[-1] = _instead(entry, whole)
            else:
                entries.append(entry)
    told = {entry.told for entry in entries}
    supports = [entry.support for entry in entries if entry.support is not None]
    if Told.THEIRS in told or len(set(supports)) < len(supports):
        return ()
    if Told.PAID in told:
        kept = (Told.PAID, Told.THING, Told.MAYBE)
        return tuple(entry.passage for entry in entries if entry.told in kept)
    plain = len(passages.parts) == 1 and not passages.has_idioms()
    if told != {Told.THING} or plain or _is_doubtful(passages):
        return ()
    return tuple(entry.passage for entry in entries)


def _may_replace(entry: _Entry, before: _Entry) -> bool:
    """Whether it may be what was paid of the amount before it."""
    same = entry.support is not None and entry.support == before.support
    return entry.replaces or (same and entry.told is Told.PAID)


def _is_put_right(passages: Passages) -> bool:
    """Whether a part puts an amount right ("60, *no* 65"), or says what it is made of."""
    tokens, items = passages.tokens, passages.locale.items
    for index, part in enumerate(passages.parts):
        if not index:
            continue
        if part.prices and items.parts.match(tokens, part.first) is not None:
            return True
        if items.retracts.match(tokens, part.first) is None or passages.has_content(index):
            continue
        ahead = index if part.prices else index + 1
        if ahead < len(passages.parts) and not passages.has_content(ahead):
            return bool(passages.parts[ahead].prices)
    return False


def _is_part(entry: _Entry, whole: _Entry) -> bool:
    """Whether it is a smaller amount, bare or of the same currency."""
    part, larger = entry.passage.clause.prices[0], whole.passage.clause.prices[0]
    alike = part.currency == larger.currency or not part.explicit
    return alike and part.minor * larger.unit < larger.minor * part.unit


def _instead(entry: _Entry, whole: _Entry) -> _Entry:
    """The part, in the currency of the whole."""
    like = whole.passage.clause.prices[0].first
    return entry._replace(passage=entry.passage._replace(like=like))


def _read_part(passages: Passages, index: int, part: Part) -> list[_Entry]:
    """The entries, or what may be some, of one part."""
    if not part.prices:
        return []
    telling = tell(passages, index)
    if telling.told not in (Told.PAID, Told.THEIRS) and is_confirmed(passages, index):
        telling = telling._replace(told=Told.PAID)
    support = None if telling.named else _find_support(passages, index, telling)
    if support is not None:
        return [_lean(passages, part, telling, support)]
    paid, alone = telling.told is Told.PAID, len(passages.parts) == 1
    return [
        _Entry(
            Passage(clause, telling.first, part.after, paid, alone, telling.idle),
            telling.told,
            telling.is_share,
        )
        for clause in _cut(passages, telling, part)
    ]


def _lean(passages: Passages, part: Part, telling: Telling, support: int) -> _Entry:
    """The entry of a part that only another part says the thing of."""
    held, priced = tell(passages, support), bool(passages.parts[support].prices)
    told, first = telling.told, telling.first
    if told in (Told.NOTHING, Told.THING, Told.MAYBE):
        told, first = held.told, held.first
        if told is Told.NOTHING and part.prices[0].certain and is_label(passages, support):
            told = Told.THING
    if telling.is_share and held.told is Told.AGAINST:
        told = Told.AGAINST
    clause = Clause(_begin(passages, support), held.after, part.prices[:1])
    passage = Passage(clause, min(first, clause.first), part.after, told is Told.PAID)
    return _Entry(passage, told, telling.is_share or priced, support)


def _cut(passages: Passages, telling: Telling, part: Part) -> list[Clause]:
    """The clauses of a part that holds several amounts; else all of it is one."""
    start = telling.thing
    if len(part.prices) == 1:
        return [Clause(start, telling.after, part.prices)]
    start = min(start, part.prices[0].first)
    shifted = [
        price._replace(
            first=price.first - start,
            after=price.after - start,
            gap=(price.gap[0] - start, price.gap[1] - start) if any(price.gap) else price.gap,
        )
        for price in part.prices
    ]
    kept_whole = {at - start for at in passages.spoken_for}
    clauses = cut_clauses(
        passages.tokens[start : part.after], shifted, kept_whole, passages.locale.items
    )
    by_place = {price.first - start: price for price in part.prices}
    return [
        Clause(first + start, after + start, (by_place[prices[0].first],))
        for first, after, prices in clauses
        if prices
    ]


def _find_support(passages: Passages, index: int, telling: Telling) -> int | None:
    """The part that says what an amount without a thing was for: before it, or else right behind.

    It stands in the same sentence or in the one before; behind a payment in the one after, too.
    """
    parts = passages.parts
    sentence = parts[index].sentence
    nearest = None
    for at in range(index - 1, max(-1, index - 1 - _FARTHEST), -1):
        if parts[at].sentence < sentence - 1:
            break
        if passages.has_content(at):
            if passages.is_known(at):
                return at
            nearest = at if nearest is None else nearest
    if nearest is not None:
        return nearest
    behind = index + 1
    if behind == len(parts) or parts[behind].prices:
        return None
    near = parts[behind].sentence == sentence or telling.told is Told.PAID
    return behind if near and tell(passages, behind).told is Told.THING else None


def _begin(passages: Passages, index: int) -> int:
    """Where the words for a thing begin that end with that part ("soap, *rice, 9 total*")."""
    telling = tell(passages, index)
    first, parts = telling.thing, passages.parts
    while telling.told is not Told.PAID and index and not parts[index].prices:
        before = parts[index - 1]
        if before.sentence != parts[index].sentence or before.prices:
            break
        if passages.has_verb(before) or any(passages.vetoes_in(before)):
            break
        index -= 1
        first = passages.lead(before)
    return first


def _is_fiction(passages: Passages) -> bool:
    """Whether the whole of it is a fiction, a habit, or taken back in the end."""
    found = passages.locale.stories.grave.find_all(passages.tokens, passages.locale.read_slot)
    return any(not passages.idle.issuperset(range(match.first, match.after)) for match in found)


def _is_doubtful(passages: Passages) -> bool:
    """Whether anything speaks against entries that only name things and prices."""
    words, tokens = passages.locale.stories, passages.tokens
    if any(tokens[at].text not in words.mild for at in passages.vetoes):
        return True
    if any(words.habits.find_all(tokens)):
        return True
    sentences = {part.sentence for part in passages.parts if part.prices}
    last = max(part.first for part in passages.parts if part.prices)
    return any(
        part.sentence in sentences
        and (part.first < last or tokens[part.first].text in words.contrasts)
        and not part.prices
        and _tells_more(passages, part)
        for part in passages.parts
    )


def _tells_more(passages: Passages, part: Part) -> bool:
    """Whether a part without a price tells of something else than the person and things."""
    words = passages.locale.stories
    if not passages.has_verb(part):
        return False
    if passages.tokens[part.first].text in words.contrasts:
        return True
    empty = passages.idle - passages.spoken_for
    idiom = not empty.isdisjoint(range(part.first, part.after))
    return not idiom and words.me.isdisjoint(passages.words_of(part))
