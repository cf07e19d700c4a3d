"""The things a message says were paid or received, each with its money, category and day."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money

from .amounts import find_prices
from .categories import find_category, find_filed_category
from .clauses import Clause, cut_clauses
from .dates import DateSpan, find_dates
from .directions import find_income, may_go, read_direction
from .guesses import guess_category
from .intentions import Intention, weigh_intentions
from .leanings import settle
from .locale import Locale, Rule
from .memory import remember
from .notes import write_note
from .phrases import Match
from .prices import Price
from .rulings import read_story
from .stories import Passage
from .tokens import Token
from .wholes import (
    drop_compared,
    drop_included,
    drop_total,
    settle_result,
    settle_share,
    split_whole,
    take_back,
)
from .wordings import find_currency_name

MOST_ITEMS = 50
"""More than any message may store: one that holds more is refused, whatever the others are."""


class Item(NamedTuple):
    """One thing paid or received."""

    money: Money | None
    """None when no amount was said."""
    category: Category | None
    """None when the words speak for none."""
    note: str
    """The person's own words for it, at most 80 characters; empty if there are none."""
    date: date
    kind: Kind
    leaning: Category | None = None
    """What it is likeliest to be, where the words speak for no category."""
    filed: bool = False
    """Whether the words say where it is to be filed ("under travel")."""
    alike: bool = False
    """Whether another amount of that day lends it its name, so that it may be none of its own."""


class Reading(NamedTuple):
    """What a message holds."""

    items: tuple[Item, ...]
    date: DateSpan | None
    """The first day that it names; None means that every item is today's."""


SURELY = 0.75
"""How likely a message has to be of income, or of an expense, to count more than its words."""

_SENTENCE_ENDS = frozenset(".!?")

Dated = tuple[Match[Rule], date]


@remember
def read_items(text: str, *, today: date, home: str, locale: Locale) -> Reading:
    """The first `MOST_ITEMS` items of `text`, in order; a date said once holds for all it reaches.

    A date at the end of the message holds for all items, any other for its own and those after.
    """
    tokens = locale.read(text)
    prices = find_prices(tokens, home, locale)
    dates = find_dates(tokens, today, locale)
    spans = [(price.first, price.after) for price in prices]
    spans += [(match.first, match.after) for match, _ in dates]
    spoken_for = frozenset(index for first, after in spans for index in range(first, after))
    hidden = spoken_for - {index for price in prices for index in range(*price.gap)}
    named = find_currency_name(tokens, prices, home, locale)
    if named is not None and all(price.currency == named[0] for price in prices):
        hidden |= frozenset(named[1])
    passages, whole = read_story(text, prices, locale), None
    if not passages:
        passages, whole = _cut(tokens, prices, spoken_for, locale)
    passages, total = _choose(tokens, passages, locale)
    whole = whole or total
    days = _days(tokens, passages, dates, today)
    items: list[Item] = []
    for passage, day in list(zip(passages, days, strict=True))[:MOST_ITEMS]:
        item = _item(text, tokens, passage, hidden, locale, day=day)
        borrows = _borrows(passage.clause) and bool(items) and items[-1].date == item.date
        if item.money is not None or item.note:
            items.append(item._replace(alike=borrows))
    items = _settle(tokens, _redirect(text, items, locale), whole, locale)
    items = _name_alike(items)
    first = None
    if dates:
        match, day = dates[0]
        first = DateSpan(day, tokens[match.first].start, tokens[match.after - 1].end)
    return Reading(tuple(items), first)


def _redirect(text: str, items: list[Item], locale: Locale) -> list[Item]:
    """The one item of a message, with the direction that it surely has by what was learned."""
    if len(items) != 1 or items[0].filed or items[0].money is None or not items[0].note:
        return items
    weights = weigh_intentions(text, locale=locale)
    kinds = {Kind.INCOME: weights[Intention.INCOME], Kind.EXPENSE: weights[Intention.EXPENSE]}
    kind = max(kinds, key=lambda each: kinds[each])
    if kind is items[0].kind or kinds[kind] < SURELY:
        return items
    if not may_go(text, kind, items[0].category, kinds[kind], locale=locale):
        return items
    words = locale.read(text)
    said = (match.outcome for match in locale.items.income.find_all(words, locale.read_slot))
    category = _category(words, kind, locale) or next((c for c in said if c.kind is kind), None)
    return [items[0]._replace(kind=kind, category=category, leaning=None)]


def _settle(
    tokens: Sequence[Token], items: Sequence[Item], whole: Clause | None, locale: Locale
) -> list[Item]:
    """The items, each filed with the others in mind, and with their `whole` if they are parts."""
    words = tokens[whole.first : whole.after] if whole else ()
    drawn = settle(
        [(item.note, item.category) for item in items],
        _category(words, Kind.EXPENSE, locale),
        locale,
    )
    return [
        (item if item.filed else item._replace(category=category))
        if item.category
        else item._replace(leaning=category or item.leaning)
        for item, category in zip(items, drawn, strict=True)
    ]


def _cut(
    tokens: Sequence[Token], prices: Sequence[Price], spoken_for: Collection[int], locale: Locale
) -> tuple[list[Passage], Clause | None]:
    """The items of a message that is no story, and what they are the parts of, if anything."""
    clauses = take_back(tokens, cut_clauses(tokens, prices, spoken_for, locale.items), locale)
    parts = split_whole(tokens, clauses, locale)
    whole = next((clause for clause in clauses if clause not in parts), None)
    return [Passage(clause, 0, len(tokens), paid=False) for clause in parts], whole


def _choose(
    tokens: Sequence[Token], passages: list[Passage], locale: Locale
) -> tuple[list[Passage], Clause | None]:
    """What was paid of several amounts, and the total that was left out of them."""
    clauses = [passage.clause for passage in passages]
    paid = drop_compared(tokens, drop_included(tokens, clauses, locale), locale)
    parts, total = drop_total(tokens, paid, locale)
    if total is None:
        parts = settle_result(tokens, parts, locale)
    chosen = settle_share(tokens, parts, locale)
    if chosen == clauses:
        return passages, None
    told = {passage.clause: passage for passage in passages}
    plain = Passage(clauses[0], 0, len(tokens), paid=False)
    return [told.get(clause) or plain._replace(clause=clause) for clause in chosen], total


def _name_alike(items: list[Item]) -> list[Item]:
    """Amounts of no name of their own are for the one thing that is named before them.

    "bus 2.40 mon, 2.40 tue" is two bus rides; so is "5 today and 6 yesterday on coffee", for the
    days, two coffees.
    """
    named = [item for item in items if item.note]
    days = len({item.date for item in items})
    if len(named) != 1 or not (days > 1 or items[0].note):
        return items
    thing = named[0]
    return [
        item
        if item.note
        else item._replace(
            note=thing.note,
            category=thing.category,
            kind=thing.kind,
            leaning=thing.leaning,
            alike=item.date == thing.date,
        )
        for item in items
    ]


def _days(
    tokens: Sequence[Token], passages: Sequence[Passage], dates: Sequence[Dated], today: date
) -> list[date]:
    """The day of each passage."""
    if not dates:
        return [today] * len(passages)
    last_match, last_day = dates[-1]
    at_end = all(not token.text.isalnum() for token in tokens[last_match.after :])
    current = last_day if len(dates) == 1 and at_end else today
    days = []
    ahead = list(dates)
    for clause in [passage.clause for passage in passages]:
        end = max(clause.after, *(price.after for price in clause.prices), 0)
        while ahead and ahead[0][0].first < end:
            current = ahead.pop(0)[1]
        days.append(current)
    return days


def _item(
    text: str,
    tokens: Sequence[Token],
    passage: Passage,
    hidden: frozenset[int],
    locale: Locale,
    *,
    day: date,
) -> Item:
    clause = passage.clause
    words = tokens[clause.first : clause.after]
    told = tuple(tokens[passage.first : passage.after])
    income = find_income(told, frozenset(at - passage.first for at in hidden), locale)
    kind = read_direction(told if passage.paid else words, income, locale)
    category = _category(words, kind, locale)
    if category is None and passage.paid:
        category = _category(told, kind, locale)
    if category is None and income is not None and kind is Kind.INCOME:
        category = income.outcome
    price = clause.prices[0] if clause.prices else None
    unsaid = hidden.union(passage.idle)
    return Item(
        None if price is None else Money(price.minor, price.currency),
        category,
        write_note(text, tokens, clause, unsaid, locale, keep_something=category is not None)
        or _meal(words, locale),
        day,
        kind,
        None if category else guess_category(words, kind, locale),
        filed=find_filed_category(words, locale, None) is not None,
    )


def _borrows(clause: Clause) -> bool:
    """Whether its amount stands outside the words that name it."""
    return any(not clause.first <= price.first < clause.after for price in clause.prices)


def _meal(words: Sequence[Token], locale: Locale) -> str:
    """The meal among words of a date ("friday *lunch*"), which then names the thing."""
    meal = next((token.text for token in words if token.text in locale.money.meals), "")
    return meal.capitalize()


def _category(words: Sequence[Token], kind: Kind, locale: Locale) -> Category | None:
    """What the thing speaks for; what stands around it only where that is silent.

    That is what leads to it ("record 40 for ..."), and what follows ("taxi 9. my poor wallet").
    """
    opening = 0
    while opening < len(words) and words[opening].text in locale.items.leading:
        opening += 1
    thing = words[opening:]
    ends = (at for at, token in enumerate(thing) if token.text in _SENTENCE_ENDS)
    for part in (thing[: next(ends, len(thing))], thing, words):
        match = find_category(part, locale, kind)
        if match is not None:
            return match.outcome
    return None
