"""When a message says that something repeats: the step, the day, and the first date.

Words that say so outright ("every month") make a schedule wherever they stand. An adverb or a
rate ("monthly", "a month") may only describe a thing or its price; `Plan.certain` tells them apart.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from lambdas.ledger.periods import Month
from lambdas.ledger.schedules import (
    LAST_DAY,
    WEEKS,
    Day,
    DayOfMonth,
    Every,
    Schedule,
    Weekday,
    WeekdayOfMonth,
    begin_after,
    day_of,
)

from .dates import find_dates
from .locale import Locale
from .phrases import Match
from .schedule_words import On, Repeat
from .tokens import Token

_DAY = timedelta(days=1)

_STEP_OF = {
    On.WEEKDAY: Every.WEEK,
    On.DAY: Every.MONTH,
    On.LAST_DAY: Every.MONTH,
    On.NTH_WEEKDAY: Every.MONTH,
    On.MONTH: Every.YEAR,
    On.MONTH_DAY: Every.YEAR,
    On.DAY_MONTH: Every.YEAR,
}
"""How often something falls on such a day that is said to repeat, and not how often."""


class Plan(NamedTuple):
    """What a message says of a schedule."""

    schedule: Schedule | None
    """None: it does not say how often."""
    start: date | None
    """The first day, if it says one."""
    stepped: bool
    """Whether it says how often, rather than only on which day."""
    certain: bool
    """Whether it says outright that something repeats."""
    described: bool
    """Whether only an adverb before the thing does ("*monthly* internet 50")."""
    rated: bool
    """Whether only a rate does ("35 *a month*")."""
    dated: bool
    """Whether it says a day."""
    of_day: bool
    """Whether that is the day on which it falls, rather than only the first one."""
    of_month: bool
    """Whether that is a day of the month, as no expense of this week is told by."""
    possible: bool
    """Whether it is one schedule, without an end, in steps that there are."""
    spans: tuple[tuple[int, int], ...]
    """The tokens `[first, after)` of all that says so."""

    @property
    def long(self) -> bool:
        """Whether its steps are months or longer."""
        return self.schedule is not None and self.schedule.every not in WEEKS


@dataclass(slots=True)
class _Found:
    """The phrases of a message, none overlapping another."""

    steps: list[Match[Repeat]]
    adverbs: list[Match[Repeat]]
    rates: list[Match[Repeat]]
    days: list[Match[Repeat]]
    start: date | None = None
    named: bool = False
    ends: bool = False


def read_schedule(text: str, *, today: date, locale: Locale) -> Schedule | None:
    """The schedule of an answer to "how often?" that says nothing else."""
    tokens = locale.read(text)
    plan = find_plan(tokens, {0, 1}, today, locale)
    if plan is None:
        return None
    said = {at for first, after in plan.spans for at in range(first, after)}
    rest = [token.text for at, token in enumerate(tokens) if at not in said]
    idle = locale.schedules.idle | locale.items.small
    return plan.schedule if all(word in idle or not word.isalnum() for word in rest) else None


def find_plan(
    tokens: Sequence[Token],
    prices: Collection[int],
    today: date,
    locale: Locale,
    *,
    assumed: bool = False,
) -> Plan | None:
    """The schedule that the tokens tell of; None if nothing in them says that it repeats.

    `prices` are the places behind an amount, where a rate may stand. With `assumed` it is known
    from elsewhere that it repeats.
    """
    words = locale.schedules
    taken: set[int] = set()
    spans: list[tuple[int, int]] = []

    def take(matches: Iterable[Match[Repeat]]) -> list[Match[Repeat]]:
        free = [m for m in matches if taken.isdisjoint(range(m.first, m.after))]
        for match in free:
            taken.update(range(match.first, match.after))
            spans.append((match.first, match.after))
        return free

    named = list(words.named.find_all(tokens))
    ends = list(words.ends.find_all(tokens, locale.read_slot))
    found = _Found(
        steps=take(words.steps.find_all(tokens, locale.read_slot)),
        adverbs=take(words.adverbs.find_all(tokens)),
        rates=take(m for m in words.rates.find_all(tokens) if m.first in prices),
        days=[],
        named=bool(named),
        ends=bool(ends),
    )
    if not (found.steps or found.adverbs or found.rates or named or assumed):
        return None
    spans += [(match.first, match.after) for match in named]
    if ends:
        spans.append((ends[0].first, len(tokens)))
    start = _find_start(tokens, taken, today, locale)
    if start is not None:
        found.start, *span = start
        spans.append((span[0], span[1]))
        taken.update(range(*span))
    found.days = take(words.days.find_all(tokens, locale.read_slot))
    return _plan(found, today, tuple(sorted(spans)))


def _plan(found: _Found, today: date, spans: tuple[tuple[int, int], ...]) -> Plan:
    said = [*found.steps, *found.adverbs, *found.rates]
    days = [match for match in (*found.steps, *found.days) if match.outcome.on is not On.UNSAID]
    steps = {match.outcome.every for match in said}
    possible = (
        len(steps) <= 1
        and len(days) <= 1
        and not found.ends
        and all(match.outcome.known for match in said)
    )
    every = next((match.outcome.every for match in said if match.outcome.every), None)
    if every is None and days:
        every = _STEP_OF[days[0].outcome.on]
    schedule = None
    if possible and every is not None:
        schedule = _schedule(every, days[0] if days else None, found.start, today)
    first = min((match.first for match in found.adverbs), default=-1)
    return Plan(
        schedule=schedule,
        start=found.start,
        stepped=bool(said),
        certain=bool(found.steps) or found.named,
        described=0 <= first <= 1 and not (found.steps or found.named),
        rated=bool(found.rates) and not (found.steps or found.adverbs or found.named),
        dated=bool(days) or found.start is not None,
        of_day=bool(days),
        of_month=any(m.outcome.on not in (On.UNSAID, On.WEEKDAY) for m in days),
        possible=possible,
        spans=spans,
    )


def _schedule(
    every: Every, said: Match[Repeat] | None, start: date | None, today: date
) -> Schedule:
    """From tomorrow on: what is said today is no entry of today."""
    first = max(start or today, today) + (timedelta() if start and start > today else _DAY)
    if said is None:
        if start is None:
            return begin_after(every, today)
        return Schedule.begin(every, day_of(every, start), first)
    day, month = _day(said)
    if month is not None:
        number = day.number if isinstance(day, DayOfMonth) else 1
        first = _next(month, number, first)
        return Schedule.begin(every, day_of(every, first) if every in WEEKS else day, first)
    if every in WEEKS and not isinstance(day, Weekday):
        first = Schedule.begin(Every.MONTH, day, first).start
        return Schedule.begin(every, day_of(every, first), first)
    if every not in WEEKS and isinstance(day, Weekday):
        first = Schedule.begin(Every.WEEK, day, first).start
        return Schedule.begin(every, day_of(every, first), first)
    return Schedule.begin(every, day, first)


def _day(said: Match[Repeat]) -> tuple[Day, int | None]:
    """The day that is said, and the month of the year if one is."""
    repeat, values = said.outcome, said.values
    match repeat.on:
        case On.WEEKDAY:
            return Weekday(values[-1] if values else repeat.number), None
        case On.NTH_WEEKDAY:
            return WeekdayOfMonth(repeat.number, values[-1]), None
        case On.LAST_DAY:
            return DayOfMonth(LAST_DAY), None
        case On.MONTH:
            return DayOfMonth(1), values[0]
        case On.MONTH_DAY:
            return DayOfMonth(values[1]), values[0]
        case On.DAY_MONTH:
            return DayOfMonth(values[0]), values[1]
        case _:
            return DayOfMonth(values[0] if values else repeat.number), None


def _next(month: int, day: int, first: date) -> date:
    """The earliest such day of the year from `first` on."""
    here = Month(first.year, month).day(day)
    return here if here >= first else Month(first.year + 1, month).day(day)


def _find_start(
    tokens: Sequence[Token], taken: AbstractSet[int], today: date, locale: Locale
) -> tuple[date, int, int] | None:
    """The first day and the tokens that say it: behind "starting", or "tomorrow" alone."""
    dates = {m.first: (day, m) for m, day in find_dates(tokens, today, locale, future=True)}
    for marker in locale.schedules.starts.find_all(tokens):
        after = marker.after
        if after in dates:
            day, match = dates[after]
            return day, marker.first, match.after
        month = locale.read_slot("month", tokens, after) if after < len(tokens) else None
        if month is not None:
            return _next(month[0], 1, today), marker.first, month[1]
        for match in locale.times.periods.find_all(tokens[after:], locale.read_slot):
            if match.first == 0 and match.outcome.name in _STARTS:
                return _STARTS[match.outcome.name](today), marker.first, after + match.after
    for first, (day, match) in dates.items():
        if match.outcome.name == "offset" and taken.isdisjoint(range(first, match.after)):
            return day, first, match.after
    return None


_STARTS: dict[str, Callable[[date], date]] = {
    "next_month": lambda today: Month.of(today).plus(1).day(1),
    "next_week": lambda today: today + timedelta(days=7 - today.weekday()),
}
