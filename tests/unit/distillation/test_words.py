"""The arithmetic of the distillation, on data small enough to know the answer."""

from pathlib import Path

import numpy as np

from distillation.__main__ import distil
from distillation.words import cluster, fit_vectors, frequent_pairs, principal_components
from local.lex.words import Words

RANDOM = np.random.default_rng(7)


def test_points_that_lie_together_are_one_cluster() -> None:
    middles = RANDOM.normal(size=(3, 16)).astype(np.float32)
    kinds = np.arange(90) % 3
    points = middles[kinds] + RANDOM.normal(0, 0.02, (90, 16)).astype(np.float32)
    found = cluster(points, 3, seed=0)
    assert {len(set(found[kinds == kind])) for kind in range(3)} == {1}
    assert len(set(found)) == 3


def test_the_first_component_is_the_direction_of_most_difference() -> None:
    points = RANDOM.normal(size=(200, 4)).astype(np.float32) * np.array([1, 9, 2, 1], np.float32)
    (first,) = principal_components(points - points.mean(0), 1)
    assert abs(first[1]) > 0.99


def test_pairs_that_many_sentences_share_are_kept() -> None:
    sentences = [["how", "much", "is", "it"]] * 8 + [["how", "are", "you"]] * 7
    assert frequent_pairs(sentences) == ["how much", "is it", "much is"]


def test_the_vectors_of_words_add_up_to_their_sentences() -> None:
    words = [f"word{at}" for at in range(40)]
    meaning = RANDOM.normal(size=(40, 384)).astype(np.float32)
    sentences = [list(RANDOM.choice(words, 4, replace=False)) for _ in range(600)]
    places = {word: at for at, word in enumerate(words)}
    targets = np.stack([meaning[[places[word] for word in one]].sum(0) / 2 for one in sentences])
    vectors = fit_vectors(places, sentences, targets, words, meaning)
    rebuilt = np.stack([vectors[[places[word] for word in one]].sum(0) / 2 for one in sentences])
    centred = targets - targets.mean(0)
    goals = centred @ principal_components(centred, 64).T
    assert float(np.mean((rebuilt - goals) ** 2)) < 0.1 * float(np.mean(goals**2))


def test_what_is_distilled_can_be_read(tmp_path: Path) -> None:
    words = sorted({"".join(RANDOM.choice(list("abcdefghij"), 6)) for _ in range(1100)})
    texts = [" ".join(RANDOM.choice(words[:30], 5)) for _ in range(300)]
    vectors = RANDOM.normal(size=(len(words), 384)).astype(np.float32)
    content = distil(words, vectors, texts, RANDOM.normal(size=(300, 384)).astype(np.float32))
    file = tmp_path / "words.bin"
    file.write_bytes(content)
    read = Words(file)
    assert len(read.clusters(words[0])) == 3
    assert len(read.vector(words[:3])) == 64
