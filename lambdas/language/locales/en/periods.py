"""English for periods."""

from lambdas.language.locale import Rule
from lambdas.language.phrases import PhraseTable

_PAY = "salary|payday|paycheck|paycheque|payslip|wage|wages|payroll|pay|salaries|paychecks|paydays"

PERIODS: PhraseTable[Rule] = PhraseTable(
    [
        ("[in|for|over|during] this|current week", Rule("this_week", 0)),
        ("[in|for|over|during] the current week", Rule("this_week", 0)),
        ("week so far|to", Rule("this_week", 0)),
        ("[in|for|over|during] last|previous week|wk", Rule("last_week", -1)),
        ("[in|for|over|during] the last|previous week", Rule("last_week", -1)),
        ("next week", Rule("next_week", 1)),
        ("this|the weekend", Rule("weekend", 0)),
        ("last|past weekend", Rule("weekend", -1)),
        ("[in|for|over|during] this|current month|mth", Rule("this_month", 0)),
        ("month so far|to", Rule("this_month", 0)),
        ("so far this month", Rule("this_month", 0)),
        ("[in|for|over|during] last|previous month|mth", Rule("last_month", -1)),
        ("the month before", Rule("last_month", -1)),
        ("next month", Rule("next_month", 1)),
        ("month before last", Rule("last_month", -2)),
        ("the month before last", Rule("last_month", -2)),
        ("two months ago", Rule("last_month", -2)),
        ("in|for|during|of|over|through|from {month}", Rule("month")),
        ("[in|for|during|of] {month} {year}", Rule("month")),
        ("[in|for|during|of] last {month}", Rule("month")),
        ("[in|for|during|of] {month} last year", Rule("month_of_last_year", -1)),
        ("whole|entire {month}", Rule("month")),
        ("month of {month}", Rule("month")),
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
            "from|between [the] {day} and|to|till|until [the] {day} [of] {month}",
            Rule("days_of_month"),
        ),
        ("[from|between] {month} {day} and|to|till|until|- {day}", Rule("days_of_named_month")),
        ("since [the] [start|beginning|1st] [of] {month}", Rule("since")),
        (f"since|after [my|the|our] [last|latest|previous|recent] {_PAY}", Rule("since_payday")),
        ("since|after i|we [last|just] got|was|were paid", Rule("since_payday")),
        ("since|after i|we got my|our [last] " + _PAY, Rule("since_payday")),
        (f"since my last {_PAY} came [in]", Rule("since_payday")),
        ("since getting paid", Rule("since_payday")),
        ("since|after [my|the] [last] pay day|check|cheque|slip", Rule("since_payday")),
        ("[in|for|over|during] this|current year", Rule("this_year", 0)),
        ("year so far", Rule("this_year", 0)),
        ("year to date", Rule("this_year", 0)),
        ("[in|for|over|during] last|previous year", Rule("last_year", -1)),
        ("in|for|during|of|year|whole {year}", Rule("year")),
        ("[in|for|over|during] the past|last {number} {unit}", Rule("days")),
        ("[in|for|over|during] past|last {number} {unit}", Rule("days")),
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
