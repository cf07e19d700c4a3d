"""Models kept between starts: found, named by what made them, replaced when damaged."""

import ast
import threading
from pathlib import Path

import pytest

from local.lex import model_cache, training
from local.lex.definition import Locale
from local.lex.flow import NOTHING
from local.lex.model_cache import fingerprint, load_or_train
from local.lex.trained import Trained
from local.lex.values.mention import Setting


@pytest.fixture
def trainings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The locales that were trained; training itself is made cheap."""
    seen: list[str] = []

    def train(locale: Locale, setting: Setting) -> Trained:
        seen.append(locale.id)
        return Trained(b"intents\n\x00", {"B": b"second", "A": b""}, 0.25)

    monkeypatch.setattr(training, "train_locale", train)
    return seen


def test_the_second_start_trains_nothing(
    locale: Locale, setting: Setting, tmp_path: Path, trainings: list[str]
) -> None:
    first = load_or_train(locale, setting, tmp_path / "new")
    second = load_or_train(locale, setting, tmp_path / "new")
    assert second == first == Trained(b"intents\n\x00", {"A": b"", "B": b"second"}, 0.25)
    assert trainings == ["en_US"]
    assert [path.suffix for path in (tmp_path / "new").iterdir()] == [".model"]


def test_without_a_folder_models_are_trained_in_memory(
    locale: Locale, setting: Setting, trainings: list[str]
) -> None:
    load_or_train(locale, setting, None)
    load_or_train(locale, setting, None)
    assert len(trainings) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: b"something else",
        lambda content: content[:-1],
        lambda content: content[:-1] + b"!",
        lambda content: content[:90] + bytes([content[90] ^ 1]) + content[91:],
    ],
)
def test_a_damaged_file_is_trained_again_and_replaced(
    locale: Locale, setting: Setting, tmp_path: Path, trainings: list[str], damage: object
) -> None:
    assert callable(damage)
    load_or_train(locale, setting, tmp_path)
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert load_or_train(locale, setting, tmp_path).accept == 0.25
    assert path.read_bytes() == whole
    assert len(trainings) == 2


def test_a_folder_that_cannot_be_written_or_read_only_costs_time(
    locale: Locale, setting: Setting, tmp_path: Path, trainings: list[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert load_or_train(locale, setting, blocked).accept == 0.25
    directory = tmp_path / f"{locale.id}-{fingerprint(locale)}.model"
    directory.mkdir()
    assert load_or_train(locale, setting, tmp_path).accept == 0.25
    assert len(trainings) == 2


def test_a_file_is_named_by_all_that_made_it(
    locale: Locale, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {
        fingerprint(locale),
        fingerprint(locale._replace(intents=locale.intents[1:])),
        fingerprint(locale._replace(slot_types=locale.slot_types[1:])),
    }
    monkeypatch.setattr(model_cache, "library", lambda: "python-crfsuite 99")
    names.add(fingerprint(locale))
    monkeypatch.setattr(model_cache, "_source_digest", lambda: "other source")
    names.add(fingerprint(locale))
    assert len(names) == 5


def test_what_nothing_is_learnt_from_changes_no_name(locale: Locale) -> None:
    """Prompts, responses and the threshold: a bot whose wording changes isn't trained again."""
    other = locale._replace(
        threshold=0.5,
        intents=tuple(
            intent._replace(
                closing=NOTHING,
                slots=tuple(slot._replace(prompt=None) for slot in intent.slots),
            )
            for intent in locale.intents
        ),
    )
    assert other != locale
    assert fingerprint(other) == fingerprint(locale)


def test_the_hash_covers_every_source_of_the_models() -> None:
    """All that `training` imports of this package, but what only holds a definition."""
    package = Path(model_cache.__file__).parent
    shapes = {"definition.py", "flow.py", "errors.py", "trained.py"}
    seen = set(shapes)
    left = ["training.py"]
    while left:
        name = left.pop()
        if name not in seen:
            seen.add(name)
            tree = ast.parse((package / name).read_text(encoding="utf-8"))
            left += [
                f"{node.module}.py"
                for node in ast.walk(tree)
                if isinstance(node, ast.ImportFrom)
                and node.level == 1
                and node.module
                and not node.module.startswith("values")
            ]
    data = {"background.txt", "words.bin", "values"}
    assert seen - shapes | data == set(model_cache.SOURCES)
    assert all((package / name).exists() for name in model_cache.SOURCES)


def test_several_starts_at_once_leave_one_whole_file(
    locale: Locale, setting: Setting, tmp_path: Path, trainings: list[str]
) -> None:
    threads = [
        threading.Thread(target=lambda: load_or_train(locale, setting, tmp_path)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(list(tmp_path.iterdir())) == 1
    before = len(trainings)
    load_or_train(locale, setting, tmp_path)
    assert len(trainings) == before
