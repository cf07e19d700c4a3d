"""English for what a question about spending wants to know."""

from lambdas.language.inquiry_words import InquiryWords
from lambdas.language.phrases import PhraseTable
from lambdas.ledger.steps import Unit

_UNITS = (
    ("day", "days", "daily", Unit.DAY),
    ("week|wk", "weeks", "weekly", Unit.WEEK),
    ("month|mth", "months", "monthly", Unit.MONTH),
)
_MONEY = "spending|spendings|expenses|expenditure|costs|income|earnings|spend"
_USUAL = "usual|usually|normal|normally|typical|typically|average|ordinarily"
_TABLE = f"{_MONEY}|breakdown|totals|trend|trends|figures|comparison|overview|history"

_EXTREME = "cheapest|lowest|quietest|priciest|highest|worst|best|biggest|heaviest|costliest"

INQUIRIES = InquiryWords(
    counts=PhraseTable(
        [
            ("how many|meny|menny [times]", True),
            ("how often", True),
            ("how frequently", True),
            ("number|nr|count|frequency of", True),
            ("count [up] [my|the|all]", True),
            ("how many days|weeks|months|years", False),
            ("how many dollars|euros|pounds|bucks|quid|yen|cents|$|€|£", False),
        ]
    ),
    averages=PhraseTable(
        [
            ("average|averages|avg|averaging|averaged|averge|avrage|avarage", True),
            ("on [an|the] average", True),
            ("typical|typically|usually|normally|ordinarily", True),
        ]
    ),
    rates=PhraseTable(
        [(f"a|per|each|every|an {one}", unit) for one, _, _, unit in _UNITS]
        + [(adverb, unit) for _, _, adverb, unit in _UNITS]
        + [("everyday", Unit.DAY)]
    ),
    steps=PhraseTable(
        [(f"by|per|each|every {one}", unit) for one, _, _, unit in _UNITS]
        + [
            (f"{one} by|over|after|on|to|for|vs|versus {one}", unit)
            for names, _, _, unit in _UNITS
            for one in names.split("|")
        ]
        + [(f"[my|the] {adverb} {_TABLE}", unit) for _, _, adverb, unit in _UNITS]
        + [(f"by the {one}", unit) for one, _, _, unit in _UNITS]
        + [(f"over the {many}", unit) for _, many, _, unit in _UNITS]
        + [(f"{_EXTREME} [spending|expensive] {one}", unit) for one, _, _, unit in _UNITS]
        + [(f"most|least expensive {one}", unit) for one, _, _, unit in _UNITS]
    ),
    per_entry=PhraseTable(
        [
            ("bill|bills|purchase|purchases|transaction|transactions|entry|receipt|order", True),
            ("price|cost|fare|ticket|visit|trip|ride|meal|expense|shop|basket|item", True),
            ("a|per|each time|go|visit|trip|pop", True),
        ]
    ),
    amounts=PhraseTable([("how much", True), ("what|whats", True)]),
    habits=PhraseTable([("do|does i|we|it|my", True), ("am|are i|we", True)]),
    totals=PhraseTable(
        [
            (_MONEY, True),
            ("spent|pay|paying|paid|earn|earned|make|receive|save|go|goes|went", True),
            ("cost|costs|damage|blow|blew|blown|given|gave|dropped", True),
            ("day|days|week|weeks|month|months", True),
        ]
    ),
    trends=PhraseTable(
        [
            ("trend|trends|trending|trendline|evolution|development|progression", True),
            ("over time", True),
            ("changed|changing|evolved|evolving|developed|developing", True),
            ("going|gone|went up|down", True),
            ("rising|falling|increasing|decreasing|growing|shrinking|creeping", True),
        ]
    ),
    compares=PhraseTable(
        [
            ("compare|compared|compares|comparing|comparison|comparsion|comapre", True),
            ("versus|vs|against", True),
            ("difference between", True),
            ("more|less|higher|lower|bigger|smaller|cheaper|same|worse|better", False),
            ("than|as", False),
            ("up|down from|on|since", False),
        ]
    ),
    usual=PhraseTable(
        [
            (f"than|as [i|we|the|my|our|its|is|on] {_USUAL}", True),
            (f"than|as what [i|we] {_USUAL}", True),
            (f"above|below|over|under|to|with|vs|versus|against [my|the|our] {_USUAL}", True),
            ("unusually [high|low|much|expensive]", True),
        ]
    ),
    breakdowns=PhraseTable(
        [
            ("by|per|each|every category|categories|catgory|catagory|categorie", True),
            ("by the category", True),
            ("which|what category|categories", True),
            ("breakdown|break-down|broken down", True),
            ("break down|it|them|this|that [down]", True),
            ("category|categories breakdown|overview|totals|summary", True),
            ("where is|does|did|has [all] [of] my|our|the money", True),
            ("wheres [all] my|our|the money", True),
            ("where is|does|did|has it all", True),
        ]
    ),
    against=frozenset("than versus vs against with to from as".split()),
    either=frozenset("or and to with , &".split()),
    past=PhraseTable(
        [
            ("did|have|had|do i|we [ever]", True),
            ("how much|many|often did|have|has|was|were|do", True),
            ("what did|have i|we", True),
            ("what did|has|have the|my|our|that|this", True),
            ("[whats|what is] the damage", True),
        ]
    ),
    doubts=PhraseTable(
        [
            ("did|didnt|didn|was|were|wasnt|werent|has|hasnt", False),
            ("have|havent|had i|we|my|our|it|that|the", False),
            ("is|isnt it|that true|right|correct", False),
            ("?", True),
            ("or was|is|were it|that|they", True),
            ("whats the real|actual|right|true|correct", True),
            ("what is|was the real|actual|right|true|correct", True),
            ("right|correct|yeah|yes|no ?", True),
            ("cant|cannot|dont remember|recall", True),
            ("am i right|wrong", True),
        ]
    ),
    ranks=PhraseTable(
        [
            ("[my|the] top category|categories|merchants|shops|stores|spends|things", True),
            ("top {number}", True),
            (
                "[what|which] category|categories|shop|shops|store|stores is|are|do|did|gets|get",
                True,
            ),
        ]
    ),
    follows=PhraseTable(
        [("[ok|okay] and|n|then", True), ("[and] what|how about", True), ("same for", True)]
    ),
    which_entry=PhraseTable(
        [
            ("what|whats|which was|is|were that|the|this [$|€|£] {numeral}", True),
            ("whats|whatre that|the|this [$|€|£] {numeral}", True),
            ("what did i|we spend|pay [$|€|£] {numeral}", True),
        ]
    ),
    either_amount=frozenset({"or"}),
    own=frozenset("i ive we weve my our me us mine".split()),
    been=frozenset(
        "did didnt was were wasnt have havent had has paid spent bought charged cost gave given "
        "blew blown went got true thought put".split()
    ),
    elsewhere=frozenset(
        "can could should shall would will wont ill if afford budget budgets left limit remaining "
        "you your youre he she his her they their him them over under tomorrow next gonna need "
        "want".split()
    ),
    sums=PhraseTable(
        [(_MONEY, True), ("total|totals|sum|summary|outgoings|damage", True), ("how much", True)]
    ),
    excludes=PhraseTable(
        [
            ("except|excluding|excl|without|besides|minus|ignoring [for]", True),
            ("apart|aside from", True),
            ("other than", True),
            ("everything|all|anything but|bar", True),
            ("not counting|including", True),
            ("leaving|leave|taking|take out|aside", True),
            ("if i|we [dont] leave|ignore|count out", True),
        ]
    ),
    year_before=PhraseTable(
        [
            ("[the] same month|time|period|week|day last year", True),
            ("[in|at] [the] same month|time|period|week|day a year ago|earlier|before", True),
            ("[at] this time last year", True),
            ("a|one year ago|earlier|before", True),
        ]
    ),
    months_like_verbs=frozenset("may march mar".split()),
    at=frozenset("on at for in from to with of buying".split()),
    cost_of=frozenset("did was were".split()),
    idle=frozenset(
        "usual usually normal normally typical typically average avg averages averaging mean per "
        "each every a by week weeks weekly month months monthly day days daily year years yearly "
        "times time often frequently number count compare compared comparing comparison versus "
        "vs against difference between than same as trend trends changed change changing evolved "
        "developed over more less higher lower bigger smaller cheaper better worse up down going "
        "gone go goes went cost costs use used visit visited eat ate eaten drink drank drunk take "
        "took taken order ordered pay paying paid using get gets got have had been being earn "
        "earned earning make made receive received far until till now today yet already "
        "altogether overall total totals sum summary breakdown category categories where how "
        "long ever thing bill bills purchase purchases price fare fares ride rides trip trips "
        "visits cup cups entries orders since after before last this next previous current "
        "just only really even still roughly approximately about around exactly do does did am "
        "is are was were can could and or also then so well hey hi ok okay please pls lot lots "
        "much money cash dollars bucks amount amounts statement report overview history figures "
        "chart graph plot development going rising falling increasing decreasing growing it its "
        "put blow blew drop dropped lay out spend spends spending spendings spent waste wasted "
        "consume budget income earnings what whats hows my your our i you we us me self there "
        "need know tell want wanted calculate check show give list again past period "
        "damage sum add except without excluding besides apart aside other counting cheapest "
        "lowest highest quietest worst best biggest given blow blown".split()
    ),
)
