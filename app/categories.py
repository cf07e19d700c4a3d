"""What a category looks like, the same everywhere: one icon and one colour.

Icons are names of Material Symbols, whose font Streamlit serves itself. Colours are variables of
style.css, so that they follow the light and the dark theme in the browser.
"""

from lambdas.ledger.categories import TOTAL, Category

ICONS: dict[str, str] = {
    Category.GROCERIES: "shopping_basket",
    Category.DINING: "restaurant",
    Category.TRANSPORT: "directions_bus",
    Category.HOUSING: "home",
    Category.UTILITIES: "bolt",
    Category.HEALTH: "favorite",
    Category.ENTERTAINMENT: "theater_comedy",
    Category.SHOPPING: "shopping_bag",
    Category.TRAVEL: "flight",
    Category.EDUCATION: "school",
    Category.SUBSCRIPTIONS: "autorenew",
    Category.PERSONAL_CARE: "spa",
    Category.GIFTS: "redeem",
    Category.PETS: "pets",
    Category.OTHER: "sell",
    Category.SALARY: "payments",
    Category.REFUND: "undo",
    Category.OTHER_INCOME: "savings",
    TOTAL: "account_balance_wallet",
}

ALL_SPENDING = "All spending"
"""What people read for the budget over all categories."""


def icon(category: str) -> str:
    """The icon's name; a tag for a category that this version does not know."""
    return ICONS.get(category, ICONS[Category.OTHER])


def colour(category: str) -> str:
    """A CSS colour: a variable of style.css."""
    known = category if category in ICONS else Category.OTHER
    return f"var(--bb-{known.lower().replace(' ', '-')})"


def label(category: str) -> str:
    """The name on screen."""
    return ALL_SPENDING if category == TOTAL else category
