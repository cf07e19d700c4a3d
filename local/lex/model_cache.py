"""Trained models on disk, so that only the first start trains, or none.

A file is named by the hash of all that goes into the models: what of the definition they learn
from, the source and data that train them, the library's version. Prompts, responses and the
threshold aren't part of it. A file is written beside its place and moved there, so several
processes may start at once. One that is damaged or can't be read is trained again.
"""

import json
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .crf import library
from .definition import Locale
from .trained import Trained
from .values.mention import Setting

if TYPE_CHECKING:
    import hashlib

_MAGIC = b"local.lex model 2\n"

SOURCES = (
    "background.txt",
    "builtin_intents.py",
    "classifier.py",
    "crf.py",
    "features.py",
    "hints.py",
    "known_words.py",
    "pattern_examples.py",
    "samples.py",
    "slot_features.py",
    "slot_types.py",
    "spelling.py",
    "tagger.py",
    "tagger_training.py",
    "templates.py",
    "tokens.py",
    "training.py",
    "utterances.py",
    "values",
    "word_classes.py",
    "words.bin",
    "words.py",
)
"""What of this package decides how models come out; `definition`, `flow`, `errors` and `trained`
only hold what is read or learnt.
"""


def load_or_train(
    locale: Locale, setting: Setting, folder: Path | None, shipped: Path | None = None
) -> Trained:
    """The locale's models, from one of the folders when it has them; else they are trained.

    What is trained goes into `folder`; None keeps it in memory. A folder that can't be written is
    no error: the models are trained for this process only. `shipped` is only read.
    """
    name = file_name(locale)
    for place in (folder, shipped):
        cached = None if place is None else _read(place / name)
        if cached is not None:
            return cached
    from .training import train_locale  # nothing else needs it

    trained = train_locale(locale, setting)
    if folder is not None:
        _write(folder / name, trained)
    return trained


def file_name(locale: Locale) -> str:
    """The name of the file with the locale's models, in any folder."""
    return f"{locale.id}-{fingerprint(locale)}.model"


def fingerprint(locale: Locale) -> str:
    """The hash of what the models depend on."""
    learnt = {
        "locale": locale.id,
        "intents": [
            [one.name, one.parent, one.utterances, [[s.name, s.type_name] for s in one.slots]]
            for one in locale.intents
        ],
        "types": locale.slot_types,
    }
    content = json.dumps([learnt, _source_digest(), library()], sort_keys=True)
    return _sha256(content.encode()).hexdigest()[:32]


@cache
def _source_digest() -> str:
    folder = Path(__file__).parent
    digest = _sha256()
    for path in _source_files(folder):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\n" + path.read_bytes())
    return digest.hexdigest()


def _sha256(content: bytes = b"") -> "hashlib._Hash":
    import hashlib  # slow to import

    return hashlib.sha256(content)


def _source_files(folder: Path) -> Iterator[Path]:
    for name in SOURCES:
        place = folder / name
        if place.is_dir():
            yield from sorted([*place.rglob("*.py"), *place.rglob("*.txt")])
        elif place.exists():  # the word file isn't needed
            yield place


def _encode(trained: Trained) -> bytes:
    names = sorted(trained.slots)
    blobs = [trained.intents, *(trained.slots[name] for name in names)]
    header = {"accept": trained.accept, "slots": names, "sizes": [len(blob) for blob in blobs]}
    body = zlib.compress(json.dumps(header).encode() + b"\n" + b"".join(blobs), 9)
    return _MAGIC + _sha256(body).hexdigest().encode() + b"\n" + body


def _decode(content: bytes) -> Trained | None:
    """None when the content isn't, to the byte, what `_encode` wrote."""
    if not content.startswith(_MAGIC):
        return None
    digest, _, body = content[len(_MAGIC) :].partition(b"\n")
    if _sha256(body).hexdigest().encode() != digest:
        return None
    line, _, rest = zlib.decompress(body).partition(b"\n")
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
    import tempfile  # slow to import, and only training needs it

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(_encode(trained))
        Path(file.name).replace(path)
    except OSError:
        return
