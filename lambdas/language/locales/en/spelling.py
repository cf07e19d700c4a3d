"""English words that slips are put right to, and words that only look like slips."""

OF_QUESTIONS = frozenset(
    "often frequently number average averages compare compared comparing comparison versus against "
    "difference usual usually normal normally typical typically category categories breakdown "
    "exceeded spending expense expenses income biggest largest purchase purchases".split()
)

SHORT_FORMS = {
    "taht": "that",
    "thta": "that",
    "tht": "that",
    "tihs": "this",
    "teh": "the",
    "hte": "the",
    "mch": "much",
    "muhc": "much",
    "hw": "how",
    "hwo": "how",
    "wht": "what",
    "waht": "what",
    "wat": "what",
    "wot": "what",
    "lst": "last",
    "lsat": "last",
    "udno": "undo",
    "unod": "undo",
    "cna": "can",
    "shw": "show",
    "hav": "have",
    "shwo": "show",
}
"""Too short to be put right by their letters."""

OFTEN_MISTYPED = frozenset({"delete", "remove", "budget", "budgets"})
"""Words of orders that are put right as the names of categories are."""

RIGHT_AS_THEY_ARE = frozenset(
    "sundae sundaes friday's marches mating rating dating barking marking packing picking "
    "shelf hostel hotels motel groceries clothes closes dinners winner thinner inner lunches "
    "bunch punch hunch shaving shaves saving paring caring rented tented scent planes planet "
    "plants pants paints points prints coupon button butter better letter later lather leather "
    "weather feather father mother brother another bothered remote removed removes remover removal "
    "deleted deletes budged budges".replace("'", "").split()
)
