"""English for what repeats."""

from lambdas.language.phrases import PhraseTable
from lambdas.language.schedule_words import Doing, ScheduleWords
from lambdas.ledger.categories import Category

from .rhythms import ADVERBS, DAYS, RATES, STEPS

_BEFORE_ADDING = (
    "automatically|auto|add|log|create|make|schedule|enter|save|record|note|track|set|put|repeat|"
    "start|setup|new"
)
_KIND = "expense|expenses|payment|payments|entry|bill|income|cost|charge|transaction|item|order"

SCHEDULES = ScheduleWords(
    steps=PhraseTable(STEPS),
    adverbs=PhraseTable(ADVERBS),
    rates=PhraseTable(RATES),
    days=PhraseTable(DAYS),
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
    past=frozenset({"was", "were"}),
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
