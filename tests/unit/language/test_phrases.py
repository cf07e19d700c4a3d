"""The table that finds the longest phrase."""

import pytest

from lambdas.language.locale import Locale
from lambdas.language.phrases import PhraseTable
from lambdas.language.tokens import tokenize


def test_the_longest_phrase_wins_and_words_win_over_slots(english: Locale) -> None:
    table = PhraseTable([("last week", 1), ("last week of {month}", 2), ("last {unit}", 3)])
    tokens = english.read("last week of may")
    match = table.match(tokens, 0, english.read_slot)
    assert match is not None
    assert (match.outcome, match.after, match.values) == (2, 4, (5,))
    shorter = table.match(tokens[:2], 0, english.read_slot)
    assert shorter is not None
    assert (shorter.outcome, shorter.values) == (1, ())


def test_alternatives_and_optional_words_expand() -> None:
    table = PhraseTable([("[the] cat|dog food", True)])
    for text in ("cat food", "the dog food"):
        assert table.match(tokenize(text), 0) is not None
    assert table.match(tokenize("the food"), 0) is None
    assert sorted(set(table.words())) == ["cat", "dog", "food", "the"]


def test_two_meanings_of_one_phrase_are_refused() -> None:
    with pytest.raises(ValueError, match="two meanings for 'a b'"):
        PhraseTable([("a b", 1), ("a|c b", 2)])
    assert list(PhraseTable([("a", 1), ("a", 1)]).outcomes()) == [1]


def test_found_phrases_do_not_overlap() -> None:
    table = PhraseTable([("a b", 1), ("b c", 2), ("c", 3)])
    assert [match.outcome for match in table.find_all(tokenize("a b c"))] == [1, 3]


def test_nothing_is_found_at_the_end() -> None:
    assert PhraseTable([("a", 1)]).match([], 0) is None
