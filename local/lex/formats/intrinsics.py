"""The intrinsic functions of a CloudFormation template, resolved as far as one machine can.

Parameters have the values they are given, else their defaults; a text without either is the first
of its allowed values or the parameter's own name, with a warning. Conditions follow from them. A
reference to another resource becomes that resource's logical id, an attribute "Resource.Attribute",
an import the export's name: a bot needs such values for nothing that is imitated here.
Source: AWS CloudFormation User Guide, intrinsic-function-reference and pseudo-parameter-reference.
"""

import base64
import re
from collections.abc import Callable, Mapping
from typing import Any

from local.lex.errors import DefinitionError

_PSEUDO: Mapping[str, str] = {
    "AWS::AccountId": "000000000000",
    "AWS::Partition": "aws",
    "AWS::Region": "us-east-1",
    "AWS::StackId": "arn:aws:cloudformation:us-east-1:000000000000:stack/local/0",
    "AWS::StackName": "local",
    "AWS::URLSuffix": "amazonaws.com",
}
_VARIABLE = re.compile(r"\$\{(!?)([^{}]+)\}")
_MOST_VALUES = 1_000_000
"""Values of a template: YAML's aliases could otherwise grow without end."""

_NO_VALUE = object()


class Intrinsics:
    """The functions of one template; `given` are values of its parameters.

    `warnings` are added to when a parameter has no value.
    """

    def __init__(self, template: Mapping[str, Any], given: Mapping[str, str]) -> None:
        self.warnings: list[str] = []
        self._given = given
        self._parameters = _mapping(template.get("Parameters"))
        self._mappings = _mapping(template.get("Mappings"))
        self._conditions = _mapping(template.get("Conditions"))
        self._resources = _mapping(template.get("Resources"))
        self._values = 0
        self._functions: Mapping[str, Callable[[Any, str], Any]] = {
            "Ref": self._ref,
            "Fn::Ref": self._ref,
            "Condition": lambda value, _: self._condition(value),
            "Fn::And": lambda value, place: all(self._list(value, place)),
            "Fn::Base64": lambda value, place: _encode(self.resolve(value, place)),
            "Fn::Equals": self._equals,
            "Fn::FindInMap": self._find_in_map,
            "Fn::GetAtt": lambda value, place: ".".join(map(str, self._attribute(value, place))),
            "Fn::If": self._if,
            "Fn::ImportValue": self.resolve,
            "Fn::Join": self._join,
            "Fn::Not": lambda value, place: not self._list(value, place)[0],
            "Fn::Or": lambda value, place: any(self._list(value, place)),
            "Fn::Select": self._select,
            "Fn::Split": self._split,
            "Fn::Sub": self._sub,
        }

    def resolve(self, value: Any, place: str) -> Any:
        """The value with every function replaced by what it gives.

        Raises DefinitionError, naming the place, for a function that can't be resolved here.
        """
        self._values += 1
        if self._values > _MOST_VALUES:
            raise DefinitionError(place, f"makes the template larger than {_MOST_VALUES} values")
        if isinstance(value, dict):
            return self._resolve_mapping(value, place)
        if isinstance(value, list):
            items = [self.resolve(item, f"{place}[{index}]") for index, item in enumerate(value)]
            return [item for item in items if item is not _NO_VALUE]
        return value

    def _resolve_mapping(self, value: dict[Any, Any], place: str) -> Any:
        if len(value) == 1:
            name, argument = next(iter(value.items()))
            if name in self._functions and (name != "Condition" or isinstance(argument, str)):
                return self._call(name, argument, place)
            if str(name).startswith("Fn::"):
                raise DefinitionError(place, f"{name} can't be resolved on one machine")
        resolved = {
            str(key): self.resolve(item, f"{place}.{key}" if place else str(key))
            for key, item in value.items()
        }
        return {key: item for key, item in resolved.items() if item is not _NO_VALUE}

    def _call(self, name: str, argument: Any, place: str) -> Any:
        try:
            return self._functions[name](argument, place)
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise DefinitionError(place, f"{name} has arguments that give no value") from error

    def _list(self, value: Any, place: str) -> list[Any]:
        resolved = self.resolve(value, place)
        if not isinstance(resolved, list):
            raise TypeError
        return resolved

    def _ref(self, value: Any, place: str) -> Any:
        name = str(value)
        if name == "AWS::NoValue":
            return _NO_VALUE
        if name in _PSEUDO:
            return _PSEUDO[name]
        if name in self._parameters:
            return self._parameter(name, place)
        if name in self._resources:
            return name
        raise DefinitionError(place, f"refers to {name}, which the template doesn't have")

    def _parameter(self, name: str, place: str) -> Any:
        parameter = _mapping(self._parameters[name])
        kind = str(parameter.get("Type"))
        value = self._given.get(name, parameter.get("Default"))
        if value is None:
            value = self._stand_in(name, parameter, place)
        if kind == "CommaDelimitedList" or kind.startswith("List<"):
            return [item.strip() for item in str(value).split(",")]
        return value

    def _stand_in(self, name: str, parameter: Mapping[str, Any], place: str) -> Any:
        """What a parameter without a value may be; a number can't be made up."""
        if "Number" in str(parameter.get("Type")):
            raise DefinitionError(place, f"needs a value for the parameter {name}")
        value = next(iter(parameter.get("AllowedValues") or ()), name)
        warning = f"Parameters.{name}: has no default; {value!r} stands for it"
        if warning not in self.warnings:
            self.warnings.append(warning)
        return value

    def _condition(self, value: Any) -> bool:
        return bool(self.resolve(self._conditions[value], f"Conditions.{value}"))

    def _equals(self, value: Any, place: str) -> bool:
        left, right = self._list(value, place)
        return str(left) == str(right)

    def _if(self, value: Any, place: str) -> Any:
        name, then, otherwise = value
        return self.resolve(then if self._condition(name) else otherwise, place)

    def _find_in_map(self, value: Any, place: str) -> Any:
        found: Any = self._mappings
        keys = self._list(value, place)
        try:
            for key in keys[:3]:
                found = found[key]
        except KeyError:
            if len(keys) < 4:
                raise
            found = keys[3]["DefaultValue"]
        return self.resolve(found, place)

    def _attribute(self, value: Any, place: str) -> list[Any]:
        return self._list(value.split(".", 1) if isinstance(value, str) else value, place)

    def _join(self, value: Any, place: str) -> str:
        separator, items = value
        return str(separator).join(str(item) for item in self._list(items, place))

    def _select(self, value: Any, place: str) -> Any:
        index, items = value
        return self._list(items, place)[int(self.resolve(index, place))]

    def _split(self, value: Any, place: str) -> list[str]:
        separator, text = value
        return str(self.resolve(text, place)).split(str(separator))

    def _sub(self, value: Any, place: str) -> str:
        text, given = (value, {}) if isinstance(value, str) else value

        def replace(match: re.Match[str]) -> str:
            literal, name = match.groups()
            if literal:
                return f"${{{name}}}"
            name = name.strip()
            if name in given:
                return str(self.resolve(given[name], place))
            return name if "." in name else str(self._ref(name, place))

        return _VARIABLE.sub(replace, text)


def _encode(value: Any) -> str:
    return base64.b64encode(str(value).encode()).decode()


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
