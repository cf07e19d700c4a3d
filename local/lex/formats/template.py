"""A CloudFormation template, JSON or YAML, as plain values; short intrinsics in their long form.

Source: AWS CloudFormation User Guide, template-formats and intrinsic-function-reference.
"""

import json
from pathlib import PurePath
from typing import Any

from local.lex.errors import DefinitionError

_NESTED = frozenset({"Ref", "Condition"})
"""Functions whose long form has no "Fn::" before it."""


def parse_document(content: bytes, name: str) -> dict[str, Any]:
    """The document in a file. Raises DefinitionError when it is neither JSON nor YAML."""
    try:
        text = content.decode("utf-8-sig")
        document = _parse_json(text) if PurePath(name).suffix == ".json" else _parse_yaml(text)
    except (ValueError, RecursionError) as error:
        raise DefinitionError(name, f"can't be read: {error}") from error
    if not isinstance(document, dict):
        raise DefinitionError(name, "has to be an object")
    return document


def _parse_json(text: str) -> object:
    return json.loads(text)


def _parse_yaml(text: str) -> object:
    import yaml

    class Loader(yaml.SafeLoader):
        """Dates stay the texts that they are in CloudFormation."""

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct(loader: Any, name: str, node: Any) -> dict[str, object]:
        if isinstance(node, yaml.ScalarNode):
            value = loader.construct_scalar(node)
        elif isinstance(node, yaml.SequenceNode):
            value = loader.construct_sequence(node, deep=True)
        else:
            value = loader.construct_mapping(node, deep=True)
        if name == "GetAtt" and isinstance(value, str):
            value = value.split(".", 1)
        return {name if name in _NESTED else f"Fn::{name}": value}

    Loader.add_multi_constructor("!", construct)
    try:
        return yaml.load(text, Loader)  # noqa: S506 - it is a SafeLoader
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
