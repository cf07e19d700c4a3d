"""English."""

from lambdas.language.locale import Locale, TimeWords
from lambdas.language.spelling import Speller

from .answers import ANSWERS
from .budgets import BUDGETS
from .categories import CATEGORIES
from .dates import DATES, LEXICON
from .instructions import INSTRUCTIONS
from .items import ITEMS
from .money import MONEY, NUMBERS
from .periods import PERIODS
from .questions import QUESTIONS
from .requests import REQUESTS
from .spelling import RIGHT_AS_THEY_ARE


def english(tag: str) -> Locale:
    """English as written where `tag` says."""
    targets = {
        word
        for table in (DATES, PERIODS, CATEGORIES.names, CATEGORIES.strong)
        for word in table.words()
    }
    targets |= {word for slot in ("weekday", "month", "unit") for word in LEXICON[slot]}
    known = RIGHT_AS_THEY_ARE | set(NUMBERS.values) | set(NUMBERS.scales) | set(MONEY.currencies)
    known |= INSTRUCTIONS.clause_words
    for words in (CATEGORIES.weak, INSTRUCTIONS.statements, INSTRUCTIONS.orders):
        known |= set(words.words())
    return Locale(
        tag=tag,
        lexicon=LEXICON,
        slot_words=frozenset(word for words in LEXICON.values() for word in words),
        numbers=NUMBERS,
        money=MONEY,
        times=TimeWords(
            day_first=tag != "en_US",
            dates=DATES,
            periods=PERIODS,
            since=frozenset({"since"}),
            from_=frozenset({"from", "between"}),
            to=frozenset({"to", "till", "until", "through", "and", "-", "\u2013"}),
        ),
        categories=CATEGORIES,
        items=ITEMS,
        instructions=INSTRUCTIONS,
        budgets=BUDGETS,
        questions=QUESTIONS,
        requests=REQUESTS,
        answers=ANSWERS,
        speller=Speller(targets, known),
    )
