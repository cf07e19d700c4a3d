"""What a message wants changed or deleted: "sorry, 25 not 52", "scrap number two".

Reading is not permission: who may change anything is decided by `instructions` and by what is
found. A message about budgets, and one that only tells or asks something, is no correction.
"""

from datetime import date

from lambdas.ledger.categories import Category
from lambdas.ledger.ledger import Edit
from lambdas.ledger.money import Money

from .amendments import find_amendment, find_restatement
from .amounts import find_prices
from .categories import find_named_category
from .clauses import ENDS
from .dates import find_dates
from .locale import Locale
from .phrases import Match
from .prices import Price, read_price
from .sentences import Correction, Sentence, skip_opening
from .slips import Slip, find_slip
from .targets import Target, Which, without_articles
from .tokens import NUMBER, WORD

__all__ = ["Correction", "read_correction"]

LONGEST = 30
"""Words and signs; what is longer is a story, no order."""
_LONGEST_NOTE = 80


def read_correction(text: str, *, today: date, home: str, locale: Locale) -> Correction | None:
    """The correction that `text` is, or None."""
    tokens = without_articles(locale.read(text), locale)
    if len(tokens) > LONGEST or any(locale.instructions.budgets.find_all(tokens)):
        return None
    prices = find_prices(tokens, home, locale)
    sentence = Sentence(text, tokens, prices, today, home, locale)
    start = skip_opening(tokens, locale)
    words = locale.corrections
    if words.others.match(tokens, start, locale.read_slot) or any(words.restores.find_all(tokens)):
        return None
    amended = find_amendment(tokens, prices, locale)
    if amended:
        return _with_money(sentence, amended.first, amended)
    restated = find_restatement(tokens, today, locale)
    if restated:
        edit = Edit(category=restated.category, date=restated.day)
        return Correction(Target(which=Which.THAT), edit, currency=restated.currency)
    slip = find_slip(tokens, prices, today, locale)
    if slip:
        return _put_right(slip)
    added = words.annotates.match(tokens, start)
    if added is not None and (note := _note(sentence, added.after)):
        target = sentence.target(start, added.after)
        return Correction(Target(which=target.which), Edit(), addition=note)
    delete = words.deletes.match(tokens, start)
    if delete is not None and (delete.outcome or sentence.points_at(delete.after)):
        return _order(sentence, _delete(sentence, delete.after))
    rename = words.renames.match(tokens, start)
    if rename is not None:
        return _order(sentence, _change(sentence, rename, of_note=True))
    change = words.changes.match(tokens, start)
    if change is not None:
        return _order(sentence, _change(sentence, change, of_note=False))
    return (
        _came_in(sentence)
        or _swap(sentence)
        or _become(sentence)
        or _slip(sentence)
        or _retell(sentence)
    )


def _put_right(slip: Slip) -> Correction:
    """What the conversation is about, with the one value that is right after all."""
    price = slip.price
    money = Money(price.minor, price.currency) if price else None
    edit = Edit(money, slip.category, date=slip.day)
    return Correction(Target(which=Which.THAT), edit, price is not None and price.explicit)


def _order(sentence: Sentence, correction: Correction | None) -> Correction | None:
    if correction is None:
        return None
    amounts = (correction.target.amount, correction.edit and correction.edit.money)
    has_read_all = not sentence.prices or any(amounts)
    return correction._replace(is_ordered=has_read_all and sentence.says_one_thing())


def _delete(sentence: Sentence, start: int) -> Correction | None:
    target = sentence.target(start, len(sentence.tokens))
    pointed = target.which or target.number
    return Correction(target, None) if pointed or not target.is_bare else None


def _change(sentence: Sentence, verb: Match[bool], *, of_note: bool) -> Correction | None:
    """Read "change <entry> to <value>" and "make <entry> <value>"."""
    words, tokens = sentence.locale.corrections, sentence.tokens
    start = verb.after
    part = words.notes.match(tokens, start)
    of_note = of_note or part is not None
    part = part or words.fields.match(tokens, start)
    start = part.after if part else start
    for link in _links(sentence, start):
        target = sentence.target(start, link.first)
        if of_note and (note := _note(sentence, link.after)):
            return _with_note(sentence, target, note)
        change = None if of_note else _edit(sentence, link.first, link.after, whole=True)
        nameless = link.first == start and part is None
        if change is not None and (not nameless or _ends_with_value(sentence, link.after)):
            return Correction(target, *change)
    pronoun = words.references.match(tokens, start) if of_note else None
    if pronoun is not None and (note := _note(sentence, pronoun.after)):
        return Correction(sentence.target(start, pronoun.after), Edit(note=note))
    if sentence.points_at(start) and not of_note:
        return _change_at_the_end(sentence, start, verb)
    return None


def _ends_with_value(sentence: Sentence, start: int) -> bool:
    """Whether nothing but a day or a category's name stands from token `start` on."""
    tokens, last = sentence.tokens, len(sentence.tokens)
    name = sentence.locale.categories.names.match(tokens, start)
    dates = find_dates(tokens[start:], sentence.today, sentence.locale)
    dated = any(match.first == 0 and start + match.after == last for match, _ in dates)
    return dated or (name is not None and name.after == last)


def _with_note(sentence: Sentence, target: Target, note: str) -> Correction:
    """A new note, and a new amount if the sentence ends with one."""
    price = sentence.prices[-1] if sentence.prices else None
    if price is None or price.after < len(sentence.tokens):
        return Correction(target, Edit(note=note))
    written = sentence.text[sentence.tokens[price.first].start :]
    money = Money(price.minor, price.currency)
    note = note.removesuffix(written).strip() or note
    return Correction(target, Edit(money, note=note), price.explicit)


def _links(sentence: Sentence, start: int) -> list[Match[bool]]:
    """What may stand before the new value, the likeliest first."""
    words = sentence.locale.corrections
    strong = [m for m in words.links.find_all(sentence.tokens) if m.first >= start and m.outcome]
    weak = [m for m in words.weak_links.find_all(sentence.tokens) if m.first >= start]
    return [*reversed(strong), *reversed(weak)]


def _change_at_the_end(sentence: Sentence, start: int, verb: Match[bool]) -> Correction | None:
    """Read "make it 25", "update the taxi: 31", or only "change the taxi"."""
    tokens, last = sentence.tokens, len(sentence.tokens)
    price = sentence.prices[-1] if sentence.prices else None
    if price and price.first > start and price.after == last:
        return _with_money(sentence, start, price)
    if verb.outcome and (day := sentence.last_day(start)):
        return Correction(sentence.target(start, day[0]), Edit(date=day[1]))
    named = find_named_category(tokens[start:], sentence.locale, None)
    if verb.outcome and named and start + named.after == last:
        return Correction(sentence.target(start, start + named.first), Edit(category=named.outcome))
    target = sentence.target(start, last)
    known = target.which or target.number or not target.is_bare
    return Correction(target, Edit()) if known and not verb.outcome else None


def _with_money(sentence: Sentence, start: int, price: Price) -> Correction:
    """The rest of the sentence names the entry, the price is the new amount."""
    money = Money(price.minor, price.currency)
    target = sentence.target(start, price.first)
    return Correction(target, Edit(money=money), price.explicit)


def _came_in(sentence: Sentence) -> Correction | None:
    """Read "that was money coming in"."""
    said = sentence.first(sentence.locale.corrections.came_in)
    if said is None:
        return None
    edit = Edit(category=Category.OTHER_INCOME)
    start = skip_opening(sentence.tokens, sentence.locale)
    is_ordered = any(sentence.points_at(at) for at in range(start, said.first))
    return Correction(sentence.target(0, said.first), edit, is_ordered=is_ordered)


def _swap(sentence: Sentence) -> Correction | None:
    """Read "25 not 52", "25 instead of 52" and "not 52 but 25"."""
    marker = sentence.first(sentence.locale.corrections.instead_of)
    prices = _around(sentence, marker) if marker else []
    if marker is None or len(prices) != 2 or prices[1].first < marker.first:
        return None
    one, two = prices
    new, old = (two, one) if marker.after <= one.first else (one, two)
    target = sentence.target(0, len(sentence.tokens))
    known = Target(
        which=target.which or Which.LAST,
        amount=Money(old.minor, old.currency),
        explicit_currency=old.explicit,
        period=target.period,
        words=target.words,
        category=target.category,
    )
    return Correction(known, Edit(money=Money(new.minor, new.currency)), new.explicit)


def _around(sentence: Sentence, marker: Match[bool]) -> list[Price]:
    """All prices, and a number right before the marker, which elsewhere looks like a count."""
    before = marker.first - 1
    prices = list(sentence.prices)
    if before >= 0 and sentence.tokens[before].kind == NUMBER:
        bare = read_price(sentence.tokens, before, sentence.home, sentence.locale)
        if bare and all(price.after <= bare.first or price.first >= bare.after for price in prices):
            prices.append(bare)
    return sorted(prices, key=lambda price: price.first)


def _become(sentence: Sentence) -> Correction | None:
    """Read "that should be under travel", "lunch was actually 25" and "i meant 25"."""
    marker = sentence.first(sentence.locale.corrections.becomes)
    if marker is None:
        return None
    change = _edit(sentence, marker.first, marker.after, whole=False)
    if change is None:
        return None
    target, is_definite = sentence.target(0, marker.first), sentence.says_one_thing()
    return Correction(target, *change, is_definite=is_definite)


def _slip(sentence: Sentence) -> Correction | None:
    """Read "the taxi cost 31, i mistyped"."""
    marker = sentence.first(sentence.locale.corrections.slips)
    if marker is None or len(sentence.prices) != 1:
        return None
    price = sentence.prices[0]
    first = marker.after if marker.first < price.first else 0
    return _with_money(sentence, first, price)


def _retell(sentence: Sentence) -> Correction | None:
    """Read "the rice was 7"."""
    tokens, words = sentence.tokens, sentence.locale.corrections
    price = sentence.prices[0] if len(sentence.prices) == 1 else None
    if price is None or price.first < 2:
        return None
    is_definite = tokens[0].text in words.articles
    ends = price.after == len(tokens) or (is_definite and tokens[price.after].text in ENDS)
    if not ends or tokens[price.first - 1].text not in words.copulas:
        return None
    target = sentence.target(0, price.first)
    if not target.words:
        return None
    money = Money(price.minor, price.currency)
    return Correction(
        target, Edit(money=money), price.explicit, retold=True, is_definite=is_definite
    )


def _edit(sentence: Sentence, marked: int, start: int, *, whole: bool) -> tuple[Edit, bool] | None:
    """The new values from token `start` on, and whether an amount names its currency.

    `marked` is where the words before them begin ("under"), which may be part of a category's
    name; with `whole`, the values must begin at once.
    """
    tokens, locale = sentence.tokens, sentence.locale
    price = next((price for price in sentence.prices if price.first >= start), None)
    if price is not None and (price.first == start or not whole):
        return Edit(money=Money(price.minor, price.currency)), price.explicit
    rest = tokens[start:]
    days = find_dates(tokens[max(0, start - 1) :], sentence.today, locale)
    if days and days[0][0].first <= 1:
        return Edit(date=days[0][1]), False
    named = find_named_category(rest, locale, None) or find_named_category(
        tokens[marked:], locale, None
    )
    if named is not None and (named.first == 0 or not whole):
        return Edit(category=named.outcome), False
    return None


def _note(sentence: Sentence, start: int) -> str:
    """The words from token `start` on, as they were written."""
    if start >= len(sentence.tokens) or not any(t.kind == WORD for t in sentence.tokens[start:]):
        return ""
    note = " ".join(sentence.text[sentence.tokens[start].start :].split()).strip(" \"'.,!")
    return note[:1].upper() + note[1:_LONGEST_NOTE]
