"""What a language is to the readers: tables of words, phrases and a few habits, all data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from lambdas.ledger.categories import Category

from .budget_words import BudgetWords
from .category_words import CategoryWords
from .entry_words import CorrectionWords, MeasureWords
from .inquiry_words import InquiryWords
from .lesson_words import LessonWords
from .memory import remember
from .money_words import MoneyWords, NumberWords
from .phrases import PhraseTable
from .schedule_words import ScheduleWords
from .slots import Lexicon, read_slot
from .spelling import Speller
from .story_words import StoryWords
from .tokens import WORD, Token, tokenize


class Rule(NamedTuple):
    """How to resolve a phrase of dates or periods: the rule's name and its fixed number."""

    name: str
    number: int = 0


class Instruction(StrEnum):
    """What kind of message it is, as far as writing goes."""

    STATEMENT = "statement"
    """Something the person paid or received."""
    ORDER = "order"
    """Something BudgetBuddy is told to do."""
    QUESTION = "question"
    CONDITION = "condition"
    WISH = "wish"
    """A wish, a plan or something still to come."""
    NEGATION = "negation"
    SOMEBODY_ELSE = "somebody_else"
    CHATTER = "chatter"

    @property
    def may_write(self) -> bool:
        """Whether stored data may change because of this message."""
        return self in (Instruction.STATEMENT, Instruction.ORDER)


class Receiver(StrEnum):
    """Who is at the other end of a payment, as the verb has it."""

    ME = "me"
    UNSAID = "unsaid"
    SUBJECT = "subject"
    """Whoever stands before the verb ("tom *got paid*")."""


class Need(StrEnum):
    """What must stand in a message for an order or a statement to be one of ours."""

    NOTHING = "nothing"
    """Nothing, and hardly a word more than that ("undo that")."""
    ANYTHING = "anything"
    """Nothing; the rest of the message may say what it likes."""
    IMPOSSIBLE = "impossible"
    """It only looks like an order to us ("give me 20")."""
    AMOUNT = "amount"
    AMOUNT_OR_CATEGORY = "amount_or_category"
    THING = "thing"
    """A word for what was paid for ("add 12 for *pizza*"), not numbers alone."""
    NAMED_CATEGORY = "named_category"
    """A category's own name right after it, and an amount ("give *pets* 20 more")."""
    RECORD = "record"
    """An amount, a category, a date or a word for an entry ("the last one")."""
    BUDGET = "budget"
    """A word for a budget, or an amount together with a category or "everything"."""


class TimeWords(NamedTuple):
    day_first: bool
    """Whether 4/6 is the 4th of June."""
    dates: PhraseTable[Rule]
    periods: PhraseTable[Rule]
    since: frozenset[str]
    from_: frozenset[str]
    to: frozenset[str]


class ItemWords(NamedTuple):
    separators: frozenset[str]
    """Words between items ("and")."""
    small: frozenset[str]
    """Words that say nothing of their own: articles, prepositions, sizes and colours."""
    leading: frozenset[str]
    """Words before a thing that are no part of it ("spent", "on", "the")."""
    lead_ins: PhraseTable[bool]
    """As `leading`, for words that only together are no part of it ("new expense")."""
    trailing: frozenset[str]
    parts: PhraseTable[bool]
    """Between a total and what it is made of ("of which")."""
    totals: frozenset[str]
    """Words that make what they name the sum of other amounts ("bill", "altogether")."""
    includes: frozenset[str]
    """Words before a part of the amount in front of them ("inc")."""
    results: frozenset[str]
    """Words right before what other amounts came to ("=")."""
    compares: frozenset[str]
    """Words before an amount that is only compared with ("down from")."""
    retracts: PhraseTable[bool]
    """Between an amount and the right one, in the same breath ("60, *no* 65")."""
    shares: PhraseTable[bool]
    """Around the part of a bill that the person paid ("my share was")."""
    income: PhraseTable[Category]
    """Phrases that say money came in, and its category."""
    outgoing: PhraseTable[bool]
    """Verbs of paying; False for those that with the words after them say the opposite."""
    longest_clause: int = 12
    """Words that one item of a terse message has at most."""


class InstructionWords(NamedTuple):
    fillers: PhraseTable[bool]
    """What may precede anything ("hi", "please")."""
    polite: PhraseTable[bool]
    """Questions and wishes that are orders in form only ("can you")."""
    orders: PhraseTable[Need]
    corrections: PhraseTable[bool]
    """Orders wherever they stand ("25 not 52")."""
    openings: PhraseTable[Instruction]
    """What a message can't open with, and be written."""
    anywhere: PhraseTable[Instruction]
    """What a message can't hold, and be written."""
    order_vetoes: PhraseTable[Instruction]
    """What an order can't hold."""
    endings: PhraseTable[Instruction]
    """What a message can't end with."""
    subjects: PhraseTable[bool]
    """What may stand before a statement's verb, besides dates ("i", "we just")."""
    statements: PhraseTable[Need]
    """Verbs of money that went or came ("spent")."""
    present_statements: PhraseTable[Need]
    """Verbs that state something only with a past date ("i spend 20 today")."""
    to_me: PhraseTable[Receiver]
    """Verbs whose subject may be anybody ("charged me")."""
    copulas: PhraseTable[bool]
    """Between a thing and its price ("was", "came to")."""
    clause_words: frozenset[str]
    """Verbs and pronouns: with one of them a message is a sentence, not a terse entry."""
    verbs_or_nouns: frozenset[str]
    """Those of them that behind another word may be nouns ("lego *set*")."""
    verb_endings: tuple[str, ...]
    """How a word ends that is probably a verb ("waiting")."""
    nouns_like_verbs: frozenset[str]
    """Words that end so and are none ("wedding")."""
    people: frozenset[str]
    owners: frozenset[str]
    """People as the owners of things ("mum's")."""
    budgets: PhraseTable[bool]
    """Words for a budget or limit."""
    records: PhraseTable[bool]
    """Words for an entry ("the last one")."""
    code: PhraseTable[bool]


class QuestionWords(NamedTuple):
    income: PhraseTable[bool]
    """What makes a question one about money that came in."""
    asking: PhraseTable[bool]
    """What a question opens with, that is no word for what it is about ("show me")."""
    groups: PhraseTable[tuple[Category, ...]]
    """Words of a question that mean several categories ("food")."""


class RequestWords(NamedTuple):
    courtesies: PhraseTable[str]
    """Kind words, each with the value of its `requests.Courtesy`."""
    how: PhraseTable[bool]
    """Asks how something is done; True: something that only the bot does."""
    moods: PhraseTable[str]
    """Words of feelings, each with the value of its `requests.Mood`."""
    changes: PhraseTable[bool]
    """Opens an order to change or delete something stored."""
    pronouns: PhraseTable[bool]
    """After such an opening: only the last change is meant."""
    budgets: PhraseTable[bool]
    """Names of a budget; False: words that may mean something else ("cap", "max")."""
    beside_amounts: frozenset[str]
    """What may stand beside an amount that is a whole answer ("about", "a month")."""


@dataclass(frozen=True, slots=True, eq=False)
class Locale:
    """A language of a country; equal to itself alone, so that results can be kept by locale."""

    tag: str
    """The locale id of Lex, such as "en_US"."""
    lexicon: Lexicon
    slot_words: frozenset[str]
    """Every word of the lexicon."""
    numbers: NumberWords
    money: MoneyWords
    times: TimeWords
    categories: CategoryWords
    items: ItemWords
    instructions: InstructionWords
    budgets: BudgetWords
    questions: QuestionWords
    requests: RequestWords
    corrections: CorrectionWords
    measures: MeasureWords
    inquiries: InquiryWords
    schedules: ScheduleWords
    stories: StoryWords
    lessons: LessonWords
    answers: PhraseTable[bool]
    """What says yes (True) or no (False) to "Shall I save it?"."""
    learned: str
    """The package of `locales` with what was learned from messages in this language."""
    speller: Speller = field(default_factory=lambda: Speller((), frozenset))
    speller_of_things: Callable[[], Speller] = lambda: Speller((), frozenset)
    """As `speller`, towards the wider glossary; only for filing what is stored anyway."""

    @remember
    def read(self, text: str) -> tuple[Token, ...]:
        """The tokens of `text`, slips in words of dates and categories put right."""
        tokens = tokenize(text)
        for at, token in enumerate(tokens):
            if token.kind != WORD:
                continue
            word = self.speller.correct(token.text)
            fills_slots = word in self.slot_words
            if fills_slots or word is not token.text:
                tokens[at] = token._replace(text=word, fills_slots=fills_slots)
        return tuple(tokens)

    def read_slot(self, slot: str, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """A `SlotReader`: see `slots.py`."""
        return read_slot(self.lexicon, slot, tokens, at)
