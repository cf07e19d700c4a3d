"""What is uploaded: the Lambdas' folder, and what the page's image is built from.

The Lambdas' asset is the folder `lambdas`, time zone data, and bytecode for Lambda's Python. Lambda
unpacks it with new times, so the bytecode must not be checked against its source; without it every
cold start compiles all modules again.
"""

import hashlib
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
RUNTIME = "python3.13"
_COPY = re.compile(r"^COPY (?!--)(.+) \S+$", re.MULTILINE)
_HIDDEN = shutil.ignore_patterns("__pycache__", "*.pyc")


@dataclass(frozen=True, slots=True)
class LambdaAsset:
    """A folder that is ready to be zipped."""

    folder: Path
    digest: str
    """The same for the same sources, on any machine that has (or lacks) Lambda's Python."""
    compiled: bool


def build_lambda_asset(folder: Path) -> LambdaAsset:
    """Fill `folder`, which is emptied first.

    Raises:
        subprocess.CalledProcessError: a module doesn't compile.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(REPOSITORY / "lambdas", folder / "lambdas", ignore=_HIDDEN)
    shutil.copytree(Path(str(files("tzdata"))), folder / "tzdata", ignore=_HIDDEN)
    digest = _digest(folder)
    compiled = _compile(folder)
    if compiled:
        digest.update(RUNTIME.encode())
    return LambdaAsset(folder, digest.hexdigest(), compiled)


def build_image_context(folder: Path) -> Path:
    """Fill `folder`, which is emptied first, with what the Dockerfile copies; returns it."""
    shutil.rmtree(folder, ignore_errors=True)
    text = (REPOSITORY / "Dockerfile").read_text(encoding="utf-8")
    copied = [part for sources in _COPY.findall(text) for part in sources.split()]
    for part in ("Dockerfile", *copied):
        source, target = REPOSITORY / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=_HIDDEN)
        else:
            shutil.copy2(source, target)
    return folder


def _digest(folder: Path) -> "hashlib._Hash":
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest


def _compile(folder: Path) -> bool:
    python = shutil.which(RUNTIME)
    # pyenv's command of that name runs nothing unless it is told the version.
    environment = os.environ | {"PYENV_VERSION": RUNTIME.removeprefix("python")}
    if python is None or _run([python, "--version"], environment).returncode:
        return False
    options = ["-q", "--invalidation-mode", "unchecked-hash", "-s", str(folder)]
    _run([python, "-m", "compileall", *options, str(folder)], environment).check_returncode()
    return True


def _run(command: list[str], environment: dict[str, str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(command, check=False, capture_output=True, env=environment)  # noqa: S603
