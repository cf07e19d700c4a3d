"""A bot exported from Lex, as a zip file or as the folder that it unpacks to."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from local.lex.definition import Bot
from local.lex.errors import DefinitionError
from local.lex.formats.loading import load_bot


def save(path: Path, document: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document))
    return path


EXPORT: dict[str, Any] = {
    "Manifest.json": {"metaData": {"schemaVersion": "1"}},
    "Shop/Bot.json": {
        "name": "Shop",
        "version": "DRAFT",
        "identifier": "ABCDEFGHIJ",
        "dataPrivacy": {"childDirected": False},
        "idleSessionTTLInSeconds": 300,
    },
    "Shop/BotLocales/en_US/BotLocale.json": {
        "name": "English (US)",
        "identifier": "en_US",
        "version": None,
        "description": "",
        "nluConfidenceThreshold": 0.4,
        "somethingNew": {"a": 1},
    },
    "Shop/BotLocales/en_US/SlotTypes/Size/SlotType.json": {
        "name": "Size",
        "identifier": "SIZETYPE01",
        "slotTypeValues": [{"sampleValue": {"value": "small"}, "synonyms": None}],
        "valueSelectionSetting": {"resolutionStrategy": "ORIGINAL_VALUE", "regexFilter": None},
    },
    "Shop/BotLocales/en_US/Intents/Greet/Intent.json": {
        "name": "Greet",
        "identifier": "GREET00001",
        "parentIntentSignature": "",
        "sampleUtterances": [{"utterance": "hi {Size}"}],
        "slotPriorities": [{"priority": 1, "slotName": "Size"}],
        "intentClosingSetting": {
            "isActive": True,
            "closingResponse": {
                "messageGroupsList": [
                    {
                        "message": {
                            "plainTextMessage": None,
                            "imageResponseCard": {
                                "title": "Bye",
                                "buttonsList": [{"text": "Go", "value": "go"}],
                            },
                        }
                    }
                ]
            },
            "nextStep": {
                "dialogAction": {"type": "EndConversation"},
                "sessionAttributes": {"met": "yes"},
                "intent": {"name": None, "slots": {"Size": None}},
            },
        },
    },
    "Shop/BotLocales/en_US/Intents/Greet/ConversationFlow.json": {"layout": []},
    "Shop/BotLocales/en_US/Intents/Greet/Slots/Size/Slot.json": {
        "name": "Size",
        "slotTypeName": "Size",
        "valueElicitationSetting": {
            "slotConstraint": "Required",
            "promptSpecification": {
                "messageGroupsList": [{"message": {"plainTextMessage": {"value": "How big?"}}}],
                "maxRetries": 2,
            },
        },
        "multipleValuesSetting": {"allowMultipleValues": True},
    },
    "Shop/BotLocales/en_US/Intents/FallbackIntent/Intent.json": {
        "name": "FallbackIntent",
        "parentIntentSignature": "AMAZON.FallbackIntent",
    },
}


class TestExports:
    def write(self, folder: Path, files: dict[str, Any]) -> Path:
        for name, content in files.items():
            save(folder / name, content)
        return folder

    @pytest.mark.parametrize("inner", ["", "Shop"])
    def test_a_folder_is_read(self, tmp_path: Path, inner: str) -> None:
        bot = load_bot(self.write(tmp_path, EXPORT) / inner)
        self.check(bot)

    def test_a_zip_file_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "bot.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in EXPORT.items():
                archive.writestr(name, json.dumps(content))
        self.check(load_bot(path))

    def check(self, bot: Bot) -> None:
        assert (bot.name, bot.id) == ("Shop", "ABCDEFGHIJ")
        assert bot.warnings == (
            "BotLocales[en_US].SomethingNew: is not known here and has no effect",
        )
        greet = bot.locales["en_US"].intent("Greet")
        assert greet is not None
        card = greet.closing.response[0].choices[0].card
        assert card == {"title": "Bye", "buttons": [{"text": "Go", "value": "go"}]}
        assert greet.closing.next is not None
        assert greet.closing.next.attributes == {"met": "yes"}
        assert greet.closing.next.slots == {"Size": ()}
        assert greet.slots[0].multiple

    @pytest.mark.parametrize(
        "name,content,fault",
        [
            ("Other/Bot.json", {"name": "Other"}, "Bot.json: has to be there once"),
            ("Shop/Bot.json", [], "Shop/Bot.json: has to be an object"),
            (
                "Shop/BotLocales/en_US/Intents/FallbackIntent/Intent.json",
                None,
                "has to hold one intent based on AMAZON.FallbackIntent",
            ),
        ],
    )
    def test_what_is_no_export_of_one_bot_says_so(
        self, tmp_path: Path, name: str, content: Any, fault: str
    ) -> None:
        files = {key: value for key, value in EXPORT.items() if key != name}
        folder = self.write(tmp_path, files if content is None else {**files, name: content})
        with pytest.raises(DefinitionError, match=fault):
            load_bot(folder)

    def test_a_damaged_file_says_so(self, tmp_path: Path) -> None:
        folder = self.write(tmp_path, EXPORT)
        (folder / "Shop/Bot.json").write_bytes(b"\xff")
        with pytest.raises(DefinitionError, match=r"Shop/Bot\.json: has to be JSON"):
            load_bot(folder)
        (tmp_path / "bot.zip").write_bytes(b"PK")
        with pytest.raises(DefinitionError, match=r"bot\.zip: can't be unpacked"):
            load_bot(tmp_path / "bot.zip")

    def test_a_zip_file_that_grows_without_end_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "bot.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("Bot.json", b" " * (65 * 1024 * 1024))
        with pytest.raises(DefinitionError, match=r"bot\.zip: holds more than"):
            load_bot(path)


class TestLocaleExports:
    """CreateExport of one locale: what is below it, and no bot."""

    @pytest.mark.parametrize(
        "above,name", [("Shop/BotLocales/en_US", "Shop"), ("en_US", "orders"), (".", "orders")]
    )
    def test_an_export_of_one_locale_is_a_bot_of_its_name(
        self, tmp_path: Path, above: str, name: str
    ) -> None:
        path = tmp_path / "orders.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for place, content in EXPORT.items():
                if "/en_US/" in place:
                    inner = (Path(above) / place.partition("/en_US/")[2]).as_posix()
                    archive.writestr(inner, json.dumps(content))
        bot = load_bot(path)
        assert (bot.name, bot.id, bot.session_seconds) == (name, None, 300)
        greet = bot.locales["en_US"].intent("Greet")
        assert greet is not None
        assert [slot.name for slot in greet.slots] == ["Size"]
        assert [kind.name for kind in bot.locales["en_US"].slot_types] == ["Size"]

    def test_several_locales_without_their_bot_are_refused(self, tmp_path: Path) -> None:
        for locale in ("en_US", "de_DE"):
            save(tmp_path / locale / "BotLocale.json", {"identifier": locale})
        with pytest.raises(DefinitionError, match=r"Bot\.json: has to be there once"):
            load_bot(tmp_path)
