"""Public data sets read, made into bots, and scored."""

import json
from pathlib import Path

import pytest

from benchmarks.public_bots import make_locale
from benchmarks.public_sets import Labelled, draw, read_clinc, read_snips
from benchmarks.slot_scores import Scores, mean_of

PLAY = Labelled("play Yesterday by The Beatles", "Play", (("track", 5, 14), ("artist", 18, 29)))


def test_a_query_of_snips_is_a_sentence_with_places(tmp_path: Path) -> None:
    folder = tmp_path / "snips-2017-06" / "RateBook"
    folder.mkdir(parents=True)
    chunks = [{"text": "rate "}, {"text": " Emma ", "entity": "book"}, {"text": "5"}]
    content = json.dumps({"RateBook": [{"data": chunks}]}).encode().replace(b"5", b"5\xff")
    (folder / "train_RateBook_full.json").write_bytes(content)
    (sentence,) = read_snips(tmp_path, "train_full", "RateBook")
    assert sentence == Labelled("rate  Emma 5\ufffd", "RateBook", (("book", 6, 10),))


def test_the_parts_of_clinc_are_read_together(tmp_path: Path) -> None:
    (tmp_path / "clinc150").mkdir()
    data = {"val": [["hello", "greeting"]], "oos_val": [["zebra", "oos"]], "test": []}
    (tmp_path / "clinc150" / "data_full.json").write_text(json.dumps(data))
    found = read_clinc(tmp_path, "val", "oos_val")
    assert [(one.text, one.intent) for one in found] == [("hello", "greeting"), ("zebra", "oos")]


def test_a_draw_is_the_same_for_the_same_seed() -> None:
    many = [Labelled(str(number), "A") for number in range(50)]
    assert draw(many, 5, 1) == draw(many, 5, 1) != draw(many, 5, 2)


def test_lower_case_keeps_the_places() -> None:
    assert PLAY.lowered().values == [("artist", "the beatles"), ("track", "yesterday")]
    assert Labelled("İzmir", "A").lowered().text == "İzmir"


def test_a_bot_is_made_of_what_a_definition_can_hold() -> None:
    locale = make_locale([PLAY, Labelled("stop {now}", "Stop")], 0.4)
    play, stop, fallback = locale.intents
    assert play.utterances == ("play {track} by {artist}",)
    assert stop.utterances == ("stop (now)",)
    assert fallback == locale.fallback
    assert [kind.values[0].value for kind in locale.slot_types] == ["The Beatles", "Yesterday"]


def test_figures_are_those_of_the_field() -> None:
    scores = Scores()
    scores.add(PLAY, ("Play", PLAY.values))
    scores.add(PLAY, ("Play", [("track", "Yesterday"), ("artist", "Beatles")]))
    scores.add(PLAY, ("Stop", PLAY.values))
    scores.add(Labelled("halt", "Stop"), (None, []))
    assert scores.intent == 0.5
    assert scores.sentence == 0.25
    assert scores.micro == pytest.approx(2 * 3 / (2 * 3 + 3 + 3))
    track, artist = 2 * 2 / (2 * 2 + 1), 2 * 1 / (2 * 1 + 1 + 2)
    assert scores.macro == scores.intent_mean == pytest.approx((track + artist) / 2)
    assert mean_of([scores, scores], "intent") == 0.5
