"""The categories an amount is filed under: one list for expenses, one for income."""

from enum import StrEnum

from lambdas.ledger.errors import InvalidInput


class Kind(StrEnum):
    """Which way the money went."""

    EXPENSE = "expense"
    INCOME = "income"


class Category(StrEnum):
    """Where an amount belongs; the value is what people read and what the API says."""

    GROCERIES = "Groceries"
    DINING = "Dining"
    TRANSPORT = "Transport"
    HOUSING = "Housing"
    UTILITIES = "Utilities"
    HEALTH = "Health"
    ENTERTAINMENT = "Entertainment"
    SHOPPING = "Shopping"
    TRAVEL = "Travel"
    EDUCATION = "Education"
    SUBSCRIPTIONS = "Subscriptions"
    PERSONAL_CARE = "Personal care"
    GIFTS = "Gifts"
    PETS = "Pets"
    OTHER = "Other"
    SALARY = "Salary"
    REFUND = "Refund"
    OTHER_INCOME = "Other income"

    @property
    def kind(self) -> Kind:
        """Whether this is a category of income or of expenses."""
        return Kind.INCOME if self in INCOME_CATEGORIES else Kind.EXPENSE


INCOME_CATEGORIES = (Category.SALARY, Category.REFUND, Category.OTHER_INCOME)
EXPENSE_CATEGORIES = tuple(c for c in Category if c not in INCOME_CATEGORIES)

TOTAL = "total"
"""What the API calls the budget over all expense categories together."""


def parse_category(name: str, field: str = "category") -> Category:
    """The category of that name, in any letter case.

    Raises:
        InvalidInput: there is no such category; the message lists them.
    """
    for category in Category:
        if category.value.lower() == name.strip().lower():
            return category
    raise InvalidInput(field, f"The category must be one of: {', '.join(Category)}.")
