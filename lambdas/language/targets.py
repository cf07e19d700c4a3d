"""Which stored entries a message means: "the last one", "number two", "the coffee from yesterday".

What is not said is None or empty. Words are compared as the readers fold them, slips put right,
so that "cofee" finds what was stored as "Coffee".
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lambdas.ledger.categories import Category
from lambdas.ledger.money import Money
from lambdas.ledger.periods import Period
from lambdas.ledger.transactions import Transaction

from .amounts import find_prices
from .locale import Locale
from .periods import Context, find_periods
from .tokens import NUMBER, SIGN, WORD, Token

LONGEST_LIST = 20
"""A bare number up to this one is a place in what was shown, a larger one an amount."""

SHORTEST_NAME = 3
"""Letters that must be left of a word without the ending of several."""


class Which(StrEnum):
    """How an entry is pointed at, besides what is said of it."""

    THAT = "that"
    """What the conversation is about ("it")."""
    THEM = "them"
    """All that the conversation is about ("both")."""
    LAST = "last"
    """The newest of those that fit."""
    BEFORE = "before"
    """The one before the newest."""
    MIDDLE = "middle"
    """The one in the middle of what was shown or stored last."""
    ALL = "all"
    """Every one that fits."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is said of the entries that are meant."""

    which: Which | None = None
    number: int | None = None
    """The place in what was shown last, from 1."""
    count: int | None = None
    """How many of the newest that fit."""
    amount: Money | None = None
    explicit_currency: bool = False
    """Whether the amount's currency was written; else any currency fits."""
    filed: Category | None = None
    """The category under which they are filed, named as such ("in shopping")."""
    period: Period | None = None
    words: tuple[str, ...] = ()
    """Folded words for the thing itself."""
    category: Category | None = None
    """The category that those words name, should no note hold them."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said of the entries themselves."""
        return not (self.amount or self.filed or self.period or self.words)


def read_target(text: str, *, today: date, home: str, locale: Locale) -> Target:
    """The entries that the whole of `text` means."""
    tokens = without_articles(locale.read(text), locale)
    number = _alone(tokens, locale, answers=True)
    if number is not None:
        return Target(number=number)
    context = Context(today, 1)
    return find_target(tokens, 0, len(tokens), context=context, home=home, locale=locale)


def without_articles(tokens: Sequence[Token], locale: Locale) -> list[Token]:
    """The tokens without "the" before plain digits: "the 25" is an amount here, no day."""
    suffixes = locale.lexicon["ordinal_suffix"]
    kept = []
    for at, token in enumerate(tokens):
        following = tokens[at + 1 : at + 3]
        plain = bool(following) and following[0].kind == NUMBER
        if plain and len(following) == 2 and following[1].glued:
            plain = following[1].text not in suffixes
        if not (plain and token.text in locale.corrections.articles):
            kept.append(token)
    return kept


def find_target(
    tokens: Sequence[Token],
    first: int,
    after: int,
    *,
    context: Context,
    home: str,
    locale: Locale,
    idle: Collection[str] = (),
) -> Target:
    """As `read_target`, of the tokens `[first, after)` of a sentence.

    `idle` are more words that say nothing of an entry.
    """
    part = tokens[first:after]
    periods = find_periods(part, context, locale)
    spans = {start: (end, Target(period=period)) for period, _, start, end in periods}
    for price in find_prices(tokens, home, locale):
        if first <= price.first and price.after <= after:
            money = Money(price.minor, price.currency)
            said = Target(amount=money, explicit_currency=price.explicit)
            spans[price.first - first] = (price.after - first, said)
    number = _alone(part, locale, answers=False)
    if number is not None:
        return Target(number=number)
    return _gather(part, spans, locale, idle)


def matching(
    transactions: Iterable[Transaction], target: Target, *, locale: Locale
) -> list[Transaction]:
    """Those that are as the target says, in their order; its count and `which` aside."""
    fitting = [entry for entry in transactions if _fits(entry, target)]
    if not target.words:
        return fitting
    named = [entry for entry in fitting if _holds(entry, target.words, locale)]
    return named or [entry for entry in fitting if entry.category is target.category]


def mentioned(
    transactions: Iterable[Transaction], text: str, *, locale: Locale
) -> list[Transaction]:
    """Those of whose notes the text holds the most words; none if it holds no word of any."""
    said = {form for token in locale.read(text) for form in _forms(token.text, locale)}
    small = locale.items.small | locale.corrections.idle | locale.schedules.idle
    held: dict[int, list[Transaction]] = {}
    for entry in transactions:
        words = [token.text for token in locale.read(entry.note) if token.kind == WORD]
        told = [w for w in words if w not in small and not _forms(w, locale).isdisjoint(said)]
        held.setdefault(len(told), []).append(entry)
    most = max(held, default=0)
    return held[most] if most else []


def noted(
    transactions: Iterable[Transaction], words: Sequence[str], *, locale: Locale
) -> list[Transaction]:
    """Those whose notes hold every one of the words, be it one or several; in their order."""
    wanted = [_forms(word, locale) for word in words]
    return [entry for entry in transactions if _has_all(entry.note, wanted, locale)]


def _alone(tokens: Sequence[Token], locale: Locale, *, answers: bool) -> int | None:
    """The number that is all that is said ("the second"; as an answer also "2")."""
    match = locale.corrections.ordinals.match(tokens, 0, locale.read_slot)
    if match is None or (match.outcome and not answers) or match.values[0] > LONGEST_LIST:
        return None
    rest = tokens[match.after :]
    idle = all(token.kind == SIGN or token.text in locale.corrections.idle for token in rest)
    return match.values[0] if idle else None


def _gather(
    tokens: Sequence[Token],
    spans: dict[int, tuple[int, Target]],
    locale: Locale,
    idle: Collection[str],
) -> Target:
    """What each stretch of the tokens says, put together."""
    said: dict[str, object] = {}
    words: list[Token] = []
    at = 0
    while at < len(tokens):
        after, part = spans.get(at, (at, Target()))
        reference = locale.corrections.references.match(tokens, at, locale.read_slot)
        filed = _filed(tokens, at, locale)
        if reference is not None and reference.after > after:
            after, part = reference.after, _refer(reference.outcome, reference.values)
        if filed is not None and filed[0] > after:
            after, part = filed[0], Target(filed=filed[1])
        if after == at:
            if _says_something(tokens[at], locale) and tokens[at].text not in idle:
                words.append(tokens[at])
            after = at + 1
        said |= {name: value for name, value in _said(part) if name not in said}
        at = after
    name = locale.categories.names.match(words, 0)
    return Target(
        **said,  # type: ignore[arg-type]
        words=tuple(token.text for token in words),
        category=name.outcome if name and name.after == len(words) else None,
    )


def _said(part: Target) -> Iterator[tuple[str, object]]:
    for name in ("which", "number", "count", "amount", "explicit_currency", "filed", "period"):
        value = getattr(part, name)
        if value is not None and value is not False:
            yield name, value


def _refer(name: str, values: Sequence[int]) -> Target:
    if name == "number":
        return Target(number=values[0])
    if name == "count":
        return Target(which=Which.LAST, count=values[0])
    return Target(which=Which(name) if name in list(Which) else None)


def _filed(tokens: Sequence[Token], at: int, locale: Locale) -> tuple[int, Category] | None:
    """(index after it, category) of "in shopping" and "under travel" at that place."""
    marker = locale.categories.before_named.match(tokens, at)
    weak = locale.corrections.weak_links.match(tokens, at)
    after = marker.after if marker else weak.after if weak else at
    name = locale.categories.names.match(tokens, after) if after > at else None
    return None if name is None else (name.after, name.outcome)


def _says_something(token: Token, locale: Locale) -> bool:
    if token.kind == WORD:
        return token.text not in locale.corrections.idle
    return token.kind == SIGN and not token.text.isascii()


def _fits(entry: Transaction, target: Target) -> bool:
    if target.amount and target.amount.decimal != entry.money.decimal:
        return False
    if target.amount and target.explicit_currency and target.amount != entry.money:
        return False
    if target.filed and target.filed is not entry.category:
        return False
    return target.period is None or entry.date in target.period


def _holds(entry: Transaction, words: Sequence[str], locale: Locale) -> bool:
    """Whether every word stands in the note or in the category's name, be it one or several."""
    text = f"{entry.note} {entry.category.value}"
    there = {stem(token.text) for token in locale.read(text)}
    return all(stem(word) in there for word in words)


def _has_all(note: str, wanted: Sequence[set[str]], locale: Locale) -> bool:
    there = {form for token in locale.read(note) for form in _forms(token.text, locale)}
    return all(not forms.isdisjoint(there) for forms in wanted)


def _forms(word: str, locale: Locale) -> set[str]:
    """A word as it is, and as it may be for one of the things that it names several of."""
    forms = {word}
    for ending in locale.corrections.plural_endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_NAME:
            forms.add(word.removesuffix(ending))
    return forms


def stem(word: str) -> str:
    """A word as it is compared, be it for one thing or for several."""
    return word.removesuffix("s") if len(word) > 3 else word
