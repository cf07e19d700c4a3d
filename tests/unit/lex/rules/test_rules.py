"""The table of documented rules: each names a test that is there, each switch has its row."""

import ast
import re
from pathlib import Path

from local.lex import assumptions

ROOT = Path(__file__).parents[4]
ROW = re.compile(r"\| (?P<rule>.+) \| `(?P<file>test_\w+\.py)::(?P<test>test_\w+)` \|")
SECTIONS = (
    "1 The runtime API",
    "2 The conversation",
    "3 The Lambda function",
    "4 Slot types",
    "5 Built-in intents",
    "What is documented nowhere",
)


def rows() -> dict[str, list[re.Match[str]]]:
    """The rows of each section of docs/lex-rules.md."""
    found: dict[str, list[re.Match[str]]] = {}
    section = ""
    for line in (ROOT / "docs" / "lex-rules.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line.removeprefix("## ")
        elif line.startswith("| ") and not line.startswith(("| rule |", "| switch |")):
            match = ROW.fullmatch(line)
            assert match is not None, line
            found.setdefault(section, []).append(match)
    return found


def names_of_tests(name: str) -> set[str]:
    """The tests in the files of this name, below tests/."""
    paths = [path for path in (ROOT / "tests").rglob(name) if "lex" in path.as_posix()]
    return {
        node.name
        for path in paths
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    }


def test_each_rule_names_a_test_that_is_there() -> None:
    named = {(row["file"], row["test"]) for section in rows().values() for row in section}
    missing = {(file, test) for file, test in named if test not in names_of_tests(file)}
    assert missing == set()


def test_each_section_has_rules_and_no_rule_stands_twice() -> None:
    found = rows()
    assert tuple(found) == SECTIONS
    rules = [row["rule"] for section in found.values() for row in section]
    assert sorted(set(rules)) == sorted(rules)


def test_each_switch_has_a_row() -> None:
    switches = {f"`{name}`" for name in vars(assumptions) if name.isupper()}
    assert {row["rule"] for row in rows()["What is documented nowhere"]} == switches
