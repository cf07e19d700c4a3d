"""English."""

from functools import cache

from lambdas.language.locale import Locale, TimeWords
from lambdas.language.phrases import PhraseTable
from lambdas.language.spelling import Speller

from .answers import ANSWERS
from .budgets import BUDGETS
from .categories import CATEGORIES
from .corrections import CORRECTIONS
from .dates import DATES, LEXICON
from .inquiries import INQUIRIES
from .instructions import INSTRUCTIONS
from .items import ITEMS
from .lessons import LESSONS
from .measures import MEASURES
from .money import MONEY, NUMBERS
from .periods import PERIODS
from .questions import QUESTIONS
from .requests import REQUESTS
from .schedules import SCHEDULES
from .spelling import OF_QUESTIONS, OFTEN_MISTYPED, RIGHT_AS_THEY_ARE, SHORT_FORMS
from .stories import STORIES


def english(tag: str) -> Locale:
    """English as written where `tag` says."""
    return Locale(
        tag=tag,
        lexicon=LEXICON,
        slot_words=_slot_words(),
        numbers=NUMBERS,
        money=MONEY,
        times=TimeWords(
            day_first=tag != "en_US",
            dates=DATES,
            periods=PERIODS,
            since=frozenset({"since"}),
            from_=frozenset({"from", "between"}),
            to=frozenset({"to", "till", "until", "til", "through", "thru", "and", "-", "\u2013"}),
        ),
        categories=CATEGORIES,
        items=ITEMS,
        instructions=INSTRUCTIONS,
        budgets=BUDGETS,
        questions=QUESTIONS,
        requests=REQUESTS,
        corrections=CORRECTIONS,
        measures=MEASURES,
        inquiries=INQUIRIES,
        schedules=SCHEDULES,
        stories=STORIES,
        lessons=LESSONS,
        answers=ANSWERS,
        learned="en",
        speller=_speller(),
        speller_of_things=_speller_of_things,
    )


@cache
def _speller() -> Speller:
    targets = {*CATEGORIES.names.single_words(), *CATEGORIES.strong.single_words()}
    targets |= DATES.words() | PERIODS.words()
    targets |= {word for slot in ("weekday", "month", "unit") for word in LEXICON[slot]}
    return Speller(targets | OF_QUESTIONS | OFTEN_MISTYPED, _known, SHORT_FORMS)


@cache
def _speller_of_things() -> Speller:
    return Speller(CATEGORIES.wider.words(), frozenset)


def _slot_words() -> frozenset[str]:
    return frozenset(word for words in LEXICON.values() for word in words)


def _known() -> frozenset[str]:
    """Words that are right as they are."""
    known = RIGHT_AS_THEY_ARE | _slot_words() | set(NUMBERS.values) | set(NUMBERS.scales)
    known |= set(MONEY.currencies) | ITEMS.small | ITEMS.leading | ITEMS.trailing
    known |= INSTRUCTIONS.clause_words | INSTRUCTIONS.people | MONEY.after_amount
    known |= CATEGORIES.strong.words() | CATEGORIES.weak.words()
    known |= set(CATEGORIES.wider.words())
    for words in (INSTRUCTIONS, CORRECTIONS, MEASURES, INQUIRIES, BUDGETS, SCHEDULES, STORIES):
        tables = [table for table in words if isinstance(table, PhraseTable)]
        known |= {word for table in tables for word in table.words()}
    known |= CORRECTIONS.idle | MEASURES.asking | INQUIRIES.idle
    return known
