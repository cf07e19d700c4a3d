"""What a correction says of the entry that it means, compared with what is stored."""

from collections.abc import Iterator, Sequence

from lambdas.ledger.transactions import Transaction

from .categories import match_thing
from .locale import Locale
from .sentences import Sentence
from .targets import stem
from .tokens import WORD, fold, tokenize
from .values import Value, follows_link

_NEAR = 5
"""Words between the two halves of a verb ("take *the uber* out")."""
_SHORTEST = 3
"""Letters of a word that may name an entry."""


def may_name(sentence: Sentence, entries: Sequence[Transaction]) -> list[Transaction]:
    """Those whose notes hold letters of the message, so that the others need not be read."""
    idle = sentence.locale.corrections.idle
    said = {stem(token.text) for token in (*sentence.tokens, *tokenize(sentence.text))}
    said = {word for word in said if len(word) >= _SHORTEST and word not in idle}
    notes = ((entry, fold(entry.note)) for entry in entries)
    return [entry for entry, note in notes if any(word in note for word in said)]


def find_mentions(sentence: Sentence, entries: Sequence[Transaction]) -> list[int]:
    """Where words stand that some entry is called by."""
    locale = sentence.locale
    called = {name for each in may_name(sentence, entries) for name in _called(each, locale)}
    return [
        at
        for at, token in enumerate(sentence.tokens)
        if token.kind == WORD
        and len(token.text) >= _SHORTEST
        and token.text not in locale.corrections.idle
        and stem(token.text) in called
    ]


def _called(entry: Transaction, locale: Locale) -> set[str]:
    return {stem(token.text) for token in locale.read(entry.note)}


def is_called(entry: Transaction, words: Sequence[str], locale: Locale) -> bool:
    """Whether its note holds all of the words, and there are any."""
    return bool(words) and _called(entry, locale) >= {stem(word) for word in words}


def name_entry(sentence: Sentence, entries: Sequence[Transaction]) -> tuple[str, ...]:
    """The words that name the one entry of which the message holds the most."""
    tokens, locale = sentence.tokens, sentence.locale
    places = find_mentions(sentence, entries)
    places = [at for at in places if not follows_link(sentence, at)] or places
    best: dict[str, None] = {}
    for entry in may_name(sentence, entries) if places else ():
        called = _called(entry, locale)
        words = dict.fromkeys(tokens[at].text for at in places if stem(tokens[at].text) in called)
        best = max(best, words, key=len)
    return tuple(best)


def names_another(
    sentence: Sentence, values: Sequence[Value], entries: Sequence[Transaction]
) -> bool:
    """Whether a thing is pointed at that is of another kind than what was spoken of last."""
    tokens, locale = sentence.tokens, sentence.locale
    words = locale.corrections
    taken = {at for value in values for at in range(value.first, value.after)}
    for at in _pointed_at(sentence, values):
        silent = tokens[at].kind != WORD or tokens[at].text in words.idle | words.beside
        if silent or at in taken or tokens[at].text in words.pointers or is_verb(sentence, at):
            continue
        if words.references.match(tokens, at, locale.read_slot):
            continue
        thing = match_thing(tokens, at, locale)
        if thing is None or not entries or thing.outcome is not entries[0].category:
            return True
    return False


def _pointed_at(sentence: Sentence, values: Sequence[Value]) -> Iterator[int]:
    """Where a word stands as the name of an entry would: "*the* x", "x *was 9*", "delete x"."""
    tokens, words = sentence.tokens, sentence.locale.corrections
    for at in range(1, len(tokens)):
        if tokens[at - 1].text in words.determiners:
            yield at
    for value in values:
        if value.price and value.first > 1 and tokens[value.first - 1].text in words.copulas:
            yield value.first - 2
    void = sentence.first(words.voids)
    if void is not None and void.first > 0:
        yield void.first - 1
    verb = find_deletion(sentence)
    if verb is not None and verb < len(tokens):
        yield verb


def find_deletion(sentence: Sentence) -> int | None:
    """Where what follows such a verb begins; None if there is none, or it is forbidden."""
    words, tokens = sentence.locale.corrections, sentence.tokens
    for table in (words.deletes, words.undoes):
        for verb in table.find_all(tokens):
            if verb.first > 0 and tokens[verb.first - 1].text in words.forbids:
                return None
            ends = verb.after == len(tokens) or not tokens[verb.after].text.isalnum()
            if verb.outcome or ends or sentence.points_at(verb.after):
                return verb.after
    for at, token in enumerate(tokens):
        between = range(at + 1, min(at + _NEAR, len(tokens)))
        if token.text in words.takes and any(tokens[i].text in words.away for i in between):
            forbidden = at > 0 and tokens[at - 1].text in words.forbids
            priced = any(at < price.first < at + _NEAR for price in sentence.prices)
            return None if forbidden or priced else at + 1
    return None


def is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word that orders, tells or takes back a change begins at token `at`."""
    words = sentence.locale.corrections
    tables = (words.deletes, words.changes, words.becomes, words.takes_back)
    return sentence.tokens[at].text in words.copulas or any(
        table.match(sentence.tokens, at) for table in tables
    )
