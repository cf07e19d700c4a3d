"""English for how often something comes, and on which day."""

from lambdas.language.schedule_words import On, Repeat
from lambdas.ledger.schedules import ORDINALS, WEEKDAYS, Every

_EACH = "every|each|evry|evrey|evey|eevry|evary"
_WEEK, _MONTH, _YEAR = "week|wk", "month|mth|mnth|mo|monht|motnh", "year|yr|yaer"
_UNITS = (
    (_WEEK, Every.WEEK),
    ("fortnight|fortnite", Every.FORTNIGHT),
    (_MONTH, Every.MONTH),
    ("quarter|qtr", Every.QUARTER),
    (_YEAR, Every.YEAR),
)
_NUMBERED = (
    ("1|one week", Every.WEEK),
    ("2|two weeks|wks", Every.FORTNIGHT),
    ("1|one month", Every.MONTH),
    ("3|three months|mths", Every.QUARTER),
    ("12|twelve months|mths", Every.YEAR),
    ("1|one year", Every.YEAR),
)
_ADVERBS = (
    ("weekly|wekly|weeky|weekley", Every.WEEK),
    ("fortnightly|biweekly|fortnitely", Every.FORTNIGHT),
    ("bi - weekly", Every.FORTNIGHT),
    ("monthly|montly|monthy|mothly|mnthly|mthly|monthley", Every.MONTH),
    ("quarterly|quaterly|quartely|quartly", Every.QUARTER),
    ("yearly|yearley|annually|annualy|anually|annual|yrly", Every.YEAR),
    ("per annum", Every.YEAR),
)
_DAY = "[on] [the]"
_OF_MONTH = f"of {_EACH} {_MONTH}"
_STRANGE = Repeat(None, known=False)


def _nth(
    before: str, after: str, every: Every | None, *, ordinals: str = "first second third fourth"
) -> list[tuple[str, Repeat]]:
    """Phrases around "last friday" and "second friday"."""
    names = {name: name for name in ordinals.split()} | {"last": "last|final|lst"}
    return [
        (f"{before} {words} {{weekday}} {after}".strip(), _on_nth(every, ORDINALS[name]))
        for name, words in names.items()
    ]


def _on_nth(every: Every | None, ordinal: int) -> Repeat:
    return Repeat(every, On.NTH_WEEKDAY, ordinal)


STEPS = [
    *((f"{_EACH} {unit}", Repeat(every)) for unit, every in _UNITS),
    *((f"{_EACH} single {unit}", Repeat(every)) for unit, every in _UNITS),
    *((f"{_EACH} {unit}", Repeat(every)) for unit, every in _NUMBERED),
    *((f"once a|per|every|each {unit}", Repeat(every)) for unit, every in _UNITS),
    (f"{_EACH} other|second|alternate {_WEEK}", Repeat(Every.FORTNIGHT)),
    (f"{_EACH} 2 nd {_WEEK}", Repeat(Every.FORTNIGHT)),
    (f"{_EACH} {{weekday}}", Repeat(Every.WEEK, On.WEEKDAY)),
    (
        f"{_EACH} {{weekday}} morning|afternoon|evening|night",
        Repeat(Every.WEEK, On.WEEKDAY),
    ),
    (f"{_EACH} other|alternate|second {{weekday}}", Repeat(Every.FORTNIGHT, On.WEEKDAY)),
    *((f"{name}s", Repeat(Every.WEEK, On.WEEKDAY, number)) for number, name in enumerate(WEEKDAYS)),
    *(
        (f"on {name}s [morning|evening]", Repeat(Every.WEEK, On.WEEKDAY, number))
        for number, name in enumerate(WEEKDAYS)
    ),
    *_nth(f"[on] {_EACH}", "[of] [the] [month]", Every.MONTH, ordinals="first third fourth"),
    *_nth(_DAY, _OF_MONTH, Every.MONTH),
    *_nth(_DAY, f"{_EACH} {_MONTH}", Every.MONTH),
    *_nth(f"{_EACH} {_MONTH} on the", "", Every.MONTH),
    (f"{_DAY} last day {_OF_MONTH}", Repeat(Every.MONTH, On.LAST_DAY)),
    (f"{_DAY} last day {_EACH} {_MONTH}", Repeat(Every.MONTH, On.LAST_DAY)),
    (f"[on|at] [the] end {_OF_MONTH}", Repeat(Every.MONTH, On.LAST_DAY)),
    (f"[at] {_EACH} {_MONTH} end", Repeat(Every.MONTH, On.LAST_DAY)),
    (f"[on] [the] {_EACH} last day [of] [the] [month]", Repeat(Every.MONTH, On.LAST_DAY)),
    (f"{_DAY} {{day}} {_OF_MONTH}", Repeat(Every.MONTH, On.DAY)),
    (f"[on] {_EACH} {{nth}} [of] [the] [month]", Repeat(Every.MONTH, On.DAY)),
    (f"[on] {_EACH} {{day}} of the month", Repeat(Every.MONTH, On.DAY)),
    (f"{_DAY} start|beginning {_OF_MONTH}", Repeat(Every.MONTH, On.DAY, 1)),
    (f"{_EACH} {{month}}", Repeat(Every.YEAR, On.MONTH)),
    (f"{_EACH} {{month}} [the] {{day}}", Repeat(Every.YEAR, On.MONTH_DAY)),
    (f"{_EACH} {{day}} [of] {{month}}", Repeat(Every.YEAR, On.DAY_MONTH)),
    (f"{_DAY} {{day}} of {{month}} {_EACH} {_YEAR}", Repeat(Every.YEAR, On.DAY_MONTH)),
    (f"{_EACH} day|morning|afternoon|evening|night|hour|weekday|workday|weekend", _STRANGE),
    (f"{_EACH} other|second day|month|mth|year|quarter", _STRANGE),
    (f"{_EACH} {{number}} {{unit}}", _STRANGE),
    ("twice|thrice a|per|every|each week|month|year|day", _STRANGE),
    ("{number} times a|per|every|each week|month|year|day", _STRANGE),
    ("daily|semiannually|bimonthly|semimonthly|biannually", _STRANGE),
]
ADVERBS = [(words, Repeat(every)) for words, every in _ADVERBS]
RATES = [
    *((f"a|an|per|p|/ {unit}", Repeat(every)) for unit, every in _UNITS),
    ("pm|pcm", Repeat(Every.MONTH)),
    ("p / m|mo", Repeat(Every.MONTH)),
    ("pw", Repeat(Every.WEEK)),
    ("pa", Repeat(Every.YEAR)),
]
DAYS = [
    *_nth(_DAY, "[of] [the] [month]", None),
    (f"{_DAY} last|final day [of] [the] [month]", Repeat(None, On.LAST_DAY)),
    ("[on|at] [the] end of the|a month", Repeat(None, On.LAST_DAY)),
    ("[on|at] [the] month end", Repeat(None, On.LAST_DAY)),
    ("on|teh|the|te {day} [of] [the] [month]", Repeat(None, On.DAY)),
    ("on the|teh|te {day} [of] [the] [month]", Repeat(None, On.DAY)),
    ("{nth} [of] [the] [month]", Repeat(None, On.DAY)),
    ("[on] {weekday}", Repeat(None, On.WEEKDAY)),
    *((f"{name}s", Repeat(None, On.WEEKDAY, number)) for number, name in enumerate(WEEKDAYS)),
    ("[on] [the] {day} [of] {month}", Repeat(None, On.DAY_MONTH)),
    ("[on] {month} [the] {day}", Repeat(None, On.MONTH_DAY)),
    ("[on] [the] first|1 day of the month", Repeat(None, On.DAY, 1)),
    ("in {month}", Repeat(None, On.MONTH)),
]
