"""English for what a question wants to know of budgets and entries."""

from lambdas.language.entry_words import MeasureWords
from lambdas.language.phrases import PhraseTable

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
            ("would|will|is {numeral}", True),
            ("would|will|is $|€|£ {numeral}", True),
        ]
    ),
    biggest=PhraseTable(
        [
            ("biggest|largest|highest|priciest|dearest", True),
            ("most expensive", True),
            ("top {number}", True),
            ("biggest|largest|highest {number}", True),
        ]
    ),
    spent=PhraseTable(
        [
            ("expense|expenses|purchase|purchases|spending|spent|spend|buy|bought", True),
            ("pay|paid for", True),
        ]
    ),
    above=PhraseTable([("over|above|exceeding|from", True), ("more|greater|larger than", True)]),
    asking=frozenset(
        "show list find search look display see give tell get pull up view print check browse "
        "where when what whats which who how much many long do does did have has had i we me us "
        "my our all any every recent latest last newest previous past log logged history records "
        "record recorded spending spent spend paid pay bought buy buying purchases purchase "
        "transactions transaction expenses expense entries entry items item payments payment "
        "things stuff everything anything was were is are been please can could you would like "
        "want to go went big biggest largest highest priciest dearest most expensive top costs "
        "cost over above more than greater larger exceeding ever recently so far kind sort of "
        "money incomes income came come coming date time there ago on out first".split()
    ),
)
