"""A cold start imports only what its Lambda uses."""

import os
import subprocess
import sys

import pytest

from lambdas.entrypoints import garbage
from tests.conftest import REPOSITORY

READING = {"lambdas.language", "lambdas.handlers.dialogue", "lambdas.replies"}
"""What only the code hook needs."""
S3 = {"boto3", "s3transfer"}
"""What boto3 loads beyond botocore, to move files."""
LATER = {"lambdas.handlers.dialogue.spending", "zoneinfo"}
"""What the code hook loads with the first message that needs it."""
MOST = {"send": (70, 15), "api": (82, 15), "fulfillment": (208, 20)}
"""By entrypoint: modules of ours that a start loads, and dataclasses that it makes. A module takes
half a millisecond, a dataclass a whole one: what only hands values on is a `NamedTuple`."""
SETTINGS = {
    "AWS_DEFAULT_REGION": "eu-west-1",
    "TABLE_NAME": "books",
    "BOT_SECRET_ID": "bot",
    "APP_ORIGIN": "https://example.org",
    "POWERTOOLS_SERVICE_NAME": "test",
}


@pytest.mark.parametrize(
    "name,unused", [("send", READING | S3), ("api", READING | S3), ("fulfillment", LATER | S3)]
)
def test_an_entrypoint_imports_only_what_it_uses(name: str, unused: set[str]) -> None:
    assert unused.isdisjoint(_start(name, "print(*sys.modules)"))


@pytest.mark.parametrize("name", MOST)
def test_a_start_makes_no_more_than_it_did(name: str) -> None:
    modules, dataclasses = map(int, _start(name, COUNT))
    assert modules <= MOST[name][0]
    assert dataclasses <= MOST[name][1]


def test_a_start_is_not_searched_for_garbage() -> None:
    asking = "import gc; print(gc.get_stats()[2]['collections'], gc.get_freeze_count() > 10_000)"
    asking += "; print(gc.get_threshold()[0])"
    assert _start("fulfillment", asking) == ["0", "True", str(garbage.OBJECTS_OF_A_CALL)]


COUNT = """
ours = [module for name, module in sys.modules.items() if name.split(".")[0] == "lambdas"]
made = [thing for module in ours for thing in vars(module).values()
        if getattr(thing, "__module__", "") == module.__name__
        and "__dataclass_fields__" in getattr(thing, "__dict__", {})]
print(len(ours), len(made))
"""


def _start(name: str, program: str) -> list[str]:
    """The words that a program prints after the start of an entrypoint."""
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys, lambdas.entrypoints.{name}\n{program}"],
        cwd=REPOSITORY,
        env={**os.environ, **SETTINGS},
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout.split()
