"""A correction in words that no form foresees, read against the entries that it may mean.

Only for messages that are surely meant as one (`intentions`): what is neither a new value nor a
name of an entry is passed over here, where `corrections` would understand nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from lambdas.ledger.categories import Category
from lambdas.ledger.ledger import Edit
from lambdas.ledger.money import Money
from lambdas.ledger.transactions import Transaction

from .amounts import find_prices
from .categories import match_thing
from .corrections import Correction, read_correction
from .locale import Locale
from .sentences import Sentence
from .targets import Target, Which, stem, without_articles
from .tokens import WORD
from .values import Value, find_values, find_wrong, follows_link

LONGEST = 40
"""Words and signs of a message; what is longer is a story."""

_NEAR = 5
"""Words between the two halves of a verb ("take *the uber* out")."""
_SHORTEST = 3
"""Letters of a word that may name an entry."""


class Revision(NamedTuple):
    """One change, and how surely its entry was named."""

    correction: Correction
    is_named: bool
    """Whether words, an amount or a place point at the entry, not only the conversation."""
    names_another: bool = False
    """Whether it points at a thing that no entry is called ("the sofa")."""
    is_plain: bool = False
    """Whether all of it is part of a correction, or says nothing."""
    is_clear: bool = False
    """Whether more than a day or a category beside "it was" says that it is one."""


def read_revisions(
    text: str, entries: Sequence[Transaction], *, today: date, home: str, locale: Locale
) -> list[Revision]:
    """What the message changes or deletes, one for each thing that it names with an amount.

    `entries` are those that it may mean, the likeliest first.
    """
    tokens = without_articles(locale.read(text), locale)
    if not tokens or len(tokens) > LONGEST or any(locale.instructions.budgets.find_all(tokens)):
        return []
    sentence = Sentence(text, tokens, find_prices(tokens, home, locale), today, home, locale)
    parts = [_read(part, entries) for part in _cut(sentence, entries)]
    if len(parts) > 1 and all(part and part.correction.edit for part in parts):
        return [part for part in parts if part]
    read = _read(sentence, entries)
    return [read] if read else []


def _cut(sentence: Sentence, entries: Sequence[Transaction]) -> list[Sentence]:
    """The parts of which each begins with another entry's name and has an amount of its own."""
    starts: list[int] = []
    names: set[str] = set()
    for at in _mentions(sentence, entries):
        between = bool(starts) and any(starts[-1] <= p.first < at for p in sentence.prices)
        if not starts or (between and sentence.tokens[at].text not in names):
            starts.append(at if starts else 0)
            names.add(sentence.tokens[at].text)
    ends = [*starts[1:], len(sentence.tokens)][: len(starts)]
    return [_part(sentence, first, end) for first, end in zip(starts, ends, strict=True)]


def _part(sentence: Sentence, first: int, after: int) -> Sentence:
    tokens = sentence.tokens[first:after]
    prices = find_prices(tokens, sentence.home, sentence.locale)
    return sentence._replace(tokens=tokens, prices=prices)


def _read(sentence: Sentence, entries: Sequence[Transaction]) -> Revision | None:
    words = _names(sentence, entries)
    values = find_values(sentence, words)
    known = [e for e in entries if _called(e, sentence.locale) >= {stem(word) for word in words}]
    wrong = find_wrong(sentence, values, known if words else entries[:1])
    if not wrong and not words:
        wrong = find_wrong(sentence, values, entries)
    new = [value for value in values if value not in wrong]
    target = _target(sentence, words, wrong)
    correction = _delete(sentence, target, new) or _rename(sentence, target)
    correction = correction or _change(sentence, target, new)
    if correction is None:
        return None
    target = correction.target
    is_named = not target.is_bare or target.number is not None
    is_named = is_named or target.which not in (None, Which.THAT, Which.THEM)
    return Revision(
        correction,
        is_named,
        names_another=not is_named and _names_another(sentence, values, entries),
        is_plain=_is_plain(sentence, words, values),
        is_clear=is_named or _is_clear(sentence, correction),
    )


def _is_clear(sentence: Sentence, correction: Correction) -> bool:
    edit, words = correction.edit, sentence.locale.corrections
    if edit is None or edit.money or correction.is_relative:
        return True
    taken_back = any(found.outcome for found in words.takes_back.find_all(sentence.tokens))
    return taken_back or any(words.changes.find_all(sentence.tokens))


def _mentions(sentence: Sentence, entries: Sequence[Transaction]) -> list[int]:
    """Where words stand that some entry is called by."""
    locale = sentence.locale
    called = {name for entry in entries for name in _called(entry, locale)}
    return [
        at
        for at, token in enumerate(sentence.tokens)
        if token.kind == WORD
        and len(token.text) >= _SHORTEST
        and token.text not in locale.corrections.idle
        and stem(token.text) in called
    ]


def _called(entry: Transaction, locale: Locale) -> set[str]:
    return {stem(token.text) for token in locale.read(entry.note)}


def _names(sentence: Sentence, entries: Sequence[Transaction]) -> tuple[str, ...]:
    """The words that name the one entry of which the message holds the most."""
    tokens, locale = sentence.tokens, sentence.locale
    places = _mentions(sentence, entries)
    places = [at for at in places if not follows_link(sentence, at)] or places
    best: dict[str, None] = {}
    for entry in entries if places else ():
        called = _called(entry, locale)
        words = dict.fromkeys(tokens[at].text for at in places if stem(tokens[at].text) in called)
        best = max(best, words, key=len)
    return tuple(best)


def _target(sentence: Sentence, words: tuple[str, ...], wrong: Sequence[Value]) -> Target:
    """What is said of the entry: its name, its place, and what was wrong about it."""
    said = sentence.target(0, len(sentence.tokens))
    price = next((value.price for value in wrong if value.price), None)
    return replace(
        said,
        amount=Money(price.minor, price.currency) if price else None,
        explicit_currency=price is not None and price.explicit,
        words=words,
        category=None,
    )


def _delete(sentence: Sentence, target: Target, new: Sequence[Value]) -> Correction | None:
    """Read a verb of deleting anywhere, or words such as "it never happened"."""
    words, tokens = sentence.locale.corrections, sentence.tokens
    at = _verb_of_deleting(sentence)
    if at is None and sentence.first(words.voids) and not new:
        return Correction(target, None)
    if at is None or any(value.category or value.currency for value in new):
        return None
    prices = [value for value in new if value.price]
    if any(value.first > 0 and follows_link(sentence, value.first) for value in prices):
        return None
    if prices:
        beside = [v for v in prices if v.first <= at + 1 or tokens[v.first - 1].text == "the"]
        if not beside or len(prices) > 1 or beside[0].price is None:
            return None
        price = beside[0].price
        money = Money(price.minor, price.currency)
        target = replace(target, amount=money, explicit_currency=price.explicit)
    return Correction(target, None)


def _verb_of_deleting(sentence: Sentence) -> int | None:
    """Where what follows such a verb begins; None if there is none, or it is forbidden."""
    words, tokens = sentence.locale.corrections, sentence.tokens
    for table in (words.deletes, words.undoes):
        for verb in table.find_all(tokens):
            if verb.first > 0 and tokens[verb.first - 1].text in words.forbids:
                return None
            ends = verb.after == len(tokens) or not tokens[verb.after].text.isalnum()
            if verb.outcome or ends or sentence.points_at(verb.after):
                return verb.after
    for at, token in enumerate(tokens):
        between = range(at + 1, min(at + _NEAR, len(tokens)))
        if token.text in words.takes and any(tokens[i].text in words.away for i in between):
            forbidden = at > 0 and tokens[at - 1].text in words.forbids
            priced = any(at < price.first < at + _NEAR for price in sentence.prices)
            return None if forbidden or priced else at + 1
    return None


def _rename(sentence: Sentence, target: Target) -> Correction | None:
    """Read an order to rename at the end of a longer message ("..., so call it Tram")."""
    words, tokens, locale = sentence.locale.corrections, sentence.tokens, sentence.locale
    for at in range(len(tokens)):
        verb = words.renames.match(tokens, at) or words.changes.match(tokens, at)
        if verb is None:
            continue
        rest = sentence.text[tokens[at].start : tokens[-1].end]
        order = read_correction(rest, today=sentence.today, home=sentence.home, locale=locale)
        if order is not None and order.edit is not None and order.edit.note:
            known = order.target if order.target.words and target.words else target
            return order._replace(target=known, edit=Edit(note=order.edit.note))
    return None


def _change(sentence: Sentence, target: Target, new: Sequence[Value]) -> Correction | None:
    """Read whatever new values there are."""
    words = sentence.locale.corrections
    prices = [value for value in new if value.price]
    if len(prices) > 1:
        prices = [value for value in prices if follows_link(sentence, value.first)]
    days = [value.day for value in new if value.day]
    if len(prices) > 1 or len(days) > 1 or (len(new) > 1 and not (prices or days)):
        return None
    target = replace(target, period=None, filed=None)
    price = prices[0].price if prices else None
    if price and (sign := _moves(sentence, prices[0])):
        difference = Money(sign * price.minor, price.currency)
        return Correction(target, Edit(), difference=difference)
    category = next((value.category for value in new if value.category), None)
    if sentence.first(words.came_in):
        category = Category.OTHER_INCOME
    if price is not None and category is not None and not _is_filed(sentence, new):
        category = None
    money = Money(price.minor, price.currency) if price else None
    edit = Edit(money, category, date=days[0] if days else None)
    explicit = price is not None and price.explicit
    if edit != Edit():
        return Correction(target, edit, explicit)
    currency = next((value.currency for value in new), "")
    factor = sentence.first(words.factors)
    if currency:
        return Correction(target, edit, currency=currency)
    return Correction(target, edit, factor=factor.outcome) if factor else None


def _is_filed(sentence: Sentence, new: Sequence[Value]) -> bool:
    return any(value.category and follows_link(sentence, value.first) for value in new)


def _moves(sentence: Sentence, value: Value) -> int:
    """1 if the amount comes on top of the old one, -1 if it comes off, 0 if it is the new one."""
    words, tokens = sentence.locale.corrections, sentence.tokens
    for at in (value.after, value.first - 1, value.first - 2):
        found = words.moves.match(tokens, at) if 0 <= at < len(tokens) else None
        touches = found is not None and (at == value.after or found.after == value.first)
        if found is not None and touches:
            return found.outcome
    return 0


def _names_another(
    sentence: Sentence, values: Sequence[Value], entries: Sequence[Transaction]
) -> bool:
    """Whether a thing is pointed at that is of another kind than what was spoken of last."""
    tokens, locale = sentence.tokens, sentence.locale
    words = locale.corrections
    taken = {at for value in values for at in range(value.first, value.after)}
    for at in range(1, len(tokens)):
        if tokens[at - 1].text not in words.determiners or at in taken:
            continue
        if tokens[at].kind != WORD or tokens[at].text in words.idle | words.beside | words.pointers:
            continue
        if words.references.match(tokens, at, locale.read_slot) or _is_verb(sentence, at):
            continue
        thing = match_thing(tokens, at, locale)
        if thing is None or not entries or thing.outcome is not entries[0].category:
            return True
    return False


def _is_verb(sentence: Sentence, at: int) -> bool:
    words = sentence.locale.corrections
    tables = (words.deletes, words.changes, words.becomes, words.takes_back)
    return sentence.tokens[at].text in words.copulas or any(
        table.match(sentence.tokens, at) for table in tables
    )


def _is_plain(sentence: Sentence, names: Collection[str], values: Sequence[Value]) -> bool:
    """Whether nothing is said but names, values, and words that put something right."""
    tokens, locale = sentence.tokens, sentence.locale
    words = locale.corrections
    points = any(token.text in words.pointers for token in tokens)
    if not points and not any(found.outcome for found in words.takes_back.find_all(tokens)):
        return False
    known = {at for value in values for at in range(value.first, value.after)}
    for at, token in enumerate(tokens):
        if not token.text.isalnum() or token.text in names or token.text in words.idle:
            known.add(at)
        if _is_verb(sentence, at) or token.text in words.pointers:
            known.add(at)
    tables = (words.takes_back, words.becomes, words.links, words.denies)
    for table in tables:
        for match in table.find_all(tokens):
            known |= set(range(match.first, match.after))
    return len(known) == len(tokens)
