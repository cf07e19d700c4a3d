"""English for periods."""

from lambdas.language.locale import Rule
from lambdas.language.phrases import PhraseTable

_PAY = "salary|payday|paycheck|paycheque|payslip|wage|wages|payroll|pay|salaries|paychecks|paydays"

_DURING = "[in|for|over|during|of]"
_THIS = "this|ths|thsi|tihs|dis|current"
_LAST = "last|lst|lats|previous|prev"
_SPANS = (
    ("week|wk|weke", "weeks|wks", "week"),
    ("month|mth|mnth|monht", "months|mths", "month"),
    ("year|yr|yaer", "years|yrs", "year"),
)
"""What each is called, also as what something belongs to ("this *weeks* entries")."""

PERIODS: PhraseTable[Rule] = PhraseTable(
    [
        *(
            pair
            for one, owner, name in _SPANS
            for pair in (
                (f"{_DURING} {_THIS} {one}|{owner}", Rule(f"this_{name}", 0)),
                (f"{_DURING} the current {one}", Rule(f"this_{name}", 0)),
                (f"in|for|over|during|of the {one}", Rule(f"this_{name}", 0)),
                (f"[the] {one} so far", Rule(f"this_{name}", 0)),
                (f"[the] {one} to date|now", Rule(f"this_{name}", 0)),
                (f"so far {_THIS} {one}", Rule(f"this_{name}", 0)),
                (f"{_DURING} {_LAST} {one}|{owner}", Rule(f"last_{name}", -1)),
                (f"{_DURING} the last|previous {one}", Rule(f"last_{name}", -1)),
                (f"[the] {one} before last", Rule(f"earlier_{name}", -2)),
            )
        ),
        ("wtd", Rule("this_week", 0)),
        ("mtd", Rule("this_month", 0)),
        ("ytd", Rule("this_year", 0)),
        ("next week", Rule("next_week", 1)),
        (
            "[in|for|over|during|at|on] [this|ths|the] weekend|weekends|wkend|wknd",
            Rule("weekend", 0),
        ),
        ("last|past|lst weekend|wkend|wknd", Rule("weekend", -1)),
        ("the month before", Rule("last_month", -1)),
        ("next month", Rule("next_month", 1)),
        ("two months ago", Rule("earlier_month", -2)),
        ("in|for|during|of|over|through|from {month}", Rule("month")),
        ("[in|for|during|of] {month} {year}", Rule("month")),
        ("[in|for|during|of] last {month}", Rule("month")),
        ("[in|for|during|of] {month} last year", Rule("month_of_last_year", -1)),
        ("whole|entire {month}", Rule("month")),
        ("[in|for|over|during] [the] month of {month} [{year}]", Rule("month")),
        ("[from|between] {month} to|till|until|through|and|- {month}", Rule("months")),
        ("[in|for|over|during] this|current quarter", Rule("this_quarter", 0)),
        ("[in|for|over|during] the current quarter", Rule("this_quarter", 0)),
        ("[in|for|over|during] last|previous quarter", Rule("this_quarter", -1)),
        ("[in|for|over|during] the last|previous quarter", Rule("this_quarter", -1)),
        *(
            pair
            for number, name in enumerate(("first", "second", "third", "fourth"), start=1)
            for pair in (
                (f"[in|for|of|during] q{number} [of] [{{year}}]", Rule("quarter", number)),
                (f"[in|for|of|during] the {name} quarter [of] [{{year}}]", Rule("quarter", number)),
            )
        ),
        (
            "[from|between] [the] {day} [of] to|till|until|through|thru|- [the] {day} [of] {month}",
            Rule("days_of_month"),
        ),
        ("from|between [the] {day} and [the] {day} [of] {month}", Rule("days_of_month")),
        ("[in] [the] first half of {year}", Rule("half", 1)),
        ("[in] [the] second half of {year}", Rule("half", 2)),
        ("[in] [the] first half of the|this year", Rule("half", 1)),
        ("[in] [the] second half of the|this year", Rule("half", 2)),
        ("h1 [of] [{year}]", Rule("half", 1)),
        ("h2 [of] [{year}]", Rule("half", 2)),
        ("[in|over|during] this|last|the winter", Rule("season", 12)),
        ("[in|over|during] this|last|the spring", Rule("season", 3)),
        ("[in|over|during] this|last|the summer", Rule("season", 6)),
        ("[in|over|during] this|last|the autumn|fall", Rule("season", 9)),
        (
            "[in|for] [the] week of|beginning|starting|commencing {month} [the] {day}",
            Rule("week_of_named"),
        ),
        ("[in|for] [the] week of|beginning|starting|commencing [the] {day}", Rule("week_of")),
        (
            "[in|for] [the] week of|beginning|starting|commencing [the] {day} [of] {month}",
            Rule("week_of"),
        ),
        ("[from|between] {month} {day} and|to|till|until|- {day}", Rule("days_of_named_month")),
        ("since [the] [start|beginning|1st] [of] {month}", Rule("since")),
        (f"since|after [my|the|our] [last|latest|previous|recent] {_PAY}", Rule("since_payday")),
        ("since|after i|we [last|just] got|was|were paid", Rule("since_payday")),
        ("since|after i|we got my|our [last] " + _PAY, Rule("since_payday")),
        (f"since my last {_PAY} came [in]", Rule("since_payday")),
        ("since getting paid", Rule("since_payday")),
        ("since|after [my|the] [last] pay day|check|cheque|slip", Rule("since_payday")),
        ("in|for|during|of|year|whole {year}", Rule("year")),
        ("in|for|during|of the year {year}", Rule("year")),
        ("[in|for|over|during] the past|last {number} {unit}", Rule("days")),
        ("[in|for|over|during] past|last|lst {number} {unit}", Rule("days")),
        ("[in|over|during] the past {unit}", Rule("days", 1)),
        ("past {unit}", Rule("days", 1)),
        ("previous {number} {unit}", Rule("days")),
        ("all time", Rule("all")),
        ("ever", Rule("all")),
        ("in total ever", Rule("all")),
        ("altogether ever", Rule("all")),
        ("since [the] beginning|start", Rule("all")),
    ]
)
