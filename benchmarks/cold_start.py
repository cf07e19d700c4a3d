"""What a cold start of each Lambda costs, against bare boto3 with the same clients.

`python -m benchmarks.cold_start [STARTS] [PYTHON]` imports each entrypoint, Powertools included, in
a process of its own, in turn with a process that only makes the clients; the time of an empty
process is taken off both. PYTHON may be another interpreter that has boto3 and Powertools.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]

CLIENTS = {
    "fulfillment": ("dynamodb",),
    "send": ("dynamodb", "lexv2-runtime", "secretsmanager"),
    "api": ("dynamodb", "lexv2-runtime", "secretsmanager"),
}
"""By entrypoint: the clients that it makes."""

SETTINGS = {
    "AWS_ACCESS_KEY_ID": "111122223333",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_XRAY_CONTEXT_MISSING": "IGNORE_ERROR",
    "TABLE_NAME": "books",
    "BOT_SECRET_ID": "bot",
    "APP_ORIGIN": "https://page.example",
    "POWERTOOLS_SERVICE_NAME": "benchmark",
}


def main(starts: int, python: str) -> None:
    """Print a line for each entrypoint."""
    with tempfile.TemporaryDirectory() as folder:
        # With a task root Powertools traces, as it does in Lambda.
        environ = {**os.environ, **SETTINGS, "LAMBDA_TASK_ROOT": folder}
        for name, services in CLIENTS.items():
            makes = "; ".join(f"boto3.client({service!r})" for service in services)
            programs = ("pass", f"import boto3; {makes}", f"import lambdas.entrypoints.{name}")
            times: list[list[float]] = [[], [], []]
            for start in range(starts + 1):
                for program, taken in zip(programs, times, strict=True):
                    milliseconds = _run(python, program, environ)
                    if start:  # the first one compiles and fills the disk's cache
                        taken.append(milliseconds)
            empty, bare, ours = (statistics.median(taken) for taken in times)
            print(
                f"{name:12} {ours - empty:5.0f} ms   bare boto3 {bare - empty:5.0f} ms   "
                f"ratio {(ours - empty) / (bare - empty):.2f}"
            )


def _run(python: str, program: str, environ: dict[str, str]) -> float:
    """CPU milliseconds: a start waits for nothing, and what else runs here does not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([python, "-c", program], cwd=REPOSITORY, env=environ, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 15,
        sys.argv[2] if len(sys.argv) > 2 else sys.executable,
    )
