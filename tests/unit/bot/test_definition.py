import json
import subprocess
import sys

import pytest

from bot import BOT
from bot.__main__ import main
from bot.checks import SAMPLES_AT_LEAST, find_faults
from bot.cloudformation import render_bot
from bot.en_us import EN_US
from bot.en_us_slots import ITEM
from lambdas.intents import Intent, Slot
from lambdas.ledger.categories import Category


def test_the_bot_has_no_faults() -> None:
    assert find_faults(render_bot(BOT)) == []


def test_every_intent_that_the_code_hook_knows_is_defined() -> None:
    assert {intent.name for intent in EN_US.intents} == set(Intent)


def test_every_slot_is_one_that_the_code_hook_elicits() -> None:
    slots = {slot.name for intent in EN_US.intents for slot in intent.slots}
    assert slots == set(Slot)


def test_every_intent_of_our_own_generalises_from_enough_samples() -> None:
    for intent in EN_US.intents:
        assert intent.built_in or len(intent.utterances) >= SAMPLES_AT_LEAST


def test_no_slot_swallows_a_cancel() -> None:
    types = {slot.type for intent in EN_US.intents for slot in intent.slots}
    assert "AMAZON.FreeFormInput" not in types


def test_every_category_is_a_value_of_its_slot_type() -> None:
    category = next(t for t in EN_US.slot_types if t.name == "SpendingCategory")
    assert [value for value, *_ in category.values] == [c.value for c in Category]


def test_the_things_that_the_reader_knows_are_examples() -> None:
    examples = {value for (value,) in ITEM.values}
    assert {"dentist", "starbucks", "train ticket"} <= examples
    assert not any(value.isascii() is False for value in examples if value.isalpha())


def test_it_renders_and_checks_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith("The bot is sound: 21 intents in en_US")
    assert main(["render"]) == 0
    assert json.loads(capsys.readouterr().out) == render_bot(BOT)
    assert main(["dance"]) == 2
    assert "python -m bot check" in capsys.readouterr().err


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "bot", "check"], capture_output=True, check=False)
    assert done.returncode == 0


def test_faults_end_the_check_with_status_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.__main__.find_faults", lambda properties: ["en_US: a fault"])
    assert main(["check"]) == 1
    assert capsys.readouterr().out == "en_US: a fault\n"
