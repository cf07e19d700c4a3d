"""What the bot says about budgets."""

from lambdas.ledger.budgets import BudgetEntry, BudgetState, BudgetStatus
from lambdas.ledger.categories import Category
from lambdas.ledger.money import Money
from lambdas.replies.english.phrases import Phrases


class BudgetReplies(Phrases):
    """Sentences about limits, what is left of them, and warnings."""

    __slots__ = ()

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

    def budget_untouched(self, status: BudgetStatus) -> str:
        """What a budget of which nothing is spent yet allows a day."""
        if status.to_come:
            return self.left(status, name_it=False)
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
        if status.to_come:
            text += f", of which {self.money(status.upcoming)} still to come"
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

    def one_budget_a_time(self) -> str:
        """That several limits in one message were not plainly an order."""
        return 'I changed no budget. Tell me one at a time, like "set a 300 budget for groceries".'

    def ask_limit(self, category: Category | None, *, overall: bool) -> str:
        """The question for a missing limit."""
        if category or overall:
            name = self.budget_name(category, inside=True)
            return f"How much a month should the {name} budget be?"
        return "Which category, and how much a month?"

    def ask_category(self, limit: Money) -> str:
        """The question for a missing category of a budget."""
        return f"Which category is the {self.round_money(limit)} for, or is it for everything?"

    def ask_budget(self, category: Category | None, limit: Money) -> str:
        """The question before a budget is set that may not have been meant so."""
        name = self.budget_name(category, inside=True)
        return (
            f"I haven't changed anything. Shall I set the {name} budget "
            f"to {self.round_money(limit)} a month?"
        )

    def no_budget_change(self) -> str:
        """That a question or a plan changes no budget."""
        return "I changed nothing."

    def how_to_budget(self) -> str:
        """How a budget is set."""
        return 'There is no budget for that yet. To set one, say "set a 300 budget for groceries".'

    def fits(self, price: Money, status: BudgetStatus) -> str:
        """Whether something still fits into a budget, and what would be left of it."""
        left = status.left - price
        limit = f"{self.round_money(status.limit)} {self._scope(status)}"
        if left.minor < 0:
            over = self.money(Money(-left.minor, left.currency))
            return f"No, {self.money(price)} would take you {over} over your {limit}."
        return f"Yes, {self.money(price)} fits: {self.money(left)} of {limit} would be left."

    def only_monthly(self) -> str:
        """That a limit of another time can only be kept by the month."""
        return "A budget is for a month here, so I worked out what that makes."

    def which_limit(self) -> str:
        """That a limit can only be moved by its name."""
        return 'Which one? Say "raise the groceries budget by 50", for example.'

    def other_currency(self, status: BudgetStatus) -> str:
        """That a limit can't be moved by an amount of another currency."""
        name = self.budget_name(status.category, inside=True)
        return f"Your {name} budget is in {status.limit.currency}, so I changed nothing."

    def which_budget(self) -> str:
        """That a budget can only be removed by its name."""
        return 'Which one? Say "remove the groceries budget", for example.'

    def unfinished_budget(self) -> str:
        """What an unfinished budget is called."""
        return "the unfinished budget"

    def _over(self, status: BudgetStatus) -> str:
        return self.money(Money(-status.left.minor, status.left.currency))

    def _scope(self, status: BudgetStatus) -> str:
        return f"for {status.category.value}" if status.category else "overall"
