"""A note: the person's own words for a thing, without the verbs, dates and money around it."""

import unicodedata
from collections.abc import Collection, Sequence

from .clauses import Clause
from .locale import Locale
from .tokens import SIGN, Token

LONGEST = 80
"""Characters."""


def write_note(
    text: str,
    tokens: Sequence[Token],
    clause: Clause,
    hidden: Collection[int],
    locale: Locale,
    *,
    keep_something: bool,
) -> str:
    """The note of a clause; `hidden` are the indices of tokens that are dates and money.

    With `keep_something`, words that are usually no part of a note are kept rather than none.
    """
    marker = _category_marker(tokens, clause, locale)
    shown = [
        at for at in range(clause.first, clause.after) if at not in hidden and at not in marker
    ]
    kept = _strip(tokens, shown, locale)
    if not kept and keep_something:
        kept = [at for at in shown if not _is_punctuation(tokens[at])] or [
            at for at in marker if at not in hidden
        ]
    return _tidy(_slices(text, tokens, kept))


def _category_marker(tokens: Sequence[Token], clause: Clause, locale: Locale) -> range:
    """The words that only file the item ("under travel"), which are no part of its name."""
    words = tokens[clause.first : clause.after]
    for marker in locale.categories.before_named.find_all(words):
        name = locale.categories.names.match(words, marker.after)
        if name is not None:
            return range(clause.first + marker.first, clause.first + name.after)
    return range(0)


def _strip(tokens: Sequence[Token], shown: Sequence[int], locale: Locale) -> list[int]:
    """Without the words around the thing: at the front, at the end and before every gap."""
    words = locale.items
    first = 0
    while first < len(shown):
        lead_in = words.lead_ins.match(tokens, shown[first])
        lead_in = lead_in or locale.instructions.fillers.match(tokens, shown[first])
        if lead_in is not None and lead_in.after <= shown[-1]:
            first += lead_in.after - lead_in.first
        elif _is_idle(tokens[shown[first]], words.leading):
            first += 1
        else:
            break
    kept: list[int] = []
    for at in shown[first:]:
        if kept and at != kept[-1] + 1:
            _strip_end(tokens, kept, locale)
        kept.append(at)
    _strip_end(tokens, kept, locale)
    return kept


def _strip_end(tokens: Sequence[Token], kept: list[int], locale: Locale) -> None:
    while kept and _is_idle(tokens[kept[-1]], locale.items.trailing):
        kept.pop()


def _is_idle(token: Token, words: Collection[str]) -> bool:
    return token.text in words or _is_punctuation(token)


def _is_punctuation(token: Token) -> bool:
    """Emoji are signs that say something; commas are not."""
    return token.kind == SIGN and unicodedata.category(token.text) not in ("So", "Sk", "Mn", "Lo")


def _slices(text: str, tokens: Sequence[Token], kept: Sequence[int]) -> list[str]:
    """The stretches of the original text that are kept."""
    slices: list[tuple[int, int]] = []
    previous = -2
    for at in kept:
        start, end = tokens[at].start, tokens[at].end
        if at == previous + 1:
            start = slices.pop()[0]
        slices.append((start, end))
        previous = at
    return [text[start:end] for start, end in slices]


def _tidy(slices: Sequence[str]) -> str:
    """One line, brackets closed, the first letter a capital, not too long."""
    note = " ".join(" ".join(slices).split())
    if note.count("(") > note.count(")"):
        note += ")"
    if len(note) > LONGEST:
        note = note[: LONGEST - 1].rstrip() + "\u2026"
    capital = note[:1].upper()
    return capital + note[1:] if len(capital) == 1 else note
