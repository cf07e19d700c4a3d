"""The table that finds the longest phrase."""

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
    assert sorted(table.words()) == ["cat", "dog", "food", "the"]


def test_a_table_spells_out_its_phrases_and_shows_which_mean_two_things() -> None:
    table = PhraseTable([("a b|e-mail", 1), ("[x] a|c b", 2), ("last {unit}", 1), ("a b", 1)])
    assert dict(table.spell_out()) == {
        "a b": [1, 2],
        "a e - mail": [1],
        "c b": [2],
        "x a b": [2],
        "x c b": [2],
        "last {unit}": [1],
    }


def test_single_words_are_those_that_need_nothing_more() -> None:
    table = PhraseTable([("the cat", 1), ("dog|bird", 1), ("e-mail", 1), ("Fox", 1)])
    assert set(table.single_words()) == {"dog", "bird", "fox"}


def test_found_phrases_do_not_overlap() -> None:
    table = PhraseTable([("a b", 1), ("b c", 2), ("c", 3)])
    assert [match.outcome for match in table.find_all(tokenize("a b c"))] == [1, 3]


def test_nothing_is_found_at_the_end() -> None:
    assert PhraseTable([("a", 1)]).match([], 0) is None
