"""English for budgets."""

from lambdas.language.budget_words import BudgetWords, Part, Role
from lambdas.language.phrases import PhraseTable

_NOUN = "budget|budgets|limit|limits|cap|caps"
_GO = "spend|go|use"

_EACH = "a|per|each|every|this|the|/"
_RATES = [
    (f"{_EACH} month|mth|mnth|mo", 12),
    (f"{_EACH} week|wk", 52),
    (f"{_EACH} fortnight", 26),
    ("every two|2|other week|weeks", 26),
    (f"{_EACH} day", 365),
    (f"{_EACH} year|yr|annum", 1),
    ("per|each|every|this quarter", 4),
    ("month|monthly", 12),
    ("week|weekly", 52),
    ("fortnightly|biweekly", 26),
    ("daily", 365),
    ("yearly|annually|annual", 1),
    ("quarterly", 4),
]

_WARN = "stop|cut|cap|hold|limit|warn|alert|ping|tell|nag|yell"

_LIMITS = [
    ("budget|budgets|buget|bugdet|limit|limits", Part(Role.LIMIT)),
    ("spending budget|limit|cap", Part(Role.LIMIT)),
    ("restrict|ration|curb|allow|allot|allocate|earmark", Part(Role.LIMIT)),
    ("cap|ceiling|lid|allowance on|of|at", Part(Role.LIMIT)),
    ("cap", Part(Role.CAP)),
    ("max|maximum [of]", Part(Role.BOUND)),
    ("for|with|from|by max", Part(Role.OTHER)),
    ("at most|max|maximum", Part(Role.BOUND)),
    ("not|no|never more|higher|over|above than", Part(Role.BOUND)),
    ("nothing over|above|beyond|past", Part(Role.BOUND)),
    ("must|should|to|may not exceed|pass|top", Part(Role.BOUND)),
    ("never|mustnt|shouldnt|cant|dont exceed|pass|top", Part(Role.BOUND)),
    ("less|lower|fewer than", Part(Role.UNDER)),
    ("up to", Part(Role.UNDER)),
    ("under|below|beneath|within|inside", Part(Role.UNDER)),
    ("more than", Part(Role.OVER)),
    ("over|above|beyond|past", Part(Role.OVER)),
    (f"must|should|shall|do|to not {_GO}", Part(Role.BAR)),
    (f"mustnt|shouldnt|dont|cant|cannot [let] [me|us] {_GO}", Part(Role.BAR)),
    (f"dont|not want|like to {_GO}", Part(Role.BAR)),
    (f"not to {_GO}", Part(Role.BAR)),
    (f"never|not let me|us {_GO}", Part(Role.BAR)),
    (f"i|we only {_GO}|keep", Part(Role.OTHER)),
    (f"i|we can|could {_GO}|keep", Part(Role.OTHER)),
    ("keep|keeping|hold|stay|staying|stick|spend|spending", Part(Role.HOLD)),
    ("tops", Part(Role.LAST)),
    ("gets", Part(Role.LAST)),
    ("from now|today [on|onwards|onward]", Part(Role.HENCE)),
    ("starting|as from|of now|today", Part(Role.HENCE)),
    ("starting now|today", Part(Role.HENCE)),
    ("only|just", Part(Role.ONLY)),
    ("next month|week|year|quarter|season|term", Part(Role.LATER)),
    ("from|starting|beginning [in|from|with] {month}", Part(Role.LATER)),
]

_DENIED = [
    ("dont|doesnt|didnt|wont|isnt|arent|wasnt", Part(Role.DENIED)),
    ("should|shall|do|does|did|am|was|were i|we", Part(Role.DENIED)),
    ("want|wants|wanted|like|going|gonna|need to spend|pay more|over|above|at", Part(Role.DENIED)),
    ("spends|spent|pays|paid", Part(Role.DENIED)),
    (f"i|we never|usually|always|normally|often {_GO}|pay", Part(Role.DENIED)),
    (f"i|we [just|also|dont] {_GO}|keep|pay", Part(Role.DENIED)),
    ("not|never|without set|setting|make|put|change|changing|add", Part(Role.DENIED)),
    ("no need|reason|point", Part(Role.DENIED)),
    ("how|why|whether|wonder|wondering|imagine", Part(Role.DENIED)),
    ("what happens|if|is|was|would|should|do|does", Part(Role.DENIED)),
    ("how about", Part(Role.IDLE)),
]
"""Negations that set no limit, questions, and what is told of spending."""

_VAGUE = [
    ("dont|not let|have|allow me|us", Part(Role.VAGUE)),
    ("dont|not want|like [to] [spend|pay|go|see] more|over|above|past", Part(Role.VAGUE)),
    ("allowance|allowances|pot|envelope|envelopes", Part(Role.VAGUE)),
    ("capped|limited|restricted|allowed|budgeted", Part(Role.VAGUE)),
    ("limite|presupuesto|orcamento|budzet", Part(Role.VAGUE)),
    (f"{_WARN} [at] me [off] [at|to|if|when|once] [i|we] [{_GO}|get|pass|hit]", Part(Role.VAGUE)),
    (f"so i|we dont {_GO}|blow|pay", Part(Role.BAR)),
    ("warning|alert at", Part(Role.VAGUE)),
    ("not a penny|cent|dime more", Part(Role.VAGUE)),
    ("never|not|nothing|no more", Part(Role.VAGUE)),
    ("reserve|assign", Part(Role.VAGUE)),
    ("hard stop|line", Part(Role.VAGUE)),
    ("set|put|earmark|keep aside", Part(Role.VAGUE)),
    ("set|fix|lock it|that", Part(Role.VAGUE)),
    ("aim|aiming|shoot for", Part(Role.VAGUE)),
]
"""Words that only mean a limit where the message is surely about one."""

_SCOPES = [
    ("overall|total|everything|all|altogether|general|anything|whole|combined", Part(Role.OVERALL)),
    ("all [of] [my|our|the] spending|expenses", Part(Role.OVERALL)),
    ("[my|our|the] total|overall|whole|entire spending|expenses", Part(Role.OVERALL)),
    ("in total|all", Part(Role.OVERALL)),
    (f"all|both [of] [my|the|our|these] {_NOUN}", Part(Role.SEVERAL)),
    ("every|each budget|limit|cap", Part(Role.SEVERAL)),
    ("each|both|apiece", Part(Role.EACH)),
    ("it|that|this|one", Part(Role.THAT)),
]

_ENDS = [
    ("turn|switch off", Part(Role.REMOVE)),
    ("dont bother [with]", Part(Role.REMOVE)),
    ("remove|delete|scrap|clear|cancel|unset|erase|ditch|kill|abolish|end", Part(Role.REMOVE)),
    ("get rid of", Part(Role.REMOVE)),
    ("do away with", Part(Role.REMOVE)),
    ("forget [about]", Part(Role.REMOVE)),
    ("take off|away|out", Part(Role.REMOVE)),
    ("dont want|need [a|an|any|the|my]", Part(Role.REMOVE)),
    ("no longer", Part(Role.REMOVE)),
    (f"no [more|longer] {_NOUN}", Part(Role.UNLIMITED)),
    (f"without [a|any] {_NOUN}", Part(Role.UNLIMITED)),
    ("stop|quit limiting|budgeting|capping|restricting", Part(Role.UNLIMITED)),
    ("drop|lose", Part(Role.DROP, -1)),
    ("lift", Part(Role.DROP, 1)),
]

_MOVES = [
    ("raise|increase|bump|boost|hike|up|extend|upgrade", Part(Role.RAISE)),
    ("bump|push|bring|nudge|put|crank up", Part(Role.RAISE)),
    ("lower|decrease|reduce|cut|trim|shave|slash|knock|shrink|tighten", Part(Role.LOWER)),
    ("bring|push|nudge|cut|put|take|knock down|back", Part(Role.LOWER)),
    ("subtract|deduct|take", Part(Role.LOWER, 0)),
    ("more|extra|additional|further|another|higher", Part(Role.MORE)),
    ("on top [of]", Part(Role.MORE)),
    ("less|off|fewer", Part(Role.LESS)),
    ("add", Part(Role.ADD)),
    ("give", Part(Role.GIVE)),
    ("move|shift|transfer|reallocate|switch", Part(Role.MOVE)),
    ("double", Part(Role.FACTOR, 2)),
    ("twice as much|high", Part(Role.FACTOR, 2)),
    ("triple|treble", Part(Role.FACTOR, 3)),
    ("quadruple", Part(Role.FACTOR, 4)),
    ("halve|half", Part(Role.FACTOR, 1, 2)),
    ("in half|two", Part(Role.SHARE, 1, 2)),
    ("by|a half", Part(Role.SHARE, 1, 2)),
    ("[by] a|one third", Part(Role.SHARE, 1, 3)),
    ("[by] a|one quarter|fourth", Part(Role.SHARE, 1, 4)),
    ("[by] a|one fifth", Part(Role.SHARE, 1, 5)),
]

_REST = [
    ("to|at|into|onto|auf|=", Part(Role.TO)),
    ("by", Part(Role.BY)),
    ("from", Part(Role.FROM)),
    ("is|are|be|should|must", Part(Role.BE)),
    ("should|must|shall|needs|has [to] be", Part(Role.SHALL)),
    ("not", Part(Role.NOT)),
    ("instead of", Part(Role.NOT)),
    ("rather than", Part(Role.NOT)),
    ("i|we|my|our|me|us|myself|ourselves|id|lets|mine|ich|mein|mi|mon", Part(Role.OWN)),
    ("try|trying|aim|aiming|goal|target|gonna|hope|hoping|will", Part(Role.TRY)),
    ("im trying|aiming|hoping", Part(Role.TRY)),
    ("[im] going to", Part(Role.TRY)),
    ("want|need|like|set|make|create|put|establish|start|get|new", Part(Role.WANT)),
    (f"over|above|beyond|past|under|below|within [my|the|our] {_NOUN}", Part(Role.OTHER)),
    ("would like", Part(Role.WANT)),
    ("lets say", Part(Role.IDLE)),
    ("any more|longer", Part(Role.IDLE)),
    *(
        (word, Part(Role.IDLE))
        for word in (
            "have please pls plz kindly "
            "a the an n of for on in and with as so ok okay also now then money cash stuff things "
            "costs expenses purchases kind thanks thank you about around roughly instead "
            "current existing anymore bitte fur euro para pour de un ein eine"
        ).split()
    ),
]

BUDGETS = BudgetWords(
    overall=PhraseTable(
        [
            ("overall|total|everything|all|altogether|general|monthly|anything|whole", True),
            ("all [my] spending|expenses", True),
            ("in total", True),
            ("total spending", True),
        ]
    ),
    remove=PhraseTable(
        [
            ("remove|delete|drop|scrap|clear|cancel|unset|lift|erase|ditch|kill", True),
            ("no [more] limit|budget|cap", True),
            ("get rid of", True),
            ("take off|away|out", True),
            ("stop limiting|budgeting|capping", True),
            ("forget", True),
            ("without limit|budget", True),
        ]
    ),
    parts=PhraseTable(
        [(phrase, Part(Role.RATE, times)) for phrase, times in _RATES]
        + _LIMITS
        + _VAGUE
        + _DENIED
        + _SCOPES
        + _ENDS
        + _MOVES
        + _REST
    ),
    percents=PhraseTable([("%|percent|pct|pc", True), ("per cent", True)]),
)
