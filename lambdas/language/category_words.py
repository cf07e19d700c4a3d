"""What a language says of categories: their names, the things that belong to them, and hints."""

from collections.abc import Mapping
from typing import NamedTuple

from lambdas.ledger.categories import Category

from .glossary import Glossary
from .phrases import PhraseTable

WEAK, DRAWN, STRONG, DECIDING = range(4)
"""How much a phrase tells; the more, the likelier it is what was paid for. An emoji is drawn."""

TellingTable = tuple[PhraseTable[Category] | Glossary[Category], int]
"""Things and how much their phrases tell."""


class CategoryWords(NamedTuple):
    names: PhraseTable[Category]
    """Each category's own name and its synonyms."""
    strong: PhraseTable[Category]
    """Things and merchants that belong to one category; the recogniser learns these."""
    wider: Glossary[Category]
    """As `strong`: all the others."""
    weak: PhraseTable[Category]
    """As `strong`, for words that say little and give way to any other."""
    hints: Glossary[Category]
    """Words that are no things by themselves, or mean others, too; consulted last."""
    deciding: Mapping[str, Category]
    """Words for whom or what it is, which matters more than what it is ("*dog* shampoo")."""
    company: Mapping[Category, frozenset[str]]
    """Things filed under a category only beside others of it ("milk, bread, *coffee*")."""
    before_named: PhraseTable[bool]
    """What introduces a category by name ("under")."""
    prepositions: frozenset[str]
    """Words that end a noun group; what follows says less about the category."""
    purposes: frozenset[str]
    """Those of `prepositions` after which a deciding word decides ("food *for* the cat")."""
    head_last: bool
    """Whether the last noun of a group is the thing itself ("gym *shoes*")."""

    @property
    def tables(self) -> tuple[TellingTable, ...]:
        """All tables of known things, each with how much its phrases tell."""
        return (
            (self.names, STRONG),
            (self.strong, STRONG),
            (self.wider, STRONG),
            (self.weak, WEAK),
        )
