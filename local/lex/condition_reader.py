"""Reads a condition of a definition: operators, parentheses, functions and operands in their order.

NOT binds more than AND, and AND more than OR. Source: Lex V2 Developer Guide, paths-branching.
"""

from .conditions import split_condition
from .errors import DefinitionError
from .expressions import Combination, Comparison, Condition, Operand

_COMPARISONS = frozenset({"=", "==", "!=", "<", "<=", ">", ">=", "CONTAINS"})


def parse_condition(text: str, place: str) -> Condition:
    """The condition that a text writes. Raises DefinitionError at the place when it writes none."""
    try:
        return _Parser(text).parse()
    except (ValueError, RecursionError) as error:
        raise DefinitionError(place, f"is no condition: {error}") from error


class _Parser:
    """Reads by recursive descent: OR binds less than AND, AND less than NOT."""

    def __init__(self, text: str) -> None:
        self._tokens = list(split_condition(text))
        self._at = 0

    def parse(self) -> Condition:
        condition = self._any()
        if self._at < len(self._tokens):
            raise ValueError(f"{self._tokens[self._at][1]!r} is one too many")
        return condition

    def _any(self) -> Condition:
        parts = [self._all()]
        while self._take("OR"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Combination("OR", tuple(parts))

    def _all(self) -> Condition:
        parts = [self._negated()]
        while self._take("AND"):
            parts.append(self._negated())
        return parts[0] if len(parts) == 1 else Combination("AND", tuple(parts))

    def _negated(self) -> Condition:
        if self._take("NOT"):
            return Combination("NOT", (self._negated(),))
        if self._take("("):
            inner = self._any()
            self._expect(")")
            return inner
        left = self._operand()
        kind, operator = self._peek()
        if kind == "operator" and operator in _COMPARISONS:
            self._at += 1
            return Comparison(left, "=" if operator == "==" else operator, self._operand())
        return left

    def _operand(self) -> Operand:
        kind, text = self._peek()
        self._at += 1
        if kind == "function":
            self._expect("(")
            inner = self._operand()
            self._expect(")")
            return Operand(inner.kind, inner.name, text)
        if kind in ("operator", ""):
            raise ValueError(f"a value is missing before {text!r}")
        return Operand(kind, text)

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("", "the end")

    def _take(self, operator: str) -> bool:
        found = self._peek() == ("operator", operator)
        self._at += found
        return found

    def _expect(self, operator: str) -> None:
        if not self._take(operator):
            raise ValueError(f"{operator!r} is missing before {self._peek()[1]!r}")
