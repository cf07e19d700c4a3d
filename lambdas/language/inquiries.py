"""What a question about spending wants to know: how much, how often, on average, more or less.

Reading decides nothing about writing: these are questions, and their answers change nothing.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.periods import Period
from lambdas.ledger.steps import Unit

from .categories import find_category
from .inquiry_words import InquiryWords
from .locale import Locale
from .periods import Context, Found, calendar_year, find_stretches, named_month
from .phrases import PhraseTable
from .questions import Side, find_categories, find_kind, find_sides
from .tokens import NUMBER, WORD, Token

_SEVERAL = 2

_YEARS_BACK = 15
"""How old a year may be that stands for itself; older ones are amounts."""


class Aim(StrEnum):
    """What is wanted of what was spent or came in."""

    TOTAL = "total"
    COUNT = "count"
    AVERAGE = "average"
    COMPARISON = "comparison"
    """With another period."""
    CONTRAST = "contrast"
    """Of one category, or of spending, with another in the same period."""
    USUAL = "usual"
    """With the average of the periods before."""
    BREAKDOWN = "breakdown"
    """Each category's share."""
    TREND = "trend"


class Stretch(NamedTuple):
    """A period and how a reply may call it (see `PeriodSpan`)."""

    period: Period
    name: str


class Inquiry(NamedTuple):
    """What a question asks."""

    aim: Aim
    kind: Kind
    categories: tuple[Category, ...]
    """Those that the words mean; none: all of the kind."""
    thing: tuple[str, ...]
    """Folded words that name something other than a category, such as a merchant."""
    pointed: bool
    """Whether such a thing was named as one ("at luigi's"), known to us or not."""
    stretches: tuple[Stretch, ...]
    """The periods named, in their order."""
    unit: Unit | None
    """What an average is per, or a trend is cut into; None: not said."""
    per_entry: bool
    """Whether an average is of single entries."""
    year_before: bool
    """Whether a comparison is with the same time one year before."""
    sides: tuple[Side, ...]
    """What is contrasted; none where nothing is."""
    follows: bool
    """Whether it only goes on from the question before ("and in october?")."""


def read_inquiry(text: str, *, context: Context, locale: Locale) -> Inquiry:
    """What `text` asks; call it only for messages that are questions about spending."""
    tokens = locale.read(text)
    words = locale.inquiries
    earlier = [range(m.first, m.after) for m in words.year_before.find_all(tokens)]
    found = [
        each
        for each in find_stretches(tokens, context, locale)
        if not any(each[2] < span.stop and span.start < each[3] for span in earlier)
    ]
    sides = find_sides(tokens, locale)
    aim = _aim(tokens, found, sides, bool(earlier), locale)
    if aim is Aim.COMPARISON:
        found = [each for each in found if each[1] != "months"]
        found += _bare_months(tokens, found, context, locale)
    elif not found:
        found = _bare_time(tokens, context, locale)
    compares = aim is Aim.COMPARISON
    found.sort(key=lambda each: (not compares and each[0].days == 1, each[2]))
    spoken_for = {at for _, _, first, after in found for at in range(first, after)}
    spoken_for |= {at for span in earlier for at in span}
    for asked in (*words.ranks.find_all(tokens), *words.counts.find_all(tokens)):
        spoken_for |= set(range(asked.first, asked.after))
    rest = [token for at, token in enumerate(tokens) if at not in spoken_for]
    kind = find_kind(rest, locale)
    categories = _without_excluded(rest, locale) or find_categories(rest, locale)
    if categories:
        kind = categories[0].kind
    thing, pointed = _thing(rest, locale)
    return Inquiry(
        aim=aim,
        kind=kind,
        categories=tuple(category for category in categories if category.kind is kind),
        thing=thing,
        pointed=pointed,
        stretches=tuple(Stretch(period, name) for period, name, _, _ in found),
        unit=_unit(rest, aim, words),
        per_entry=_is_per_entry(rest, words),
        year_before=bool(earlier),
        sides=sides if aim is Aim.CONTRAST else (),
        follows=words.follows.match(tokens, 0) is not None and not (categories or thing or sides),
    )


def _without_excluded(tokens: Sequence[Token], locale: Locale) -> tuple[Category, ...]:
    """All categories of expenses but those that are to be left out; none if none is."""
    marker = next(locale.inquiries.excludes.find_all(tokens), None)
    excluded = find_categories(tokens[marker.after :], locale) if marker else ()
    if marker is None or not excluded:
        return ()
    if wanted := find_categories(tokens[: marker.first], locale):
        return wanted
    return tuple(each for each in Category if each.kind is Kind.EXPENSE and each not in excluded)


def _aim(
    tokens: Sequence[Token],
    found: Sequence[Found],
    sides: Sequence[Side],
    year_before: bool,
    locale: Locale,
) -> Aim:
    words = locale.inquiries
    if year_before or _compares(tokens, found, sides, locale):
        return Aim.COMPARISON
    if has(words.usual, tokens):
        return Aim.USUAL
    if sides:
        return Aim.CONTRAST
    if has(words.breakdowns, tokens):
        return Aim.BREAKDOWN
    counts = [match.outcome for match in words.counts.find_all(tokens)]
    if has(words.averages, tokens):
        return Aim.AVERAGE
    if True in counts:
        return Aim.COUNT
    rated = has(words.rates, without(tokens, found))
    if rated and has(words.habits, tokens) and has(words.amounts, tokens):
        return Aim.AVERAGE
    if has(words.steps, tokens) or has(words.trends, tokens):
        return Aim.TREND
    return Aim.TOTAL


def _compares(
    tokens: Sequence[Token], found: Sequence[Found], sides: Sequence[Side], locale: Locale
) -> bool:
    """Whether two periods are compared, one of which may go without saying."""
    said = {at for _, _, first, after in found for at in range(first, after)}
    months = set(_months(tokens, locale)) - said
    starts = {first for _, _, first, _ in found} | months
    beside = any(first and tokens[first - 1].text in locale.inquiries.against for first in starts)
    for match in locale.inquiries.compares.find_all(tokens):
        if match.outcome and not has(locale.inquiries.usual, tokens):
            several = bool(sides) or len(find_categories(tokens, locale)) >= _SEVERAL
            return beside or len(starts) >= _SEVERAL or not several
        if match.after in starts or (match.after + 1 in months and not match.outcome):
            return True
    return False


def _ends(found: Found, tokens: Sequence[Token]) -> bool:
    return found[3] == len(tokens) or not any(token.text.isalnum() for token in tokens[found[3] :])


def _months(tokens: Sequence[Token], locale: Locale) -> dict[int, int]:
    """By the place of each month's name: its number."""
    read = ((at, locale.read_slot("month", tokens, at)) for at in range(len(tokens)))
    return {at: value[0] for at, value in read if value and tokens[at].kind == WORD}


def _bare_months(
    tokens: Sequence[Token], found: Sequence[Found], context: Context, locale: Locale
) -> list[Found]:
    """The months of a comparison that no preposition introduces ("october vs september")."""
    spoken_for = {at for _, _, first, after in found for at in range(first, after)}
    return [
        (named_month(number, context), "month", at, at + 1)
        for at, number in _months(tokens, locale).items()
        if at not in spoken_for
    ]


def _bare_time(tokens: Sequence[Token], context: Context, locale: Locale) -> list[Found]:
    """A month or a year that stands for itself ("december total", "income 2026")."""
    verbs = locale.inquiries.months_like_verbs
    months = [
        each
        for each in _bare_months(tokens, (), context, locale)
        if tokens[each[2]].text not in verbs or _ends(each, tokens)
    ]
    if months:
        return months
    for at, token in enumerate(tokens):
        year = locale.read_slot("year", tokens, at) if token.kind == NUMBER else None
        if year is not None and 0 <= context.today.year - year[0] <= _YEARS_BACK:
            return [(calendar_year(year[0]), "year", at, at + 1)]
    return []


def without(tokens: Sequence[Token], found: Sequence[Found]) -> list[Token]:
    """The tokens that no period is said by."""
    spoken_for = {at for _, _, first, after in found for at in range(first, after)}
    return [token for at, token in enumerate(tokens) if at not in spoken_for]


def has(table: PhraseTable[bool] | PhraseTable[Unit], tokens: Sequence[Token]) -> bool:
    """Whether a phrase of the table is there; a slot takes any number."""
    return any(table.find_all(tokens, _take_number))


def _take_number(_slot: str, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    return (0, at + 1) if tokens[at].kind == NUMBER else None


def _unit(tokens: Sequence[Token], aim: Aim, words: InquiryWords) -> Unit | None:
    """The finest that is said."""
    tables = (words.rates, words.steps) if aim is Aim.AVERAGE else (words.steps, words.rates)
    for table in tables:
        for match in table.find_all(tokens):
            return match.outcome
    return None


def _is_per_entry(tokens: Sequence[Token], words: InquiryWords) -> bool:
    return has(words.per_entry, tokens) or not has(words.totals, tokens)


def _thing(tokens: Sequence[Token], locale: Locale) -> tuple[tuple[str, ...], bool]:
    """The words that name something other than a category, and if they were named as a thing."""
    words = locale.inquiries
    asking = locale.questions.asking.match(tokens, 0)
    idle = locale.measures.asking | locale.corrections.idle | words.idle
    known = idle | locale.items.small | set(locale.money.currencies)
    named: list[int] = []
    at = asking.after if asking else 0
    while at < len(tokens):
        category = locale.categories.names.match(tokens, at)
        group = locale.questions.groups.match(tokens, at)
        if category or group:
            return (), False
        if tokens[at].kind == WORD and tokens[at].text not in known:
            named.append(at)
        at += 1
    if not named or any(token.text in locale.items.separators for token in _between(tokens, named)):
        return (), False
    first = named[0]
    while first and tokens[first - 1].text in locale.items.small - words.at:
        first -= 1
    before = tokens[first - 1].text if first else ""
    acts = tokens[named[0]].text.endswith(locale.instructions.verb_endings)
    pointed = before in words.at or (before in words.cost_of and not acts)
    pointed = pointed or find_category(tokens, locale, None) is not None
    return tuple(tokens[at].text for at in named), pointed


def _between(tokens: Sequence[Token], places: Sequence[int]) -> Sequence[Token]:
    return tokens[places[0] : places[-1]]
