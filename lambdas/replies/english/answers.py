"""What the bot answers when it is asked how much, how often, and whether more or less."""

from collections.abc import Sequence
from datetime import date, timedelta

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period
from lambdas.ledger.steps import Unit
from lambdas.replies.english.phrases import Phrases, join

SPELT_OUT = 12
"""Steps of a trend that a sentence lists; the chart shows them all."""


_MOST = 8
"""Categories from which on it is shorter to name the others."""


class AnswerReplies(Phrases):
    """Sentences about sums: of categories, or of entries whose notes hold some words."""

    __slots__ = ()

    def spent(
        self,
        sums: Sequence[Money],
        count: int,
        *,
        kind: Kind,
        asked: Sequence[Category],
        text: str | None = None,
        period: str,
    ) -> str:
        """The answer to "how much": one amount for each currency."""
        if not sums:
            return self._nothing(kind, asked, text, period)
        amounts = join([self.money(money) for money in sums])
        things = f"{_entries(count)}{_by_note(text, count)}"
        return f"You {_verb(kind)} {amounts}{_on(kind, asked, text)} {period} ({things})."

    def counted(
        self,
        sums: Sequence[Money],
        count: int,
        *,
        kind: Kind,
        asked: Sequence[Category],
        text: str | None,
        period: str,
    ) -> str:
        """The answer to "how many" and "how often"."""
        if not sums:
            return self._nothing(kind, asked, text, period)
        amounts = join([self.money(money) for money in sums])
        whose = "its note" if count == 1 else "their notes"
        about = f' with "{text}" in {whose}' if text else _on(kind, asked, None)
        return f"{_entries(count)}{about} {period}, {amounts} in all."

    def most_on(self, categories: Sequence[tuple[Category, Money]], *, whole: bool) -> str:
        """Where it went; `whole` if these categories are all there were."""
        parts = [f"{category.value} {self.money(money)}" for category, money in categories]
        return f"{'That is' if whole else 'Most of it:'} {join(parts)}."

    def not_noted(self, text: str, asked: Sequence[Category]) -> str:
        """That no note holds the words that were asked for, and what was answered instead."""
        return f'No note says "{text}", so this is all of {join(asked)}.'

    def no_payday(self) -> str:
        """That it is not known since when, if that is since the last salary."""
        return (
            "I found no salary of yours in the last twelve months, so I can't tell since when. "
            'If you log it ("got paid 2400 on friday"), I can.'
        )

    def compared(
        self,
        pairs: Sequence[tuple[Money, Money]],
        *,
        kind: Kind,
        asked: Sequence[Category],
        text: str | None,
        now: str,
        before: str,
    ) -> str:
        """What was spent in a period, and in an earlier one; each pair is of one currency."""
        if not pairs:
            return f"{self._nothing(kind, asked, text, now)[:-1]}, and none {before}."
        on = _on(kind, asked, text)
        (first, earlier), *others = pairs
        says = (
            f"You {_verb(kind)} {self.money(first)}{on} {now}{self._than(first, earlier, before)}"
        )
        parts = [f"{self.money(pair[0])}{self._than(*pair, before)}" for pair in others]
        return f"{'; '.join((says, *parts))}."

    def contrasted(
        self,
        pairs: Sequence[tuple[Money, Money]],
        *,
        kind: Kind,
        sides: tuple[Sequence[Category], Sequence[Category]],
        period: str,
    ) -> str:
        """What was spent on one thing and on another; each pair is of one currency."""
        on = _on(kind, sides[0], None), _on(kind, sides[1], None)
        if not pairs:
            return self._nothing(kind, (*sides[0], *sides[1]), None, period)
        (first, other), *rest = pairs
        than = self._than(first, other, on[1][1:])
        parts = [f"{self.money(pair[0])}{self._than(*pair, on[1][1:])}" for pair in rest]
        says = f"You {_verb(kind)} {self.money(first)}{on[0]} {period}{than}"
        return f"{'; '.join((says, *parts))}."

    def balanced(
        self,
        pairs: Sequence[tuple[Money, Money]],
        *,
        received_as: Sequence[Category],
        spent_on: Sequence[Category],
        period: str,
    ) -> str:
        """What came in and what was spent; each pair is of one currency."""
        if not pairs:
            return f"No income and no spending recorded {period}."
        received = join([self.money(received) for received, _ in pairs])
        spent = join([self.money(spent) for _, spent in pairs])
        source, purpose = _on(Kind.INCOME, received_as, None), _on(Kind.EXPENSE, spent_on, None)
        left = "; ".join(self._balance(*pair) for pair in pairs)
        return f"You received {received}{source} and spent {spent}{purpose} {period}: {left}."

    def usually(self, unit: Unit, count: int, period: Period, *, partly: bool) -> str:
        """The average of earlier steps as what came before; `partly`: up to the same day."""
        rate = f"by the same day of the {unit.value}" if partly else f"a {unit.value}"
        return f"on average {rate} ({self._whole(unit, count)}, {self._days(period)})"

    def by_the_same_day(self, period: str) -> str:
        """An earlier period up to the day that an unfinished one has come to."""
        return f"by the same day {period}"

    def so_far(self, now: Period, before: Period) -> str:
        """Which days of an unfinished period were compared with which earlier ones."""
        return f"That compares {self._days(now)} with {self._days(before)}."

    def trend(
        self,
        steps: Sequence[tuple[Period, Money]],
        unit: Unit,
        *,
        kind: Kind,
        asked: Sequence[Category],
        text: str | None,
    ) -> str:
        """What each step holds in one currency; the last one may not be over yet."""
        told = steps[-SPELT_OUT:]
        parts = [f"{self._step(step, unit)} {self.money(money)}" for step, money in told]
        if told[-1][0].end > self.today:
            parts[-1] += " so far"
        subject = self._subject(kind, asked, text)
        newest = f", the newest {SPELT_OUT}" if len(steps) > len(told) else ""
        return f"{subject} by {unit.value}{newest}: {join(parts)}."

    def on_average(
        self,
        amounts: Sequence[tuple[Money, Money]],
        unit: Unit,
        count: int,
        period: Period,
        *,
        kind: Kind,
        asked: Sequence[Category],
        text: str | None,
    ) -> str:
        """An average and what it is of; each pair is an average and the sum, of one currency."""
        over = f"over {self._whole(unit, count)}, {self._days(period)}"
        if not amounts:
            return f"{self._nothing(kind, asked, text, over)}"
        each = join([self.money(average) for average, _ in amounts])
        sums = join([self.money(sum_) for _, sum_ in amounts])
        on = _on(kind, asked, text)
        return f"On average you {_verb(kind)} {each} a {unit.value}{on}, {over} ({sums} in all)."

    def per_entry(
        self,
        amounts: Sequence[tuple[Money, Money, int]],
        *,
        kind: Kind,
        asked: Sequence[Category],
        text: str | None,
        period: str,
    ) -> str:
        """The average of single entries: (average, sum, number) for each currency."""
        if not amounts:
            return self._nothing(kind, asked, text, period)
        each = join([self.money(average) for average, _, _ in amounts])
        of = join([f"{self.money(sum_)} in {_entries(count)}" for _, sum_, count in amounts])
        note = _by_note(text, sum(count for _, _, count in amounts))
        return f"On average an entry{_on(kind, asked, text)} was {each} {period}: {of}{note}."

    def nothing_over(self, unit: Unit) -> str:
        """That there is nothing yet that an average could be of."""
        return f"There is no full {unit.value} of yours to average yet."

    def other_currencies(self, currencies: Sequence[str]) -> str:
        """That amounts in other currencies are not among those listed."""
        return f"Amounts in {join(currencies)} are not in this list."

    def _nothing(self, kind: Kind, asked: Sequence[Category], text: str | None, period: str) -> str:
        if text:
            return f'No {_noun(kind)} with "{text}" in its note recorded {period}.'
        names = _names(asked)
        if kind is Kind.INCOME:
            return f"No {names or 'income'} recorded {period}."
        return f"No spending{f' on {names}' if names else ''} recorded {period}."

    def _subject(self, kind: Kind, asked: Sequence[Category], text: str | None) -> str:
        noun = "Spending" if kind is Kind.EXPENSE else "Income"
        return f"{noun}{_on(kind, asked, text)}"

    def _than(self, now: Money, before: Money, when: str) -> str:
        if now == before:
            return f", as much as {when}"
        difference = self.money(Money(abs(now.minor - before.minor), now.currency))
        more = "more" if now.minor > before.minor else "less"
        return f", {difference} {more} than the {self.money(before)} {when}"

    def _balance(self, received: Money, spent: Money) -> str:
        if received == spent:
            return "as much as came in"
        difference = self.money(Money(abs(received.minor - spent.minor), spent.currency))
        more = (
            "more came in than you spent" if received.minor > spent.minor else "more than came in"
        )
        return f"{difference} {more}"

    def _whole(self, unit: Unit, count: int) -> str:
        full = "" if unit is Unit.DAY else "full "
        return f"{count} {full}{unit.value}{'' if count == 1 else 's'}"

    def _days(self, period: Period) -> str:
        if period.days == 1:
            return self._plain_day(period.start)
        return f"{self._plain_day(period.start)} to {self._plain_day(period.last)}"

    def _step(self, step: Period, unit: Unit) -> str:
        first: date = step.start
        middle = first + timedelta(days=step.days // 2)
        if unit is Unit.MONTH and first.day == 1 and middle.month == first.month:
            return f"{first:%B}" + (f" {first.year}" if first.year != self.today.year else "")
        if unit is Unit.DAY:
            return self._plain_day(first)
        return f"from {self._plain_day(first)}"


def _verb(kind: Kind) -> str:
    return "spent" if kind is Kind.EXPENSE else "received"


def _noun(kind: Kind) -> str:
    return "spending" if kind is Kind.EXPENSE else "income"


def _on(kind: Kind, asked: Sequence[Category], text: str | None) -> str:
    if text:
        return f' on "{text}"' if kind is Kind.EXPENSE else f' for "{text}"'
    preposition = "on" if kind is Kind.EXPENSE else "as"
    return f" {preposition} {_names(asked)}" if asked else ""


def _names(asked: Sequence[Category]) -> str:
    """The categories, or if they are most of them those that are left out."""
    if len(asked) < _MOST:
        return join(asked)
    others = [each for each in Category if each.kind is asked[0].kind and each not in asked]
    return f"everything except {join(others)}"


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _by_note(text: str | None, count: int) -> str:
    if not text:
        return ""
    return " with that in its note" if count == 1 else " with that in their notes"
