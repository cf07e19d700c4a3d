"""The words by which a language speaks of what is stored: to correct it, and to ask about it."""

from typing import NamedTuple

from .phrases import PhraseTable


class CorrectionWords(NamedTuple):
    """What says which entry is to be changed or deleted, and how."""

    deletes: PhraseTable[bool]
    """Opens an order to delete; False: only before one of `pointers` ("take out *the* 9.99")."""
    changes: PhraseTable[bool]
    """Opens an order to change; True: the new value may follow at once ("make it 25")."""
    renames: PhraseTable[bool]
    """As `changes`, for the words of an entry."""
    notes: PhraseTable[bool]
    """Says that the words of an entry are to change ("the note of")."""
    fields: PhraseTable[bool]
    """Says which part of an entry is to change, where the new value says so too."""
    restores: PhraseTable[bool]
    """Asks for what was undone."""
    undoes: PhraseTable[bool]
    """Asks to take back the last change."""
    others: PhraseTable[bool]
    """What begins like an order to delete or change, and is none."""
    pointers: frozenset[str]
    """Words that point at something stored."""
    determiners: frozenset[str]
    """As `pointers`, only before a name."""
    links: PhraseTable[bool]
    """Between what is changed and its new value ("to"); False: no such link after all."""
    weak_links: PhraseTable[bool]
    """As `links`, if there is none of those ("in")."""
    becomes: PhraseTable[bool]
    """As `links`, in a message without an order ("should be under")."""
    came_in: PhraseTable[bool]
    """Says that an entry was income."""
    voids: PhraseTable[bool]
    """Says of an entry that it should not be there ("never happened")."""
    takes: frozenset[str]
    away: frozenset[str]
    """With one of `takes` before it, a few words between: an order to delete."""
    forbids: frozenset[str]
    """Right before a verb of deleting: the opposite of an order."""
    factors: PhraseTable[tuple[int, int]]
    """Says that the amount is a part or a multiple: numerator and denominator."""
    moves: PhraseTable[int]
    """Right beside an amount: it comes on top (1) or off (-1)."""
    denies: PhraseTable[bool]
    """Before a wrong value; True: a few words may stand between."""
    before_amounts: frozenset[str]
    """Words after which a bare number is an amount, `steps` aside."""
    splits: frozenset[str]
    """Verbs that make several entries of one, which nothing here does."""
    before_values: frozenset[str]
    """Words after which a new value stands, `steps` aside."""
    steps: frozenset[str]
    """Small words before a value."""
    beside: frozenset[str]
    """Nouns that one talks of in a correction, and that name no entry ("the price")."""
    instead_of: PhraseTable[bool]
    """Between the right value and the wrong one ("25 *not* 52")."""
    takes_back: PhraseTable[bool]
    """Beside a new value alone: takes the old one back (True), or says nothing (False)."""
    wrong_before: PhraseTable[bool]
    """After a value that is wrong ("70 *was wrong*")."""
    slips: PhraseTable[bool]
    """Says that a value was mistyped."""
    amends: PhraseTable[bool]
    """Opens a message that only has another amount ("sorry, 9.50")."""
    restates: PhraseTable[bool]
    """Opens a message that only has another day, currency or category; True: and says so."""
    annotates: PhraseTable[bool]
    """Opens an order to add words to a note."""
    copulas: frozenset[str]
    """Between an entry and its right amount, after such a slip ("the taxi *cost* 31")."""
    references: PhraseTable[str]
    """Which entry: that, last, number, count (the last n), them, all; none says nothing."""
    several: frozenset[str]
    """Of `them`, those that never are one thing with a plural of its own ("those socks")."""
    ordinals: PhraseTable[bool]
    """As the rule `number`, if it is all that is said of the entry; True: only in an answer."""
    articles: frozenset[str]
    """Before a number they make no day of it ("the 25")."""
    plural_endings: tuple[str, ...]
    """How the name of several things may end."""
    idle: frozenset[str]
    """Words that say nothing of an entry."""


class MeasureWords(NamedTuple):
    """What says what a question wants to know."""

    standing: PhraseTable[bool]
    """Asks how a budget stands ("left", "on track"); False: after all what was spent."""
    status: PhraseTable[bool]
    """The whole of a question for how all budgets stand ("budget status")."""
    a_day: PhraseTable[bool]
    """Asks for what each day may cost."""
    afford: PhraseTable[bool]
    """Asks whether something fits into what is left."""
    rest: PhraseTable[bool]
    """Beside an amount: asks for what is left of it, not whether it fits."""
    biggest: PhraseTable[bool]
    """Asks for the largest amounts, maybe for how many; False: for the smallest."""
    spent: PhraseTable[bool]
    """Asks for money that went out only."""
    above: PhraseTable[bool]
    """Before the least amount of what is wanted ("over 20"); False: before the highest one."""
    asking: frozenset[str]
    """Words of a question about entries that say nothing of the entries."""
    shows: PhraseTable[bool]
    """Opens a question that wants to see something ("show me")."""
    anything: PhraseTable[bool]
    """Opens a question for whatever was stored ("anything", "what")."""
    listed: PhraseTable[bool]
    """Says that entries are meant: that they were stored ("i logged")."""
    entries: PhraseTable[bool]
    """As `listed`: names them."""
    recent: PhraseTable[bool]
    """The whole of a question for the newest entries, a time or a category aside."""
    newest: PhraseTable[bool]
    """Before a category whose newest entries are wanted ("*latest* dining ones")."""
    not_lists: PhraseTable[bool]
    """Asks for something other than a list of entries, such as a sum."""
