"""What kind of message it is by rules alone.

A message is the person's own statement or an order to BudgetBuddy only if it has the form of one
*and* nothing in it says otherwise. `instructions` weighs the ruling against what was learned.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from .amendments import is_amendment
from .categories import category_until, find_category
from .entries import is_terse_entry
from .familiarity import count_strangers
from .locale import Instruction, Locale, Need, Receiver
from .memory import remember
from .phrases import Match, PhraseTable
from .prices import Price
from .stories import Passage, find_story
from .surveys import survey
from .tokens import Token
from .vetoes import find_veto, is_code_or_quotation, is_to_come

_QUESTION_MARKS = frozenset("?\uff1f\u00bf")
_ANY_DAY = date(2024, 2, 29)
"""Only the direction of a date matters here, and that is the same on every day."""


_STRANGERS_IN_AN_ORDER = 2


class _Message(NamedTuple):
    """What the tests need to know of a message."""

    tokens: Sequence[Token]
    prices: Sequence[Price]
    dated: Mapping[int, int]
    """By the index of its first token, where each date ends."""
    locale: Locale

    @classmethod
    def of(cls, text: str, locale: Locale) -> "_Message":
        return cls(*survey(text, locale=locale), locale)

    def has(self, table: PhraseTable[bool]) -> bool:
        return any(table.find_all(self.tokens, self.locale.read_slot))

    def strangers(self, first: int) -> int:
        """How many words from token `first` on are unknown, dates and money aside."""
        spans = [(price.first, price.after) for price in self.prices]
        spans += self.dated.items()
        spoken_for = {index for start, after in spans for index in range(start, after)}
        rest = [at for at in range(first, len(self.tokens)) if at not in spoken_for]
        return count_strangers(self.tokens, rest, self.locale)

    def meets(self, verb: Match[Need]) -> bool:
        """Whether what the verb needs is there."""
        need = verb.outcome
        if need in (Need.ANYTHING, Need.IMPOSSIBLE):
            return need is Need.ANYTHING
        if need is Need.NOTHING:
            return self.strangers(verb.after) == 0
        if need is Need.AMOUNT:
            return bool(self.prices)
        categorised = find_category(self.tokens[verb.after :], self.locale, None) is not None
        if need is Need.AMOUNT_OR_CATEGORY:
            return bool(self.prices) or categorised
        if need is Need.THING:
            return categorised or self.strangers(verb.after) > 0
        words = self.locale.instructions
        if need is Need.NAMED_CATEGORY:
            named = self.locale.categories.names.match(self.tokens, verb.after)
            return named is not None and bool(self.prices)
        if self.strangers(verb.after) > _STRANGERS_IN_AN_ORDER:
            return False
        if need is Need.BUDGET:
            overall = self.has(self.locale.budgets.overall)
            return self.has(words.budgets) or (bool(self.prices) and (categorised or overall))
        return categorised or self.has(words.records)


class _Reading(NamedTuple):
    """What a message is, and the entries that it tells in passing."""

    ruling: Instruction
    vetoed: bool = False
    """Whether a word said so, rather than the lack of any form that is known."""
    story: tuple[Passage, ...] = ()
    """Empty unless it is a statement that is more than a terse entry or a plain sentence."""


def read_ruling(text: str, *, locale: Locale) -> Instruction:
    """What kind of message `text` is by its words and their order."""
    return _read_message(text, locale=locale).ruling


def is_vetoed(text: str, *, locale: Locale) -> bool:
    """Whether a word speaks against its being a statement, rather than its form being unknown."""
    return _read_message(text, locale=locale).vetoed


@remember
def _read_message(text: str, *, locale: Locale) -> _Reading:
    """As `read_ruling`, with what a story tells; its prices have a currency of no meaning."""
    message = _Message.of(text, locale)
    tokens, words = message.tokens, locale.instructions
    if not tokens or is_code_or_quotation(tokens, locale):
        return _Reading(Instruction.CHATTER, vetoed=True)
    asks = any(token.text in _QUESTION_MARKS for token in tokens)
    if not asks and _is_correction(message):
        return _Reading(Instruction.ORDER)
    start, polite = _skip_opening(message)
    order = words.orders.match(tokens, start, locale.read_slot)
    if order is not None and (polite or not asks):
        return _Reading(_judge_order(message, order))
    if asks:
        return _Reading(Instruction.QUESTION)
    plain, vetoed = _judge_plainly(message, start)
    if is_to_come(tokens, locale):
        return _Reading(plain, vetoed)
    story = find_story(tokens, message.prices, message.dated, locale)
    if plain.may_write:
        return _Reading(plain, vetoed, story if _is_whole(story, message) else ())
    return _Reading(Instruction.STATEMENT, story=story) if story else _Reading(plain, vetoed)


def _is_whole(story: Sequence[Passage], message: _Message) -> bool:
    """Whether a message that may be read plainly is told as a story, and nothing of it is left."""
    told = any(passage.paid and not passage.alone for passage in story)
    told = told and len(story) == len(message.prices)
    return told or message.has(message.locale.stories.shares)


def read_story(text: str, prices: Sequence[Price], locale: Locale) -> list[Passage]:
    """What `text` tells in passing, with its prices as they were read in the home currency."""
    by_place = {price.first: price for price in prices}
    told = []
    for passage in _read_message(text, locale=locale).story:
        price = by_place.get(passage.clause.prices[0].first)
        whole = by_place.get(passage.like) if passage.like is not None else None
        if price is not None and whole is not None and not price.explicit:
            price = price.in_currency(whole.currency)
        if price is not None:
            told.append(passage._replace(clause=passage.clause._replace(prices=(price,))))
    return told


def _judge_plainly(message: _Message, start: int) -> tuple[Instruction, bool]:
    """What a message is that opens with its verb, or has none; and whether a veto says so."""
    tokens, locale = message.tokens, message.locale
    at, verb = _find_statement(message, start)
    pays_me = _find_receiver(message) is Receiver.ME
    veto = find_veto(tokens, start, message.dated, verb, locale, pays_me=pays_me)
    return veto or _judge_statement(message, (start, at), verb), veto is not None


def orders_budget(text: str, *, locale: Locale) -> bool:
    """Whether its order is one that budgets are set with, rather than one for entries ("add")."""
    message = _Message.of(text, locale)
    start, _ = _skip_opening(message)
    order = locale.instructions.orders.match(message.tokens, start, locale.read_slot)
    return order is not None and order.outcome in (Need.BUDGET, Need.NAMED_CATEGORY)


def _is_correction(message: _Message) -> bool:
    """Whether it corrects ("25 not 52"): an order wherever it stands, negation or not."""
    words = message.locale.instructions
    if is_amendment(message.tokens, message.prices, _ANY_DAY, message.locale):
        return True
    if not message.has(words.corrections):
        return False
    vetoes = words.order_vetoes.find_all(message.tokens, message.locale.read_slot)
    return all(veto.outcome is Instruction.NEGATION for veto in vetoes)


def _skip_opening(message: _Message) -> tuple[int, bool]:
    """(where the message proper starts, whether it was introduced as a polite order)."""
    words, tokens, at = message.locale.instructions, message.tokens, 0
    polite = False
    while at < len(tokens):
        introduction = words.polite.match(tokens, at)
        polite = polite or introduction is not None
        match = introduction or words.fillers.match(tokens, at)
        if introduction is None and words.orders.match(tokens, at, message.locale.read_slot):
            break
        if match is not None:
            at = match.after
        elif not tokens[at].text.isalnum():
            at += 1
        else:
            break
    return at, polite


def _judge_order(message: _Message, order: Match[Need]) -> Instruction:
    vetoes = message.locale.instructions.order_vetoes
    for at in range(order.first, len(message.tokens)):
        veto = vetoes.match(message.tokens, at, message.locale.read_slot)
        if veto is not None:
            return veto.outcome
    return Instruction.ORDER if message.meets(order) else Instruction.CHATTER


def _find_statement(message: _Message, start: int) -> tuple[int, Match[Need] | None]:
    """(where the message proper starts, the verb of the person's own statement there if any)."""
    words, tokens, locale = message.locale.instructions, message.tokens, message.locale
    dated = message.dated
    at = start
    while at < len(tokens):
        verb = words.statements.match(tokens, at, locale.read_slot)
        if verb is None and dated:
            verb = words.present_statements.match(tokens, at, locale.read_slot)
        if verb is not None:
            return at, verb
        subject = words.subjects.match(tokens, at, locale.read_slot)
        if at in dated:
            at = dated[at]
        elif subject is not None:
            at = subject.after
        elif not tokens[at].text.isalnum() and category_until(tokens, at, locale) == at:
            at += 1
        else:
            break
    return at, None


def _judge_statement(
    message: _Message, bounds: tuple[int, int], verb: Match[Need] | None
) -> Instruction:
    """`bounds` are the places where the message and where the message proper start."""
    words, tokens, locale = message.locale.instructions, message.tokens, message.locale
    start, at = bounds
    dated = message.dated
    if verb is not None:
        if _tells_of_others(message, verb.after):
            return Instruction.SOMEBODY_ELSE
        return Instruction.STATEMENT if message.meets(verb) else Instruction.CHATTER
    judged = _judge_payment(message, at)
    has_subject = any(
        words.subjects.match(tokens, index, locale.read_slot) and index not in dated
        for index in range(start, at)
    )
    if judged is None and not has_subject:
        terse = is_terse_entry(tokens, at, message.prices, dated, locale)
        judged = Instruction.STATEMENT if terse else None
    return judged or _suspect(message)


def _judge_payment(message: _Message, at: int) -> Instruction | None:
    """What a payment tells whose verb does not open the message; None if there is none."""
    suspicion = _suspect(message)
    paid = _find_receiver(message)
    if paid is Receiver.ME or (paid is Receiver.UNSAID and suspicion is Instruction.CHATTER):
        return Instruction.STATEMENT
    if paid is None and _is_somebodys(message, at):
        return Instruction.SOMEBODY_ELSE
    return suspicion if paid else None


def _suspect(message: _Message) -> Instruction:
    """What a message is that tells of no payment of the person's own."""
    people = message.locale.instructions.people
    if any(token.text in people for token in message.tokens):
        return Instruction.SOMEBODY_ELSE
    return Instruction.CHATTER


def _pays_me(message: _Message) -> bool:
    return _find_receiver(message) is Receiver.ME


def _find_receiver(message: _Message) -> Receiver | None:
    if message.prices:
        for match in message.locale.instructions.to_me.find_all(message.tokens):
            return match.outcome
    return None


def _is_somebodys(message: _Message, at: int) -> bool:
    """Whether it tells the price of somebody else's thing ("mum's groceries cost 80")."""
    words, tokens = message.locale.instructions, message.tokens
    return at < len(tokens) and tokens[at].text in words.owners and message.has(words.copulas)


def _tells_of_others(message: _Message, start: int) -> bool:
    """Whether somebody else pays, too, from `start` on ("and my friend spent 30")."""
    words, tokens = message.locale.instructions, message.tokens
    return any(
        tokens[at].text in words.people
        and words.statements.match(tokens, at + 1, message.locale.read_slot) is not None
        for at in range(start, len(tokens) - 1)
    )
