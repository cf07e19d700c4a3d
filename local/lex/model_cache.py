"""Trained models on disk, so that only the first start trains.

A file is named by the hash of all that goes into the models: the definition, this package's source
and data, the library's version. It is written beside its place and moved there, so several
processes may start at once. A file that is damaged or can't be read is trained again.
"""

import hashlib
import json
import tempfile
from dataclasses import asdict
from functools import cache
from pathlib import Path

from .crf import LIBRARY
from .definition import Locale
from .training import Trained, train_locale
from .values.mention import Setting

_MAGIC = b"local.lex model\n"


def load_or_train(locale: Locale, setting: Setting, folder: Path | None) -> Trained:
    """The locale's models, from the folder when it has them; None trains in memory.

    A folder that can't be written is no error: the models are trained for this process only.
    """
    if folder is None:
        return train_locale(locale, setting)
    path = folder / f"{locale.id}-{fingerprint(locale)}.model"
    cached = _read(path)
    if cached is not None:
        return cached
    trained = train_locale(locale, setting)
    _write(path, trained)
    return trained


def fingerprint(locale: Locale) -> str:
    """The hash of what the models depend on."""
    content = json.dumps([asdict(locale), _source_digest(), LIBRARY], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:32]


@cache
def _source_digest() -> str:
    """The hash of the package's own files: any of them may change what is trained."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted([*folder.rglob("*.py"), *folder.rglob("*.txt")]):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\n" + path.read_bytes())
    return digest.hexdigest()


def _encode(trained: Trained) -> bytes:
    names = sorted(trained.slots)
    blobs = [trained.intents, *(trained.slots[name] for name in names)]
    header = {"accept": trained.accept, "slots": names, "sizes": [len(blob) for blob in blobs]}
    body = json.dumps(header).encode() + b"\n" + b"".join(blobs)
    return _MAGIC + hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def _decode(content: bytes) -> Trained | None:
    """None when the content isn't, to the byte, what `_encode` wrote."""
    if not content.startswith(_MAGIC):
        return None
    digest, _, body = content[len(_MAGIC) :].partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        return None
    line, _, rest = body.partition(b"\n")
    header = json.loads(line)
    blobs, at = [], 0
    for size in header["sizes"]:
        blobs.append(rest[at : at + size])
        at += size
    return Trained(blobs[0], dict(zip(header["slots"], blobs[1:], strict=True)), header["accept"])


def _read(path: Path) -> Trained | None:
    try:
        return _decode(path.read_bytes())
    except OSError:
        return None


def _write(path: Path, trained: Trained) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(_encode(trained))
        Path(file.name).replace(path)
    except OSError:
        return
