"""What the bot says about money that comes in or goes out again and again."""

from collections.abc import Sequence
from datetime import date

from lambdas.intents import Intent
from lambdas.ledger.categories import Category
from lambdas.ledger.money import Money
from lambdas.ledger.recurrences import Recurrence
from lambdas.ledger.schedules import LAST_DAY, DayOfMonth, Every, Schedule, WeekdayOfMonth
from lambdas.replies.english.phrases import Phrases, join, short

LISTED = 8
"""Repeating entries that a sentence spells out; the card shows them all."""

_STEPS = {
    Every.WEEK: "every",
    Every.FORTNIGHT: "every other",
    Every.MONTH: "every month",
    Every.QUARTER: "every three months",
    Every.YEAR: "every year",
}
_VERBS = {
    Intent.PAUSE_RECURRING: "pause",
    Intent.RESUME_RECURRING: "resume",
    Intent.STOP_RECURRING: "stop",
}


class RecurringReplies(Phrases):
    """Sentences about what repeats."""

    __slots__ = ()

    def repeats(self, added: Sequence[Recurrence]) -> str:
        """What was understood and stored."""
        only = added[0]
        if len(added) > 1:
            return f"Repeating from now on: {self._recurrences(added)}."
        return f"{self._recurrence(only)}. {self._next(only)}"

    def repeats_differently(self, changed: Sequence[Recurrence]) -> str:
        """What it is from now on."""
        only = changed[0]
        return f"From now on: {self._recurrences(changed)}. {self._next(only)}"

    def paused(self, changed: Sequence[Recurrence]) -> str:
        """That nothing is posted for a while."""
        return f'Paused: {self._recurrences(changed)}. To go on, say "resume {_name(changed[0])}".'

    def resumed(self, changed: Sequence[Recurrence]) -> str:
        """That it goes on."""
        return f"Resumed: {self._recurrences(changed)}. {self._next(changed[0])}"

    def stopped(self, removed: Sequence[Recurrence]) -> str:
        """That nothing more of it is posted."""
        return f"Stopped: {self._recurrences(removed)}. What was posted stays."

    def repeats_no_more(self, removed: Sequence[Recurrence]) -> str:
        """That an undo took it away again."""
        return f"Taken back: {self._recurrences(removed)} repeats no more."

    def repeats_again(self, restored: Sequence[Recurrence]) -> str:
        """That an undo brought it back."""
        return f"Put back: {self._recurrences(restored)}."

    def all_that_repeats(self, found: Sequence[Recurrence]) -> str:
        """The list of it."""
        if not found:
            return 'Nothing repeats yet. To add something, say "rent 950 every month on the 1st".'
        more = f"; {len(found) - LISTED} more" if len(found) > LISTED else ""
        listed = "; ".join(self._with_next(each) for each in found[:LISTED])
        return f"{listed}{more}."

    def ask_repeat(self, items: Sequence[tuple[Money, Category, str]], schedule: Schedule) -> str:
        """The question before something is added that may not have been meant so."""
        parts = [
            f"{_called(note, category)} {self.money(money)}" for money, category, note in items
        ]
        return (
            f"I haven't saved anything yet. Shall I add {join(parts)}, {self.schedule(schedule)}?"
        )

    def ask_amount_each(self, note: str) -> str:
        """The question for a missing amount of what is to repeat."""
        return f"{short(note)}: how much is it each time?" if note else "What is it, and how much?"

    def ask_what_repeats(self, money: Money) -> str:
        """The question for what an amount is."""
        return f"What are the {self.money(money)} for?"

    def ask_how_often(self, note: str) -> str:
        """The question for how often it repeats."""
        name = f"{short(note)}: how" if note else "How"
        return f"{name} often is it? Every week, every month or every year, for example."

    def no_such_schedule(self) -> str:
        """That it can't repeat so."""
        return (
            "I saved nothing. I can repeat one thing at a time: every week, every two weeks, "
            "every month, every three months or every year, without an end."
        )

    def only_from_now(self) -> str:
        """That a change can't begin later."""
        return "I can only change it from the next time on, so I changed nothing. Tell me then."

    def nothing_repeats_so(self) -> str:
        """That nothing that repeats has such a name."""
        return "I found nothing that repeats under that name, so I changed nothing."

    def ask_which_recurring(self, found: Sequence[Recurrence], intent: Intent) -> str:
        """The question when more than one fits."""
        lines = (f"{place}. {self._recurrence(each)}" for place, each in enumerate(found, 1))
        return f"Which one shall I {_VERBS.get(intent, 'change')}? {'; '.join(lines)}."

    def ask_recurring(self, found: Recurrence, intent: Intent) -> str:
        """The question before it is changed, if that may not have been meant."""
        verb = _VERBS.get(intent, "change")
        return f"I haven't changed anything. Shall I {verb} {self._recurrence(found)}?"

    def unfinished_recurring(self) -> str:
        """What an unfinished repeating entry is called."""
        return "the repeating entry"

    def schedule(self, schedule: Schedule) -> str:
        """How often and when, as it stands in a sentence."""
        step = _STEPS[schedule.every]
        match schedule.day:
            case DayOfMonth(number=number) if schedule.every is Every.YEAR:
                return f"{step} on {schedule.start:%B} {number}"
            case DayOfMonth(number=number) if number == LAST_DAY:
                return f"{step} on the last day"
            case DayOfMonth(number=number):
                return f"{step} on the {_ordinal(number)}"
            case WeekdayOfMonth() as day:
                ordinal, _, weekday = str(day).partition(" ")
                return f"{step} on the {ordinal} {weekday.capitalize()}"
            case weekday:
                return f"{step} {str(weekday).capitalize()}"

    def _next(self, recurrence: Recurrence) -> str:
        due = recurrence.next
        return f"Next {self._date(due)}." if due else "It is paused."

    def _with_next(self, recurrence: Recurrence) -> str:
        due = recurrence.next
        when = f"next {self._date(due)}" if due else "paused"
        return f"{self._recurrence(recurrence)} ({when})"

    def _date(self, day: date) -> str:
        text = self.day(day)
        return text if text in ("today", "tomorrow") else f"on {text}"

    def _recurrences(self, found: Sequence[Recurrence]) -> str:
        return join([self._recurrence(each) for each in found[:LISTED]], "; ")

    def _recurrence(self, recurrence: Recurrence) -> str:
        name = _called(recurrence.note, recurrence.category)
        when = self.schedule(recurrence.schedule)
        category = recurrence.category.value
        about = f" ({category})" if name.casefold() != category.casefold() else ""
        return f"{name} {self.money(recurrence.money)} {when}{about}"


def _name(recurrence: Recurrence) -> str:
    return _called(recurrence.note, recurrence.category).lower()


def _called(note: str, category: Category) -> str:
    return short(note) or category.value


def _ordinal(number: int) -> str:
    """As "20th", "1st", "22nd"."""
    if 11 <= number <= 13:
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"
