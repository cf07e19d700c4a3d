"""These tests need the CDK, which lives in .venv-infra: `make test-infra` runs them there."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("aws_cdk") else ["test_*.py"]
