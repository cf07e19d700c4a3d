"""English for numbers and money."""

from lambdas.language.locale import MoneyWords, NumberWords
from lambdas.language.phrases import PhraseTable
from lambdas.ledger.currencies import DOLLARS

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "ninty": 90,
}

NUMBERS = NumberWords(
    values={word: value for value, word in enumerate(_SMALL)} | _TENS | {"fiveteen": 15},
    scales={"hundred": 100, "thousand": 1000, "million": 1_000_000},
    articles=frozenset({"a", "one"}),
    joiners=frozenset({"and"}),
    multipliers={
        "k": 3,
        "grand": 3,
        "thousand": 3,
        "hundred": 2,
        "million": 6,
        "lakh": 5,
        "lakhs": 5,
        "crore": 7,
        "crores": 7,
        "mil": 6,
    },
)

_DOLLAR = ("USD", *sorted(DOLLARS - {"USD"}))
_POUND = ("GBP", "EGP", "FKP", "GIP", "LBP", "SDG", "SHP", "SSP", "SYP")
_RUPEE = ("INR", "PKR", "LKR", "NPR", "MUR", "SCR", "IDR")
_PESO = ("MXN", "ARS", "CLP", "COP", "CUP", "DOP", "PHP", "UYU")
_CROWN = ("SEK", "NOK", "DKK", "ISK", "CZK")
_DINAR = ("KWD", "BHD", "JOD", "IQD", "TND", "DZD", "LYD", "RSD")
_FRANC = ("CHF", "XOF", "XAF", "XPF", "RWF", "BIF", "DJF", "GNF", "KMF")
_SHILLING = ("KES", "TZS", "UGX", "SOS")
_CENT = (*_DOLLAR, "EUR", "ZAR", "KES")

_CURRENCY_WORDS: dict[str, tuple[str, ...]] = {
    "dollar dollars dolar dolars dollers buck bucks": _DOLLAR,
    "euro euros eur eu": ("EUR",),
    "pound pounds quid squid sterling gbp": _POUND,
    "rupee rupees rs re": _RUPEE,
    "peso pesos": _PESO,
    "yen": ("JPY",),
    "yuan rmb renminbi kuai": ("CNY",),
    "won": ("KRW", "KPW"),
    "krona kronor krone kroner kr crowns": _CROWN,
    "koruna korun kc": ("CZK",),
    "forint forints ft": ("HUF",),
    "zloty zlotys zlotych zl": ("PLN",),
    "franc francs": _FRANC,
    "dinar dinars": _DINAR,
    "kd kwds": ("KWD",),
    "dirham dirhams dh dhs": ("AED", "MAD"),
    "riyal riyals": ("SAR", "QAR", "YER"),
    "shilling shillings ksh": _SHILLING,
    "rand rands": ("ZAR",),
    "naira": ("NGN",),
    "cedi cedis": ("GHS",),
    "reais real": ("BRL",),
    "baht": ("THB",),
    "ringgit rm": ("MYR",),
    "rupiah rp": ("IDR",),
    "shekel shekels nis": ("ILS",),
    "lira liras tl": ("TRY",),
    "hryvnia hryvnias": ("UAH",),
    "rouble roubles ruble rubles": ("RUB",),
    "lei leu": ("RON", "MDL"),
    "lev leva": ("BGN",),
    "taka": ("BDT",),
    "dong": ("VND",),
}

MONEY = MoneyWords(
    currencies={
        word: codes
        for words, codes in _CURRENCY_WORDS.items()
        for word in words.split()
        if codes != ("BGN",)
    },
    after_only=frozenset("won real re eu pound pounds rand rands lei dong buck bucks quid".split()),
    minor_units={
        "cent": _CENT,
        "cents": _CENT,
        "pence": _POUND,
        "penny": _POUND,
        "pennies": _CENT,
        "paise": ("INR",),
    },
    glued_minor_units={"p": _POUND, "c": _CENT},
    ambiguous_codes=frozenset(
        "all try top mad cup pen gel ron cop bam lak sos amd ern kgs".split()
    ),
    not_amounts=PhraseTable(
        [
            ("{numeral} %", True),
            ("{numeral} percent|percents|pct|pc", True),
            ("{numeral} per cent", True),
            ("{hour} am|pm|oclock", True),
            ("{hour} : {minute} [am|pm]", True),
            ("{hour} a|p . m", True),
            ("{numeral} am|pm", True),
            ("at|@ {hour}", True),
            ("at|@ {number} each|apiece|per|ea", False),
            ("by|before|after|around {hour} am|pm|oclock", True),
            ("{label} {whole}", True),
            ("{product} {below_hundred}", True),
            ("size|sz {numeral}", True),
            ("# {numeral}", True),
            ("{numeral} {measure}", True),
            ("{numeral} - {measure}", True),
            ("{numeral} {people}", True),
            ("{numeral} of us|them|you", True),
            ("{numeral} times|x a|per day|week|month|year", True),
            ("aged|turned|turning {number}", True),
            ("im|am|is|was|are|were {number} [years] old|yo", True),
            ("{number} - year|day|week|month|hour|minute", True),
            ("table|party|group|family for|of {number}", True),
            ("for {number} people|persons|nights|days|weeks|months|hours|of", True),
            ("in|since|of|year {year}", True),
            ("24 / 7", True),
            ("7 - eleven", True),
            ("formula 1|2|3|one|two", True),
            ("7 eleven|11", True),
            ("7up", True),
            ("7 up", True),
            ("5 guys", True),
            ("five guys", True),
            ("three|3 mobile", True),
            ("one|two|three|four|five star|stars", True),
            ("two|three|four pack|packs", True),
            ("{number} [-] pack|packs|pk", True),
            ("half|quarter past|to {hour}", True),
            ("number {numeral}", True),
            ("no . {number}", True),
        ]
    ),
    times=frozenset({"x", "×", "*", "@", "times"}),
    plus=frozenset({"+", "plus"}),
    each=frozenset({"each", "apiece", "ea", "per"}),
    at=frozenset({"at", "@"}),
    for_=frozenset({"for", "on", "="}),
    after_amount=frozenset(
        "on for at in from to with and by via as of off per each a an the today yesterday tonight "
        "last this that was is under plus then at but because since so i my we me back out "
        "please pls thanks thx extra total altogether only again already now just this".split()
    ),
    before_count=frozenset(
        "bought got had ate took ordered made sold grabbed picked get buy have the these those "
        "drank watched saw won found purchased".split()
    ),
    plural_endings=("s",),
    before_word_amount=frozenset(
        "spent paid cost costs for was add log put record spend pay enter of to blew about "
        "like around only dropped gave earned received".split()
    ),
)
