"""Kinds of words that say where a value may stand: numbers, parts of dates, little words."""

from collections.abc import Mapping

from .values.calendar_words import MONTHS, PERIODS, WEEKDAYS

_WORDS: Mapping[str, str] = {
    "number": """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
        ninety hundred thousand million dozen
    """,
    "weekday": " ".join(WEEKDAYS),
    "month": " ".join(MONTHS),
    "moment": """
        today tomorrow yesterday tonight now noon midnight midday morning afternoon evening night
    """,
    "unit": """
        second seconds minute minutes min mins hour hours hr hrs days weeks months years decade
        century fortnight am pm
    """
    + " ".join(sorted(PERIODS)),
    "ordinal": "first second third fourth fifth sixth seventh eighth ninth tenth last next",
    "little": """
        a about am an and any are as at be been but by can could did do does down for from had has
        have he her here his how i if in into is it its may me might mine must my no not of off on
        or our out over please shall she should so some than that the their them then there these
        they this those to under up us was we were what when where which who whom why will with
        would you your
    """,
}
_CLASSES: dict[str, str] = {}
for _name, _listed in _WORDS.items():
    for _word in _listed.split():
        _CLASSES.setdefault(_word, _name)

_MOST_DIGITS = 5


def word_class(word: str) -> str:
    """The class of a folded word: a list's name, digits by their number, a sign, or any word."""
    found = _CLASSES.get(word)
    if found is not None:
        return found
    if word[0].isdigit():
        return f"{min(len(word), _MOST_DIGITS)} digits" if word.isdigit() else "digits"
    return "word" if word[0].isalpha() else "sign"
