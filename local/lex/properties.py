"""Typed reading of a nested definition that always knows where it is.

Every failure is a `DefinitionError` with the path of the property. Values have to be plain
literals: an intrinsic such as {"Ref": ...} is a mapping where a string belongs, and is refused.
As in CloudFormation, a number may be written as a string and the other way round.
"""

import json
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from .errors import DefinitionError

_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?")


class Properties:
    """One mapping of the definition and its path.

    `warnings` collects what is passed over. When `strict`, what isn't known is refused, and so is
    an empty text; otherwise it is a warning, and an empty text is none, as in an export.
    """

    def __init__(
        self, values: object, place: str, warnings: list[str], *, strict: bool = True
    ) -> None:
        if not isinstance(values, Mapping):
            raise DefinitionError(place or "definition", "has to be an object")
        self._values: Mapping[str, object] = values
        self._warnings = warnings
        self.strict = strict
        self.place = place

    def warn(self, rule: str) -> None:
        """Notes what is passed over at this place."""
        self._warnings.append(f"{self.place}: {rule}")

    def path(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def only(self, known: AbstractSet[str]) -> None:
        """Refuses a property that the form doesn't have: a misspelt one would be ignored."""
        for key in self._values:
            if key in known:
                continue
            if self.strict:
                raise DefinitionError(self.path(str(key)), "is not a property of this object")
            self._warnings.append(f"{self.path(str(key))}: is not known here and has no effect")

    def refuse(self, *keys: str) -> None:
        """Refuses properties that Lex honours and this runtime doesn't, unless empty."""
        for key in keys:
            if self._values.get(key):
                raise DefinitionError(self.path(key), "is not supported by this runtime yet")

    def text(self, key: str, *, longest: int) -> str:
        value = self.optional_text(key, longest=longest)
        if value is None:
            raise DefinitionError(self.path(key), "is required")
        return value

    def optional_text(self, key: str, *, longest: int) -> str | None:
        value = self._values.get(key)
        if value is None or (value == "" and not self.strict):
            return None
        if isinstance(value, int | float):
            value = json.dumps(value)
        if not isinstance(value, str):
            raise DefinitionError(self.path(key), "has to be a string")
        if not 1 <= len(value) <= longest:
            raise DefinitionError(self.path(key), f"has to have 1 to {longest} characters")
        return value

    def any_text(self, key: str) -> str:
        """A text that may be empty."""
        return "" if self._values.get(key) == "" else self.text(key, longest=10_000)

    def choice(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        value = self._values.get(key, default)
        if value not in choices:
            raise DefinitionError(self.path(key), f"has to be one of {', '.join(choices)}")
        return str(value)

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """The number; `default` stands for a missing one unless the reading is strict."""
        value = self._values.get(key)
        if value is None and default is not None and not self.strict:
            value = default
        if isinstance(value, str) and _NUMBER.fullmatch(value):
            value = float(value)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise DefinitionError(self.path(key), "has to be a number")
        if not low <= value <= high:
            raise DefinitionError(self.path(key), f"has to lie between {low:g} and {high:g}")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._values.get(key)
        if value is None:
            return default
        if isinstance(value, str):
            value = {"true": True, "false": False}.get(value.lower(), value)
        if not isinstance(value, bool):
            raise DefinitionError(self.path(key), "has to be true or false")
        return value

    def child(self, key: str) -> "Properties | None":
        value = self._values.get(key)
        return None if value is None else self._part(value, self.path(key))

    def required_child(self, key: str) -> "Properties":
        return self._part(self._values.get(key), self.path(key))

    def children(
        self, key: str, *, named_by: str | None = None, fewest: int = 0, most: int = 10_000
    ) -> list["Properties"]:
        """The objects of a list; the path of each holds its name (`named_by`) or its index."""
        value = self._values.get(key)
        items = [] if value is None else value
        if not isinstance(items, list | tuple):
            raise DefinitionError(self.path(key), "has to be a list")
        if not fewest <= len(items) <= most:
            raise DefinitionError(self.path(key), f"has to have {fewest} to {most} entries")
        return [
            self._part(item, f"{self.path(key)}[{_label(item, named_by, index)}]")
            for index, item in enumerate(items)
        ]

    def _part(self, value: object, place: str) -> "Properties":
        return Properties(value, place, self._warnings, strict=self.strict)


def _label(item: object, named_by: str | None, index: int) -> str:
    if named_by and isinstance(item, Mapping) and isinstance(item.get(named_by), str):
        return str(item[named_by])
    return str(index)
