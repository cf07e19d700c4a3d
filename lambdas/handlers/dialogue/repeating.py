"""AddRecurring: store what is to repeat, asking only for what is missing.

Nothing is posted for today: who logs today's says so in so many words.
"""

from collections.abc import Sequence
from dataclasses import replace

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import SIZE_LIMIT, Ask, Unfinished, encode
from lambdas.handlers.dialogue.writing import write
from lambdas.intents import Intent
from lambdas.language.answers import read_answer
from lambdas.language.items import Item, read_items
from lambdas.language.repeating import read_repeating
from lambdas.language.requests import is_clause, says_only
from lambdas.language.schedules import read_schedule
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import ITEM_LIMIT
from lambdas.ledger.money import Money
from lambdas.ledger.recurring import RepeatingEntry
from lambdas.ledger.schedules import Schedule

_OTHER = {Kind.INCOME: Category.OTHER_INCOME, Kind.EXPENSE: Category.OTHER}

OFTEN = ("Every month", "Every week", "Every year")


def repeat(turn: Turn) -> Outcome | None:
    """What comes of a message whose words say that money repeats; None if they don't."""
    said = read_repeating(turn.text, today=turn.today, home=turn.home, locale=turn.locale)
    if said is None:
        return None
    if not said.possible or len(said.items) > ITEM_LIMIT:
        return Outcome((turn.say.no_such_schedule(),), intent=Intent.ADD_RECURRING)
    wanted = Unfinished(Intent.ADD_RECURRING, Ask.AMOUNT, tuple(said.items), schedule=said.schedule)
    return _consider(turn, wanted, sure=said.sure)


def answer_repeating(turn: Turn, pending: Unfinished) -> Outcome | None:
    """What comes of a message that answers the pending question; None if it answers none."""
    match pending.ask:
        case Ask.YES:
            return _answer_yes(turn, pending)
        case Ask.EVERY:
            return _answer_every(turn, pending)
        case Ask.AMOUNT:
            return _answer_amount(turn, pending)
        case _:
            return _answer_item(turn, pending)


def question(turn: Turn, pending: Unfinished) -> str:
    """The question that the unfinished entry waits for."""
    note = pending.items[0].note if pending.items else ""
    match pending.ask:
        case Ask.YES if pending.schedule:
            return turn.say.ask_repeat(_named(pending.items), pending.schedule)
        case Ask.EVERY:
            return turn.say.ask_how_often(note)
        case Ask.ITEM:
            return turn.say.ask_what_repeats(
                pending.items[pending.unnamed].money or Money(0, turn.home)
            )
        case _:
            return turn.say.ask_amount_each(note)


def _consider(turn: Turn, wanted: Unfinished, *, sure: bool) -> Outcome:
    """Store it if nothing is missing or unsure; else ask for one thing."""
    items = wanted.items
    if any(item.money and item.money.minor <= 0 for item in items):
        return Outcome((turn.say.more_than_zero(),))
    if not items or wanted.lacking < len(items):
        return _ask(turn, wanted._replace(ask=Ask.AMOUNT))
    if wanted.unnamed < len(items):
        return _ask(turn, wanted._replace(ask=Ask.ITEM))
    if wanted.schedule is None:
        return _ask(turn, wanted._replace(ask=Ask.EVERY))
    if not sure:
        return _ask(turn, wanted._replace(ask=Ask.YES))
    return _add(turn, items, wanted.schedule)


def _answer_yes(turn: Turn, pending: Unfinished) -> Outcome | None:
    said = read_answer(turn.text, locale=turn.locale)
    if said is False or (said is None and turn.confirmed is False):
        return Outcome((turn.say.not_saved(),))
    if said and turn.confirmed and pending.schedule:
        return _add(turn, pending.items, pending.schedule)
    return None


def _answer_every(turn: Turn, pending: Unfinished) -> Outcome | None:
    schedule = read_schedule(turn.text, today=turn.today, locale=turn.locale)
    if schedule is None:
        return None
    return _consider(turn, pending._replace(schedule=schedule), sure=True)


def _answer_amount(turn: Turn, pending: Unfinished) -> Outcome | None:
    said = _items(turn)
    if len(said) != 1 or is_clause(turn.text, locale=turn.locale):
        return None
    if not pending.items:
        return _consider(turn, pending._replace(items=said), sure=True)
    if said[0].money is None or not says_only(
        turn.text, home=turn.home, locale=turn.locale, category=False
    ):
        return None
    items = list(pending.items)
    items[pending.lacking] = items[pending.lacking]._replace(money=said[0].money)
    return _consider(turn, pending._replace(items=tuple(items)), sure=True)


def _answer_item(turn: Turn, pending: Unfinished) -> Outcome | None:
    said = _items(turn)
    if len(said) != 1 or said[0].money or is_clause(turn.text, locale=turn.locale):
        return None
    items, at = list(pending.items), pending.unnamed
    items[at] = said[0]._replace(money=items[at].money)
    return _consider(turn, pending._replace(items=tuple(items)), sure=True)


def _items(turn: Turn) -> tuple[Item, ...]:
    return read_items(turn.text, today=turn.today, home=turn.home, locale=turn.locale).items


def _ask(turn: Turn, wanted: Unfinished) -> Outcome:
    if len(encode(wanted).encode()) > SIZE_LIMIT:
        return Outcome((turn.say.too_many(ITEM_LIMIT // 2),))
    suggestions = {Ask.YES: ("Yes", "No"), Ask.EVERY: OFTEN}.get(wanted.ask, ("Cancel",))
    return Outcome((question(turn, wanted),), suggestions=suggestions, asks=wanted)


def _add(turn: Turn, items: Sequence[Item], schedule: Schedule) -> Outcome:
    entries = [
        RepeatingEntry(money, category, note, schedule) for money, category, note in _named(items)
    ]
    outcome = write(
        turn,
        lambda: turn.books.recurring.add(turn.user, turn.request, entries, turn.today),
    )
    suggestions = (*_todays(turn, entries), *outcome.suggestions)
    return replace(outcome, intent=Intent.ADD_RECURRING, suggestions=suggestions)


def _todays(turn: Turn, entries: Sequence[RepeatingEntry]) -> tuple[str, ...]:
    """What to type to store today's, too, if today is such a day."""
    if len(entries) != 1 or not entries[0].note:
        return ()
    entry, schedule = entries[0], entries[0].schedule
    falls_today = Schedule.begin(schedule.every, schedule.day, turn.today).start == turn.today
    return (f"{entry.note} {turn.say.money(entry.money)} today",) if falls_today else ()


def _named(items: Sequence[Item]) -> list[tuple[Money, Category, str]]:
    return [(item.money or Money(0, "USD"), _category(item), item.note) for item in items]


def _category(item: Item) -> Category:
    leans = item.leaning is not None and item.leaning.kind is item.kind
    return item.category or (leans and item.leaning) or _OTHER[item.kind]
