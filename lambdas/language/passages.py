"""A story in parts, with what every reading of a part needs: its idioms, its vetoes, its words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .categories import category_until
from .entries import is_noun
from .familiarity import income_until
from .locale import Instruction, Locale
from .parts import Part, cut_parts
from .phrases import Match
from .prices import Price
from .tokens import WORD, Token


class Passages(NamedTuple):
    """A message in parts; build one with `of`."""

    tokens: Sequence[Token]
    dated: Mapping[int, int]
    """By the index of its first token, where each date ends."""
    locale: Locale
    parts: Sequence[Part]
    spoken_for: frozenset[int]
    """Tokens of dates and money."""
    idle: frozenset[int]
    """Those and the tokens of idioms, which speak neither for nor against anything."""
    vetoes: Mapping[int, Match[Instruction]]
    """What says that something is no entry, by the index of its first token."""

    @classmethod
    def of(
        cls,
        tokens: Sequence[Token],
        prices: Sequence[Price],
        dated: Mapping[int, int],
        locale: Locale,
    ) -> "Passages":
        """The message cut into its parts."""
        spans = [*dated.items(), *((price.first, price.after) for price in prices)]
        spoken_for = frozenset(at for first, after in spans for at in range(first, after))
        idioms = [
            *locale.stories.idioms.find_all(tokens, locale.read_slot),
            *locale.instructions.fillers.find_all(tokens),
        ]
        empty = frozenset[int]().union(*(range(idiom.first, idiom.after) for idiom in idioms))
        vetoes = {
            veto.first: veto
            for veto in locale.instructions.anywhere.find_all(tokens, locale.read_slot)
            if not veto.outcome.may_write
            and empty.isdisjoint(range(veto.first, veto.after))
            and not spoken_for.issuperset(range(veto.first, veto.after))
        }
        parts = cut_parts(tokens, prices, spoken_for, locale)
        return cls(tokens, dated, locale, parts, spoken_for, spoken_for | empty, vetoes)

    def words_of(self, part: Part) -> frozenset[str]:
        """The words of the part, as they are compared."""
        return frozenset(token.text for token in self.tokens[part.first : part.after])

    def vetoes_in(self, part: Part) -> Iterator[Match[Instruction]]:
        """The vetoes that begin in the part."""
        return (self.vetoes[at] for at in range(part.first, part.after) if at in self.vetoes)

    def has_idioms(self) -> bool:
        """Whether there is anything that speaks neither for nor against anything."""
        return not self.idle <= self.spoken_for

    def lead(self, part: Part) -> int:
        """Where the part proper begins, after "then", "finally", dates and the like."""
        at = part.first
        while at < part.after:
            if at in self.dated:
                at = self.dated[at]
            elif self._leads(at):
                at += 1
            else:
                break
        return min(at, part.after)

    def _leads(self, at: int) -> bool:
        if at in self.spoken_for:
            return False
        token = self.tokens[at]
        if at in self.idle or token.text in self.locale.stories.openers:
            return True
        return not token.text.isalnum() and category_until(self.tokens, at, self.locale) == at

    def names(self, first: int, after: int) -> bool:
        """Whether any word of the tokens `[first, after)` says what an amount was for."""
        return any(self._says_something(at) for at in range(first, after) if at not in self.idle)

    def _says_something(self, at: int) -> bool:
        items, token = self.locale.items, self.tokens[at]
        if token.kind != WORD:
            return category_until(self.tokens, at, self.locale) > at
        small = (items.leading, items.trailing, self.locale.stories.adornments)
        return not any(token.text in words for words in small)

    def has_content(self, index: int) -> bool:
        """Whether that part has a word that says something of its own."""
        part = self.parts[index]
        return self.names(self.lead(part), part.after)

    def is_known(self, index: int) -> bool:
        """Whether that part has a word of a category or of income."""
        part = self.parts[index]
        return any(
            category_until(self.tokens, at, self.locale) > at
            or income_until(self.tokens, at, self.locale) > at
            for at in range(part.first, part.after)
            if at not in self.spoken_for
        )

    def pays(self, part: Part) -> bool:
        """Whether there is a verb of paying in the part, whoever pays."""
        verbs = self.locale.instructions.statements
        return any(verbs.find_all(self.tokens[part.first : part.after], self.locale.read_slot))

    def has_verb(self, part: Part) -> bool:
        """Whether there is a verb or a pronoun in the part."""
        words = self.locale.instructions.clause_words
        if self.pays(part):
            return True
        return any(
            self.tokens[at].text in words
            and at not in self.idle
            and not is_noun(self.tokens, at, part.first, self.locale)
            for at in range(part.first, part.after)
        )
