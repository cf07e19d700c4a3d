"""`python -m training`: learn what messages are for, from `training/messages`.

Each file there is named after an intention and holds one message a line, written for this purpose
and free of anyone's data; `training.variations` makes traps of them. Multinomial logistic
regression (python-crfsuite, a field of one item) on the features of `lambdas.language.shapes`; rare
features and small weights are left out.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from pycrfsuite import Tagger

from lambdas.language import outlines, shapes
from lambdas.language.intentions import Intention
from lambdas.language.locales import locale_for
from lambdas.language.shapes import Features, classify, describe
from local.lex.crf import train
from training import variations

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "lambdas" / "language" / "locales" / "en" / "intentions.weights"

OFTEN = 2
"""Messages that a feature has to occur in."""
KNOWN = 3
"""Messages that a word has to occur in to be no stranger."""
SMALLEST = 0.05
"""A feature none of whose weights is greater is left out."""
PENALTY = 0.05
ITERATIONS = 200
_LARGEST_STEP = 127
ENGLISH = locale_for("en_US")

Labelled = tuple[Features, Intention]


def fingerprint() -> str:
    """Changes with the messages and with what is seen of them."""
    digest = hashlib.sha256(Path(shapes.__file__).read_bytes())
    for source in (__file__, variations.__file__, outlines.__file__):
        digest.update(Path(source).read_bytes())
    for path in _files():
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def read_messages() -> list[tuple[str, Intention]]:
    """Every message once, with what it is for."""
    found: dict[str, Intention] = {}
    for path in _files():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                found.setdefault(line.strip(), Intention(path.stem))
    return list(found.items())


def learn(messages: Sequence[tuple[str, Intention]]) -> dict[str, dict[str, float]]:
    """By feature and label: the weight."""
    words = Counter(word for text, _ in messages for word in set(classify(text)))
    known = {word for word, count in words.items() if count >= KNOWN}
    labelled = [(describe(text, known, locale=ENGLISH), intention) for text, intention in messages]
    often = Counter(name for features, _ in labelled for name in features)
    kept = [
        ({name: weight for name, weight in features.items() if often[name] >= OFTEN}, intention)
        for features, intention in labelled
    ]
    model = train(
        [([features], [intention.value]) for features, intention in kept],
        c1=0.0,
        c2=PENALTY,
        iterations=ITERATIONS,
    )
    tagger = Tagger()
    tagger.open_inmemory(model)
    weights: dict[str, dict[str, float]] = {}
    for (name, label), weight in tagger.info().state_features.items():
        weights.setdefault(name, {})[label] = weight
    rare = words.keys() - known
    large = {
        name: of
        for name, of in weights.items()
        if name not in rare and max(map(abs, of.values())) > SMALLEST
    }
    return {word: weights.get(word, {}) for word in known} | large


def pack(weights: Mapping[str, Mapping[str, float]], sources: str) -> bytes:
    """The file that `lambdas.language.intentions` describes."""
    labels = sorted(Intention)
    step = max(abs(weight) for of in weights.values() for weight in of.values()) / _LARGEST_STEP
    names = sorted(weights)
    steps = bytes(
        round(weights[name].get(label, 0.0) / step) & 0xFF for name in names for label in labels
    )
    header = json.dumps({"labels": labels, "step": round(step, 6), "sources": sources})
    return b"\n".join([header.encode(), "\n".join(names).encode() + b"\n", steps])


def _files() -> list[Path]:
    return sorted((HERE / "messages").glob("*.txt"))


def main() -> None:
    """Write the weights anew and say how many they are."""
    messages = read_messages()
    messages += variations.vary(messages)
    weights = learn(messages)
    TARGET.write_bytes(pack(weights, fingerprint()))
    size = TARGET.stat().st_size // 1000
    sys.stdout.write(
        f"{len(messages)} messages, {len(weights)} features: {TARGET.name}, {size} kB\n"
    )


if __name__ == "__main__":
    main()
