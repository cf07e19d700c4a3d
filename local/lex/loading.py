"""A bot from a file: the Properties of an AWS::Lex::Bot, or a CloudFormation template, in JSON."""

import json
from pathlib import Path

from .cloudformation import read_bot
from .definition import Bot
from .errors import DefinitionError

_TYPE = "AWS::Lex::Bot"


def load_bot(path: Path) -> Bot:
    """The bot of a definition.

    Raises DefinitionError, naming the place and the rule, or OSError.
    """
    try:
        document = json.loads(path.read_bytes())
    except ValueError as error:
        raise DefinitionError(str(path), "has to be JSON") from error
    if not isinstance(document, dict):
        raise DefinitionError(str(path), "has to be an object")
    resources = document.get("Resources")
    if not isinstance(resources, dict):
        return read_bot(document)
    bots = [one for one in resources.values() if isinstance(one, dict) and one.get("Type") == _TYPE]
    if len(bots) != 1:
        raise DefinitionError("Resources", f"has to hold one {_TYPE}")
    return read_bot(bots[0].get("Properties", {}))
