"""The synthesised templates in `infra/snapshot`, so that a review shows what a change does to AWS.

Hashes of what is uploaded, and the bot's definition, which `bot/` shows better, are left out.
"""

import json
import re
from pathlib import Path
from typing import Any

from infra.asset import REPOSITORY

FOLDER = REPOSITORY / "infra" / "snapshot"

_ASSET = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"BotVersion[0-9a-f]{8}")


def take(folder: Path) -> dict[str, str]:
    """The text of each template in a folder that was synthesised, by its stack's name."""
    return {
        path.name.partition(".")[0]: normalise(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.template.json"))
    }


def normalise(template: str) -> str:
    """The same for each machine and each definition of the bot."""
    text = _VERSION.sub("BotVersion", _ASSET.sub("<hash>", template))
    content: dict[str, Any] = json.loads(text)
    for resource in content["Resources"].values():
        if resource["Type"] == "AWS::Lex::Bot":
            resource["Properties"]["BotLocales"] = "<bot/>"
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def write(stage: str, templates: dict[str, str]) -> None:
    """Make these the stage's snapshot."""
    target = FOLDER / stage
    target.mkdir(parents=True, exist_ok=True)
    for path in target.glob("*.json"):
        path.unlink()
    for name, text in templates.items():
        (target / f"{name}.json").write_text(text, encoding="utf-8")


def changed(stage: str, templates: dict[str, str]) -> list[str]:
    """The stacks whose template is not as in the snapshot, missing and surplus ones too."""
    kept = {path.stem: path.read_text(encoding="utf-8") for path in (FOLDER / stage).glob("*.json")}
    return sorted(
        name for name in kept.keys() | templates.keys() if kept.get(name) != templates.get(name)
    )
