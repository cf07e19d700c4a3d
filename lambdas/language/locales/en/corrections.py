"""English for changing and deleting what is stored, and for saying which entry is meant."""

from lambdas.language.entry_words import CorrectionWords
from lambdas.language.phrases import PhraseTable

from .requests import RESTORES, UNDOES

_ENTRY = "one|ones|entry|entries|expense|expenses|purchase|purchases|transaction|transactions"
_ENTRIES = f"{_ENTRY}|item|items|payment|payments|charge|charges|thing|things|income|incomes"

_NOTE = "a|the|this|my note|comment|memo"
_TAKING_BACK = "sorry|oops|whoops|wait|actually|no|nope|correction"

CORRECTIONS = CorrectionWords(
    deletes=PhraseTable(
        [
            ("delete|remove|erase|scrap|discard|ditch|cancel|del|delet|dlt|rm", True),
            ("bin|drop|trash|scratch|strike|wipe|clear|kill|lose|nix|chuck [out]", False),
            ("never mind the|my|that|those", True),
            ("nevermind|nvm|forget|ignore|disregard the|my|those", True),
            ("\u274c|\U0001f5d1|\U0001f6ae", False),
            ("get rid of", True),
            ("be|get|been removed|deleted|erased|scrapped|binned|dropped", True),
            ("take|throw|cross|strike|leave out|off|away", False),
        ]
    ),
    changes=PhraseTable(
        [
            ("change|edit|update|correct|fix|amend|modify|adjust|alter|move|shift|set", False),
            ("put|file|refile|recategorize|recategorise|categorize|categorise|classify", False),
            ("reclassify|tag|label|count|treat|mark|bump|reschedule|redate", False),
            ("make|switch|turn", True),
        ]
    ),
    renames=PhraseTable([("rename|retitle|relabel|call", True)]),
    notes=PhraseTable([("[the] note|notes|name|description|text|title [of|for|on]", True)]),
    fields=PhraseTable(
        [
            ("[the] amount|price|cost|total|sum|value|date|day|category [of|for|on]", True),
            ("category [of|for]", True),
        ]
    ),
    restores=PhraseTable(RESTORES),
    undoes=PhraseTable(UNDOES),
    others=PhraseTable(
        [
            ("put|set|take|make|fix|bin down|up|in|aside|together", True),
            ("drop|dropped off|by|in", True),
            ("move house|home|in|out|on", True),
            ("count to|on|up|down|my|the|how", True),
            ("make a|an|some|dinner|lunch|breakfast|sure|sense|money", True),
            ("set a|an", True),
            ("put|set|count|make [$|€|£] {numeral}", True),
        ]
    ),
    pointers=frozenset(
        "the my our that this it them those these last all both number everything every".split()
    ),
    determiners=frozenset("the my our those these".split()),
    links=PhraseTable(
        [
            ("to [be]", True),
            ("to [under|category|the]", True),
            ("[in|on] to|into|onto|under", True),
            ("as [a|an]", True),
            ("from now on", False),
        ]
    ),
    weak_links=PhraseTable([("in|on", True)]),
    becomes=PhraseTable(
        [
            ("should|shud|shld|must|ought [to] read|say|show|cost", True),
            ("should|shud|shld|must|ought [to] be|go [filed] [in|into|under|on|to|as]", True),
            ("should|shud|shld be|have been [filed] [in|into|under|on|to|as]", True),
            ("shouldve|shoulda been [filed] [in|into|under|on|to|as]", True),
            ("belongs|belong in|under|to", True),
            ("was|is|were actually|really|meant|supposed [to] [be] [on|in|under|for]", True),
            ("actually was|is|cost [on|in|under]", True),
            ("i meant [to] [say|type|write|put]", True),
            ("meant [to] [say|type|write|put]", True),
            ("needs to be|go [in|under|on]", True),
        ]
    ),
    came_in=PhraseTable(
        [
            ("was|is|were money|cash coming|going|that in", True),
            ("was|is|were money in", True),
            ("money|cash i|we got|received|earned|made", True),
            ("[was|were] paid to me", True),
            ("was|is|were money that came in", True),
            ("was|is|were [an|some|actually] income|earnings", True),
            ("was|is not|no an expense", True),
            ("is|was money i got|received|earned", True),
        ]
    ),
    voids=PhraseTable(
        [
            ("never [actually|even] happened|bought|got|went|had|took|paid|made|did|arrived", True),
            ("never [actually|even] existed|ordered|ate|used|came", True),
            ("didnt [actually|even|really] happen|buy|get|go|take|pay|make|exist|come|order", True),
            ("did not [actually|even] happen|buy|get|go|take|pay|make|exist|come|order", True),
            ("wasnt me|mine|real", True),
            ("duplicate|duplicated|dupe|dup|duplicates", True),
            ("twice|doubled", True),
            ("double entry", True),
            ("two times", True),
            ("by mistake|accident", True),
            ("accidentally|accident", True),
            ("payment|order|transaction|card bounced|failed|cancelled|canceled|declined", True),
            ("was|is a test|joke|mistake|duplicate", True),
            ("refunded|returned|cancelled|canceled", True),
            ("paid me|it back", True),
        ]
    ),
    takes=frozenset(
        "take takes chuck throw leave cross strike get put kick knock wipe cut".split()
    ),
    away=frozenset("off out away".split()),
    forbids=frozenset("dont not never didnt cant wont shouldnt no to".split()),
    factors=PhraseTable(
        [
            ("half|halve|halved|halves", (1, 2)),
            ("double|doubled", (2, 1)),
            ("twice that|it", (2, 1)),
            ("times two|2", (2, 1)),
            ("[a|one] third", (1, 3)),
            ("triple|treble", (3, 1)),
            ("[a|one] quarter", (1, 4)),
            ("split in two|half", (1, 2)),
        ]
    ),
    moves=PhraseTable(
        [
            ("more|extra", 1),
            ("on top", 1),
            ("plus|another|add|increase|raise", 1),
            ("higher", 1),
            ("up|increase|raise|bump [it|that|this] [up] by", 1),
            ("off|less|cheaper|lower", -1),
            ("minus|subtract|deduct|knock|less", -1),
            ("down by", -1),
            ("reduce|lower|drop|cut [it|that|this] by", -1),
        ]
    ),
    denies=PhraseTable(
        [
            ("not|instead|rather|wasnt|isnt|werent|arent|aint|never", False),
            ("instead of", False),
            ("rather than", False),
            ("was|is|were|are not", False),
            ("you|u|youve put|filed|logged|wrote|saved|heard|got|have|entered|recorded", True),
            ("it|that says|said|wrote|shows|reads", True),
            ("from", False),
        ]
    ),
    before_amounts=frozenset(
        "to be was were is are its thats cost costs came say says said read reads meant mean paid "
        "make charged = :".split()
    ),
    before_values=frozenset(
        "to as into under in on be was were is are its thats say says read reads meant mean make "
        "said cost costs came paid charged for now set = :".split()
    ),
    splits=frozenset("split separate break divide".split()),
    steps=frozenset("a an the in on under at for like just only actually really about".split()),
    beside=frozenset(
        "price total cost amount sum bill receipt tip change discount voucher coupon bank app card "
        "statement date day month year week category type note name description currency number "
        "figure value digits decimal point comma real right wrong correct actual true final full "
        "whole original new old other rest end way money cash tax vat delivery shop store seller "
        "company work friend time first second third half difference split deal sale refund till "
        "counter calculator phone keyboard thumb fat typo mistake error entry one same".split()
    ),
    instead_of=PhraseTable([("not|instead", True), ("rather than", True), ("instead of", True)]),
    takes_back=PhraseTable(
        [
            ("sorry|oops|whoops|ooops|wait|actually|correction|correct", True),
            ("no|nope|nah", False),
            ("typo|mistake|mistyped|misread|wrong|incorrect|meant|mean|should|shouldve", True),
            ("i mean|meant|mistyped|misread [to] [say|type|write|put]", True),
            ("scratch|scrap|strike|forget that|it", True),
            ("should|shud|shoulda|must|ought [to] have|of|be been", True),
            ("should|shud|must|ought [to] be", True),
            ("my bad|mistake", True),
            ("hang|hold on", True),
            ("wrong amount|price|number|category|date|day|one|total", True),
            ("not|instead", True),
            ("rather than", True),
            ("instead of", True),
            ("got it|that wrong", True),
            ("really|in fact", True),
            *(
                (word, False)
                for word in (
                    "it its that thats this was is were be been has cost costs came to the a an on "
                    "in under for from at just only so then please pls one i ok okay oh um uh "
                    "hmm well hey also amount price total category date day number of make put "
                    "change fix file argh damn ugh lol haha thanks thx sry but and by me"
                ).split()
            ),
        ]
    ),
    wrong_before=PhraseTable([("was|is wrong|incorrect", True), ("was|is a mistake|typo", True)]),
    slips=PhraseTable(
        [
            ("i mistyped|misstyped|mistype|mispelled|misspelled [it|that]", True),
            ("mistyped|typo|mistake|my bad", True),
            ("wrong amount|price|date|category|number", True),
            ("got that|it wrong", True),
            ("no|nope|wrong|sorry|oops [,] it|that|this was", True),
            ("[so|please|pls] fix|correct|change|update it|that|this", True),
        ]
    ),
    amends=PhraseTable(
        [
            ("sorry|oops|whoops|wait|actually|nope|correction|typo [,] [it|that|this]", True),
            ("sorry|oops|whoops|wait|actually|nope [,] it|that|this was|is|cost", True),
            ("sorry|oops|whoops|wait|actually|nope [,] make it|that", True),
            ("[it|that] was actually", True),
            ("no , [it|that|this] [was|is|cost]", True),
            ("no it|that|this was|is|cost", True),
            ("no|nope|nah|typo|correction|mistake [:]", True),
            ("no|nope|nah [,] i mean|meant", True),
            ("[sorry|oops] i mean|meant [to] [say|type|write|put]", True),
            ("[the] wrong amount|price|number [,|:] [it|that] [was|is]", True),
            ("[the] amount|price|total should be|was|is", True),
            ("*", True),
        ]
    ),
    restates=PhraseTable(
        [
            (f"{_TAKING_BACK} [,] on|in|for|from|under", True),
            (f"{_TAKING_BACK} [,] [it|that|this] was|is [a|an|in|on|for|from|under]", True),
            ("[actually|sorry|oops] it|that|this happened|took [place] [on]", True),
            ("it|that|this|those|these|they was|is|were|are", False),
            ("it|that|this|those|these|they was|is|were|are a|an", False),
            ("it|that|this was|is actually|really [a|an|in|on|for|from|under]", True),
            ("it|that|this was|is in|on|for|from|under", True),
            ("was in|on|for|from", True),
            ("[it|that|this] should be|go [filed] [under|in|into|on|as|for]", True),
            ("[it|that|this] should have been [filed] [under|in|on|as|for]", True),
            ("[it|that|this] shouldve|shoulda been [filed] [under|in|on|as|for]", True),
            ("[the|my] date|day|currency|category was|is [in|on]", True),
            ("[the|my] date|day|currency|category should be|have [been] [in|on]", True),
        ]
    ),
    annotates=PhraseTable(
        [
            (f"add|put|attach|write {_NOTE}", True),
            (f"add|put|attach|write {_NOTE} to|on|for it|that|this [:|saying|,]", True),
            (f"add|put|attach|write {_NOTE} to|on|for the last one|entry [:|saying|,]", True),
            (f"add|put|attach|write {_NOTE} :|saying|, [that]", True),
            ("note|comment :", True),
        ]
    ),
    copulas=frozenset("was were is cost costs costed came to were actually really only".split()),
    references=PhraseTable(
        [
            ("it|that|this", "that"),
            ("[the] middle one|entry|item", "middle"),
            ("[the] second|2nd to last [one|entry|item]", "before"),
            ("[the] second|2nd last [one|entry|item]", "before"),
            ("[the] last but one", "before"),
            ("[the] one|entry before|above that|it|last|this", "before"),
            ("[the] one|entry before the last [one]", "before"),
            ("[the] penultimate [one|entry]", "before"),
            ("all [of] my|the|our data|history|stuff", "all"),
            (f"that|this {_ENTRIES}", "that"),
            (f"[the|my] last|latest|newest|previous|recent [{_ENTRIES}]", "last"),
            (f"[the|my] last|latest|newest|previous|recent {{number}} [{_ENTRIES}]", "count"),
            (f"[the|my] most recent [{_ENTRIES}]", "last"),
            (f"[the|my] most recent {{number}} [{_ENTRIES}]", "count"),
            (f"[the|my] very last [{_ENTRIES}]", "last"),
            ("what i just|last added|logged|entered|saved|typed", "last"),
            ("[the] number|no|nr|item|entry|line|row|# {number}", "number"),
            (f"[the] {{ordinal}} {_ENTRIES}", "number"),
            ("[the] {ordinal} of them|those", "number"),
            ("them|those|these|both", "them"),
            (f"both|all [of] them|those|these|of [{_ENTRIES}]", "them"),
            ("all|everything|every|each|any", "all"),
            (f"all [of] my|the [{_ENTRIES}]", "all"),
            (f"all {_ENTRIES}", "all"),
            (f"my|the {_ENTRIES}", "none"),
            (f"{_ENTRIES}", "none"),
        ]
    ),
    several=frozenset("them both all".split()),
    ordinals=PhraseTable([("[the] {ordinal}", False), ("[the] {number}", True)]),
    articles=frozenset({"the"}),
    plural_endings=("s", "es"),
    idle=frozenset(
        "a an the my our of from to for on in at under about with called named saying worth "
        "costing some please pls plz again too also and entry one as by i had bought paid spent "
        "have made got did me us we now instead actually sorry oops thanks thx no said was were "
        "is cost it not but wait meant mistyped mistake typo wrong there which item out back "
        "bit just added logged typed earlier filed half share part only amount price date day "
        "category".split()
    ),
)
