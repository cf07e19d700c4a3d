"""What cfn-lint and checkov find in the synthesised templates, less what is acknowledged."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infra.acknowledged import ACKNOWLEDGED, Acknowledged
from infra.asset import REPOSITORY

CFN_LINT = REPOSITORY / ".venv-infra" / "bin" / "cfn-lint"
CHECKOV = REPOSITORY / ".venv-checkov" / "bin" / "checkov"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a checker says of a resource."""

    rule: str
    stack: str
    logical_id: str
    message: str

    def __str__(self) -> str:
        return f"{self.stack}/{self.logical_id}: {self.rule} {self.message}"


class CheckerFailed(Exception):
    """A checker didn't run; the message is its own."""


def find(folder: Path) -> list[Finding]:
    """Everything that both find in the templates under a folder.

    Raises:
        CheckerFailed: one of them didn't run.
    """
    return [*_lint(sorted(folder.rglob("*.template.json"))), *_scan(folder)]


def unexplained(findings: Iterable[Finding]) -> list[Finding]:
    """Those that nobody acknowledged."""
    return [
        finding
        for finding in findings
        if not any(
            known.covers(finding.rule, finding.stack, finding.logical_id) for known in ACKNOWLEDGED
        )
    ]


def outdated(findings: Sequence[Finding]) -> list[Acknowledged]:
    """Acknowledgements of cfn-lint's or checkov's rules that no finding needs any more."""
    return [
        known
        for known in ACKNOWLEDGED
        if not any(rule.startswith("AwsSolutions") for rule in known.rules)
        and not any(known.covers(f.rule, f.stack, f.logical_id) for f in findings)
    ]


def _lint(templates: Sequence[Path]) -> Iterator[Finding]:
    for match in _run(CFN_LINT, ["--format", "json", *map(str, templates)]):
        path = match["Location"]["Path"]
        yield Finding(
            rule=match["Rule"]["Id"],
            stack=Path(match["Filename"]).name.partition(".")[0],
            logical_id=str(path[1]) if path and len(path) > 1 else "",
            message=match["Message"],
        )


def _scan(folder: Path) -> Iterator[Finding]:
    options = ["--framework", "cloudformation", "--compact", "--quiet", "--skip-download"]
    report = _run(CHECKOV, ["--directory", str(folder), *options, "--output", "json"])
    for check in report["results"]["failed_checks"]:
        yield Finding(
            rule=check["check_id"],
            stack=Path(check["file_path"]).name.partition(".")[0],
            logical_id=check["resource"].rpartition(".")[2],
            message=check["check_name"],
        )


def _run(command: Path, arguments: Sequence[str]) -> Any:
    """What the checker prints as JSON; its exit status says that it found something."""
    done = subprocess.run(  # noqa: S603 - our own environment's commands
        [str(command), *arguments], check=False, capture_output=True, text=True
    )
    try:
        return json.loads(done.stdout)
    except ValueError as error:
        raise CheckerFailed(f"{command.name}: {(done.stderr or done.stdout)[-2000:]}") from error
