"""A condition of a bot's flow, parsed; `conditions` reads and evaluates it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Operand:
    """A constant (`kind` text or number), or a reference to a slot, an attribute or the input."""

    kind: str
    name: str
    function: str | None = None
    """COUNT, IS_SET or LENGTH of what it refers to."""


@dataclass(frozen=True, slots=True)
class Comparison:
    left: Operand
    operator: str
    right: Operand


@dataclass(frozen=True, slots=True)
class Combination:
    operator: str
    """AND, OR or NOT, which has one part."""

    parts: tuple["Condition", ...]


Condition = Operand | Comparison | Combination
