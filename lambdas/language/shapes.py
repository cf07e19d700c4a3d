"""What the learned reader sees of a message: its words, their kinds and order, and its ruling.

Numbers are told apart by their looks alone ("12.50", "7:30", "4471"), names of days and months are
one word each, so that what was learned from one message holds for the next.
"""

import math
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from .locale import Locale
from .outlines import LIMIT, count_runs, draw_outline
from .rulings import is_vetoed, read_ruling
from .surveys import survey
from .tokens import NUMBER, WORD, Token, tokenize

Features = Mapping[str, float]
"""Each feature's weight."""

_WORDS_LENGTH, _OUTLINE_LENGTH, _RULING_LENGTH = 4.0, 2.0, 2.0
"""The square root of the squared weights' sum, for the features of each kind."""
_LONGEST_RUN = 4
_PIECE = 4
"""Letters of a piece of a word, by which a misspelt or inflected word is still known."""
_PIECE_WEIGHT = 0.3

_CURRENCY_SIGNS = frozenset("$€£¥₹₩₺₫฿")
_CURRENCIES = frozenset(
    "dollar dollars buck bucks quid euro euros eur usd gbp pound pounds pence p cents cent inr "
    "rupee rupees rs yen jpy won krw rmb cny yuan sgd aud cad nzd chf francs zar rand r peso "
    "pesos mxn ars brl reais sek nok dkk kr pln zl lei ron kes ksh naira ngn baht thb idr rp php "
    "aed try lira kd kwd hkd twd vnd czk huf k grand".split()
)
_MONEY = _CURRENCY_SIGNS | _CURRENCIES
_UNITS = frozenset(
    "km kms kg kgs g ml l cl cm mm mph kmh hours hrs hr h hour min mins minutes days weeks months "
    "years year percent degrees miles steps cups cup tsp tbsp grams reps goals points stars inch "
    "inches feet ft lbs lb kilos times people kids guests pages mbps gb mb calories".split()
)
_HOURS = frozenset("am pm oclock".split())
_ENDINGS = frozenset("st nd rd th".split())
_LABELS = frozenset(
    "# no code flight gate room bus page chapter level line platform seat pin ticket order version "
    "route number train tram apartment flat".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur "
    "thurs fri sat sun".split()
)
_MONTHS = frozenset(
    "january february march april june july august september october november december jan feb "
    "apr jun jul aug sep sept oct nov dec".split()
)
_WRITTEN_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand fiver tenner".split()
)
_CLASSES = {
    **dict.fromkeys(_CURRENCY_SIGNS, "<currency>"),
    **dict.fromkeys(_DAYS, "<day>"),
    **dict.fromkeys(_MONTHS, "<month>"),
    **dict.fromkeys(_WRITTEN_NUMBERS, "<written>"),
}
_LOOKS = (
    ("<cents>", re.compile(r"\d+[.,]\d\d")),
    ("<thousands>", re.compile(r"\d{1,3}(?:[.,']\d{3})+(?:[.,]\d+)?")),
    ("<decimals>", re.compile(r"\d*[.,'\u2019\d]+[.,]\d+")),
    ("<year>", re.compile(r"(?:19|20)\d\d")),
    ("<one digit>", re.compile(r"\d")),
    ("<two digits>", re.compile(r"\d\d")),
    ("<three digits>", re.compile(r"\d{3,4}")),
)
_AMOUNTS = frozenset(
    "<money> <cents> <thousands> <decimals> <one digit> <two digits> <three digits>".split()
)


def describe(text: str, known: Container[str], *, locale: Locale) -> Features:
    """The features of a message, of which the first `LIMIT` tokens are looked at.

    Beside a word that is not `known` its neighbours are counted as next to any stranger.
    """
    words = ["^", *classify(text), "$"]
    features = _scale((*_count(words), *_count_strangers(words, known)), _WORDS_LENGTH)
    outline = draw_outline(*survey(text, locale=locale), locale)
    runs = ((f"={run}", 1.0) for run in count_runs(outline, _LONGEST_RUN))
    features.update(_scale(runs, _OUTLINE_LENGTH))
    vetoed = "vetoed" if is_vetoed(text, locale=locale) else ""
    features[f"!{read_ruling(text, locale=locale)} {vetoed}"] = _RULING_LENGTH
    return features


def _scale(counts: Iterable[tuple[str, float]], length: float) -> dict[str, float]:
    """The sum for each name, all of them scaled to a vector of that length."""
    counted: dict[str, float] = {}
    for name, weight in counts:
        counted[name] = counted.get(name, 0.0) + weight
    scale = length / math.sqrt(sum(weight * weight for weight in counted.values()))
    return {name: weight * scale for name, weight in counted.items()}


def _count(words: Sequence[str]) -> Iterator[tuple[str, float]]:
    for at, word in enumerate(words):
        yield word, 1.0
        for distance, joint in ((1, " "), (2, " _ ")):
            if at + distance < len(words):
                yield f"{word}{joint}{words[at + distance]}", 1.0
        if at + 2 < len(words):
            yield " ".join(words[at : at + 3]), 1.0
        if len(word) > _PIECE and word[0] != "<":
            for start in range(-1, len(word) - _PIECE + 2):
                yield f"~{word[max(start, 0) : start + _PIECE]}", _PIECE_WEIGHT
    amounts = sum(word in _AMOUNTS for word in words)
    yield f"#{min(amounts, 3)}", 1.0
    yield f"%{min(len(words) // 4, 6)}", 1.0


def _count_strangers(words: Sequence[str], known: Container[str]) -> Iterator[tuple[str, float]]:
    for at in range(1, len(words) - 1):
        if words[at] not in known:
            yield "<?>", 1.0
            yield f"{words[at - 1]} <?>", 1.0
            yield f"<?> {words[at + 1]}", 1.0


def classify(text: str) -> Iterator[str]:
    """The words of a message as the reader sees them, the first `LIMIT`."""
    tokens = tokenize(text)[:LIMIT]
    for at, token in enumerate(tokens):
        if token.kind == NUMBER:
            before = tokens[at - 1].text if at else ""
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            yield _look(token, before, after)
        else:
            yield _CLASSES.get(token.text, token.text)


def _look(token: Token, before: str, after: Token | None) -> str:
    """The class of a number, by its own looks and its neighbours."""
    then = after.text if after is not None else ""
    if not _MONEY.isdisjoint((before, then)):
        return "<money>"
    if then == "%":
        return "<percentage>"
    glued = after is not None and after.glued
    if then in _HOURS or (then == ":" and glued) or before == ":":
        return "<time>"
    if then in _UNITS:
        return "<measure>"
    if before in _LABELS:
        return "<code>"
    if glued and after is not None and after.kind == WORD:
        return "<ordinal>" if then in _ENDINGS else "<glued>"
    return next((name for name, looks in _LOOKS if looks.fullmatch(token.text)), "<long>")
