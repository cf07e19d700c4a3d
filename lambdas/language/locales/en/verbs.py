"""English words that make a sentence of a message: pronouns, auxiliaries and verbs.

A terse entry ("lunch 12") holds none of them. Verbs of paying are in `instructions`.
"""

_PRONOUNS = (
    "i im ive id ill we were weve well you youre your u he she it its they them him her us me "
    "my mine ours theirs who whom this that these those there here everyone nobody myself"
)
_AUXILIARIES = (
    "is are am be been being was has have had do does did done doing can could will would shall "
    "should may might must ought"
)
_VERBS = (
    "accept add admire agree allow annoy answer apologise appear apply appreciate argue arrange "
    "arrive ask attach attack attend avoid bake balance ban bang bark beg behave belong bleach "
    "bless blink boil bother bounce breathe burn bury call care carry cause challenge chase cheat "
    "cheer chew choke claim clap clear collect compare complain concern confess confuse connect "
    "contain continue cough count cover crash crawl cross cry cure cycle damage dance decide decay "
    "delay deliver depend describe deserve destroy detect develop disagree disappear discover "
    "dislike divide double doubt drag dream drip drop drown earn educate end enjoy enter escape "
    "examine excite excuse exist expand expect explain explode face fade fail fear fetch fill find "
    "finish fit fix float flow fold follow forget forgive form frame frighten gather glow grab "
    "greet grow guess hammer handle hang happen harm hate haunt heat help hope hover hunt hurry "
    "identify ignore imagine impress improve include increase influence inform inject injure "
    "intend interest interrupt introduce invent invite itch jail join joke judge jump keep kick "
    "kill kiss kneel knit knock knot know land last "
    "laugh launch lead learn leave let lie lift like "
    "listen live lock long look lose love manage marry mean measure meet melt memorise mess miss "
    "move multiply murder name need note notice obey offend offer open order owe own pack park "
    "pass pause peel phone pick place plan play please "
    "point poke post pour pray prefer prepare present "
    "press pretend prevent produce promise protect prove provide pull punch punish push question "
    "queue race rain raise reach realise receive recognise record reduce refuse regret reject "
    "relax release rely remain remember remind remove repeat replace reply report request rescue "
    "retire return rise rob roll rub ruin rule run rush save say scare scatter scold score scratch "
    "scream search see seem sell send separate serve "
    "set settle shake share shave shine shock shoot "
    "shout show shut sing sit ski sleep slip slow smash smell smile smoke sneeze sniff sound speak "
    "spell spill spoil squeeze stand stare start stay steal steer step stop strengthen stretch "
    "strike succeed suffer suggest supply suppose surprise surround suspect swim switch talk tame "
    "tease tell tempt terrify thank think throw tick tie touch tour trade transport trap travel "
    "treat tremble trick trot trouble trust try tug "
    "turn twist type undress unite unlock use vanish "
    "visit wail wait wake walk wander want warm warn "
    "waste watch wave wear weigh welcome whine whisper "
    "whistle win wink wipe wish wobble wonder work worry wrap wreck wrestle write yell"
)
_ALSO_NOUNS = frozenset(
    "balance bake bleach blink boil cover cross cycle dance drop end face fan fit fix frame grab "
    "heat interest itch jump knot land launch lift live lock long love mess offer order pack park "
    "pass peel phone pick place plan play point poke post present press punch race rain record "
    "return roll rub rush save scratch share shave show sing ski slip smoke sound spell start stop "
    "stretch supply swim switch tie touch tour trade "
    "transport travel treat tick type use visit walk "
    "wash watch wave wear welcome whistle work wrap drip fill open report count help present "
    "like last please note add form collect finish "
    "record enter serve spa name care long supply run trip".split()
)
_FORMS = (
    "said told went came seen saw knew known thought thinks felt kept left lost met made sat stood "
    "ran run began fell flew grew drew threw wore woke slept spoke stole swam sang rang rode rose "
    "broke chose drove forgot forgave froze gave given gone hid hit hurt laid led lit meant read "
    "sent sank shook shot shut spread stuck struck "
    "swore taught tore understood won wrote beat beats "
    "owes owed borrowed lent weighs weighed costs looks "
    "looked looking seems seemed loves loved hates "
    "hated likes liked wants wanted needs needed thinks believes knows hopes hoped wishes wished "
    "talking thinking saying asking trying getting going making taking coming having doing being "
    "running walking sleeping working playing feeling waiting calling telling wondering buying "
    "selling spending paying owing lending borrowing "
    "saving planning hoping wishing wanting needing "
    "lives lived works worked plays played calls called asked asks tried tries happened happens "
    "changed opened closed stopped started finished scored landed crashed vanished arrived ended "
    "died born married moved walked talked turned helped watched listened laughed cried smiled "
    "stays stayed waits waited becomes became gets goes comes takes makes gives finds found keeps "
    "tells says shows showed shown runs sits stands saved saves earns offers offered won wins "
    "buy sell spend pay eat eats sleeps wakes get go come take make give spends pays "
    "buys charges charge sounds sound paid divided multiplied minus equals "
    "equal versus vs than better worse more less over under "
    "transfer transfers convert schedule cancel activate report freeze unfreeze check verify book "
    "reserve translate define spell flip toss roll play pause resume skip rate rated stars"
)


def _conjugated(verb: str) -> list[str]:
    stem = verb.removesuffix("e")
    return [verb + "s", stem + "ed", verb + "es"]


VERB_ENDINGS = ("ing", "ed")
NOUNS_LIKE_VERBS = frozenset(
    "wedding building evening morning ring ceiling king wing spring string thing pudding dumpling "
    "earring earrings icing dressing lodging moving shipping catering seating ticketing flooring "
    "roofing plumbing wiring stuffing topping frosting lining bedding bed red shed seed weed feed "
    "reed speed ted ned fred sled fried grilled baked smoked mixed iced salted packed shared used "
    "stuffed frozen toasted roasted dried canned pickled chopped sliced boiled mashed unlimited "
    "limited united steamed glazed hundred sacred naked bored med biomed shred bred boiled wed "
    "meeting sewing knitting kayaking hiking rafting boxing fencing sailing surfing diving "
    "snorkeling skiing riding racing cycling running jogging lifting screening viewing opening "
    "testing coding hosting clubbing barbering plastering painting drawing".split()
)

PEOPLE = frozenset(
    "friend friends wife husband mum mom mother dad father parents sister brother boss roommate "
    "roommates flatmate flatmates neighbour neighbor neighbours boyfriend girlfriend bf gf son "
    "daughter kid kids partner cousin uncle aunt colleague colleagues landlord coworker buddy mate "
    "mates teacher doctor nephew niece grandma grandpa guy girl woman man lady everyone people "
    "company government client customer".split()
)

CLAUSE_WORDS = frozenset(
    f"{_PRONOUNS} {_AUXILIARIES} {_FORMS}".split()
    + [verb for verb in _VERBS.split() if verb not in _ALSO_NOUNS]
    + [form for verb in _VERBS.split() if verb not in _ALSO_NOUNS for form in _conjugated(verb)]
) - frozenset("my mine report under over book roll last this cover read".split())

VERBS_OR_NOUNS = frozenset(_VERBS.split()) - frozenset(
    "sell charge spend seem mean".split()
) | frozenset("run runs set sets pay cut cuts drops repairs passes trips book talks".split())
"""Forms that a noun may have, too: behind another word they are one ("lego *set*")."""
