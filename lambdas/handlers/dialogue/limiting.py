"""Plain orders about limits: set, raised, halved, shared out or ended at once, whatever Lex heard.

What moves a limit needs one that is there; without its name it is the one just spoken of.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.unfinished import Ask, Unfinished
from lambdas.handlers.dialogue.writing import write
from lambdas.handlers.operation_effects import budget_of
from lambdas.intents import Intent
from lambdas.language.corrections import Correction
from lambdas.language.instructions import may_be_limit
from lambdas.language.limit_moves import Adjustment
from lambdas.language.limits import MONTHS, LimitOrder, Scope, read_limit_order, read_limits
from lambdas.language.targets import Target, Which
from lambdas.ledger.budgets import BudgetEntry, BudgetStatus
from lambdas.ledger.categories import TOTAL, Category
from lambdas.ledger.money import Money
from lambdas.ledger.operations import parse_operation_id
from lambdas.ledger.periods import Month


def order_limits(turn: Turn) -> Outcome | None:
    """What comes of a plain order about limits; None if the words are none."""
    several = read_limits(turn.text, home=turn.home, locale=turn.locale)
    order = None if several else _read_order(turn)
    if not order:
        several = several or _pick_out_limits(turn)
    if several:
        return _set(turn, several)
    if order is None:
        return None
    if order.removes:
        return _remove(turn, order)
    if order.adjustment:
        return _adjust(turn, order, order.adjustment)
    if len(order.scopes) > 1:
        return _decline(turn.say.one_budget_a_time())
    return _consider(turn, order)


def _read_order(turn: Turn) -> LimitOrder | None:
    """The order in plain words, else what can surely be picked out of others."""
    order = read_limit_order(turn.text, home=turn.home, locale=turn.locale)
    order = _point(turn, order) if order else None
    shared = order is not None and len(order.scopes) > 1 and not (order.removes or order.moves)
    if order is None or shared or not order.is_sure:
        loose = _pick_out_order(turn)
        order = (_point(turn, loose) if loose else None) or order
    return order


# A cold start does without these readers: few messages need them.
def _pick_out_order(turn: Turn) -> LimitOrder | None:
    if not may_be_limit(turn.text, locale=turn.locale):
        return None
    from lambdas.language.loose_limits import read_loose_order

    return read_loose_order(turn.text, home=turn.home, locale=turn.locale)


def _pick_out_limits(turn: Turn) -> list[tuple[Scope, Money]]:
    if not may_be_limit(turn.text, locale=turn.locale):
        return []
    from lambdas.language.loose_limits import read_loose_limits

    return read_loose_limits(turn.text, home=turn.home, locale=turn.locale)


def amend_limit(turn: Turn, limit: Money, *, explicit_currency: bool) -> Outcome:
    """Another amount for the limit that was just spoken of ("no, 350")."""
    spoken = limits_talked_of(turn)
    if len(spoken) != 1:
        return _decline(turn.say.one_budget_a_time())
    currency = limit.currency if explicit_currency else spoken[0].currency
    return _set(turn, [(spoken[0].category, Money.parse(limit.decimal, currency))])


def end_limit(turn: Turn) -> Outcome:
    """End the limit that was just asked about."""
    return _remove(turn, LimitOrder((), removes=True))


def limits_talked_of(turn: Turn) -> Sequence[BudgetEntry]:
    """The limits that the last reply was about; none if it was about anything else."""
    entries: list[BudgetEntry] = []
    for told in turn.told:
        if told["type"] == "budget":
            scope = None if told["category"] == TOTAL else Category(told["category"])
            month = Month.parse(told["month"])
            status = budget_of(turn.books, turn.user, scope, told["currency"], month)
            limit = status.limit.minor if status else None
            entries.append(BudgetEntry(scope, told["currency"], month, limit))
        elif "operation" in told:
            sequence = parse_operation_id(told["operation"])
            operation = turn.books.store.operation_by_sequence(turn.user, sequence)
            changes = operation.changes if operation else ()
            records = [change.record for change in changes]
            entries += [record for record in records if isinstance(record, BudgetEntry)]
            if len(entries) < len(records):
                return []
    return entries


def _point(turn: Turn, order: LimitOrder) -> LimitOrder | None:
    """The order with the limit that it points at; None if it is about none."""
    spoken = limits_talked_of(turn)
    if order.refers:
        if not spoken or turn.unfinished:
            return None
        own = tuple(entry.category for entry in spoken)
        return order._replace(scopes=order.scopes or own)
    if not order.is_named:
        there = _find(turn, order.scopes[0]) if order.scopes else None
        return order if there else None
    if order.adjustment and not order.scopes:
        scopes = [entry.category for entry in spoken] or [each.category for each in _all(turn)]
        return order._replace(scopes=tuple(scopes))
    return order


def _consider(turn: Turn, order: LimitOrder) -> Outcome:
    limit = _monthly(order)
    scope = order.scopes[0] if order.scopes else None
    overall = bool(order.scopes) and scope is None
    wanted = Unfinished(Intent.SET_BUDGET, Ask.LIMIT, limit=limit, category=scope, overall=overall)
    if limit is None:
        return _ask(turn, wanted)
    if limit.minor <= 0:
        return _decline(turn.say.more_than_zero())
    if not order.scopes:
        return _ask(turn, wanted._replace(ask=Ask.CATEGORY))
    if order.times_a_year != MONTHS or not order.is_sure:
        return _ask(turn, wanted._replace(ask=Ask.YES), is_by_month=order.times_a_year != MONTHS)
    return _set(turn, [(scope, limit)])


def _monthly(order: LimitOrder) -> Money | None:
    """The limit of a month, the fraction of a minor unit rounded to the even one."""
    if order.limit is None:
        return None
    minor = round(Fraction(order.limit.minor * order.times_a_year, MONTHS))
    return Money(minor, order.limit.currency)


def _adjust(turn: Turn, order: LimitOrder, adjustment: Adjustment) -> Outcome:
    """Move the limits that are there."""
    found = [_find(turn, scope) for scope in order.scopes]
    statuses = [status for status in found if status]
    if not statuses or len(statuses) < len(order.scopes):
        return _decline(turn.say.how_to_budget())
    if len(statuses) > 1 and not order.moves:
        return _decline(turn.say.which_limit())
    amount = adjustment.amount
    if adjustment.explicit_currency and _differs(amount, statuses):
        return _decline(turn.say.other_currency(statuses[0]))
    signs = (-1, 1) if order.moves else (1,)
    limits = [
        (status.category, _moved(status.limit, adjustment.factor, amount, sign))
        for status, sign in zip(statuses, signs, strict=True)
    ]
    return _set(turn, limits)


def _differs(amount: Money | None, statuses: Sequence[BudgetStatus]) -> bool:
    return amount is not None and any(s.limit.currency != amount.currency for s in statuses)


def _moved(limit: Money, factor: Fraction, amount: Money | None, sign: int) -> Money:
    by = Money.parse(amount.decimal, limit.currency).minor if amount else 0
    return Money(round(limit.minor * factor) + sign * by, limit.currency)


def _remove(turn: Turn, order: LimitOrder) -> Outcome:
    scopes = order.scopes
    if not scopes:
        spoken = [entry.category for entry in limits_talked_of(turn)]
        scopes = tuple(scope for scope in spoken if _find(turn, scope))
    ended = [_budget_of(turn, scope) for scope in scopes]
    if order.every:
        ended = [(status.category, status.limit.currency) for status in _all(turn)]
    elif not order.scopes and len(ended) != 1:
        return _decline(turn.say.which_budget())
    outcome = write(turn, lambda: turn.books.ledger.remove_budgets(turn.user, turn.request, ended))
    return replace(outcome, intent=Intent.REMOVE_BUDGET)


def _budget_of(turn: Turn, scope: Scope) -> tuple[Scope, str]:
    """The limit of that scope with its currency, the home currency if there is none."""
    status = _find(turn, scope)
    return scope, status.limit.currency if status else turn.home


def _set(turn: Turn, limits: Sequence[tuple[Scope, Money]]) -> Outcome:
    if any(limit.minor <= 0 for _, limit in limits):
        return _decline(turn.say.more_than_zero())
    outcome = write(turn, lambda: turn.books.ledger.set_budgets(turn.user, turn.request, limits))
    return replace(outcome, intent=Intent.SET_BUDGET)


def _ask(turn: Turn, wanted: Unfinished, *, is_by_month: bool = False) -> Outcome:
    says = [turn.say.only_monthly()] if is_by_month else []
    if wanted.limit is None:
        says.append(turn.say.ask_limit(wanted.category, overall=wanted.overall))
    elif wanted.ask is Ask.YES:
        says.append(turn.say.ask_budget(wanted.category, wanted.limit))
    else:
        says.append(turn.say.ask_category(wanted.limit))
    return Outcome(tuple(says), suggestions=wanted.suggestions, asks=wanted)


def _decline(says: str) -> Outcome:
    return Outcome((says,), intent=Intent.SET_BUDGET)


def _find(turn: Turn, scope: Scope) -> BudgetStatus | None:
    """The limit of that scope, in the home currency if there are several."""
    own = [status for status in _all(turn) if status.category is scope]
    home = [status for status in own if status.limit.currency == turn.home]
    return next(iter(home or own), None)


def _all(turn: Turn) -> Sequence[BudgetStatus]:
    profile = turn.books.ledger.profile(turn.user)
    return turn.books.reports.budgets(turn.user, profile, turn.today)


def is_about_limit(turn: Turn, target: Target) -> bool:
    """Whether it says nothing of an entry, or the old amount of the limit that was just set."""
    spoken = limits_talked_of(turn)
    old = {entry.limit for entry in spoken}
    named = replace(target, amount=None)
    return bool(spoken) and named.is_bare and (not target.amount or target.amount.minor in old)


def correct_limit(turn: Turn, correction: Correction, *, sure: bool) -> Outcome | None:
    """Put right or take back the limit that was just set; None if an entry is pointed at."""
    target, edit = correction.target, correction.edit
    if target.number is not None or target.which not in (None, Which.THAT, Which.LAST):
        return None
    if not sure:
        return None
    if edit is None:
        asked = any(told["type"] == "budget" for told in turn.told)
        return end_limit(turn) if asked else None  # what was just set is undone instead
    if edit.money is None:
        return Outcome((turn.say.how_to_budget(),), intent=Intent.SET_BUDGET)
    return amend_limit(turn, edit.money, explicit_currency=correction.explicit_currency)
