"""English words, merchants and emoji of the categories."""

from lambdas.language.category_words import CategoryWords
from lambdas.language.glossary import Glossary
from lambdas.language.phrases import PhraseTable
from lambdas.ledger.categories import Category

from .company import COMPANY, DECIDING
from .merchants import MERCHANTS
from .things import STRONG, WEAK
from .vocabulary import HINTS, INCOME, THINGS

_NAMES: dict[Category, str] = {
    Category.GROCERIES: (
        "groceries, grocery, groceries shopping, grocery shopping, food shopping, food shop, "
        "food shops, supermarket, supermarkets, weekly shop, big shop"
    ),
    Category.DINING: (
        "dining, dining out, eating out, restaurants, restaurant, takeaway, takeaways, takeout, "
        "take out food, meals out, eating, dine out"
    ),
    Category.TRANSPORT: (
        "transport, transportation, commuting, commute, public transport, getting around"
    ),
    Category.HOUSING: "housing, rent, mortgage",
    Category.UTILITIES: "utilities, utility, utility bill, utility bills, bills",
    Category.HEALTH: "health, healthcare, health care, medical, medicine, fitness, wellness",
    Category.ENTERTAINMENT: "entertainment, fun, leisure, going out, nights out, hobbies",
    Category.SHOPPING: "shopping, clothes, clothing, fashion, electronics",
    Category.TRAVEL: (
        "travel, traveling, travelling, holiday, holidays, vacation, vacations, trips"
    ),
    Category.EDUCATION: "education, school, studies, study, learning, books",
    Category.SUBSCRIPTIONS: "subscriptions, subscription, subs, streaming, memberships",
    Category.PERSONAL_CARE: "personal care, beauty, grooming, self care, selfcare, cosmetics",
    Category.GIFTS: "gifts, gift, presents, present, donations, donation, charity",
    Category.PETS: "pets, pet, pet care, pet stuff",
    Category.OTHER: (
        "other, misc, miscellaneous, other stuff, other expenses, uncategorized, uncategorised"
    ),
    Category.SALARY: "salary, wages, wage, paycheck, pay check, payroll, paycheque",
    Category.REFUND: "refund, refunds, reimbursement, cashback, cash back, rebate",
    Category.OTHER_INCOME: "other income, income",
}


def _phrases(words: dict[Category, str]) -> list[tuple[str, Category]]:
    return [
        (phrase.strip(), category)
        for category, phrases in words.items()
        for phrase in phrases.split(",")
        if phrase.strip()
    ]


_PLURALS = (("s", ""), ("es", ""), ("ies", "y"))

CATEGORIES = CategoryWords(
    names=PhraseTable(_phrases(_NAMES)),
    strong=PhraseTable(_phrases(MERCHANTS) + _phrases(STRONG)),
    wider=Glossary(THINGS | INCOME, _PLURALS),
    weak=PhraseTable(_phrases(WEAK)),
    hints=Glossary(HINTS, _PLURALS),
    deciding=DECIDING,
    company=COMPANY,
    before_named=PhraseTable(
        [
            ("under|category|categorised|categorized|file|filed|tag|tagged", True),
            ("[in|to|into|as] [the] category [is|:|of]", True),
            ("put|file|move it|that|this|them under|in|to|into|as", True),
            ("should be [under|in|filed]", True),
            ("count [it|that|this] as", True),
            ("thats [under|in]", True),
            ("file|filed under", True),
            ("categorize|categorise [it|that|this] as|under", True),
        ]
    ),
    prepositions=frozenset(
        "at from for to with in on by near via before after during of while because incl including "
        "inc excl excluding".split()
    ),
    purposes=frozenset({"for"}),
    head_last=True,
)
