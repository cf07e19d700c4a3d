"""A cold start imports only what its Lambda uses."""

import os
import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY

READING = {"lambdas.language", "lambdas.handlers.dialogue", "lambdas.replies"}
"""What only the code hook needs."""
S3 = {"boto3", "s3transfer"}
"""What boto3 loads beyond botocore, to move files."""
SETTINGS = {
    "AWS_DEFAULT_REGION": "eu-west-1",
    "TABLE_NAME": "books",
    "BOT_SECRET_ID": "bot",
    "APP_ORIGIN": "https://example.org",
    "POWERTOOLS_SERVICE_NAME": "test",
}


@pytest.mark.parametrize(
    "name,unused", [("send", READING | S3), ("api", READING | S3), ("fulfillment", S3)]
)
def test_an_entrypoint_imports_only_what_it_uses(name: str, unused: set[str]) -> None:
    listing = f"import sys, lambdas.entrypoints.{name}; print(*sys.modules)"
    listed = subprocess.run(
        [sys.executable, "-c", listing],
        cwd=REPOSITORY,
        env={**os.environ, **SETTINGS},
        check=True,
        capture_output=True,
        text=True,
    )
    assert unused.isdisjoint(listed.stdout.split())
