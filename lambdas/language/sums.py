"""Which words plainly ask for sums, whatever intent the message was taken for.

Reading decides nothing about writing: these are questions, and their answers change nothing.
"""

from collections.abc import Sequence

from .inquiries import Aim, has, read_inquiry, without
from .locale import Instruction, Locale
from .periods import Context, find_stretches
from .prices import Price
from .questions import find_categories
from .sentences import skip_opening
from .surveys import survey
from .tokens import NUMBER, WORD, Token

_OPENING = 3
"""Words that may stand before a question's own ("hey, so, did i")."""


_NAME = 2
"""Words that the name of a thing has at most."""


def asks_for_more_than_total(text: str, *, context: Context, locale: Locale) -> bool:
    """Whether the words count, compare, follow or average, whatever intent they were taken for."""
    tokens = locale.read(text)
    if has(locale.measures.standing, tokens) or has(locale.measures.biggest, tokens):
        return False
    return read_inquiry(text, context=context, locale=locale).aim is not Aim.TOTAL


def asks_without_verb(text: str, *, context: Context, locale: Locale) -> bool:
    """Whether it says no more than a thing and what is to be known of it ("taxi last month").

    A thing and a day is an entry without its amount, and so is what tells that something was paid
    ("paid rent this month"). Call it only for what reads as a statement without an amount.
    """
    tokens = locale.read(text)
    opens = locale.measures.spent.match(tokens, 0) is not None
    if any(locale.instructions.statements.find_all(tokens, locale.read_slot)) and not opens:
        return False
    inquiry = read_inquiry(text, context=context, locale=locale)
    long = any(stretch.period.days > 1 for stretch in inquiry.stretches)
    if opens:
        return long
    return long or inquiry.aim is not Aim.TOTAL or not (inquiry.categories or inquiry.thing)


def asks_in_words(text: str, *, context: Context, locale: Locale) -> bool:
    """Whether words of questions ("total", "entries") stand beside the thing, and no single day."""
    tokens = locale.read(text)
    inquiry = read_inquiry(text, context=context, locale=locale)
    days = any(stretch.period.days == 1 for stretch in inquiry.stretches)
    words = has(locale.inquiries.sums, tokens) or has(locale.measures.entries, tokens)
    return words or (not days and has(locale.measures.spent, tokens))


def asks_what_it_costs(text: str, *, locale: Locale) -> bool:
    """Whether it asks for a sum, and not of all that repeats ("how much is netflix monthly")."""
    tokens = locale.read(text)
    repeats = any(token.text in locale.schedules.subjects for token in tokens)
    return has(locale.inquiries.sums, tokens) and not repeats


def leaves_out(text: str, *, locale: Locale) -> bool:
    """Whether it asks for all but some categories."""
    tokens = locale.read(text)
    found = locale.inquiries.excludes.find_all(tokens)
    return any(find_categories(tokens[marker.after :], locale) for marker in found)


def speaks_of_money(text: str, *, locale: Locale) -> bool:
    """Whether it speaks of spending or earning, or of the time over which one does."""
    return has(locale.inquiries.totals, locale.read(text))


def asks_for_sum(text: str, *, context: Context, locale: Locale) -> bool:
    """Whether the words plainly ask what something comes to, whatever they were taken for.

    It is said in a question about money, or in no more than its period and what it is of.
    """
    tokens = locale.read(text)
    inquiry = read_inquiry(text, context=context, locale=locale)
    about = inquiry.categories or inquiry.stretches or inquiry.pointed
    if about and has(locale.inquiries.past, tokens) and speaks_of_money(text, locale=locale):
        return True
    return bool(inquiry.stretches) and not inquiry.thing and _is_plain(tokens, context, locale)


def _is_plain(tokens: Sequence[Token], context: Context, locale: Locale) -> bool:
    """Whether it names a sum ("costs") and holds no word that a question about sums may not."""
    words = locale.inquiries
    found = find_stretches(tokens, context, locale)
    rest = without(tokens, found)
    named = {at for m in locale.categories.names.find_all(rest) for at in range(m.first, m.after)}
    idle = words.idle | locale.measures.asking | locale.items.small
    plain = all(
        at in named or token.kind != WORD or token.text in idle for at, token in enumerate(rest)
    )
    return plain and has(words.sums, rest)


def asks_of_own_past(text: str, *, locale: Locale) -> bool:
    """Whether it asks about an amount that the person paid or received ("was my taxi over 20?").

    Whatever amounts it holds are there to be checked; plans and other people's money are no part
    of it.
    """
    tokens, words = locale.read(text), locale.inquiries
    prices = survey(text, locale=locale).prices
    if not prices and all(token.kind != NUMBER for token in tokens):
        return False
    said = {token.text for token in tokens}
    if not words.elsewhere.isdisjoint(said):
        return False
    if has(words.which_entry, tokens):
        return True
    start = skip_opening(tokens, locale)
    doubts = list(words.doubts.find_all(tokens))
    opens = any(match.first == start for match in doubts)
    if doubts and _is_either(tokens, prices, locale):
        return True
    if words.own.isdisjoint(said) or words.been.isdisjoint(said):
        return False
    return opens or any(match.outcome for match in doubts) or _ends_in_doubt(tokens, locale)


def _ends_in_doubt(tokens: Sequence[Token], locale: Locale) -> bool:
    """Whether the last words make a question of what was said ("..., right")."""
    found = locale.instructions.endings.find_all(tokens)
    return any(m.after == len(tokens) and m.outcome is Instruction.QUESTION for m in found)


def names_thing_and_time(text: str, *, context: Context, locale: Locale) -> bool:
    """Whether it says hardly more than what for and which days ("ubers since the 3rd")."""
    tokens = locale.read(text)
    if any(locale.instructions.statements.find_all(tokens, locale.read_slot)):
        return False
    inquiry = read_inquiry(text, context=context, locale=locale)
    long = any(stretch.period.days > 1 for stretch in inquiry.stretches)
    return long and bool(inquiry.categories) and len(inquiry.thing) <= _NAME


def _is_either(tokens: Sequence[Token], prices: Sequence[Price], locale: Locale) -> bool:
    """Whether one of two amounts is right ("95 or 120")."""
    between = [tokens[each.after].text for each in prices[:-1] if each.after < len(tokens)]
    return any(word in locale.inquiries.either_amount for word in between)


def asks_about_past(text: str, *, locale: Locale) -> bool:
    """Whether it asks for what was spent, whatever amount it names ("did i spend over 50?")."""
    tokens = locale.read(text)
    return any(match.first <= _OPENING for match in locale.inquiries.past.find_all(tokens))
