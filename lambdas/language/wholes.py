"""What was paid of several amounts: the whole or its parts, a share, or the one put right."""

from collections.abc import Sequence

from .clauses import Clause
from .locale import Locale
from .tokens import Token

_OPENERS = frozenset(":(=")
"""Signs between a whole and its parts ("vet 130 (exam 80, pills 50)")."""
_SEVERAL = 2


def split_whole(tokens: Sequence[Token], clauses: list[Clause], locale: Locale) -> list[Clause]:
    """The parts instead of the whole, if they make it up; else the whole alone.

    "ikea 240, of which 200 shelf and 40 plants" is a shelf and plants. Without words such as "of
    which" only parts that make up the whole are any.
    """
    for index in range(1, len(clauses)):
        clause, whole, parts = clauses[index], clauses[index - 1], clauses[index:]
        marker = next(locale.items.parts.find_all(tokens[clause.first : clause.after]), None)
        adds_up = _sum(parts) == _sum([whole])
        if marker is not None:
            opening = clause._replace(first=clause.first + marker.after)
            return [*clauses[: index - 1], opening, *parts[1:]] if adds_up else clauses[:index]
        if adds_up and len(parts) >= _SEVERAL and _opens(tokens, whole):
            return [*clauses[: index - 1], *parts]
    return clauses


def drop_total(
    tokens: Sequence[Token], clauses: list[Clause], locale: Locale
) -> tuple[list[Clause], Clause | None]:
    """(the parts, what they add up to), where the first or last amount is the sum of the others.

    "the bill was 96, food 70 and wine 26" is food and wine; "lunch 9, coffee 4, cake 5" are three:
    a total has a word for one, or no name at all. Two amounts are no sum of anything.
    """
    for total, parts in ((clauses[:1], clauses[1:]), (clauses[-1:], clauses[:-1])):
        alike = len({price.currency for clause in clauses for price in clause.prices}) == 1
        if not (alike and len(parts) >= _SEVERAL and _sum(total) == _sum(parts) > 0):
            continue
        if _is_total(tokens, total[0], locale):
            return parts, total[0]
    return clauses, None


def _is_total(tokens: Sequence[Token], clause: Clause, locale: Locale) -> bool:
    """Whether what the amount is called says that it is a sum, or nothing at all."""
    if any(not clause.first <= price.first < clause.after for price in clause.prices):
        return True  # it has only the name of another amount
    prices = {at for price in clause.prices for at in range(price.first, price.after)}
    words = [tokens[at].text for at in range(clause.first, clause.after) if at not in prices]
    words += [tokens[p.after].text for p in clause.prices if p.after == clause.after < len(tokens)]
    if not locale.items.totals.isdisjoint(words):
        return True
    return not any(word.isalpha() and word not in locale.items.small for word in words)


def drop_included(tokens: Sequence[Token], clauses: list[Clause], locale: Locale) -> list[Clause]:
    """Without what the amount before it includes ("shop 37.12 *inc* wine 6.99")."""
    kept: list[Clause] = []
    for clause in clauses:
        opening = next(
            (t.text for t in tokens[clause.first : clause.after] if t.text.isalnum()), ""
        )
        included = kept and opening in locale.items.includes and clause.prices
        if not included or not _sum([clause]) < _sum(kept[-1:]):
            kept.append(clause)
    return kept


def settle_result(tokens: Sequence[Token], clauses: list[Clause], locale: Locale) -> list[Clause]:
    """The last amount alone, where it is what the others came to ("55 plus tip 10 *=* 65")."""
    if len(clauses) < _SEVERAL or not clauses[-1].prices:
        return clauses
    last = clauses[-1].prices[0]
    before = tokens[last.first - 1].text if last.first else ""
    behind = tokens[last.after : max(clauses[-1].after, last.after)]
    if before not in locale.items.results or _says_more(behind, locale):
        return clauses
    return [clauses[0]._replace(prices=clauses[-1].prices)]


def drop_compared(tokens: Sequence[Token], clauses: list[Clause], locale: Locale) -> list[Clause]:
    """Without what a thing cost before, or elsewhere ("the jacket was 120 *down from* 200")."""
    kept: list[Clause] = []
    for clause in clauses:
        start = kept[-1].prices[-1].after if kept and kept[-1].prices else clause.first
        end = max(clause.after, *(price.first for price in clause.prices), 0)
        words = tokens[start:end]
        texts = {token.text for token in words}
        compared = kept and clause.prices and not locale.items.compares.isdisjoint(texts)
        share = any(locale.items.shares.find_all(words, locale.read_slot))
        if not compared or share or _says_more(words, locale):
            kept.append(clause)
    return kept


def _says_more(words: Sequence[Token], locale: Locale) -> bool:
    """Whether any word may name a thing, known or not."""
    idle = locale.items.small | locale.items.trailing | locale.items.compares | locale.items.leading
    return any(token.text.isalpha() and token.text not in idle for token in words)


def settle_share(tokens: Sequence[Token], clauses: list[Clause], locale: Locale) -> list[Clause]:
    """Without the bill of which the person paid a part ("the bill was 60, my share was 20")."""
    for index in range(1, len(clauses)):
        clause, whole = clauses[index], clauses[index - 1]
        words = tokens[clause.first : clause.after]
        marker = next(locale.items.shares.find_all(words, locale.read_slot), None)
        if marker is None or not _sum([clause]) or _sum([clause]) >= _sum([whole]):
            continue
        rest = clause._replace(first=clause.first + marker.after)
        named = any(token.text.isalpha() for token in tokens[rest.first : rest.after])
        share = clause if named else clause._replace(first=whole.first, after=clause.after)
        return [*clauses[: index - 1], share, *clauses[index + 1 :]]
    return clauses


def take_back(tokens: Sequence[Token], clauses: list[Clause], locale: Locale) -> list[Clause]:
    """With the amount that was put right at once ("shoes 60, no 65") instead of the first one."""
    kept: list[Clause] = []
    for clause in clauses:
        marker = locale.items.retracts.match(tokens[: clause.after], clause.first)
        alone = marker is not None and clause.prices and _is_alone(tokens, clause, marker.after)
        if alone and kept and kept[-1].prices:
            kept[-1] = kept[-1]._replace(prices=clause.prices)
        else:
            kept.append(clause)
    return kept


def _is_alone(tokens: Sequence[Token], clause: Clause, start: int) -> bool:
    """Whether nothing but the price is said from there on."""
    price = clause.prices[0]
    rest = [*tokens[start : price.first], *tokens[price.after : clause.after]]
    return not any(token.text.isalnum() for token in rest)


def _sum(clauses: Sequence[Clause]) -> int:
    return sum(price.minor for clause in clauses for price in clause.prices)


def _opens(tokens: Sequence[Token], whole: Clause) -> bool:
    after = whole.prices[-1].after if whole.prices else len(tokens)
    return after < len(tokens) and tokens[after].text in _OPENERS
