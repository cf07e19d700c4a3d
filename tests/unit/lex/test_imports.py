"""What importing the runtime brings along: whoever starts a bot waits for it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
SLOW = {"dataclasses", "gzip", "hashlib", "inspect", "pycrfsuite", "random", "tempfile", "uuid"}
NOT_YET = {"local.lex.cloudformation", "local.lex.formats", "local.lex.training"}


def test_importing_the_runtime_brings_along_nothing_slow() -> None:
    """Reading a definition, training and the libraries that only these need come when needed."""
    code = "import sys, local.lex.runtime; print(*sys.modules)"
    command = [sys.executable, "-S", "-c", code]
    found = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout
    assert not (SLOW | NOT_YET) & set(found.split())
