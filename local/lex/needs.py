"""What completes a composite slot: "(City AND State) OR ZipCode", as sets of sub-slots.

AND binds more than OR. One set is enough; asked for is that which has been begun and lacks least.
Source: Lex V2 Developer Guide, composite-slots; SubSlotSetting of lexv2-models.
"""

import re
from collections.abc import Collection, Iterable

from . import assumptions
from .definition import Slot
from .errors import DefinitionError

Needs = tuple[tuple[str, ...], ...]

_TOKEN = re.compile(r"\s*([()]|[0-9A-Za-z_-]+)")
_MOST = 64
"""Sets of sub-slots: six of them, the most that there may be, have no more."""


def parse_needs(expression: str, names: Collection[str], place: str) -> Needs:
    """The sets that an expression over sub-slots writes. Raises DefinitionError at the place."""
    try:
        return _Parser(expression, names).parse()
    except (ValueError, RecursionError) as error:
        raise DefinitionError(place, f"is no expression: {error}") from error


class _Parser:
    def __init__(self, text: str, names: Collection[str]) -> None:
        self._tokens = _TOKEN.findall(text)
        if "".join(self._tokens) != re.sub(r"\s", "", text):
            raise ValueError("it may hold sub-slots, AND, OR and parentheses")
        self._names = names
        self._at = 0

    def parse(self) -> Needs:
        needs = self._any()
        if self._at < len(self._tokens):
            raise ValueError(f"{self._tokens[self._at]!r} is one too many")
        return needs

    def _any(self) -> Needs:
        sets = self._all()
        while self._take("OR"):
            sets = _limited((*sets, *self._all()))
        return sets

    def _all(self) -> Needs:
        sets = self._one()
        while self._take("AND"):
            others = self._one()
            sets = _limited(
                tuple(dict.fromkeys((*left, *right))) for left in sets for right in others
            )
        return sets

    def _one(self) -> Needs:
        if self._take("("):
            inner = self._any()
            if not self._take(")"):
                raise ValueError("a parenthesis has no partner")
            return inner
        name = self._tokens[self._at] if self._at < len(self._tokens) else "the end"
        if name not in self._names:
            raise ValueError(f"a sub-slot is missing before {name!r}")
        self._at += 1
        return ((name,),)

    def _take(self, token: str) -> bool:
        found = self._tokens[self._at : self._at + 1] == [token]
        self._at += found
        return found


def _limited(sets: Iterable[tuple[str, ...]]) -> Needs:
    distinct = tuple({frozenset(one): one for one in sets}.values())
    if len(distinct) > _MOST:
        raise ValueError("it has too many ways to be met")
    return distinct


def missing(slot: Slot, filled: Collection[str]) -> tuple[str, ...]:
    """The sub-slots still to ask for, in their order; none when the slot is complete."""
    names = tuple(part.name for part in slot.sub_slots)
    unsaid = (names,) if assumptions.WHOLE_COMPOSITES else tuple((name,) for name in names)
    sets = [(one, tuple(n for n in one if n not in filled)) for one in slot.needs or unsaid]
    return min(sets, key=lambda pair: (len(pair[0]) == len(pair[1]) > 0, len(pair[1])))[1]
