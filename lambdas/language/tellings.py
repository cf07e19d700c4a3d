"""What a part of a story tells of the amount in it: that it was paid, what for, or neither."""

from enum import Enum, auto
from typing import NamedTuple

from .categories import category_until
from .entries import is_terse_entry
from .locale import Instruction
from .parts import Part
from .passages import Passages
from .payments import Payment, find_payment, is_theirs

_ENDING = 2
"""Words at the end of a part in which an ending may begin."""


class Told(Enum):
    """What a part says of the amount in it."""

    PAID = auto()
    """That the person paid or received it."""
    THING = auto()
    """What it was for, and nothing more."""
    MAYBE = auto()
    """As `THING`, but nothing makes sure that the number is money."""
    NOTHING = auto()
    AGAINST = auto()
    """That it is no payment, or none yet."""
    THEIRS = auto()
    """That somebody else paid it."""


class Telling(NamedTuple):
    """What a part tells."""

    told: Told
    first: int
    """Where its payment begins, subject and all."""
    thing: int
    after: int
    """Tokens `[thing, after)` hold the words for what was paid."""
    named: bool
    """Whether they say anything."""
    is_share: bool = False
    """Whether it tells of the person's part of a bill."""
    idle: range = range(0)
    """Tokens among them that only say who paid whom."""


def tell(passages: Passages, index: int) -> Telling:
    """What part number `index` tells."""
    part = passages.parts[index]
    lead = passages.lead(part)
    payment = find_payment(passages, index)
    told = _judge(passages, part, payment)
    if payment is not None and not payment.by_person and _is_somebodys(passages, part):
        told = Told.THEIRS
    if payment is not None:
        return _tell_payment(passages, part, payment, told)
    if told is Told.NOTHING and passages.pays(part) and is_theirs(passages, index):
        told = Told.THEIRS
    if told is Told.NOTHING:
        told = _judge_thing(passages, part)
    return Telling(told, lead, lead, part.after, passages.names(lead, part.after))


def is_label(passages: Passages, index: int) -> bool:
    """Whether the part names known things, without anybody who does something."""
    part = passages.parts[index]
    acts = not passages.words_of(part).isdisjoint(passages.locale.stories.subjects)
    against = acts or passages.pays(part) or any(passages.vetoes_in(part))
    return passages.is_known(index) and not against


def is_confirmed(passages: Passages, index: int) -> bool:
    """Whether the next part only says that what this one names was paid or came in."""
    behind = index + 1
    if behind == len(passages.parts) or passages.parts[behind].prices:
        return False
    part = passages.parts[behind]
    confirms = passages.locale.stories.confirms
    confirmed = confirms.match(passages.tokens[: part.after], passages.lead(part)) is not None
    return confirmed and not passages.has_content(behind)


def _tell_payment(passages: Passages, part: Part, payment: Payment, told: Told) -> Telling:
    """The words for the thing stand before its payment or behind; around it, if others pay."""
    lead, after = passages.lead(part), payment.after
    if not payment.by_person:
        other = passages.locale.stories.others.match(passages.tokens, lead)
        named_from = other.after if other and payment.takes else lead
        named = passages.names(min(named_from, payment.first), payment.first)
        named = named or passages.names(after, part.after)
        idle = range(payment.first, after)
        return Telling(told, part.first, lead, part.after, named, payment.is_share, idle)
    if passages.names(lead, payment.first):
        return Telling(told, payment.first, lead, payment.first, True)
    if category_until(passages.tokens, after - 1, passages.locale) > after - 1:
        after -= 1
    named = passages.names(after, part.after)
    return Telling(told, payment.first, after if named else lead, part.after, named)


def _judge(passages: Passages, part: Part, payment: Payment | None) -> Told:
    """Whether the part tells of a payment, or of something that is none."""
    words, lead = passages.locale.instructions, passages.lead(part)
    for veto in passages.vetoes_in(part):
        if not _is_passed(passages, veto.first, veto.after, payment):
            return Told.AGAINST
    if part.opens and _opens_against(passages, lead, payment):
        return Told.AGAINST
    inside = passages.tokens[: part.after]
    for first in range(max(lead, part.after - _ENDING), part.after):
        ending = words.endings.match(inside, first)
        if ending is not None and ending.after == part.after:
            return Told.AGAINST
    return Told.PAID if payment else Told.NOTHING


def _is_passed(passages: Passages, first: int, after: int, payment: Payment | None) -> bool:
    """Whether a veto is none beside that payment: it is part of it, or speaks of others."""
    if payment is None:
        return False
    about_others = passages.tokens[first].text in passages.locale.stories.objects
    if about_others and (first >= payment.after or not payment.by_person):
        return True
    return payment.first <= first and after <= payment.after


def _opens_against(passages: Passages, lead: int, payment: Payment | None) -> bool:
    """Whether a sentence opens there as no statement does."""
    openings = passages.locale.instructions.openings
    opening = openings.match(passages.tokens, lead, passages.locale.read_slot)
    if opening is None or opening.outcome.may_write:
        return False
    if payment is None:
        return True
    if opening.outcome is Instruction.SOMEBODY_ELSE and not payment.by_person:
        return False
    return not (payment.first <= opening.first and opening.after <= payment.after)


def _judge_thing(passages: Passages, part: Part) -> Told:
    """Whether the part is a terse entry, or names a thing."""
    lead = passages.lead(part)
    if not part.prices:
        plain = not passages.has_verb(part) and passages.names(lead, part.after)
        return Told.THING if plain else Told.NOTHING
    if _is_somebodys(passages, part):
        return Told.THEIRS
    if _is_terse(passages, part, assumed=_is_sum(passages, part)):
        return Told.THING
    if _ends_with_price(passages, part) and _is_terse(passages, part, assumed=True):
        return Told.MAYBE
    return Told.NOTHING


def _is_somebodys(passages: Passages, part: Part) -> bool:
    """Whether it tells the price of somebody else's thing ("mum's groceries cost 80")."""
    words, lead = passages.locale.instructions, passages.lead(part)
    costs = words.copulas.find_all(passages.tokens[part.first : part.after])
    return lead < part.after and passages.tokens[lead].text in words.owners and any(costs)


def _is_terse(passages: Passages, part: Part, *, assumed: bool) -> bool:
    lead = passages.lead(part)
    kept = [
        at for at in range(lead, part.after) if at in passages.spoken_for or at not in passages.idle
    ]
    places = {at: place for place, at in enumerate(kept)}
    prices = [
        price._replace(first=places[price.first], after=places[price.after - 1] + 1, gap=(0, 0))
        for price in part.prices
    ]
    dated = {places[at]: places[passages.dated[at] - 1] + 1 for at in kept if at in passages.dated}
    tokens = [passages.tokens[at] for at in kept]
    return is_terse_entry(tokens, 0, prices, dated, passages.locale, assumed=assumed)


def _is_sum(passages: Passages, part: Part) -> bool:
    """Whether its number is money by the words beside it ("in total", "10 *to* the kid")."""
    locale, price = passages.locale, part.prices[0]
    if any(locale.stories.sums.find_all(passages.tokens[part.first : part.after])):
        return True
    links = locale.money.for_ | locale.money.at | locale.times.to
    behind = passages.tokens[price.after : price.after + 2]
    return price.first == passages.lead(part) and any(token.text in links for token in behind)


def _ends_with_price(passages: Passages, part: Part) -> bool:
    behind = passages.tokens[part.prices[-1].after : part.after]
    return not any(token.text.isalnum() for token in behind)
