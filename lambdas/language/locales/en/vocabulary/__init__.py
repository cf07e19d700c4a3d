"""What the world sells, in English and in what else people mix into it, by category.

`things.py` and `merchants.py` beside this package hold what is commonest, and Lex learns it; here
is the rest. Phrases are separated by commas; the plural is found by the singular.
"""

from lambdas.ledger.categories import Category

from . import (
    dining,
    education,
    entertainment,
    gifts,
    groceries,
    health,
    housing,
    other,
    personal_care,
    pets,
    shopping,
    subscriptions,
    transport,
    travel,
    utilities,
)
from .hints import HINTS
from .income import INCOME

__all__ = ["HINTS", "INCOME", "THINGS"]

THINGS: dict[Category, str] = {
    Category.GROCERIES: groceries.THINGS,
    Category.DINING: dining.THINGS,
    Category.TRANSPORT: transport.THINGS,
    Category.HOUSING: housing.THINGS,
    Category.UTILITIES: utilities.THINGS,
    Category.HEALTH: health.THINGS,
    Category.PERSONAL_CARE: personal_care.THINGS,
    Category.ENTERTAINMENT: entertainment.THINGS,
    Category.TRAVEL: travel.THINGS,
    Category.SHOPPING: shopping.THINGS,
    Category.EDUCATION: education.THINGS,
    Category.SUBSCRIPTIONS: subscriptions.THINGS,
    Category.GIFTS: gifts.THINGS,
    Category.PETS: pets.THINGS,
    Category.OTHER: other.THINGS,
}
