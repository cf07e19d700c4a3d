"""The committed recogniser: used when it is the bot's, told apart when it isn't."""

from pathlib import Path

import pytest

from local import shipped_models
from local.lex import training
from local.lex.definition import Locale
from local.lex.model_cache import load_or_train
from local.lex.trained import Trained
from local.lex.values.mention import Setting
from local.shipped_models import is_trained, main


@pytest.fixture
def trainings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The locales that were trained; training itself is made cheap."""
    seen: list[str] = []

    def train(locale: Locale, setting: Setting) -> Trained:
        seen.append(locale.id)
        return Trained(b"intents", {}, 0.25)

    monkeypatch.setattr(training, "train_locale", train)
    return seen


def test_a_refreshed_model_passes_the_check(tmp_path: Path, trainings: list[str]) -> None:
    assert main(["--check"], tmp_path) == 1
    (tmp_path / "en_US-older.model").write_bytes(b"")
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0
    assert [path.name.startswith("en_US-") for path in tmp_path.iterdir()] == [True]
    assert main([], tmp_path) == 0
    assert trainings == ["en_US"]


def test_a_check_that_fails_says_what_to_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--check"], tmp_path)
    assert "`make model`" in capsys.readouterr().out


def test_a_start_takes_the_shipped_model_and_writes_nothing(
    tmp_path: Path, trainings: list[str]
) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    main([], shipped)
    (locale,) = shipped_models._locales()
    assert load_or_train(locale, Setting(shipped_models._TRAINED_ON), own, shipped).accept == 0.25
    assert trainings == ["en_US"]
    assert not own.exists()
    assert is_trained(own, shipped)


def test_a_model_of_another_bot_only_costs_time(tmp_path: Path, trainings: list[str]) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    shipped.mkdir()
    (shipped / "en_US-0123.model").write_bytes(b"of another bot")
    (locale,) = shipped_models._locales()
    load_or_train(locale, Setting(shipped_models._TRAINED_ON), own, shipped)
    assert trainings == ["en_US"]
    assert is_trained(own)
