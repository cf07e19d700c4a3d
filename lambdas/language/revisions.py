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
from .corrections import Correction, read_correction
from .locale import Locale
from .mentions import (
    find_deletion,
    find_mentions,
    is_called,
    is_verb,
    may_name,
    name_entry,
    names_another,
)
from .prices import Price
from .sentences import Sentence
from .targets import Target, Which, without_articles
from .tokens import WORD
from .values import Value, find_values, find_wrong, follows_link

LONGEST = 40
"""Words and signs of a message; what is longer is a story."""

_NEAR = 5
"""Words between what says that an amount comes on top or off, and the amount."""
_LONGEST_NAME = 4
"""Words of a new name that is said without an order."""


class Revision(NamedTuple):
    """One change, and how surely its entry was named."""

    correction: Correction
    is_named: bool
    """Whether words, an amount or a place point at the entry, not only the conversation."""
    names_another: bool = False
    """Whether it points at a thing that no entry is called ("the sofa")."""
    is_plain: bool = False
    """Whether all of it is part of a correction, or says nothing."""
    is_marked: bool = False
    """Whether words point at what is stored, or take back what was said."""
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
    for at in find_mentions(sentence, entries):
        between = bool(starts) and any(starts[-1] <= p.first < at for p in sentence.prices)
        if not starts or (between and sentence.tokens[at].text not in names):
            pointed = sentence.tokens[at - 1].text in sentence.locale.corrections.determiners
            starts.append(at - pointed if starts else 0)
            names.add(sentence.tokens[at].text)
    ends = [*starts[1:], len(sentence.tokens)][: len(starts)]
    return [_part(sentence, first, end) for first, end in zip(starts, ends, strict=True)]


def _part(sentence: Sentence, first: int, after: int) -> Sentence:
    tokens = sentence.tokens[first:after]
    prices = find_prices(tokens, sentence.home, sentence.locale)
    return sentence._replace(tokens=tokens, prices=prices)


def _read(sentence: Sentence, entries: Sequence[Transaction]) -> Revision | None:
    words = name_entry(sentence, entries)
    values = find_values(sentence, words)
    named = may_name(sentence, entries) if words else []
    known = [entry for entry in named if is_called(entry, words, sentence.locale)]
    acts = _acts(sentence)
    wrong = find_wrong(sentence, values, known if words else entries[:1], acts=acts)
    if not wrong and not words:
        wrong = find_wrong(sentence, values, entries, acts=acts)
    new = [value for value in values if value not in wrong]
    target = _target(sentence, words, wrong)
    correction = _delete(sentence, target, new) or _rename(sentence, target)
    correction = correction or _reword(sentence, target, new, entries)
    correction = correction or _change(sentence, target, new)
    if correction is None:
        return None
    target = correction.target
    is_named = not target.is_bare or target.number is not None
    is_named = is_named or target.which not in (None, Which.THAT, Which.THEM)
    is_plain = _is_plain(sentence, words, values)
    return Revision(
        correction,
        is_named,
        names_another=_is_too_wide(target, is_plain)
        or (not is_named and names_another(sentence, values, entries)),
        is_plain=is_plain,
        is_marked=_is_marked(sentence),
        is_clear=is_named or _is_clear(sentence, correction),
    )


def _is_too_wide(target: Target, is_plain: bool) -> bool:
    """Whether all entries seem to be meant, only as it was not read which."""
    return target.which is Which.ALL and target.is_bare and not is_plain


def _acts(sentence: Sentence) -> bool:
    """Whether words say what is to be done, so that no new value need be there."""
    words = sentence.locale.corrections
    said = any(sentence.first(table) for table in (words.voids, words.came_in))
    return said or bool(sentence.first(words.factors)) or find_deletion(sentence) is not None


def _is_marked(sentence: Sentence) -> bool:
    words, tokens = sentence.locale.corrections, sentence.tokens
    points = any(token.text in words.pointers for token in tokens)
    return points or any(found.outcome for found in words.takes_back.find_all(tokens))


def _is_clear(sentence: Sentence, correction: Correction) -> bool:
    edit, words = correction.edit, sentence.locale.corrections
    if edit is None or edit.money or correction.is_relative:
        return True
    taken_back = any(found.outcome for found in words.takes_back.find_all(sentence.tokens))
    return taken_back or any(words.changes.find_all(sentence.tokens))


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
    at = find_deletion(sentence)
    if at is None and sentence.first(words.voids) and not new:
        return Correction(target, None)
    filed = [value for value in new if value.category or value.currency]
    if at is None or any(follows_link(sentence, value.first) for value in filed):
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


def _reword(
    sentence: Sentence, target: Target, new: Sequence[Value], entries: Sequence[Transaction]
) -> Correction | None:
    """Read "starbucks, not costa" and "it wasn't costa, it was starbucks" of what was Costa."""
    tokens, locale = sentence.tokens, sentence.locale
    marker = sentence.first(locale.corrections.denies)
    wrong = next((at for at, t in enumerate(tokens) if t.text in target.words), -1)
    named = may_name(sentence, entries) if target.words else []
    entry = next((each for each in named if is_called(each, target.words, locale)), None)
    if marker is None or entry is None or not 0 <= wrong - marker.after <= 1:
        return None
    names = locale.categories.names
    if any(v.price or v.day or names.match(tokens, v.first) for v in new):
        return None
    before = [at for at in range(marker.first) if not _says_nothing(sentence, at)]
    behind = [at for at in range(wrong + 1, len(tokens)) if not _says_nothing(sentence, at)]
    called = before or behind
    if not 0 < len(called) <= _LONGEST_NAME:
        return None
    note = sentence.text[tokens[called[0]].start : tokens[called[-1]].end]
    return Correction(target, Edit(note=note[:1].upper() + note[1:]))


def _says_nothing(sentence: Sentence, at: int) -> bool:
    words = sentence.locale.corrections
    token = sentence.tokens[at]
    idle = token.kind != WORD or token.text in words.idle | words.copulas | words.pointers
    return idle or bool(words.takes_back.match(sentence.tokens, at))


def _change(sentence: Sentence, target: Target, new: Sequence[Value]) -> Correction | None:
    """Read whatever new values there are."""
    words = sentence.locale.corrections
    prices = [value for value in new if value.price]
    if len(prices) > 1:
        prices = prices[-1:]
        if not follows_link(sentence, prices[0].first):
            return None
    days = list(dict.fromkeys(value.day for value in new if value.day))
    categories = [value for value in new if value.category]
    filed = [value for value in categories if follows_link(sentence, value.first)] or categories
    shares = sentence.locale.items.shares
    splits = any(token.text in words.splits for token in sentence.tokens)
    if len(days) > 1 or (splits and prices and not any(shares.find_all(sentence.tokens))):
        return None
    which = target.which
    if which is Which.THEM and not any(t.text in words.several for t in sentence.tokens):
        which = Which.THAT
    target = replace(target, which=which, period=None, filed=None)
    price = prices[0].price if prices else None
    if price is not None and (sign := _moves(sentence, price)):
        difference = Money(sign * price.minor, price.currency)
        return Correction(target, Edit(), difference=difference)
    is_more = bool(price or days) and not (filed and follows_link(sentence, filed[-1].first))
    category = filed[-1].category if filed and not is_more else None
    if sentence.first(words.came_in):
        category = Category.OTHER_INCOME
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


def _moves(sentence: Sentence, price: Price) -> int:
    """1 if the amount comes on top of the old one, -1 if it comes off, 0 if it is the new one."""
    moves, tokens = sentence.locale.corrections.moves, sentence.tokens
    behind = moves.match(tokens, price.after)
    for first in range(max(0, price.first - _NEAR), price.first):
        before = moves.match(tokens, first)
        if before is not None and before.after == price.first:
            return before.outcome
    return behind.outcome if behind else 0


def _is_plain(sentence: Sentence, names: Collection[str], values: Sequence[Value]) -> bool:
    """Whether nothing is said but names, values, and words that put something right."""
    tokens, locale = sentence.tokens, sentence.locale
    words = locale.corrections
    known = {at for value in values for at in range(value.first, value.after)}
    for at, token in enumerate(tokens):
        if not token.text.isalnum() or token.text in names or token.text in words.idle:
            known.add(at)
        if is_verb(sentence, at) or token.text in words.pointers:
            known.add(at)
    spans = [(found.first, found.after) for found in words.factors.find_all(tokens)]
    for table in (words.takes_back, words.becomes, words.links, words.denies, words.undoes):
        spans += [(found.first, found.after) for found in table.find_all(tokens)]
    known |= {at for first, after in spans for at in range(first, after)}
    return len(known) == len(tokens)
