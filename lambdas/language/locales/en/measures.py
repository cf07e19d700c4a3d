"""English for what a question wants to know of budgets and entries."""

from lambdas.language.entry_words import MeasureWords
from lambdas.language.phrases import PhraseTable

_STORED = "logged|entered|added|saved|recorded|stored|tracked|noted|logg|log|enter|add|save"
_ENTRIES = "entries|transactions|transaction|records|items|activity|history|logs"
_PLURALS = "expenses|purchases|payments|stuff|things|spendings|incomes|ones|expense|purchase"

MEASURES = MeasureWords(
    standing=PhraseTable(
        [
            ("left|remaining|remain|remains|leftover", True),
            ("left over", True),
            ("budget|budgets|buget|bugdet|limit|limits|allowance", True),
            ("on|off track|target|course", True),
            ("am|are i|we over|under|within", True),
            ("have|did i|we blow|blown|exceed|exceeded|bust|busted|overspend|overspent", True),
            ("overspent|overspending|overspend", True),
            ("can|may|could|should i|we [still] spend", True),
            ("room|space|wiggle|leeway", True),
            ("afford", True),
            ("stretch to", True),
            ("push|put|take|tip|send|carry me|us|it over|past|beyond", True),
            ("how close|near|far am|are i|we", True),
            ("squeeze in", True),
            ("exceeded|exceed", True),
            ("how much|many did|have i|we blow|blown", False),
            ("what did i|we blow", False),
        ]
    ),
    status=PhraseTable(
        [
            (
                "[my|our|the] budget|budgets|limits [status|overview|check|summary|report|state]",
                True,
            ),
            ("status|state|overview|summary of [my|our|the|all] [my] budget|budgets|limits", True),
            ("[my|our] budget|budgets so far|this month", True),
        ]
    ),
    a_day=PhraseTable(
        [
            ("a|per|each|every day", True),
            ("daily|everyday", True),
        ]
    ),
    afford=PhraseTable(
        [
            ("afford", True),
            ("stretch to", True),
            ("room|space|money|cash|enough [left] for", True),
            ("break|blow|exceed|bust|fit|fits [in|into|within]", True),
            ("ok|okay|fine|alright|allowed|possible|feasible|doable|sensible", True),
            ("too much", True),
            ("can|could|may|should|shall i|we [still] spend|buy|get|pay", True),
            ("squeeze in", True),
            ("would|will|is {numeral}", True),
            ("would|will|is $|€|£ {numeral}", True),
        ]
    ),
    rest=PhraseTable([("left|remaining|remain|remains|leftover [over]", True)]),
    biggest=PhraseTable(
        [
            ("biggest|biggst|bigest|largest|highest|priciest|dearest|costliest", True),
            ("most expensive", True),
            ("[the] most i|ive|we [have] [ever] spent|paid", True),
            ("top {number}", True),
            ("biggest|largest|highest {number}", True),
            ("smallest|lowest|cheapest", False),
            ("least expensive", False),
            ("smallest|lowest|cheapest {number}", False),
        ]
    ),
    spent=PhraseTable(
        [
            ("expense|expenses|purchase|purchases|spending|spent|spend|buy|bought", True),
            ("pay|paid for", True),
            ("went|goes|going|gone|go out", True),
        ]
    ),
    above=PhraseTable(
        [
            ("over|above|exceeding|from", True),
            ("more|greater|larger|bigger|higher than", True),
            ("under|below", False),
            ("less|smaller|lower|cheaper than", False),
        ]
    ),
    asking=frozenset(
        "show list find search look display see give tell get pull up view print check browse "
        "where when what whats which who how much many long do does did have has had i we me us "
        "my our all any every recent latest last newest previous past log logged history records "
        "record recorded spending spent spend paid pay bought buy buying purchases purchase "
        "transactions transaction expenses expense entries entry items item payments payment "
        "things stuff everything anything was were is are been please can could you would like "
        "want to go went big biggest largest highest priciest dearest most expensive top costs "
        "cost over above more than greater larger exceeding ever recently so far kind sort of "
        "money incomes income came come coming date time there ago on out first saved "
        "added stored entered typed noted recorded tracked you u let check bring activity put "
        "smallest lowest cheapest least spends em ones tagged filed wrote written inserted read "
        "back scroll lemme gimme through itemise itemised itemize itemized "
        "line full whole couple few week month day year today log logs books book down".split()
    ),
    shows=PhraseTable(
        [
            ("show|list|see|display|view|print|find|search|open [me|us]", True),
            ("give|get|let me|us [see]", True),
            ("pull|bring|look up", True),
            ("can|could|may i|we [please] see|view|look", True),
            ("i|we want|need|like|wanna [to] see", True),
            ("id like to see", True),
            ("what|which are|were", True),
            ("what|which transactions|entries|purchases|payments", True),
        ]
    ),
    anything=PhraseTable(
        [
            ("anything|everything|something|whatever|what|whats|which|stuff|things", True),
            ("is|was there anything", True),
            ("have|did i|we|you", True),
        ]
    ),
    listed=PhraseTable(
        [
            (f"i|we|you|u|ive|weve|youve|anything|everything|stuff|things {_STORED}", True),
            (f"i|we|you|u have|did|just|already|last {_STORED}", True),
            ("i put|typed|wrote in|down", True),
            (f"was|were|is|are|got|get|been {_STORED}", True),
            ("go|goes|went|gone in|through", True),
            ("get|got in", True),
        ]
    ),
    entries=PhraseTable(
        [
            (_ENTRIES, True),
            ("expenses|purchases|payments|incomes|everything|stuff|things|ones", True),
            ("all [of] my|the|our", True),
        ]
    ),
    recent=PhraseTable(
        [
            (f"[my|the|our|all] [my] recent|latest|newest {_ENTRIES}|{_PLURALS}", True),
            (f"[my|the] last {{number}} {_ENTRIES}|{_PLURALS}", True),
            (f"[my|the|our|all] [my] {_ENTRIES}", True),
        ]
    ),
    newest=PhraseTable([("[my|the|our|all] [my] recent|latest|newest", True)]),
    not_lists=PhraseTable(
        [
            ("how much|many|often|do|to|does|can", True),
            ("total|totals|sum|sums|average|averages|avg|breakdown|summary|count|number", True),
            ("by category|month|week|day", True),
            ("category|categories|chart|graph|plot|trend|trends|overview|spending|example", True),
            ("compare|compared|comparing|versus|vs|than", True),
            ("delete|remove|change|edit|undo|budget|budgets", True),
        ]
    ),
)
