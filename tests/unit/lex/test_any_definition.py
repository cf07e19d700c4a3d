"""Whatever a definition holds: a bot, or an error that names the place."""

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

from local.lex.cloudformation import read_bot
from local.lex.errors import DefinitionError
from local.lex.formats.export import read_export, read_folder
from local.lex.formats.loading import load_bot
from local.lex.formats.template import parse_document
from tests.lex_bots import Taxi, branches, goes, hook, says

CHANGES = 3_000
JUNK: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, 10**20, float("nan"), "", "x", "{", "{Size}", "\ud800", "9" * 2_000),
    *([], [None], [[]], {}, {"a": {}}, {"Ref": "x"}, ["x"], {"Name": 1}),
)


def full_definition() -> dict[str, Any]:
    """Something of everything."""
    taxi = Taxi().hooks()
    case = ("{Size} = small", {"Response": says("Small."), "NextStep": goes("FulfillIntent")})
    taxi.starts(
        InitialResponse=says("Okay."),
        NextStep=goes("EvaluateConditional"),
        Conditional=branches(case, default={"NextStep": goes("InvokeDialogCodeHook")}),
        CodeHook=hook("Start", SuccessNextStep=goes("ElicitSlot", "Size")),
    )
    override = {"Value": {"InterpretedValue": "large"}}
    slots = {"Slots": [{"SlotName": "Size", "SlotValueOverride": override}]}
    step = {**goes("ElicitSlot", "Seats", Intent=slots), "SessionAttributes": []}
    taxi.captures(CaptureNextStep=step, ElicitationCodeHook={"EnableCodeHookInvocation": True})
    taxi.confirms(DeclinationResponse=says("Pity."))
    taxi.fulfills(enabled=True, SuccessResponse=says("Soon."))
    taxi.order["OutputContexts"] = [{"Name": "o", "TurnsToLive": 2, "TimeToLiveInSeconds": 60}]
    taxi.greet["InputContexts"] = [{"Name": "o"}]
    return taxi.definition


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container of a document with every key or index in it."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[tuple[Any, Any]] = []
    for key, item in pairs:
        found.append((value, key))
        if isinstance(item, dict | list):
            found += places(item)
    return found


def change(document: Any, chance: random.Random) -> None:
    container, key = chance.choice(places(document))
    if chance.random() < 0.2:
        del container[key]
    else:
        container[key] = copy.deepcopy(chance.choice(JUNK))


def test_a_changed_definition_is_read_or_refused() -> None:
    chance = random.Random(6)
    whole = full_definition()
    assert read_bot(whole).warnings == ()
    outcomes = set()
    for _ in range(CHANGES):
        document = copy.deepcopy(whole)
        change(document, chance)
        outcomes.add(_outcome(lambda: read_bot(document)))  # noqa: B023 - called at once
    assert outcomes == {"read", "refused"}


def _outcome(read: Any) -> str:
    try:
        read()
    except DefinitionError as error:
        assert error.rule  # noqa: PT017 - either outcome is fine
        return "refused"
    return "read"


def lower(value: Any) -> Any:
    """The definition with keys in lower camel case, as the API has them."""
    if isinstance(value, dict):
        return {key[:1].lower() + key[1:]: lower(item) for key, item in value.items()}
    return [lower(item) for item in value] if isinstance(value, list) else value


def test_a_changed_file_is_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(7)
    properties = full_definition()
    api = {**lower(properties), "botName": "Taxi"}
    template = {
        "Parameters": {"Stage": {"Type": "String", "Default": "x"}},
        "Conditions": {"Is": {"Fn::Equals": [{"Ref": "Stage"}, "x"]}},
        "Resources": {"Bot": {"Type": "AWS::Lex::Bot", "Properties": properties}},
    }
    properties["Name"] = {"Fn::If": ["Is", {"Fn::Sub": "Taxi-${Stage}"}, {"Ref": "Bot"}]}
    path = tmp_path / "bot.json"
    outcomes = set()
    for at in range(CHANGES // 2):
        document = copy.deepcopy(api if at % 2 else template)
        change(document, chance)
        path.write_text(json.dumps(document))
        outcomes.add(_outcome(lambda: load_bot(path)))
    assert outcomes == {"read", "refused"}


BOTS = Path(__file__).parents[2] / "data" / "lex_bots"


def test_a_changed_bot_of_any_form_is_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(8)
    names = ("claims.yaml", "helpdesk.yaml", "coffee.yaml", "bank.json")
    whole = {name: parse_document((BOTS / name).read_bytes(), name) for name in names}
    path = tmp_path / "bot.json"
    outcomes = set()
    for at in range(200):
        name = names[at % len(names)]
        document = copy.deepcopy(whole[name])
        change(document, chance)
        path.write_text(json.dumps(document))
        bot = "Support" if name == "helpdesk.yaml" else None
        outcomes.add(_outcome(lambda: load_bot(path, resource=bot)))  # noqa: B023 - called at once
    assert outcomes == {"read", "refused"}


def test_a_changed_export_is_read_or_refused() -> None:
    chance = random.Random(9)
    folders = [read_folder(BOTS / name) for name in ("hotel", "clinic")]
    outcomes = set()
    for at in range(200):
        files = dict(folders[at % 2])
        name = chance.choice(sorted(files))
        document = json.loads(files[name])
        change({"whole": document}, chance)
        files[name] = json.dumps(document).encode()
        outcomes.add(_outcome(lambda: read_bot(read_export(files, "bot"), strict=False)))  # noqa: B023
    assert outcomes == {"read", "refused"}


def test_ids_that_are_no_texts_name_nothing(tmp_path: Path) -> None:
    document = json.loads((BOTS / "bank.json").read_text(encoding="utf-8"))
    locale = document["botLocales"][0]
    locale["slotTypes"][0]["slotTypeId"] = {}
    locale["intents"][1]["slots"][0]["slotId"] = []
    path = tmp_path / "bot.json"
    path.write_text(json.dumps(document))
    with pytest.raises(DefinitionError, match=r"SlotPriorities|SlotTypeName"):
        load_bot(path)
    locale["intents"][1]["slotPriorities"][0]["slotId"] = {}
    path.write_text(json.dumps(document))
    with pytest.raises(DefinitionError, match=r"SlotPriorities|SlotTypeName"):
        load_bot(path)
