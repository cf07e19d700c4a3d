"""What a card says to a question: sums, bars, budgets. Pure; HTML in the classes of style.css.

Bars are of the home currency, as two currencies have no common scale; the others are listed.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app import markup, wording
from app.formats import brief, exact, magnitude, name_period
from app.repeating import in_sentence, line_of, tell_next
from app.resources import Amount, Days, Effect, Recurrence, Step, money
from lambdas.ledger.money import Money

CATEGORY_LIMIT = 8
"""Bars on one spending card; the rest is on the overview."""
LABEL_LIMIT = 6
"""Steps of a trend up to which each has its amount and name; of more, the highest and the ends."""


def write(effects: list[Effect], home: str, today: date) -> str:
    """One card's HTML; empty for effects that say nothing or that this version does not know."""
    effect = effects[0]
    home = effect.get("currency") or home
    match effect["type"]:
        case "budget" | "budget.set" | "budget.removed":
            return "".join(_budget(each, home) for each in effects)
        case "spending":
            return _spending(effect, home, today)
        case "comparison":
            return _comparison(effect, home, today)
        case "trend":
            return _trend(effect, home, today)
        case "transactions":
            return _missing(effect)
        case "recurring" | "recurring.added" | "recurring.changed" | "recurring.removed":
            return "".join(_recurring(each, home, today) for each in effects)
    return ""


def _budget(effect: Effect, home: str) -> str:
    budget = effect.get("budget")
    if budget is None:
        return ""
    return markup.budget(budget, home) if "limit" in budget else markup.no_budget(budget)


def _recurring(effect: Effect, home: str, today: date) -> str:
    """One line for each that repeats; struck through if it was stopped or taken back since."""
    found = effect.get("recurring", [])
    entries = found if isinstance(found, list) else [found]
    struck = not effect.get("stored", True)
    return "".join(markup.line(_recurring_line(entry, home, today, struck)) for entry in entries)


def _recurring_line(entry: Recurrence, home: str, today: date, struck: bool) -> markup.Line:
    line = line_of(entry, home)
    following = "" if struck else in_sentence(tell_next(entry, today))
    return replace(line, struck=struck, detail=" · ".join(filter(None, (line.detail, following))))


def _missing(effect: Effect) -> str:
    gone = effect.get("listed", 0) - len(effect.get("transactions", []))
    if gone <= 0:
        return ""
    return markup.note(wording.ONE_DELETED if gone == 1 else wording.SOME_DELETED.format(gone))


def _spending(effect: Effect, home: str, today: date) -> str:
    period = name_period(*_days(effect), today)
    sums = [exact(total, home) for total in _sums(effect.get("totals", []), home)]
    parts = [markup.answer(f"{_subject(effect)}, {period}", sums), _category_bars(effect, home)]
    budget = effect.get("budget")
    return "".join(parts) + (markup.budget(budget, home) if budget else "")


def _subject(effect: Effect) -> str:
    """What was asked about."""
    text, asked = effect.get("text"), effect.get("asked", [])
    if text:
        return f"“{text}”"
    kind = "Income" if effect.get("kind") == "income" else "Spending"
    return effect.get("category") or (" and ".join(asked) if len(asked) == 2 else kind)


def _days(effect: Effect | Days) -> tuple[date, date]:
    return date.fromisoformat(effect["from"]), date.fromisoformat(effect["to"])


def _sums(totals: Sequence[Amount], home: str) -> list[Money]:
    """The home currency first, and zero of it if there is nothing at all."""
    ordered = sorted(totals, key=lambda total: total["currency"] != home)
    return [money(total) for total in ordered] or [Money(0, home)]


def _in_home(totals: Sequence[Amount], home: str) -> Money:
    return next((money(total) for total in totals if total["currency"] == home), Money(0, home))


def _category_bars(effect: Effect, home: str) -> str:
    rows = [row for row in effect.get("categories", []) if row["currency"] == home]
    if not rows:
        return ""
    largest = max((money(row) for row in rows), key=lambda amount: amount.minor)
    bars = (
        markup.category_bar(row["category"], row, largest, home) for row in rows[:CATEGORY_LIMIT]
    )
    return f'<div class="bb-shares">{"".join(bars)}</div>'


def _comparison(effect: Effect, home: str, today: date) -> str:
    now_name = name_period(*_days(effect), today)
    then_name = name_period(*_days(effect["against"]), today)
    now, then = _in_home(effect["totals"], home), _in_home(effect["before"], home)
    largest = max(now, then, key=lambda amount: amount.minor)
    bars = markup.period_bar(now_name, now, largest, home, current=True)
    bars += markup.period_bar(then_name, then, largest, home, current=False)
    return (
        markup.answer(_subject(effect), [_difference(now, then, home)])
        + f'<div class="bb-shares">{bars}</div>'
        + _other_currencies(effect["totals"], effect["before"], now_name, then_name, home)
    )


def _difference(now: Money, then: Money, home: str) -> str:
    if now == then:
        return wording.SAME
    gap = exact(magnitude(now - then), home)
    return (wording.MORE if now.minor > then.minor else wording.LESS).format(gap)


def _other_currencies(
    now: Sequence[Amount], then: Sequence[Amount], now_name: str, then_name: str, home: str
) -> str:
    codes = sorted({total["currency"] for total in (*now, *then)} - {home})
    lines = (
        wording.OTHER_CURRENCY.format(
            now=exact(_in_home(now, code), home),
            now_name=now_name,
            then=exact(_in_home(then, code), home),
            then_name=then_name,
        )
        for code in codes
    )
    return "".join(markup.note(line) for line in lines)


def _trend(effect: Effect, home: str, today: date) -> str:
    unit, steps = effect.get("unit", "month"), effect["steps"]
    amounts = [_in_home(step["totals"], home) for step in steps]
    average = next((money(each) for each in effect["average"] if each["currency"] == home), None)
    heading = wording.TREND.format(subject=_subject(effect), unit=unit)
    shown = average or Money(0, home)
    each = wording.AVERAGE.format(amount=exact(shown, home), unit=unit)
    names = [_name_step(step, unit, today) for step in steps]
    top = max(amounts, key=lambda amount: amount.minor, default=Money(0, home))
    columns = [
        markup.Column(
            name=name if len(steps) <= LABEL_LIMIT or place in {0, len(steps) - 1} else "",
            title=f"{name}: {exact(amount, home)}",
            label=brief(amount, home) if len(steps) <= LABEL_LIMIT or amount == top else "",
            amount=amount,
        )
        for place, (name, amount) in enumerate(zip(names, amounts, strict=True))
    ]
    said = f"{heading}: {'; '.join(column.title for column in columns)}. {each}"
    others = [money(each) for each in effect["average"] if each["currency"] != home]
    notes = (
        markup.note(wording.OTHER_AVERAGE.format(amount=exact(other, home), unit=unit))
        for other in others
    )
    return (
        markup.answer(heading, [each])
        + markup.columns(columns, top, average, said)
        + "".join(notes)
    )


def _name_step(step: Step, unit: str, today: date) -> str:
    start = date.fromisoformat(step["from"])
    if unit == "month" and start.day == 1:
        return f"{start:%b}" if start.year == today.year else f"{start:%b} {start.year}"
    return f"{start:%b} {start.day}"
