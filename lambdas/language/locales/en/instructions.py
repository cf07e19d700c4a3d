"""English for who tells what to whom: statements, orders, and all that is neither."""

from lambdas.language.locale import InstructionWords, Need, Receiver
from lambdas.language.phrases import PhraseTable

from .verbs import CLAUSE_WORDS, NOUNS_LIKE_VERBS, PEOPLE, VERB_ENDINGS, VERBS_OR_NOUNS
from .vetoes import ANYWHERE, CODE, ENDINGS, OPENINGS, ORDER_VETOES

_FILLERS = (
    "hi hey hello yo hiya ok okay k so well oh ah um uh hmm please pls plz kindly thanks thx right "
    "alright also and then anyway btw fyi lol haha ugh omg damn argh yay yes yeah yep now quick "
    "buddy bot budgetbuddy sorry oops whoops morning evening afternoon good actually just wow "
    "wait again first next lastly finally mate bro bruh"
)

_POLITE = [
    "can|could|would|will you [please|pls|plz|just|kindly]",
    "can|could|would u [please|pls|plz|just]",
    "would you mind",
    "id like [you] to",
    "i would like [you] to",
    "i want|need [you] to",
    "i wanna",
    "lets",
    "let me",
    "please can|could|would you",
    "be so kind and",
    "i should like to",
    "[i] forgot|forget to",
    "[i] nearly|almost forgot to",
    "go ahead and",
    "i need to",
    "help me [to]",
    "you can|should",
    "dont forget to",
    "make sure to",
]

_AMOUNT = "add|log|record|enter|note|register|input|jot|insert|track"
_DELETE = "delete|remove|scrap|erase|drop|cancel|discard|strike|ditch"
_CHANGE = (
    "change|move|edit|update|correct|fix|amend|adjust|modify|rename|refile|recategorize|"
    "recategorise|swap"
)
_ENTRY = "expense|expenses|income|purchase|payment|transaction|entry|spending|cost"
_IT = "it|that|this|them|those"

ORDERS: list[tuple[str, Need]] = [
    (_AMOUNT, Need.THING),
    (f"{_AMOUNT} an|a|another|new|some|my {_ENTRY}", Need.ANYTHING),
    (f"{_AMOUNT} {_ENTRY}", Need.ANYTHING),
    (f"new {_ENTRY}", Need.ANYTHING),
    ("put|write|note|jot|mark [me] down", Need.THING),
    ("put|throw|stick|chuck|take|bring", Need.IMPOSSIBLE),
    ("add up|together", Need.IMPOSSIBLE),
    ("up to", Need.IMPOSSIBLE),
    ("give [the|my|our]", Need.NAMED_CATEGORY),
    ("put|throw|stick|chuck {numeral}", Need.THING),
    (f"save {_IT}", Need.NOTHING),
    (f"{_DELETE}|{_CHANGE}", Need.RECORD),
    (f"{_CHANGE} {_IT}", Need.NOTHING),
    ("delete|remove|erase|scrap|discard|strike [the] {numeral}", Need.NOTHING),
    ("delete|remove|erase|scrap|discard|strike [the] $|€|£ {numeral}", Need.NOTHING),
    (f"{_DELETE} {_IT}", Need.NOTHING),
    ("take out|away|off", Need.RECORD),
    ("get rid of", Need.RECORD),
    ("undo|revert|unsave|undelete|restore|redo|rollback|reinstate", Need.NOTHING),
    (f"roll|bring|put|take {_IT} back", Need.NOTHING),
    (f"take|bring|roll back [{_IT}]", Need.NOTHING),
    (f"scratch|strike {_IT}", Need.NOTHING),
    ("file|categorize|categorise|classify|tag|label|count|treat", Need.RECORD),
    (f"put|make {_IT}|the", Need.NOTHING),
    (f"put {_IT} under|in|into|on", Need.RECORD),
    ("set|create|make|establish|start|define", Need.BUDGET),
    ("give me|us a|an|the {numeral}", Need.BUDGET),
    ("give me|us a|an|the budget|limit|cap", Need.BUDGET),
    ("budget|cap|limit|max|maximum|ceiling", Need.BUDGET),
    ("raise|lower|increase|decrease|reduce|bump|cut|up|lift", Need.BUDGET),
    ("no [more] limit|budget|cap|limits|budgets", Need.BUDGET),
    ("stop budgeting|limiting|capping", Need.BUDGET),
    ("put a lid|cap|limit|ceiling on", Need.BUDGET),
    ("i|we want|need a|another|my|the budget|limit", Need.BUDGET),
    ("id like a|another|my|the budget|limit", Need.BUDGET),
    ("i would like a|another budget|limit", Need.BUDGET),
    ("{numeral} budget|limit|cap", Need.BUDGET),
]

CORRECTIONS = [
    "{numeral} not {numeral}",
    "{numeral} , not {numeral}",
    "{numeral} instead of {numeral}",
    "{numeral} rather than {numeral}",
    "not {numeral} but {numeral}",
    "not {numeral} , {numeral}",
    "not {numeral} , it was {numeral}",
    "should be under|in|filed",
    "should have been under|in|filed|{numeral}",
    "shouldve been under|in|filed|{numeral}",
    "should be {numeral}",
    "belongs to|in|under",
    "i meant {numeral}",
    "meant {numeral}",
    "i mistyped",
    "mistyped",
    "that|this|it was actually",
    "was actually {numeral}",
    "this|that one was money coming in",
    "make it|that {numeral}",
    "so fix|correct|change it|that|this",
    "{numeral} so|please|pls fix|correct|change it|that|this",
    "wrong amount|price|number {numeral}",
    "should be {day}",
    "make that|it the {day}",
]

INSTRUCTIONS = InstructionWords(
    fillers=PhraseTable(
        [(word, True) for word in _FILLERS.split()]
        + [("by the way", True), ("thank you", True), ("oh yeah", True), ("good day", True)]
        + [("budget buddy", True)]
        + [("not gonna lie", True), ("not going to lie", True), ("ngl", True), ("tbh", True)]
        + [("honestly", True)]
        + [("cant|cannot believe", True), ("for the record", True), ("guess what", True)]
    ),
    polite=PhraseTable([(phrase, True) for phrase in _POLITE]),
    orders=PhraseTable(ORDERS),
    corrections=PhraseTable([(phrase, True) for phrase in CORRECTIONS]),
    openings=PhraseTable(OPENINGS),
    anywhere=PhraseTable(ANYWHERE),
    order_vetoes=PhraseTable(ORDER_VETOES),
    endings=PhraseTable(ENDINGS),
    subjects=PhraseTable(
        [
            (
                "i|we|ive|weve|just|also|only|already|alredy|allready|actually|finally|recently|basically|ended",
                True,
            ),
            ("i|we have|had [just|also|already|only]", True),
            ("have|had just", True),
            ("i|we both|all", True),
            ("me and {person}", True),
            ("up", True),
            ("my {person} and i", True),
            ("and i", True),
            ("then|today|earlier|later|so|and", True),
            ("this|last week|month|year|weekend", True),
            ("on the way home", True),
            ("at|for|on lunch|breakfast|dinner|work", True),
            ("was|were|have|had|went and", True),
        ]
    ),
    statements=PhraseTable(
        [
            ("spent|spnt|psent|sepnt|spended|spet|spen", Need.AMOUNT_OR_CATEGORY),
            ("paid|payed|pd|pid|repaid", Need.AMOUNT_OR_CATEGORY),
            ("bought|boght|bougt|buyed|brought|purchased", Need.AMOUNT_OR_CATEGORY),
            ("got|had|ate|drank|took|grabbed|ordered|used|watched|booked|rented", Need.AMOUNT),
            ("picked|topped|filled|stocked|loaded up", Need.AMOUNT),
            ("picked|topped|filled|stocked up|in|out", Need.AMOUNT),
            ("blew|dropped|splurged|forked|shelled|coughed|dished [out|up|over]", Need.AMOUNT),
            ("treated|tipped|donated|gave|chipped|sent|transferred|venmoed", Need.AMOUNT),
            ("renewed|subscribed|settled|replaced|repaired|fixed|recharged", Need.AMOUNT),
            ("refilled|refueled|refuelled|hired|covered|enrolled|registered|upgraded", Need.AMOUNT),
            ("downloaded|parked|flew|printed|posted|mailed|shipped|restocked|snagged", Need.AMOUNT),
            (
                "copped|nabbed|bagged|cleaned|washed|subscribed|renewed|splashed|visited",
                Need.AMOUNT,
            ),
            ("withdrew|invested|lost|burned|burnt|wasted|went", Need.AMOUNT),
            ("charged|billed|fined", Need.AMOUNT),
            ("got|been|was charged|billed|fined", Need.AMOUNT),
            ("got|was|am paid", Need.AMOUNT_OR_CATEGORY),
            ("received|recieved|earned|collected|won|sold|made", Need.AMOUNT),
            ("got a|my refund|bonus|paycheck|salary|pay", Need.AMOUNT_OR_CATEGORY),
            ("expensed|paying", Need.AMOUNT),
            (
                "ended|wound up paying|spending|forking|shelling|dropping|buying|getting",
                Need.AMOUNT,
            ),
            ("had|needed|decided|managed|chose to pay|buy|get|spend|fork|shell|order", Need.AMOUNT),
            ("made|make [a|the] payment|payments [of]", Need.AMOUNT),
            ("pay|paid|spend|spent already|today", Need.AMOUNT),
            ("stopped for|at|by", Need.AMOUNT),
            ("popped|nipped|ran|swung into|to|in|by|out", Need.AMOUNT),
            ("was|were down", Need.AMOUNT),
            ("put down", Need.AMOUNT),
            ("payd|pade|handed|threw|chucked|lobbed|pitched [in|him|her|them]", Need.AMOUNT),
            ("jai|jaie paye|depense|achete", Need.AMOUNT),
            ("caved [in] and bought|got|ordered", Need.AMOUNT),
            ("joined|signed|enrolled|subscribed up|for|to", Need.AMOUNT),
            ("bet|gambled|staked {numeral} on|at", Need.AMOUNT),
            ("bet|gambled|staked $|€|£ {numeral} on|at", Need.AMOUNT),
            ("ubered|lyfted|cabbed|taxied", Need.AMOUNT),
            (
                "scored {numeral} on|from|at [the|a] scratch|scratchcard|lotto|lottery|slots|bet",
                Need.AMOUNT,
            ),
            ("me compre|gaste|comi|pague", Need.AMOUNT),
            ("compre|pague|gaste|acheté|paye|depense|bezahlt|gekauft|pagato|comprato", Need.AMOUNT),
            ("eaten|drunk|taken|gotten", Need.AMOUNT),
        ]
    ),
    present_statements=PhraseTable([("spend|pay|buy|get|order|eat|spends|pays|buys", Need.AMOUNT)]),
    to_me=PhraseTable(
        [
            (
                "charged|cost|billed|fined|paid|sent|gave|refunded|reimbursed|set me [back]",
                Receiver.ME,
            ),
            ("ran me", Receiver.ME),
            ("salary|wages|paycheck|pay|bonus|pension|stipend hit|landed|arrived", Receiver.ME),
            ("salary|wages|paycheck|pay|bonus|refund|stipend cleared|came", Receiver.ME),
            ("slipped|handed|credited|tipped|wired|transferred|venmoed|zelled me", Receiver.ME),
            ("venmod|paypald|cashapped|etransferred|revoluted me", Receiver.ME),
            ("credited|paid|refunded me back", Receiver.ME),
            ("paid|came in|through", Receiver.UNSAID),
            ("got|gets|get paid", Receiver.SUBJECT),
        ]
    ),
    copulas=PhraseTable(
        [
            ("was|were", True),
            ("cost|costed", True),
            ("came to|in", True),
            ("paid", True),
            ("bought", True),
        ]
    ),
    clause_words=CLAUSE_WORDS,
    verbs_or_nouns=VERBS_OR_NOUNS,
    verb_endings=VERB_ENDINGS,
    nouns_like_verbs=NOUNS_LIKE_VERBS,
    people=PEOPLE,
    owners=frozenset(person + "s" for person in PEOPLE) - PEOPLE,
    budgets=PhraseTable(
        [
            ("budget|budgets|buget|bugdet|limit|limits|cap|max|maximum|ceiling|allowance", True),
            ("at most", True),
            ("no more than", True),
            ("up to", True),
        ]
    ),
    records=PhraseTable(
        [
            (
                "last|latest|previous|first|second|third|recent one|entry|expense|item|transaction",
                True,
            ),
            ("last|previous|latest {number}", True),
            ("last|previous|latest thing|change|action|message|step|bit|operation", True),
            ("the last", True),
            ("one|ones|entry|entries|expense|expenses|transaction|transactions|purchase", True),
            ("number|item|items|amount|date", True),
            ("category|note|recurring|rule", True),
            ("budget|limit|cap|budgets|limits", True),
        ]
    ),
    code=PhraseTable(CODE),
)
