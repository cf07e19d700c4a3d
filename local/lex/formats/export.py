"""A Lex V2 export, a zip file or the folder that it unpacks to, as Properties of an AWS::Lex::Bot.

Bots exported before August 2022 have fewer settings in the same files; the layout of the visual
builder (ConversationFlow.json) says nothing that matters here.
An export of one locale holds only what is below it.
Sources: exports of real bots; Lex V2 Developer Guide, import-export-format.
"""

import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from local.lex.errors import DefinitionError

from .camel_case import rename_keys
from .type_ids import name_sub_slot_types

Files = Mapping[PurePosixPath, bytes]

_LARGEST = 64 * 1024 * 1024
"""Bytes of all files of an export."""

_LONGEST_NAME = 100
_UNUSED = ("Identifier", "Version", "DisplayName")


def read_folder(folder: Path) -> Files:
    """The JSON files of a folder, by their paths in it."""
    return {
        PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in sorted(folder.rglob("*.json"))
    }


def read_zip(path: Path) -> Files:
    """The JSON files of a zip file. Raises DefinitionError when it is damaged or too large."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [one for one in archive.infolist() if one.filename.endswith(".json")]
            if sum(one.file_size for one in entries) > _LARGEST:
                raise DefinitionError(path.name, f"holds more than {_LARGEST} bytes")
            return {PurePosixPath(one.filename): archive.read(one) for one in entries}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise DefinitionError(path.name, f"can't be unpacked: {error}") from error


def read_export(files: Files, name: str) -> dict[str, Any]:
    """The Properties of the exported bot, and its id as "Id" when it has one.

    The export of one locale alone holds no bot; then `name` is the bot's, if no folder has it.
    Raises DefinitionError when the files are no export of one bot or locale.
    """
    bots = [path for path in files if path.name == "Bot.json"]
    locales = [path.parent for path in files if path.name == "BotLocale.json"]
    if not bots and len(locales) == 1:
        return _read_lone_locale(files, locales[0], name)
    if len(bots) != 1:
        raise DefinitionError("Bot.json", "has to be there once in an export")
    root = bots[0].parent
    bot = _read(files, bots[0])
    identifier = bot.get("Identifier")
    bot["BotLocales"] = [
        _read_locale(files, path.parent) for path in _named(files, root / "BotLocales", "BotLocale")
    ]
    return {**_without(bot), **({"Id": identifier} if identifier else {})}


def _read_lone_locale(files: Files, folder: PurePosixPath, name: str) -> dict[str, Any]:
    """The bot of an export that has the structure under a locale, wherever that begins."""
    above = folder.parent.parent.name if folder.parent.name == "BotLocales" else ""
    return {"Name": (above or name)[:_LONGEST_NAME], "BotLocales": [_read_locale(files, folder)]}


def _read_locale(files: Files, folder: PurePosixPath) -> dict[str, Any]:
    locale = _read(files, folder / "BotLocale.json")
    locale.pop("Name", None)
    locale["LocaleId"] = locale.get("Identifier")
    kinds = [_read(files, path) for path in _named(files, folder / "SlotTypes", "SlotType")]
    names = {
        kind["Identifier"]: kind.get("Name")
        for kind in kinds
        if isinstance(kind.get("Identifier"), str)
    }
    locale["SlotTypes"] = [_without(kind) for kind in kinds]
    name_sub_slot_types(locale["SlotTypes"], names)
    locale["Intents"] = [
        _read_intent(files, path) for path in _named(files, folder / "Intents", "Intent")
    ]
    return _without(locale)


def _read_intent(files: Files, path: PurePosixPath) -> dict[str, Any]:
    intent = _read(files, path)
    slots = _named(files, path.parent / "Slots", "Slot")
    intent["Slots"] = [_without(_read(files, slot)) for slot in slots]
    return _without(intent)


def _named(files: Files, folder: PurePosixPath, kind: str) -> Iterator[PurePosixPath]:
    """The files `folder/*/kind.json`, in the order of their names."""
    return (
        path
        for path in sorted(files)
        if path.name == f"{kind}.json" and path.parent.parent == folder
    )


def _read(files: Files, path: PurePosixPath) -> dict[str, Any]:
    try:
        content = json.loads(files[path])
    except (ValueError, RecursionError) as error:
        raise DefinitionError(str(path), "has to be JSON in UTF-8") from error
    if not isinstance(content, dict):
        raise DefinitionError(str(path), "has to be an object")
    renamed: dict[str, Any] = rename_keys(content)
    return renamed


def _without(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if key not in _UNUSED}
