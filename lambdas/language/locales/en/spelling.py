"""English words of questions that slips are put right to, and words that only look like slips."""

OF_QUESTIONS = frozenset(
    "often frequently number average averages compare compared comparing comparison versus against "
    "difference usual usually normal normally typical typically category categories breakdown "
    "spending expense expenses income biggest largest purchase purchases".split()
)

RIGHT_AS_THEY_ARE = frozenset(
    "sundae sundaes friday's marches mating rating dating barking marking packing picking "
    "shelf hostel hotels motel groceries clothes closes dinners winner thinner inner lunches "
    "bunch punch hunch shaving shaves saving paring caring rented tented scent planes planet "
    "plants pants paints points prints coupon button butter better letter later lather leather "
    "weather feather father mother brother another bothered".replace("'", "").split()
)
