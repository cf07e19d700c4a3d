"""A condition of a bot's flow, parsed; `conditions` reads and evaluates it."""

from typing import NamedTuple


class Operand(NamedTuple):
    """A constant (`kind` text or number), or a reference to a slot, an attribute or the input."""

    kind: str
    name: str
    function: str | None = None
    """COUNT, IS_SET or LENGTH of what it refers to."""


class Comparison(NamedTuple):
    left: Operand
    operator: str
    right: Operand


class Combination(NamedTuple):
    operator: str
    """AND, OR or NOT, which has one part."""

    parts: tuple["Condition", ...]


Condition = Operand | Comparison | Combination
