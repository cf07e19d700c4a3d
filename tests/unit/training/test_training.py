from pathlib import Path

import pytest

from lambdas.language.intentions import Intention, Weights, load_weights
from lambdas.language.locales import locale_for
from lambdas.language.shapes import describe
from training.__main__ import fingerprint, learn, main, pack, read_messages


def test_the_weights_in_use_are_those_of_the_messages() -> None:
    """If not: `make weights`."""
    assert load_weights("en").sources == fingerprint()


def test_each_intention_has_messages_and_no_message_stands_for_two() -> None:
    messages = read_messages()
    assert {intention for _, intention in messages} == set(Intention)
    assert len({text for text, _ in messages}) == len(messages)


def test_what_was_learned_survives_being_packed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    messages = [
        ("paid 12 for lunch", Intention.EXPENSE),
        ("paid 15 for a lunch", Intention.EXPENSE),
        ("paid 9 for the lunch", Intention.EXPENSE),
        ("what is the weather", Intention.NOTHING),
        ("how is the weather", Intention.NOTHING),
        ("nice weather today", Intention.NOTHING),
    ]
    path = tmp_path / "some.weights"
    path.write_bytes(pack(learn(messages), "of a test"))
    weights = Weights.of(path.read_bytes())
    assert weights.sources == "of a test"
    found = weights.weigh(describe("paid 30 for lunch", weights.places, locale=locale_for("en_US")))
    assert max(found, key=lambda each: found[each]) is Intention.EXPENSE
    monkeypatch.setattr("training.__main__.TARGET", path)
    monkeypatch.setattr("training.__main__.read_messages", lambda: messages)
    monkeypatch.setattr("training.variations.vary", lambda _: [("tom paid 12", Intention.NOTHING)])
    main()
    assert capsys.readouterr().out.startswith("7 messages, ")
