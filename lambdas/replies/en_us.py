"""What the bot says in English: short, plain, in the second person, no exclamation marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lambdas.ledger.budgets import BudgetEntry, BudgetState, BudgetStatus
from lambdas.ledger.categories import TOTAL, Category, Kind
from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.money import Money, format_money
from lambdas.ledger.transactions import Transaction

LISTED = 8
"""Items that a sentence spells out; the cards show them all."""


@dataclass(frozen=True, slots=True)
class EnglishReplies:
    """The sentences, for a person whose date and home currency these are."""

    today: date
    home: str

    def money(self, money: Money) -> str:
        """An amount with all its decimals."""
        return format_money(money, self.home)

    def round_money(self, money: Money) -> str:
        """An amount without decimals if they are all zero: how people say a limit."""
        unit = 10 ** EXPONENTS[money.currency]
        text = self.money(money)
        return text.rpartition(".")[0] if unit > 1 and money.minor % unit == 0 else text

    def day(self, day: date) -> str:
        """A date as it stands at the end of a sentence."""
        if day == self.today:
            return "today"
        if day == self.today - timedelta(days=1):
            return "yesterday"
        year = f", {day.year}" if day.year != self.today.year else ""
        weekday = f"{day:%A}, " if timedelta(0) < self.today - day < timedelta(days=7) else ""
        return f"{weekday}{day:%B} {day.day}{year}"

    def saved(self, added: Sequence[Transaction]) -> str:
        """What was understood and stored."""
        if len(added) == 1:
            return f"Saved {self._entry(added[0])}."
        return f"Saved {self._list(added)}."

    def took_back(self, removed: Sequence[Transaction]) -> str:
        """What was taken out again."""
        return f"Taken back: {self._list(removed)}."

    def put_back(self, restored: Sequence[Transaction]) -> str:
        """What is there again."""
        return f"Put back: {self._list(restored)}."

    def changed(self, transactions: Sequence[Transaction]) -> str:
        """What an entry is now."""
        return f"It is now {self._list(transactions)}."

    def budget_set(self, entry: BudgetEntry) -> str:
        """What the limit is from now on."""
        limit = self.round_money(Money(entry.limit or 0, entry.currency))
        return f"{self.budget_name(entry.category)} budget: {limit} a month."

    def budget_removed(self, entry: BudgetEntry) -> str:
        """That there is no limit any more."""
        return f"There is no {self.budget_name(entry.category, inside=True)} budget now."

    def budget_name(self, category: Category | None, *, inside: bool = False) -> str:
        """The budget's name, as it opens a sentence or stands inside one."""
        if category:
            return category.value
        return "overall" if inside else "Overall"

    def settings_changed(self) -> str:
        """That the settings are other ones now."""
        return "Your settings are changed."

    def left(self, status: BudgetStatus, *, name_it: bool) -> str:
        """What is left of a budget."""
        limit = self.round_money(status.limit)
        of = f"{limit}{f' for {self._scope(status)}' if name_it else ''}"
        if status.left.minor < 0:
            over = self.money(Money(-status.left.minor, status.left.currency))
            return f"{over} over the {of}."
        text = f"{self.money(status.left)} of {of} left"
        per_day = status.left_per_day
        if per_day and per_day.minor and status.days_left > 1:
            text += f", about {self.money(per_day)} a day"
        return f"{text}."

    def warning(self, status: BudgetStatus) -> str:
        """That a budget is near its limit or over it; said once a month each."""
        name = self.budget_name(status.category, inside=True)
        if status.state is BudgetState.OVER:
            return f"That takes you over your {name} budget this month."
        percent = status.spent.minor * 100 // status.limit.minor
        return f"That is {percent}% of your {name} budget this month."

    def not_counted(self, category: Category, currency: str, budget_currency: str) -> str:
        """That an amount is in another currency than the budget."""
        return (
            f"Your {category.value} budget is in {budget_currency}, "
            f"so the {currency} amount doesn't count toward it."
        )

    def spent(
        self,
        sums: Sequence[Money],
        count: int,
        *,
        kind: Kind,
        asked: Sequence[Category],
        period: str,
    ) -> str:
        """The answer to "how much": one amount for each currency."""
        verb = "spent" if kind is Kind.EXPENSE else "received"
        preposition = "on" if kind is Kind.EXPENSE else "as"
        on = f" {preposition} {_join(asked)}" if asked else ""
        if not sums:
            return f"You {verb} nothing{on} {period}, as far as I know."
        amounts = _join([self.money(money) for money in sums])
        things = "1 entry" if count == 1 else f"{count} entries"
        return f"You {verb} {amounts}{on} {period} ({things})."

    def most_on(self, categories: Sequence[tuple[Category, Money]]) -> str:
        """Where most of it went."""
        parts = [f"{category.value} {self.money(money)}" for category, money in categories]
        return f"Most of it: {_join(parts)}."

    def period(self, name: str, start: date, end: date) -> str:
        """A stretch `[start, end)` as it stands in a sentence; `name` is the reader's."""
        last = end - timedelta(days=1)
        match name:
            case "today" | "yesterday":
                return name
            case "this_week" | "last_week" | "this_month" | "last_month" | "this_year":
                return name.replace("_", " ")
            case "last_year" | "next_week" | "next_month":
                return name.replace("_", " ")
            case "all":
                return "in all"
            case "year":
                return f"in {start.year}"
            case "month" if start.day == 1 and last.month == start.month:
                year = f" {start.year}" if start.year != self.today.year else ""
                return f"in {start:%B}{year}"
        if start == last:
            return f"on {self.day(start)}" if start != self.today else "today"
        return f"from {self._plain_day(start)} to {self._plain_day(last)}"

    def ask_amount(self, note: str) -> str:
        """The question for a missing amount."""
        return f"{note}: how much was it?" if note else "How much was it, and what for?"

    def ask_item(self, money: Money, kind: Kind) -> str:
        """The question for what an amount is."""
        if kind is Kind.INCOME:
            return f"Where did the {self.money(money)} come from?"
        return f"What was the {self.money(money)} for?"

    def ask_limit(self, category: Category | None, *, overall: bool) -> str:
        """The question for a missing limit."""
        if category or overall:
            name = self.budget_name(category, inside=True)
            return f"How much a month should the {name} budget be?"
        return "Which category, and how much a month?"

    def ask_category(self, limit: Money) -> str:
        """The question for a missing category of a budget."""
        return f"Which category is the {self.round_money(limit)} for, or is it for everything?"

    def ask_save(self, items: Sequence[tuple[Money, Category, str, date]]) -> str:
        """The question before something is stored that may not have been meant so."""
        parts = [
            f"{self.money(money)}, {category.value}{f' ({note})' if note else ''}, {self.day(day)}"
            for money, category, note, day in items[:LISTED]
        ]
        return f"I haven't saved anything yet. Shall I save {_join(parts)}?"

    def ask_budget(self, category: Category | None, limit: Money) -> str:
        """The question before a budget is set that may not have been meant so."""
        name = self.budget_name(category, inside=True)
        return (
            f"I haven't changed anything. Shall I set the {name} budget "
            f"to {self.round_money(limit)} a month?"
        )

    def ask_undo(self) -> str:
        """The question before something is taken back that may not have been meant so."""
        return "I haven't changed anything. Shall I take back the last change?"

    def not_an_order(self) -> str:
        """That a question, a plan or somebody else's money is nothing to store."""
        return (
            "I saved nothing, as that doesn't sound like something you spent or received. "
            'If it was, say it like "lunch 12.50".'
        )

    def no_budget_change(self) -> str:
        """That a question about a budget changes none."""
        return "I changed no budget."

    def dropped(self, what: str) -> str:
        """That something unfinished was given up; `what` may be empty."""
        return f"I dropped {what or 'the unfinished entry'}, nothing was saved."

    def nothing_to_cancel(self) -> str:
        """The answer to "cancel" when nothing is unfinished."""
        return 'Nothing is unfinished. To take back the last change, say "undo".'

    def not_saved(self) -> str:
        """The answer to "no"."""
        return "Okay, I changed nothing."

    def future(self, day: date) -> str:
        """That only what has happened can be stored."""
        return (
            f"{self.day(day).capitalize()} is still to come, and I only keep what has happened. "
            "Tell me when it has."
        )

    def too_many(self, most: int) -> str:
        """That a message holds too much."""
        return f"That is more than {most} things at once. Please send them in smaller parts."

    def more_than_zero(self) -> str:
        """That an amount can't be stored."""
        return "An amount must be more than zero, so I saved nothing."

    def greeting(self, *, thanks: bool) -> str:
        """The answer to a kind word."""
        if thanks:
            return "You're welcome."
        return "Hello. Tell me what you spent, and I'll keep track of it."

    def help(self) -> str:
        """What can be typed."""
        return (
            'Type what you spent, the way you\'d say it: "lunch 12.50" or '
            '"espresso 3.10 and tram 2.40 yesterday". Money that came in: "got paid 2400". '
            'A limit: "set a 300 budget for groceries". A question: "how much on food this '
            'month?" And "undo" takes back the last change.'
        )

    def not_understood(self) -> str:
        """The answer to what nothing fits."""
        return (
            "I didn't get that, so I changed nothing. "
            'You can say "lunch 12.50", "how much this month?" or "help".'
        )

    def gave_up(self) -> str:
        """That a question was asked often enough."""
        return "I still didn't get it, so I dropped it. Nothing was saved."

    def _entry(self, transaction: Transaction) -> str:
        money = self.money(transaction.money)
        return f"{money}, {transaction.category.value}, {self.day(transaction.date)}"

    def _list(self, transactions: Sequence[Transaction]) -> str:
        if len(transactions) == 1:
            only = transactions[0]
            note = f" ({_short(only.note)})" if only.note else ""
            return f"{self.money(only.money)}, {only.category.value}{note}, {self.day(only.date)}"
        shown = [
            f"{_short(t.note) or t.category.value} {self.money(t.money)} ({t.category.value})"
            for t in transactions[:LISTED]
        ]
        if len(transactions) > LISTED:
            shown.append(f"{len(transactions) - LISTED} more")
        days = {transaction.date for transaction in transactions}
        when = f", {self.day(days.pop())}" if len(days) == 1 else ""
        return f"{len(transactions)} entries: {_join(shown)}{when}"

    def _scope(self, status: BudgetStatus) -> str:
        return "everything" if status.scope == TOTAL else status.scope

    def _plain_day(self, day: date) -> str:
        year = f", {day.year}" if day.year != self.today.year else ""
        return f"{day:%B} {day.day}{year}"


def _short(note: str) -> str:
    return note if len(note) <= 30 else f"{note[:29]}…"


def _join(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
