"""The slots of the bot in English, and the values that can fill them."""

from bot.definition import SlotDefinition, SlotType
from lambdas.intents import Slot
from lambdas.language.locales.en.merchants import MERCHANTS
from lambdas.language.locales.en.things import STRONG, WEAK
from lambdas.ledger.categories import Category

_CATEGORY_SYNONYMS: dict[Category, tuple[str, ...]] = {
    Category.GROCERIES: ("grocery", "food shopping", "food shop", "supermarket", "food"),
    Category.DINING: ("eating out", "restaurants", "takeaway", "coffee", "lunch", "dinner"),
    Category.TRANSPORT: ("transportation", "taxi", "fuel", "petrol", "train", "bus", "commute"),
    Category.HOUSING: ("rent", "mortgage", "home"),
    Category.UTILITIES: ("bills", "electricity", "internet", "phone bill", "water bill"),
    Category.HEALTH: ("healthcare", "medical", "pharmacy", "doctor", "dentist"),
    Category.ENTERTAINMENT: ("fun", "cinema", "concerts", "games", "going out"),
    Category.SHOPPING: ("clothes", "clothing", "shoes", "electronics"),
    Category.TRAVEL: ("holidays", "vacation", "flights", "hotels", "trips"),
    Category.EDUCATION: ("school", "courses", "books", "tuition"),
    Category.SUBSCRIPTIONS: ("streaming", "memberships", "netflix", "spotify"),
    Category.PERSONAL_CARE: ("haircuts", "cosmetics", "beauty"),
    Category.GIFTS: ("presents", "donations", "charity"),
    Category.PETS: ("pet", "vet", "dog food", "cat food"),
    Category.OTHER: ("miscellaneous", "everything else"),
    Category.SALARY: ("wages", "pay", "paycheck"),
    Category.REFUND: ("refunds", "money back"),
    Category.OTHER_INCOME: ("side income", "interest"),
}

CATEGORY = SlotType(
    "SpendingCategory",
    tuple((category.value, *_CATEGORY_SYNONYMS[category]) for category in Category),
    restricted=True,
)

_THINGS = (
    "lunch|dinner|breakfast|coffee|espresso|a sandwich|pizza|drinks with anna|groceries|"
    "milk and bread|shampoo|toothpaste|taxi|uber|bus ticket|train to the city|tram|petrol|"
    "parking|rent|electricity bill|internet|phone bill|gym|doctor|medicine|cinema tickets|"
    "concert|museum|video game|shoes|a jacket|jeans|headphones|new laptop|flight to rome|"
    "hotel|school books|spanish course|netflix|spotify|haircut|birthday present|flowers|"
    "dog food|vet|cat litter|a gift for mum|tesco|lidl|amazon|ikea|the dry cleaner|"
    "beer at the pub|ice cream|a book|batteries|car repair|swimming pool|stamps"
).split("|")


def _known_things() -> tuple[str, ...]:
    """Every thing and merchant that the reader files under a category, besides those above."""
    listed = [
        phrase.strip()
        for words in (STRONG, WEAK, MERCHANTS)
        for phrases in words.values()
        for phrase in phrases.split(",")
    ]
    spoken = [phrase for phrase in listed if any(letter.isalpha() for letter in phrase)]
    return tuple(dict.fromkeys(spoken))


ITEM = SlotType(
    "PurchasedItem",
    tuple((value,) for value in dict.fromkeys((*_THINGS, *_known_things()))),
    restricted=False,
)

PERIOD = SlotType(
    "TimeSpan",
    (
        ("this month", "the month", "so far this month", "month to date"),
        ("last month", "the previous month", "the month before"),
        ("this week", "the week", "so far this week"),
        ("last week", "the previous week"),
        ("today", "so far today"),
        ("yesterday",),
        ("this year", "the year", "year to date"),
        ("last year",),
        ("the last 30 days", "the past 30 days", "the past month"),
        ("the last 7 days", "the past week", "the past seven days"),
        ("in january", "january"),
        ("in april", "april"),
        ("in october", "october"),
        ("this weekend", "last weekend", "over the weekend"),
        ("since monday", "since friday", "since the first"),
        ("all time", "ever", "in total", "overall"),
    ),
    restricted=False,
)

AMOUNT_SLOT = SlotDefinition(
    Slot.AMOUNT, "AMAZON.Number", ("How much was it?", "How much did it cost?")
)
ITEM_SLOT = SlotDefinition(Slot.ITEM, ITEM.name, ("What was it for?",))
DATE_SLOT = SlotDefinition(Slot.DATE, "AMAZON.Date", ("When was that?",))
CATEGORY_SLOT = SlotDefinition(Slot.CATEGORY, CATEGORY.name, ("For which category?",))
PERIOD_SLOT = SlotDefinition(Slot.PERIOD, PERIOD.name, ("For which time?",))
