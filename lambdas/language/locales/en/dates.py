"""English for days."""

from lambdas.language.locale import Rule
from lambdas.language.phrases import PhraseTable
from lambdas.language.slots import Lexicon

from .verbs import PEOPLE

_WEEKDAYS = (
    "monday mon",
    "tuesday tue tues tuesdy",
    "wednesday wed weds wendsday wednsday",
    "thursday thu thur thurs thrusday",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
_MONTHS = (
    "january jan",
    "february feb febuary",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_NUMBERS = (
    "a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 "
    "twelve:12 couple:2 few:3 fourteen:14 fifteen:15 twenty:20 thirty:30 sixty:60 ninety:90"
)
_LABELS = (
    "code otp passcode pulse bpm gpa temp temperature humidity "
    "route rte highway hwy room rm gate platform floor apt apartment suite unit level chapter "
    "terminal pier studio area channel season episode ep version section seat row phase agent "
    "district ward sector block junction interstate psalm verse pin postcode zip ref reference "
    "lane catch blink maroon apollo matrix age aged nr no mach boeing airbus mazda bmw "
    "audi page volume vol question grade round matchday step"
)
_PRODUCTS = (
    "iphone ipad ps playstation xbox galaxy pixel windows macbook macos android ios gta fifa nba "
    "kindle series gen model type part week day zone line class mark stage covid section "
    "number num track exit bay oneplus redmi"
)
_MEASURES = (
    "kg kgs g gram grams mg lb lbs oz ounce ounces stone l liter liters litre litres ml cl gallon "
    "gallons km kms kilometers kilometres mile miles mi meter meters metre metres cm mm inch "
    "inches foot feet yard yards minute minutes min mins hour hours hr hrs second seconds sec "
    "secs day days night nights week weeks month months year years yr yrs decade decades degrees "
    "degree celsius fahrenheit percent calories kcal cal watts kwh mph kmh gb mb tb kb px steps "
    "points pts votes goals likes followers views episodes chapters pages songs tracks laps reps "
    "sets levels stars kilos kilo pounder inch mins cup cups tbsp tsp spoon spoons tablespoons "
    "teaspoons pinch cloves slices tablet tablets pills capsules pcs pieces sheets rolls sachets "
    "servings portions ways"
)
_PEOPLE = (
    "people persons person kids kid children child friends adults guests students players men "
    "women girls boys guys cats dogs siblings brothers sisters sons daughters passengers employees"
)


def _words(names: str) -> dict[str, int]:
    return dict.fromkeys(names.split(), 0)


def _numbered(groups: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: first + i for i, words in enumerate(groups) for word in words.split()}


LEXICON: Lexicon = {
    "weekday": _numbered(_WEEKDAYS, 0),
    "month": _numbered(_MONTHS, 1),
    "ordinal": {word: i for i, word in enumerate(_ORDINALS, 1)},
    "ordinal_suffix": _words("st nd rd th"),
    "number": {w: int(n) for w, _, n in (pair.partition(":") for pair in _NUMBERS.split())},
    "unit": {"day": 1, "days": 1, "week": 7, "weeks": 7, "wk": 7, "wks": 7, "fortnight": 14}
    | {"fortnights": 14, "month": -1, "months": -1, "mth": -1, "mths": -1}
    | {"year": -12, "years": -12, "yr": -12, "yrs": -12, "quarter": -3, "quarters": -3},
    "label": _words(_LABELS),
    "product": _words(_PRODUCTS),
    "measure": _words(_MEASURES),
    "people": _words(_PEOPLE),
    "person": dict.fromkeys(PEOPLE, 0),
}
"""A unit is a number of days, or of months if negative."""

DATES: PhraseTable[Rule] = PhraseTable(
    [
        ("today|todays|2day|tdy|tonight|tonights|tonite|todya|tody", Rule("offset", 0)),
        ("this morning|afternoon|evening|lunchtime|arvo", Rule("offset", 0)),
        ("just|right now", Rule("offset", 0)),
        ("earlier [today]", Rule("offset", 0)),
        (
            "yesterday|yesterdays|ystrdy|yday|yest|yesterdy|yestrday|yesturday|ystday|yesteday",
            Rule("offset", -1),
        ),
        ("gestern|ayer|ieri|ontem|gisteren", Rule("offset", -1)),
        ("heute|hoy|oggi|vandaag|hoje|aujourdhui", Rule("offset", 0)),
        ("yesterday|ystrdy|yday morning|afternoon|evening|night", Rule("offset", -1)),
        ("last|lst night|nite|nyt", Rule("offset", -1)),
        ("day before yesterday|yday", Rule("offset", -2)),
        ("the day before yesterday|yday", Rule("offset", -2)),
        ("tomorrow|tmrw|tmr|tmw|tomorow|tommorow|tommorrow|2moro", Rule("offset", 1)),
        ("tomorrow morning|afternoon|evening|night", Rule("offset", 1)),
        ("[the] day after tomorrow", Rule("offset", 2)),
        ("[on] {weekday} [morning|afternoon|evening|night|lunch]", Rule("weekday")),
        ("this [past] {weekday} [morning|afternoon|evening|night]", Rule("weekday")),
        ("last|past {weekday} [morning|afternoon|evening|night]", Rule("weekday_before")),
        ("on last {weekday}", Rule("weekday_before")),
        ("next|coming {weekday}", Rule("weekday_after")),
        ("{weekday} last week", Rule("weekday_of_week", -1)),
        ("last week {weekday}", Rule("weekday_of_week", -1)),
        ("last week on {weekday}", Rule("weekday_of_week", -1)),
        ("{weekday} of last week", Rule("weekday_of_week", -1)),
        ("{weekday} next week", Rule("weekday_of_week", 1)),
        ("[a|about|around] {number} [of] {unit} ago|back|before", Rule("ago")),
        ("[a|about|around] {number} {unit} ago today", Rule("ago")),
        ("in {number} {unit}", Rule("ahead")),
        ("{number} {unit} from now|today", Rule("ahead")),
        ("[on] the {day}", Rule("day_of_month")),
        ("[on] the {day} of this month", Rule("day_of_other_month", 0)),
        ("[on] the {day} [of] last month", Rule("day_of_other_month", -1)),
        ("on {day}", Rule("day_of_month")),
        ("on {ordinal}", Rule("day_of_month")),
        ("{nth}", Rule("day_of_month")),
        ("[on] [the] {day} [of] {month}", Rule("day_month")),
        ("[on] [the] {day} [of] {month} [,] {year}", Rule("day_month")),
        ("[on] {month} [the] {day}", Rule("month_day")),
        ("[on] {month} [the] {day} [,] {year}", Rule("month_day")),
        ("[on] {year} - {month_number} - {day}", Rule("year_month_day")),
        ("[on] {year} / {month_number} / {day}", Rule("year_month_day")),
        ("[on] {day} / {day} / {year}", Rule("numeric")),
        ("[on] {day} / {day} / {short_year}", Rule("numeric")),
        ("[on] {day} - {day} - {year}", Rule("numeric")),
        ("[on] {day} / {day}", Rule("numeric")),
    ]
)
