"""What a person's corrections taught: that what they call something belongs to a category."""

from typing import NamedTuple

from lambdas.ledger.categories import Category

WORD_LIMIT = 60
"""Characters of the words that one rule is about."""


class CategoryRule(NamedTuple):
    """The person's next entry of that name is filed under `category`."""

    word: str
    """What entries are called, in the form that names are compared in ("barnes", "coffee shop")."""
    category: Category
