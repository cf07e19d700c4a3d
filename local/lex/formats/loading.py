"""A bot from whatever its definition is kept in: a template, an export, an API-shaped document.

The form is told from the content: a folder or zip file is an export; a document with Resources, or
one that is a map of resources, is a template; else it is the bot itself, in the shapes of the API
or of CloudFormation.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from local.lex.cloudformation import read_bot
from local.lex.definition import Bot
from local.lex.errors import DefinitionError

from .aliases import alias_settings
from .api import is_api_shaped, read_api_definition
from .export import read_export, read_folder, read_zip
from .intrinsics import Intrinsics
from .template import parse_document

_TYPE = "AWS::Lex::Bot"
_OF_THE_ACCOUNT = frozenset(
    "BotTags ErrorLogSettings Replication RoleArn ServiceToken TestBotAliasSettings "
    "TestBotAliasTags botTags roleArn testBotAliasTags".split()
)
"""Properties that tie a bot to its account and may refer to what only that has."""


def load_bot(
    path: Path, *, resource: str | None = None, parameters: Mapping[str, str] | None = None
) -> Bot:
    """The bot of a definition; what Lex would pass over is in its `warnings`.

    Of a template with several bots `resource` is the logical id of the one that is meant, and
    `parameters` are values of the template's parameters, which otherwise have their defaults.
    Raises DefinitionError, naming the place and the rule, or OSError.
    """
    if path.is_dir():
        return read_bot(read_export(read_folder(path), path.name), strict=False)
    if path.suffix == ".zip":
        return read_bot(read_export(read_zip(path), path.stem), strict=False)
    document = parse_document(path.read_bytes(), path.name)
    if _is_resources(document):
        document = {"Resources": document}
    if "Resources" in document:
        return _read_template(document, resource, parameters or {})
    return _read_properties(document)


def _is_resources(document: Mapping[str, Any]) -> bool:
    return bool(document) and all(
        isinstance(one, dict) and isinstance(one.get("Type"), str) for one in document.values()
    )


def _read_template(
    template: Mapping[str, Any], resource: str | None, parameters: Mapping[str, str]
) -> Bot:
    resources = template["Resources"]
    if not isinstance(resources, dict):
        raise DefinitionError("Resources", "has to be an object")
    name = _choose(resources, resource)
    place = f"Resources.{name}.Properties"
    given = resources[name].get("Properties") or {}
    if not isinstance(given, dict):
        raise DefinitionError(place, "has to be an object")
    own = {key: value for key, value in given.items() if key not in _OF_THE_ACCOUNT}
    intrinsics = Intrinsics(template, parameters)
    properties = intrinsics.resolve(own, place)
    others = frozenset(_bots(resources)) - {name}
    aliases = alias_settings(resources, name, others, intrinsics.resolve)
    if aliases is not None:
        properties["TestBotAliasSettings"] = aliases
    try:
        bot = _read_properties(properties)
    except DefinitionError as error:
        raise DefinitionError(f"{place}.{error.place}", error.rule) from error
    return bot._replace(warnings=(*intrinsics.warnings, *bot.warnings))


def _choose(resources: Mapping[str, Any], wanted: str | None) -> str:
    """The logical id of the template's bot, or of the one that is `wanted` of several."""
    bots = _bots(resources)
    if wanted is not None and wanted not in bots:
        raise DefinitionError(
            f"Resources.{wanted}", f"is no {_TYPE}; here are {', '.join(bots) or 'none'}"
        )
    if wanted is None and not bots:
        raise DefinitionError("Resources", f"has to hold one {_TYPE}, and holds 0")
    if wanted is None and len(bots) > 1:
        rule = f"holds {len(bots)} bots: say which is meant (--bot), of {', '.join(bots)}"
        raise DefinitionError("Resources", rule)
    return wanted or bots[0]


def _bots(resources: Mapping[str, Any]) -> list[str]:
    return [
        name for name, one in resources.items() if isinstance(one, dict) and _describes_bot(one)
    ]


def _describes_bot(resource: Mapping[str, Any]) -> bool:
    properties = resource.get("Properties")
    custom = isinstance(properties, dict) and is_api_shaped(properties)
    return resource.get("Type") == _TYPE or custom


def _read_properties(properties: Mapping[str, Any]) -> Bot:
    if is_api_shaped(properties):
        return read_bot(read_api_definition(properties), strict=False)
    return read_bot(properties)
