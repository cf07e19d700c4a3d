"""What says that a message is no statement of the person's own: questions, plans, other people.

It is searched for in the whole message, and one such word is enough.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from .categories import find_category
from .dates import find_dates
from .locale import Instruction, Locale, Need
from .phrases import Match
from .tokens import Token

_CODE_SIGNS = frozenset("{}<>\\^~_[]")
_EQUALS = "="
_QUOTES = frozenset('"\u201c\u201d\u00ab\u00bb')

_APOSTROPHES = frozenset("'\u2018\u2019")

_LATE_DAY = date(2190, 2, 28)
"""Later than any day that a message writes out, so that only words ("tomorrow") lie after it."""

_ENDING = 4
"""Words at the end of a message in which an ending may begin."""

_VETOES = tuple(
    kind for kind in Instruction if not kind.may_write and kind is not Instruction.SOMEBODY_ELSE
)


def is_code_or_quotation(tokens: Sequence[Token], locale: Locale) -> bool:
    """Program text, and prices inside quotation marks, are nobody's expenses."""
    texts = {token.text for at, token in enumerate(tokens) if not _is_arrow(tokens, at)}
    if not texts.isdisjoint(_CODE_SIGNS):
        return True
    if _EQUALS in texts and find_category(tokens, locale, None) is None:
        return True
    inside = False
    for at, token in enumerate(tokens):
        if token.text in _QUOTES or _is_single_quote(tokens, at, opens=not inside):
            inside = not inside
        elif inside and (token.text[:1].isdecimal() or _is_number_word(token, locale)):
            return True
    return any(locale.instructions.code.find_all(tokens, locale.read_slot))


def _is_single_quote(tokens: Sequence[Token], at: int, *, opens: bool) -> bool:
    """Whether an apostrophe opens, or closes, what somebody said ("goes 'i paid 1500'")."""
    if tokens[at].text not in _APOSTROPHES:
        return False
    glued_behind = at + 1 < len(tokens) and tokens[at + 1].glued
    if not opens:
        return tokens[at].glued and not glued_behind
    ends = range(at + 2, len(tokens))
    closed = any(_is_single_quote(tokens, end, opens=False) for end in ends)
    return glued_behind and not tokens[at].glued and closed


def _is_number_word(token: Token, locale: Locale) -> bool:
    return token.text in locale.numbers.values or token.text in locale.numbers.scales


def _is_arrow(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the head of "->" or "=>", which only points."""
    return tokens[at].text == ">" and tokens[at].glued and tokens[at - 1].text in "-="


def find_veto(
    tokens: Sequence[Token],
    start: int,
    dated: Mapping[int, int],
    verb: Match[Need] | None,
    locale: Locale,
    *,
    pays_me: bool,
) -> Instruction | None:
    """What says that it is no statement; words up to the person's own verb, and dates, don't.

    The message proper starts at token `start`; `dated` gives where each date begins and ends. Words
    for others are none where somebody pays the person (`pays_me`).
    """
    words = locale.instructions
    opening = words.openings.match(tokens, start, locale.read_slot)
    theirs = Instruction.CHATTER if pays_me else Instruction.SOMEBODY_ELSE
    vetoes = words.anywhere.find_all(tokens, locale.read_slot)
    if opening is not None and opening.outcome in (*_VETOES, theirs):
        return opening.outcome
    passed = set(range(start, verb.after)) if verb else set()
    passed |= {at for first, after in dated.items() for at in range(first, after - 1)}
    for idiom in words.fillers.find_all(tokens[:start]):
        passed |= set(range(idiom.first, idiom.after))
    for found in vetoes:
        inside = verb is not None and verb.first < found.first < verb.after
        inside = inside or passed.issuperset(range(found.first, found.after))
        if not inside and found.outcome in (*_VETOES, theirs):
            return found.outcome
    for first in range(max(0, len(tokens) - _ENDING), len(tokens)):
        ending = words.endings.match(tokens, first)
        if ending is not None and ending.after == len(tokens):
            return ending.outcome
    return Instruction.WISH if is_to_come(tokens, locale) else None


def is_to_come(tokens: Sequence[Token], locale: Locale) -> bool:
    """Whether it speaks of a day in words that lies ahead ("tomorrow")."""
    return any(day > _LATE_DAY for _, day in find_dates(tokens, _LATE_DAY, locale))
