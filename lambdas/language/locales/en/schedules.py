"""English for what repeats."""

from lambdas.language.phrases import PhraseTable
from lambdas.language.schedule_words import Doing, On, Repeat, ScheduleWords
from lambdas.ledger.categories import Category
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


_STEPS = [
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

_BEFORE_ADDING = (
    "automatically|auto|add|log|create|make|schedule|enter|save|record|note|track|set|put|repeat|"
    "start|setup|new"
)
_KIND = "expense|expenses|payment|payments|entry|bill|income|cost|charge|transaction|item|order"

SCHEDULES = ScheduleWords(
    steps=PhraseTable(_STEPS),
    adverbs=PhraseTable([(words, Repeat(every)) for words, every in _ADVERBS]),
    rates=PhraseTable(
        [(f"a|an|per|p|/ {unit}", Repeat(every)) for unit, every in _UNITS]
        + [("pm|pcm", Repeat(Every.MONTH)), ("p / m|mo", Repeat(Every.MONTH))]
        + [("pw", Repeat(Every.WEEK)), ("pa", Repeat(Every.YEAR))]
    ),
    days=PhraseTable(
        [
            *_nth(_DAY, "[of] [the] [month]", None),
            (f"{_DAY} last|final day [of] [the] [month]", Repeat(None, On.LAST_DAY)),
            ("[on|at] [the] end of the|a month", Repeat(None, On.LAST_DAY)),
            ("[on|at] [the] month end", Repeat(None, On.LAST_DAY)),
            ("on|teh|the|te {day} [of] [the] [month]", Repeat(None, On.DAY)),
            ("on the|teh|te {day} [of] [the] [month]", Repeat(None, On.DAY)),
            ("{nth} [of] [the] [month]", Repeat(None, On.DAY)),
            ("[on] {weekday}", Repeat(None, On.WEEKDAY)),
            *(
                (f"{name}s", Repeat(None, On.WEEKDAY, number))
                for number, name in enumerate(WEEKDAYS)
            ),
            ("[on] [the] {day} [of] {month}", Repeat(None, On.DAY_MONTH)),
            ("[on] {month} [the] {day}", Repeat(None, On.MONTH_DAY)),
            ("[on] [the] first|1 day of the month", Repeat(None, On.DAY, 1)),
            ("in {month}", Repeat(None, On.MONTH)),
        ]
    ),
    starts=PhraseTable(
        [
            ("starting|startin|starts|start|beginning|begins|effective|from|since", True),
            ("starting|beginning on|from", True),
            ("as of|from", True),
        ]
    ),
    ends=PhraseTable(
        [("until|till|til|ending|ends", True), ("for [the] [next] {number} {unit}", True)]
    ),
    named=PhraseTable(
        [
            ("recurring|reccuring|recuring|recurrent|repeating|repeated|reoccurring", True),
            ("repeat|repeats|recurs", True),
            ("standing order|orders", True),
            ("scheduled|regular payment|payments|expense|expenses|income|bill|bills", True),
        ]
    ),
    openings=PhraseTable(
        [
            (f"{_BEFORE_ADDING} [up] [a|an|my|the|new]", True),
            (f"{_BEFORE_ADDING} [up] [a|an|my|the|new] [new] {_KIND} [of|for]", True),
            (f"[a|an|my|the|new] {_KIND} [of|for]", True),
            ("of|for|:", True),
        ]
    ),
    habits=PhraseTable(
        [
            ("i|we [always|usually] pay|owe [the|for]", True),
            ("i|we [always|usually] get|earn|receive|make [paid]", False),
            ("i|we|im [am|are|being] paid", False),
            ("is|are|costs|cost|comes|goes|takes|gets|charges", True),
            ("comes|goes out|off [at]", True),
            ("comes|come|gets|is paid in [at]", False),
            ("goes in [at]", True),
            ("lands|arrives|hits|delivers|charges|bills|debits", True),
            ("each time", True),
            ("comes|works out to|at", True),
            ("is|are due|charged|paid|billed|deducted", True),
            ("due|billed|charged", True),
        ]
    ),
    beside=PhraseTable(
        [
            *(
                (f"[and|so|then|please|pls] {order} it|that|this|them [up|down|in] {after}", True)
                for order in ("add|log|put|save|record|enter|store|note", "set|make|let|have")
                for after in (
                    "[automatically|auto|please|pls|for me]",
                    "as|to|on|to be [a|an] [automatic|entry|thing|one|payment|expense|please|pls]",
                    "run|repeat|happen [itself|automatically|please|pls]",
                )
            ),
            ("automatically|automatic|auto|automated", True),
            ("by itself|themselves", True),
            ("on its|their own", True),
            ("a|each|every|per time|go|visit|lesson|session", True),
            ("by|via|on|as direct debit", True),
            ("by|via|on|as dd|autopay|card", True),
            ("off|from|to|for me", True),
            ("remember that|this|it", True),
            ("please|pls|btw", True),
            ("i|we give|send|put|transfer|hand", True),
            ("i|we have|am|m having", True),
            ("comes|goes|gets|takes|is|it takes taken|deducted|paid|charged [out|off]", True),
            ("costs|cost|takes|charges|gives|sends|pays|bills me|us", True),
        ]
    ),
    bills=frozenset(
        {Category.SUBSCRIPTIONS, Category.HOUSING, Category.UTILITIES, Category.SALARY}
    ),
    reasons=frozenset(", until till because cause cos since while as".split()),
    lists=PhraseTable(
        [
            ("what|which|whats", True),
            ("list|show|see|view|display|give [me] [all] [of] [my|the|our]", True),
            ("show|give|tell me [all] [of] [my|the|our|about]", True),
            ("my|all|any", True),
            ("when is|are|does|do", True),
            ("how many", True),
        ]
    ),
    subjects=frozenset(
        "recurring repeating subscriptions subscription standing bills regular scheduled "
        "repeats recurs outgoings payments expenses orders".split()
    ),
    coming=PhraseTable(
        [
            ("do i|we have", False),
            ("have i|we got", False),
            ("am i|we paying", True),
            ("coming|come|comes|go|goes|going up|out", True),
            ("is|are|get|gets due|next|charged|billed|posted", True),
            ("on repeat", True),
            ("still|yet coming|due|open|left", True),
            ("due|upcoming|regularly|automatically|active|paused|set up", True),
            ("still to come", True),
        ]
    ),
    sums=PhraseTable(
        [
            ("how much|many", True),
            ("spent|spend|spending|spends|total|paid|cost|sum|average|compare", True),
        ]
    ),
    names=frozenset("subscription subscriptions membership recurring repeating standing".split()),
    orders=PhraseTable(
        [
            ("pause|suspend|freeze|hold [off]", Doing.PAUSE),
            ("put a pause on", Doing.PAUSE),
            ("resume|unpause|reactivate|restart|unfreeze|continue|reinstate", Doing.RESUME),
            ("start paying|posting|adding", Doing.RESUME),
            (
                "stop|cancel|end|quit|terminate|discontinue|drop|ditch|kill|remove|delete|canel",
                Doing.STOP,
            ),
            ("stop|quit paying|posting|adding|repeating|logging|for", Doing.STOP),
            ("get rid of", Doing.STOP),
            ("no more|longer", Doing.STOP),
            ("unsubscribe [me] from", Doing.STOP),
            ("i|ive|we|weve [have|just] cancelled|canceled|stopped|ended|quit", Doing.STOP),
            ("i|we dont have|pay|use [for]", Doing.STOP),
            ("i|we no longer have|pay|use [for]", Doing.STOP),
        ]
    ),
    turns=PhraseTable(
        [
            ("skip|skipping|miss|snooze|halt|paused|pausing|hold|frozen|freeze", Doing.PAUSE),
            ("on hold|pause|ice", Doing.PAUSE),
            ("on a break|pause", Doing.PAUSE),
            ("a|taking break from", Doing.PAUSE),
            ("temporarily stop|end|off", Doing.PAUSE),
            ("back [on|at|to|with]", Doing.RESUME),
            ("again", Doing.RESUME),
            (
                "[switch|turn|start|put|pick|carry] it|that|them|this back|on|up [again]",
                Doing.RESUME,
            ),
            ("carry on|pick up", Doing.RESUME),
            ("restarts|resumes|resumed|restarted|starts|start again", Doing.RESUME),
            ("anymore|cancelled|canceled|stopped|ended|ends|stops|finished|quit|over", Doing.STOP),
            ("done|through|finished with", Doing.STOP),
            ("got rid of", Doing.STOP),
            ("no longer|more", Doing.STOP),
            ("left|leaving|gave up|unsubscribed", Doing.STOP),
            ("bin|axe|nix|scrap|off|lose|bye|stopping|cancelling", Doing.STOP),
        ]
    ),
    since=PhraseTable(
        [
            ("now|raised|increased|changed|moved|dropped|fell|revised|update", True),
            ("up|down to", True),
            ("instead|rather", True),
            ("put me up", True),
        ]
    ),
    before=PhraseTable(
        [
            ("was|were|from|not|than|of", True),
            ("instead of [the]", True),
            ("used to be", True),
        ]
    ),
    endings=PhraseTable(
        [
            ("on hold|pause|ice", Doing.PAUSE),
            ("back on", Doing.RESUME),
            ("again", Doing.RESUME),
        ]
    ),
    changes=PhraseTable(
        [
            ("goes|going|went|gone up|down to|by", True),
            ("is|has going|gone up|down to", True),
            ("goes|rises|rose|drops|dropped|fell|increases|increased|changes|changed to", True),
            ("will be|cost", True),
            ("is|are|costs|cost [now]", True),
            ("now [is|costs|are]", True),
            ("moves|shifts|switches to", True),
            ("should be", True),
            ("change|update|set|make|raise|lower|increase|decrease|reduce|bump|put", False),
            ("move|shift|reschedule", False),
        ]
    ),
    lasting=PhraseTable(
        [
            ("from now on|onwards|onward", True),
            ("from now", True),
            ("from next month|week|year [on|onwards]", True),
            ("from {month} [on|onwards]", True),
            ("as of now|today", True),
            ("going forward|forwards", True),
            ("from here on", True),
            ("every|each time", True),
            ("goes up|down to", True),
            ("going|gone|went up|down to", True),
        ]
    ),
    idle=frozenset(
        "my the a an our this that please pls to of for on in at it its all entry entries "
        "recurring repeating subscription subscriptions standing order payment payments bill "
        "membership rule expense automatic monthly weekly yearly annual quarterly paying posting "
        "adding rate price fee cost plan now up down day date from over anymore more any "
        "month week year every each onwards on just me start turn switch put bring upcoming "
        "due".split()
    ),
)
