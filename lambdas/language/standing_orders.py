"""What a message wants of something that repeats already: list, change, pause, resume or stop it.

Many of its words have other uses ("cancel", "drop"); whether the name it gives is that of
something that repeats, only the books can tell, so whoever reads this has to look there.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lambdas.ledger.money import Money

from .amounts import find_prices
from .intentions import Intention, weigh_intentions
from .locale import Instruction, Locale
from .memory import remember
from .periods import Context
from .requests import speaks_of_budget
from .rulings import read_ruling
from .schedule_words import Doing
from .schedules import Plan, find_plan
from .sentences import skip_opening
from .targets import Target, find_target
from .tokens import NUMBER, Token


class StandingOrder(NamedTuple):
    """What to do with which of the things that repeat."""

    doing: Doing | None
    """None: change it."""
    target: Target
    named: bool = False
    """Whether it is called something that repeats, so that nothing else can be meant."""
    sure: bool = True
    """Whether it is an order or a plain statement; else it is worth a question."""
    money: Money | None = None
    explicit_currency: bool = False
    plan: Plan | None = None
    """The new schedule, if it says a step or a day."""
    start: date | None = None
    """From when on, if it says so."""


SURE = 0.7
"""How likely a message has to be about what repeats to be read whatever its form."""

_NO_ORDER = (Instruction.QUESTION, Instruction.CONDITION, Instruction.SOMEBODY_ELSE)


@remember
def asks_what_repeats(text: str, *, locale: Locale) -> bool:
    """Whether it asks for a list of what repeats ("what subscriptions come out every month")."""
    words, tokens = locale.schedules, locale.read(text)
    if find_prices(tokens, "USD", locale) or speaks_of_budget(text, locale=locale):
        return False
    if any(words.sums.find_all(tokens)):
        return False
    start = skip_opening(tokens, locale)
    opened = words.lists.match(tokens, start) is not None
    named = any(words.named.find_all(tokens))
    subject = any(token.text in words.subjects for token in tokens)
    if named and not opened:
        return subject and all(token.text in words.idle for token in tokens[start:])
    if named and opened:
        return True
    comes = list(words.coming.find_all(tokens))
    if opened and comes and _is_idle(tokens[comes[0].after :], locale):
        return subject or (comes[0].outcome and comes[0].first <= start + 1)
    repeats = any(words.steps.find_all(tokens, locale.read_slot))
    repeats = repeats or bool(comes) or any(words.adverbs.find_all(tokens))
    return opened and subject and repeats


def opens_a_list(text: str, *, locale: Locale) -> bool:
    """Whether it opens as what asks to see something does, or names things that repeat."""
    tokens = locale.read(text)
    start = skip_opening(tokens, locale)
    words = locale.schedules
    named = any(token.text in words.subjects for token in tokens)
    return named or words.lists.match(tokens, start) is not None


@remember
def read_standing_order(
    text: str, *, today: date, home: str, locale: Locale
) -> StandingOrder | None:
    """The order that `text` may be; None if it has not the form of one."""
    tokens = locale.read(text)
    instruction = _instruction(text, tokens, locale)
    if instruction in _NO_ORDER or speaks_of_budget(text, locale=locale):
        return None
    change = _read_change(tokens, instruction, today, home, locale)
    if change is not None or find_prices(tokens, home, locale):
        return change
    order = _read_doing(tokens, today, home, locale)
    return order and order._replace(sure=instruction is not Instruction.WISH)


@remember
def read_loosely(text: str, *, today: date, home: str, locale: Locale) -> StandingOrder | None:
    """The order in a message that was learned to be about what repeats, whatever its form.

    Its target is empty: `targets.mentioned` tells which of the things that repeat it names.
    """
    tokens, words = locale.read(text), locale.schedules
    if weigh_intentions(text, locale=locale)[Intention.RECURRING] < SURE:
        return None
    instruction = read_ruling(text, locale=locale)
    if instruction in (Instruction.QUESTION, Instruction.STATEMENT):
        return None
    if any(locale.inquiries.excludes.find_all(tokens)):
        return None
    found = [*words.turns.find_all(tokens), *words.orders.find_all(tokens)]
    if found:
        doing = max(found, key=lambda match: match.first).outcome
        return StandingOrder(doing, Target(), sure=instruction is not Instruction.WISH)
    return _read_new_terms(tokens, today, home, locale)


def _read_new_terms(
    tokens: Sequence[Token], today: date, home: str, locale: Locale
) -> StandingOrder | None:
    """The new amount or the new day of what is said to be different from now on."""
    words = locale.schedules
    lasting = any(words.lasting.find_all(tokens, locale.read_slot))
    if not (lasting or any(words.changes.find_all(tokens)) or any(words.since.find_all(tokens))):
        return None
    earlier = {match.after for match in words.before.find_all(tokens)}
    prices = [each for each in find_prices(tokens, home, locale) if each.first not in earlier]
    plan = find_plan(tokens, {price.after for price in prices}, today, locale, assumed=True)
    if len(prices) > 1 or (plan and not plan.possible):
        return None
    plan = plan if plan and plan.schedule and (plan.of_day or plan.certain) else None
    if not (prices or plan):
        return None
    return StandingOrder(
        None,
        Target(),
        money=Money(prices[0].minor, prices[0].currency) if prices else None,
        explicit_currency=bool(prices) and prices[0].explicit,
        plan=plan,
        start=plan.start if plan else None,
    )


def _instruction(text: str, tokens: Sequence[Token], locale: Locale) -> Instruction:
    """What the order is without its reasons ("ditch the nursery, he starts school")."""
    start = skip_opening(tokens, locale)
    if locale.schedules.orders.match(tokens, start) is None:
        return read_ruling(text, locale=locale)
    end = _order_ends(tokens, start, locale)
    return read_ruling(text[: tokens[end - 1].end] if end else text, locale=locale)


def _order_ends(tokens: Sequence[Token], start: int, locale: Locale) -> int:
    reasons = locale.schedules.reasons
    places = (at for at in range(start + 1, len(tokens)) if tokens[at].text in reasons)
    return next(places, len(tokens))


def _read_doing(
    tokens: Sequence[Token], today: date, home: str, locale: Locale
) -> StandingOrder | None:
    words = locale.schedules
    start = skip_opening(tokens, locale)
    first, after = start, _order_ends(tokens, start, locale)
    opening = words.orders.match(tokens, start)
    doing = opening.outcome if opening else None
    if opening:
        first = opening.after
    ending = next(
        (m for m in words.endings.find_all(tokens) if _ends(tokens[:after], m.after)), None
    )
    if ending and start < len(tokens) and tokens[start].text in words.idle:
        doing, after = ending.outcome, ending.first
    if doing is None or first >= after:
        return None
    target = _target(tokens[first:after], today, home, locale)
    named = any(words.named.find_all(tokens)) or any(t.text in words.names for t in tokens)
    return StandingOrder(doing, target, named) if target.words or named else None


def _read_change(
    tokens: Sequence[Token], instruction: Instruction, today: date, home: str, locale: Locale
) -> StandingOrder | None:
    words = locale.schedules
    prices = find_prices(tokens, home, locale)
    start = skip_opening(tokens, locale)
    change = next((m for m in words.changes.find_all(tokens) if m.first >= start), None)
    if change is None or len(prices) > 1 or instruction is Instruction.NEGATION:
        return None
    lasting = list(words.lasting.find_all(tokens, locale.read_slot))
    named = any(words.named.find_all(tokens))
    behind = {price.after for price in prices}
    plan = find_plan(tokens, behind, today, locale, assumed=bool(lasting))
    if not (plan or lasting) or not (prices or (plan and (plan.of_day or plan.certain))):
        return None
    hidden = set(range(change.first, change.after))
    for first, after in [*(plan.spans if plan else ()), *((m.first, m.after) for m in lasting)]:
        hidden |= set(range(first, after))
    for price in prices:
        hidden |= set(range(price.first, price.after))
    rest = [token for at, token in enumerate(tokens) if at >= start and at not in hidden]
    if any(token.kind == NUMBER for token in rest):
        return None
    target = _target(rest, today, home, locale)
    if not target.words:
        return None
    return StandingOrder(
        None,
        target,
        named,
        sure=instruction is not Instruction.WISH,
        money=Money(prices[0].minor, prices[0].currency) if prices else None,
        explicit_currency=bool(prices) and prices[0].explicit,
        plan=plan if plan and (plan.of_day or plan.certain) else None,
        start=plan.start if plan else None,
    )


def _target(tokens: Sequence[Token], today: date, home: str, locale: Locale) -> Target:
    return find_target(
        tokens,
        0,
        len(tokens),
        context=Context(today, 1),
        home=home,
        locale=locale,
        idle=locale.schedules.idle,
    )


def _is_idle(tokens: Sequence[Token], locale: Locale) -> bool:
    return all(token.text in locale.schedules.idle or not token.text.isalnum() for token in tokens)


def _ends(tokens: Sequence[Token], after: int) -> bool:
    return all(not token.text.isalnum() for token in tokens[after:])
