"""Money that a message says comes or goes again and again ("internet 45 on the 20th every month").

What says when is cut out; the rest has to be an entry, or an order to add one, as of any message
that stores something. A sentence that only tells of a habit ("i go to the gym every week"), and
what may be a budget or the price of a single thing, is not taken for it.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.schedules import Schedule

from .amounts import find_prices
from .categories import read_named_category
from .entries import may_be_entry
from .intentions import Intention, weigh_intentions
from .items import Item, read_items
from .locale import Instruction, Locale
from .memory import remember
from .requests import speaks_of_budget
from .rulings import read_ruling
from .schedules import Plan, find_plan
from .sentences import skip_opening
from .tokens import Token

_PUNCTUATION = " ,;:-\u2013\n"


SURE = 0.75
"""How likely a message has to tell of what repeats to be read whatever its form."""

_OPEN = (Instruction.STATEMENT, Instruction.ORDER, Instruction.CHATTER)

_VETOES = (Instruction.QUESTION, Instruction.CONDITION, Instruction.NEGATION)


class Repeating(NamedTuple):
    """What is to repeat."""

    items: tuple[Item, ...]
    """With a category, a note, or neither; the money may be missing, their dates mean nothing."""
    schedule: Schedule | None
    """None: the message does not say how often, or `possible` is false."""
    sure: bool
    """Whether the words order or plainly state it; else it is worth a question."""
    possible: bool
    """Whether it is one schedule, without an end, in steps that there are."""


class _Sentence(NamedTuple):
    """A message without what says when."""

    thing: str
    """Without its order or verb, too."""
    ordered: bool
    told: bool
    """Whether a verb tells it as a habit ("rent *is* 950")."""
    earns: bool
    """Whether that verb says that money comes in ("i get paid")."""
    opens_with_price: bool
    """Whether the thing follows its price ("160 for petrol")."""


@remember
def read_repeating(text: str, *, today: date, home: str, locale: Locale) -> Repeating | None:
    """What `text` says that repeats, if it is there to be added; else None."""
    tokens = locale.read(text)
    behind = {price.after for price in find_prices(tokens, home, locale)}
    plan = find_plan(tokens, behind, today, locale)
    if plan is None or speaks_of_budget(text, locale=locale, loosely=True):
        return None
    if any(locale.instructions.budgets.find_all(tokens)):
        return None
    rest = cut(text, tokens, plan.spans)
    learned = weigh_intentions(text, locale=locale)[Intention.RECURRING] >= SURE
    read = _read_strictly(rest, plan, today=today, home=home, locale=locale)
    if read is not None:
        bills = any(item.category in locale.schedules.bills for item in read.items)
        return read._replace(sure=read.sure or (learned and (bills or not plan.described)))
    if not learned or plan.described:  # "weekly shop" is what people call one of them
        return None
    return _read_loosely(rest, plan, today=today, home=home, locale=locale)


def _read_strictly(
    rest: str, plan: Plan, *, today: date, home: str, locale: Locale
) -> Repeating | None:
    """What the message says if it has the form of an entry or an order, what says when aside."""
    if read_ruling(rest, locale=locale) not in _OPEN:
        return None
    sentence = _open(rest, locale)
    entry = read_ruling(sentence.thing, locale=locale)
    if entry not in _OPEN or _tells_of_past(sentence.thing, locale):
        return None
    items = _items(sentence, rest, today=today, home=home, locale=locale)
    if not _is_wanted(plan, sentence, entry, items, locale):
        return None
    plain = entry is Instruction.STATEMENT or sentence.ordered
    whole = len(items) < 2 or all(item.money for item in items)
    return Repeating(
        items,
        plan.schedule,
        sure=plain and _is_plain(plan, sentence, items),
        possible=plan.possible and whole,
    )


def _read_loosely(
    rest: str, plan: Plan, *, today: date, home: str, locale: Locale
) -> Repeating | None:
    """The one amount of a message that surely tells of what repeats, and what it is for."""
    if not plan.stepped or read_ruling(rest, locale=locale) in _VETOES:
        return None
    sentence = _open(rest, locale)
    if _tells_of_past(rest, locale) or _is_somebodys(rest, locale):
        return None
    items = _items(sentence, rest, today=today, home=home, locale=locale)
    paid = [item for item in items if item.money]
    if len(paid) != 1:
        return None
    named = next((item for item in items if item.note and not item.money), None)
    item = paid[0]
    if named is not None and not item.note:
        item = named._replace(money=item.money)
    return Repeating((item,), plan.schedule, sure=True, possible=plan.possible)


def cut(text: str, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> str:
    """The text without the tokens of these spans, which are in order."""
    parts, at = [], 0
    for first, after in spans:
        parts.append(text[at : tokens[first].start])
        at = max(at, tokens[after - 1].end)
    parts.append(text[at:])
    return " ".join(" ".join(parts).split()).strip(_PUNCTUATION)


def _open(text: str, locale: Locale) -> _Sentence:
    """What is left of the sentence without the order or the verb that it is told with."""
    words, tokens = locale.schedules, locale.read(text)
    at, ordered = skip_opening(tokens, locale), False
    while at < len(tokens):
        opening = words.openings.match(tokens, at)
        if opening is None:
            break
        at, ordered = opening.after, True
    if ordered:
        colons = (here for here in range(at, len(tokens)) if tokens[here].text == ":")
        at = next(colons, at - 1) + 1
    habits = [match for match in words.habits.find_all(tokens) if match.first >= at]
    spans = [(0, at)] if at else []
    lasting = words.lasting.find_all(tokens, locale.read_slot)
    said = [*habits, *(match for match in lasting if match.first >= at)]
    said += [match for match in words.beside.find_all(tokens) if match.first >= at]
    spans += sorted((match.first, match.after) for match in said)
    thing = cut(text, tokens, spans)
    prices = find_prices(locale.read(thing), "USD", locale)
    first = bool(prices) and prices[0].first == 0
    return _Sentence(
        thing,
        ordered,
        told=bool(habits),
        earns=any(match.outcome is False for match in habits),
        opens_with_price=first,
    )


def _items(
    sentence: _Sentence, rest: str, *, today: date, home: str, locale: Locale
) -> tuple[Item, ...]:
    """The items of the thing; what they are filed under may follow from the verb beside it."""
    items = read_items(sentence.thing, today=today, home=home, locale=locale).items
    if sentence.earns:
        return tuple(
            item._replace(category=item.category or Category.SALARY, kind=Kind.INCOME)
            for item in items
            if item.category is None or item.category.kind is Kind.INCOME
        )
    whole = read_items(rest, today=today, home=home, locale=locale).items
    if len(items) != 1 or len(whole) != 1 or items[0].category:
        return items
    return (items[0]._replace(category=whole[0].category, kind=whole[0].kind),)


def _is_wanted(
    plan: Plan, sentence: _Sentence, entry: Instruction, items: Sequence[Item], locale: Locale
) -> bool:
    """Whether it is there to be added at all, rather than a budget, an expense or small talk."""
    named = [item for item in items if item.note or item.category]
    if not items:
        return sentence.ordered and plan.certain
    if not all(item.money for item in items) and not (sentence.ordered or entry.may_write):
        return False
    if entry is Instruction.CHATTER and not sentence.ordered:
        # an amount alone, or one whose verb says what it is ("i get paid 2400")
        bare = len(items) == 1 and not items[0].note and (bool(named) is sentence.told)
        if not plan.certain or not (bare or may_be_entry(sentence.thing, locale=locale)):
            return False
    if plan.certain or sentence.ordered:
        return True
    if plan.rated and not (sentence.told or plan.dated) and sentence.opens_with_price:
        return False  # "200 a month for groceries" says how much there is to spend
    if any(item.category in locale.schedules.bills for item in items):
        return not _is_category(sentence.thing, locale)
    if plan.described:
        return plan.of_month
    if plan.rated:
        return plan.long and not _is_category(sentence.thing, locale)
    return not _is_category(sentence.thing, locale)


def _is_plain(plan: Plan, sentence: _Sentence, items: Sequence[Item]) -> bool:
    """Whether nothing else can be meant."""
    if sentence.ordered:
        return True
    if sentence.told:
        return plan.dated and plan.certain
    if plan.certain:
        return True
    if plan.described:
        return plan.dated
    return not plan.rated or plan.dated or all(item.category for item in items)


def _is_category(thing: str, locale: Locale) -> bool:
    """Whether the thing is only called by its category, as a budget is ("groceries 400").

    "Rent" is a name for one, too, but nobody sets limits to it.
    """
    named = read_named_category(thing, locale=locale)
    if named is None:
        return False
    itself = thing[named.start : named.end].casefold() == named.category.value.casefold()
    return itself or named.category not in locale.schedules.bills


def _is_somebodys(text: str, locale: Locale) -> bool:
    """Whether it opens with who pays, and that is not the person ("mum pays")."""
    tokens = locale.read(text)
    start = skip_opening(tokens, locale)
    return start < len(tokens) and tokens[start].text in locale.instructions.people


def _tells_of_past(thing: str, locale: Locale) -> bool:
    """Whether a verb of paying or "was" says that it is over."""
    tokens = locale.read(thing)
    if any(token.text in locale.schedules.past for token in tokens):
        return True
    return any(locale.instructions.statements.find_all(tokens, locale.read_slot))
