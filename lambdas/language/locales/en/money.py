"""English for numbers and money."""

from lambdas.language.money_words import MoneyWords, NumberWords
from lambdas.language.phrases import PhraseTable
from lambdas.language.tokens import fold
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
    articles=frozenset({"a", "an", "one"}),
    joiners=frozenset({"and", "n"}),
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
    halves=PhraseTable([("and a half", True), ("n a half", True), ("& a half", True)]),
)

_DOLLAR = ("USD", *sorted(DOLLARS - {"USD"}))
_POUND = ("GBP", "EGP", "FKP", "GIP", "LBP", "SDG", "SHP", "SSP", "SYP")
_RUPEE = ("INR", "PKR", "LKR", "NPR", "MUR", "SCR", "IDR")
_PESO = ("MXN", "ARS", "CLP", "COP", "CUP", "DOP", "PHP", "UYU")
_CROWN = ("SEK", "NOK", "DKK", "ISK", "CZK")
_DINAR = ("KWD", "BHD", "JOD", "IQD", "TND", "DZD", "LYD", "RSD")
_NOTE = ("GBP", "EUR", "AUD", "NZD")
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
    "zloty zlotys zlotych zl z\u0142 z\u0142oty z\u0142otych": ("PLN",),
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
    "taka tk": ("BDT",),
    "dong": ("VND",),
    "sol soles": ("PEN",),
    "bht": ("THB",),
    "sfr stutz": ("CHF",),
    "sr": ("SAR",),
    "qr": ("QAR",),
    "loonie loonies": ("CAD",),
    "\u5186": ("JPY",),
    "\u5143 \u5757": ("CNY", "TWD"),
    "\uc6d0": ("KRW",),
    "\u0440\u0443\u0431 \u0440\u0443\u0431\u043b\u0435\u0439": ("RUB",),
    "\u0433\u0440\u043d": ("UAH",),
}
_COUNTRIES = {
    "US": "us|american",
    "CA": "canadian",
    "AU": "australian|aussie|oz",
    "NZ": "nz|kiwi",
    "SG": "singapore|singaporean|sing",
    "GB": "british|uk|english",
    "CH": "swiss",
    "MX": "mexican|mexicanos",
    "AR": "argentine|argentinian|argentinos",
    "CL": "chilean|chilenos",
    "CO": "colombian|colombianos",
    "PH": "philippine|filipino",
    "SE": "swedish",
    "NO": "norwegian",
    "DK": "danish",
    "CZ": "czech",
    "IS": "icelandic",
    "IN": "indian",
    "PK": "pakistani",
    "LK": "lankan",
    "NP": "nepali|nepalese",
    "ID": "indonesian",
    "JP": "japanese",
    "CN": "chinese",
    "KR": "korean",
    "KW": "kuwaiti",
    "BH": "bahraini",
    "JO": "jordanian",
    "TN": "tunisian",
    "RS": "serbian",
    "EG": "egyptian",
    "KE": "kenyan",
    "TZ": "tanzanian",
    "UG": "ugandan",
    "AE": "emirati|uae",
    "MA": "moroccan",
    "SA": "saudi",
    "QA": "qatari",
    "TR": "turkish",
    "ZA": "african",
    "TW": "taiwanese|taiwan",
    "HK": "hk",
    "BR": "brazilian",
}

MONEY = MoneyWords(
    currencies={
        fold(word): codes
        for words, codes in _CURRENCY_WORDS.items()
        for word in words.split()
        if codes != ("BGN",)
    },
    glued_before={"r": ("ZAR",)},
    countries=PhraseTable(
        [(names, code) for code, names in _COUNTRIES.items()]
        + [("new zealand", "NZ"), ("hong kong", "HK"), ("sri lankan", "LK")]
        + [("south african", "ZA"), ("south korean", "KR"), ("new taiwan", "TW")]
        + [("saudi arabian", "SA")]
    ),
    notes={
        "fiver": (5, _NOTE),
        "fivers": (5, _NOTE),
        "tenner": (10, _NOTE),
        "tenners": (10, _NOTE),
    },
    after_only=frozenset(
        "won real re eu pound pounds rand rands lei dong buck bucks quid tk sol soles bht sr qr "
        "loonie loonies stutz".split()
    ),
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
            ("my|our part {below_hundred}", False),
            ("size|sz {numeral}", True),
            ("# {numeral}", True),
            ("{numeral} {measure}", True),
            ("ran|jogged|walked|cycled|biked|swam|hiked [a] {numeral}", True),
            ("{numeral} and a half {measure}", True),
            ("{number} and a half {measure}", True),
            ("{numeral} pound|pounds of", True),
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
            ("seven eleven", True),
            ("my|your|our|the last|first|latest|next {numeral}", True),
            ("forever 21|twenty one", True),
            ("one|two|three|four|five|six|seven|eight|nine|ten ( {below_hundred} )", True),
            ("code|otp|temp|temperature|humidity|gpa|bpm|pulse|weight|height {numeral}", True),
            ("{number} [out] of {number}", True),
            ("{below_hundred} [out] of {below_hundred}", True),
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
    before_many=frozenset("me us him her them gave sent dog cat another other".split()),
    plural_endings=("s",),
    before_word_amount=frozenset(
        "spent paid cost costs for was add log put record spend pay enter of to blew about "
        "like around only dropped gave earned received".split()
    ),
    roughly=frozenset({"ish"}),
    of="of",
    numbered=frozenset("flight flights train bus route service line".split()),
    names_one=frozenset({"in", "("}),
    meals=frozenset(
        "lunch dinner brunch breakfast meal meals restaurant restaurants supper buffet takeaway "
        "takeout groceries supermarket steakhouse".split()
    ),
)
