"""The synthesised template as MiniStack can take it.

MiniStack has no Lex, so the bot's three resources go, and what refers to them gets the ids of the
local Lex; the stand-ins of uploaded files get real keys; other stacks' exports become constants.
"""

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]

REGION, ACCOUNT = "eu-west-1", "111122223333"
BOT_ID, BOT_ALIAS_ID = "LOCALBOT01", "TSTALIASID"
ALIAS_ARN = f"arn:aws:lex:{REGION}:{ACCOUNT}:bot-alias/{BOT_ID}/{BOT_ALIAS_ID}"
APP_DOMAIN = "money.example.com"
ASSETS = f"cdk-hnb659fds-assets-{ACCOUNT}-{REGION}"
ASSET_KEY = "lambda.zip"

_LEX = {
    "AWS::Lex::Bot": {"Id": BOT_ID},
    "AWS::Lex::BotVersion": {"BotVersion": "1"},
    "AWS::Lex::BotAlias": {"BotAliasId": BOT_ALIAS_ID, "Arn": ALIAS_ARN},
}
"""By type: what a reference to its attributes becomes."""


def read_template(path: Path, *, layer: str) -> Json:
    """The template, changed as above; `layer` stands in for Powertools' managed one."""
    template: Json = json.loads(path.read_text())
    resources: Json = template["Resources"]
    gone = {name: _LEX[found["Type"]] for name, found in resources.items() if found["Type"] in _LEX}
    template["Resources"] = {
        name: _without_dependence(found, gone)
        for name, found in resources.items()
        if name not in gone
    }
    for found in template["Resources"].values():
        if found["Type"] == "AWS::Lambda::Function":
            found["Properties"]["Layers"] = [layer]
            found["Properties"]["Code"] = {"S3Bucket": ASSETS, "S3Key": ASSET_KEY}
    changed: Json = _replace(template, gone)
    return changed


def _without_dependence(resource: Json, gone: Json) -> Json:
    needed = resource.get("DependsOn", [])
    needed = [needed] if isinstance(needed, str) else needed
    return resource | (
        {"DependsOn": [name for name in needed if name not in gone]} if needed else {}
    )


def _replace(thing: Any, gone: Json) -> Any:
    match thing:
        case {"Fn::GetAtt": [str(name), str(attribute)]} if name in gone:
            return gone[name][attribute]
        case {"Fn::ImportValue": _}:
            return APP_DOMAIN
        case dict():
            return {name: _replace(part, gone) for name, part in thing.items()}
        case list():
            return [_replace(part, gone) for part in thing]
    return thing
