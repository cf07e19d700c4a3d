"""What the bot says in English: short, plain, in the second person, no exclamation marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lambdas.ledger.budgets import BudgetEntry, BudgetState, BudgetStatus
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.currencies import EXPONENTS
from lambdas.ledger.money import Money, format_money
from lambdas.ledger.transactions import Transaction

LISTED = 8
"""Items that a sentence spells out; the cards show them all."""

_INVITATION = "Tell me what you spent, and I'll keep track of it."


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
        if day == self.today + timedelta(days=1):
            return "tomorrow"
        year = f", {day.year}" if day.year != self.today.year else ""
        weekday = f"{day:%A}, " if timedelta(0) < self.today - day < timedelta(days=7) else ""
        return f"{weekday}{day:%B} {day.day}{year}"

    def saved(self, added: Sequence[Transaction]) -> str:
        """What was understood and stored."""
        if len(added) > 1:
            return f"Saved {len(added)} entries: {self._list(added)}."
        only = added[0]
        note = only.category in (Category.OTHER, Category.OTHER_INCOME)
        return f"Saved {self._entry(only, with_note=note)}."

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

    def settings_changed(self, *, undone: bool) -> str:
        """That the settings are other ones now."""
        if undone:
            return "Taken back: your last change of the settings."
        return "Your settings are changed."

    def budget_untouched(self, status: BudgetStatus) -> str:
        """What a budget of which nothing is spent yet allows a day."""
        return f"That is about {self.money(status.left_per_day or status.left)} a day from today."

    def over_already(self, status: BudgetStatus) -> str:
        """That more is spent than a limit that is new."""
        return f"You are {self._over(status)} over it already."

    def left(self, status: BudgetStatus, *, name_it: bool) -> str:
        """What is left of a budget."""
        limit = self.round_money(status.limit)
        if status.left.minor < 0:
            name = f"{self.budget_name(status.category, inside=True)} " if name_it else ""
            return f"You are {self._over(status)} over the {limit} {name}budget."
        scope = f" {self._scope(status)}" if name_it else ""
        if status.left.minor == 0:
            return f"Nothing of {limit} left{scope}."
        text = f"{self.money(status.left)} of {limit} left{scope}"
        per_day = status.left_per_day
        if per_day and per_day.minor and status.days_left > 1:
            text += f", about {self.money(per_day)} a day"
        return f"{text}."

    def warning(self, status: BudgetStatus) -> str:
        """That a budget is near its limit or over it; said once a month each."""
        name = self.budget_name(status.category, inside=True)
        if status.state is BudgetState.OVER:
            limit = self.round_money(status.limit)
            return f"That takes you {self._over(status)} over your {limit} {name} budget."
        percent = status.spent.minor * 100 // status.limit.minor
        return f"You have used {percent}% of your {name} budget."

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
        if not sums:
            return f"No {self._kind(kind, asked)} recorded {period}."
        verb = "spent" if kind is Kind.EXPENSE else "received"
        preposition = "on" if kind is Kind.EXPENSE else "as"
        on = f" {preposition} {_join(asked)}" if asked else ""
        amounts = _join([self.money(money) for money in sums])
        things = "1 entry" if count == 1 else f"{count} entries"
        return f"You {verb} {amounts}{on} {period} ({things})."

    def most_on(self, categories: Sequence[tuple[Category, Money]], *, whole: bool) -> str:
        """Where it went; `whole` if these categories are all there were."""
        parts = [f"{category.value} {self.money(money)}" for category, money in categories]
        return f"{'That is' if whole else 'Most of it:'} {_join(parts)}."

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
                return "so far"
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
        return f"{_short(note)}: how much was it?" if note else "How much was it, and what for?"

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
            f"{self.money(money)}, {category.value}{_noted(note, category)}, {self.day(day)}"
            for money, category, note, day in items[:LISTED]
        ]
        if len(items) > LISTED:
            parts.append(f"{len(items) - LISTED} more")
        return f"I haven't saved anything yet. Shall I save {_join(parts, '; ')}?"

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
        """That a question or a plan changes no budget."""
        return "I changed nothing."

    def how_to_budget(self) -> str:
        """How a budget is set."""
        return 'To set a budget, say "set a 300 budget for groceries".'

    def which_budget(self) -> str:
        """That a budget can only be removed by its name."""
        return 'Which one? Say "remove the groceries budget", for example.'

    def not_undone(self) -> str:
        """That a question about undoing undoes nothing."""
        return 'I changed nothing. To take back the last change, say "undo".'

    def cannot_change(self) -> str:
        """That single entries can't be changed or deleted here."""
        return (
            "I can't change or delete single entries yet, so everything is as it was. "
            '"undo" takes back the last change.'
        )

    def unfinished_entry(self, note: str) -> str:
        """What an unfinished entry is called."""
        return f'"{_short(note)}"' if note else "the unfinished entry"

    def unfinished_budget(self) -> str:
        """What an unfinished budget is called."""
        return "the unfinished budget"

    def dropped(self, what: str) -> str:
        """That something unfinished was given up for something new."""
        return f"I dropped {what} and saved nothing of it."

    def cancelled(self, what: str) -> str:
        """The answer to "cancel"."""
        return f"Okay, I dropped {what}. Nothing was saved."

    def nothing_to_cancel(self) -> str:
        """The answer to "cancel" when nothing is unfinished."""
        return 'There is nothing to cancel. To take back the last change, say "undo".'

    def nothing_asked(self) -> str:
        """The answer to a yes or no when nothing was asked."""
        return "Okay. I'm not waiting for an answer, so I changed nothing."

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
        return (
            f"That is more than {most} entries at once, so I saved none. "
            "Please send them in smaller parts."
        )

    def more_than_zero(self) -> str:
        """That an amount can't be stored."""
        return "An amount must be more than zero, so I saved nothing."

    def too_large(self) -> str:
        """That an amount has too many digits."""
        return "That amount is too large, so I saved nothing."

    def greeting(self, *, briefly: bool) -> str:
        """The answer to a hello."""
        return "Hello." if briefly else f"Hello. {_INVITATION}"

    def wellbeing(self, *, briefly: bool) -> str:
        """The answer to "how are you?"."""
        return "I'm fine, thank you." if briefly else f"I'm fine, thank you. {_INVITATION}"

    def welcome(self) -> str:
        """The answer to thanks or praise."""
        return "You're welcome."

    def farewell(self, *, briefly: bool) -> str:
        """The answer to a goodbye."""
        return "Bye." if briefly else "Bye. Everything is saved."

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
        return "I still didn't get it, so I dropped it. Nothing was saved, and you can start anew."

    def _entry(self, transaction: Transaction, *, with_note: bool) -> str:
        category = transaction.category
        note = _noted(transaction.note, category) if with_note else ""
        return (
            f"{self.money(transaction.money)}, {category.value}{note}, {self.day(transaction.date)}"
        )

    def _list(self, transactions: Sequence[Transaction]) -> str:
        if len(transactions) == 1:
            return self._entry(transactions[0], with_note=True)
        same_day = len({transaction.date for transaction in transactions}) == 1
        shown = [self._named(t, with_day=not same_day) for t in transactions[:LISTED]]
        if len(transactions) > LISTED:
            shown.append(f"{len(transactions) - LISTED} more")
        return f"{_join(shown)}, {self.day(transactions[0].date)}" if same_day else _join(shown)

    def _named(self, transaction: Transaction, *, with_day: bool) -> str:
        category = transaction.category.value
        name = _short(transaction.note) or category
        about = [category] if name.casefold() != category.casefold() else []
        about += [self.day(transaction.date)] if with_day else []
        brackets = f" ({', '.join(about)})" if about else ""
        return f"{name} {self.money(transaction.money)}{brackets}"

    def _kind(self, kind: Kind, asked: Sequence[Category]) -> str:
        names = _join(asked)
        if kind is Kind.INCOME:
            return names or "income"
        return f"spending on {names}" if names else "spending"

    def _over(self, status: BudgetStatus) -> str:
        return self.money(Money(-status.left.minor, status.left.currency))

    def _scope(self, status: BudgetStatus) -> str:
        return f"for {status.category.value}" if status.category else "overall"

    def _plain_day(self, day: date) -> str:
        year = f", {day.year}" if day.year != self.today.year else ""
        return f"{day:%B} {day.day}{year}"


def _noted(note: str, category: Category) -> str:
    """The note in brackets, unless it only says the category again."""
    return f" ({_short(note)})" if note and note.casefold() != category.value.casefold() else ""


def _short(note: str) -> str:
    return note if len(note) <= 30 else f"{note[:29]}…"


def _join(parts: Sequence[str], comma: str = ", ") -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{comma.join(parts[:-1])} and {parts[-1]}"
