"""The words by which a language tells of a payment in passing, in the middle of a story."""

from typing import NamedTuple

from .phrases import PhraseTable


class StoryWords(NamedTuple):
    """What cuts a story into its parts, and what a part says of the money in it."""

    openers: frozenset[str]
    """Words that begin a new part ("but", "so", "because")."""
    me: frozenset[str]
    """The person, as a subject ("i", "we")."""
    subjects: frozenset[str]
    """Pronouns that do something ("i", "they")."""
    others: PhraseTable[bool]
    """Anybody else, as the subject that opens a part ("my friend", "she")."""
    outlays: PhraseTable[bool]
    """What says of the amounts beside it that the person paid ("set me back", "out of pocket")."""
    shares: PhraseTable[bool]
    """What says that the amount beside it is the person's part of a bill ("my share")."""
    idioms: PhraseTable[bool]
    """Phrases whose words mean nothing ("not gonna lie", "if anyone asks")."""
    mild: frozenset[str]
    """Words that veto only what stands in one part with them ("is", "when")."""
    grave: PhraseTable[bool]
    """What makes a fiction, a habit or nothing at all of the whole story ("just kidding")."""
    adornments: frozenset[str]
    """Words beside an amount that say nothing of what it was for ("altogether", "cash")."""
    sums: PhraseTable[bool]
    """What says that a number is a sum of money ("came to", "in total")."""
    habits: PhraseTable[bool]
    """What makes a habit of an entry that only names things ("monthly")."""
    arrivals: PhraseTable[bool]
    """What money does that comes in ("landed"), behind it or behind a word of income."""
    confirms: PhraseTable[bool]
    """What says alone in a part that what stands before it was paid ("all paid")."""
    contrasts: frozenset[str]
    """Openers of a part that may take back what stands before it ("but")."""
    objects: frozenset[str]
    """Words for others that say nothing beside a payment of the person's own."""
    demonstratives: frozenset[str]
    """Words before a noun that also stand alone ("*that* sourdough")."""
