"""How well the local Lex tells 150 intents apart and what is none of them, beside published peers.

`python -m benchmarks.clinc DATA [--test]`: DATA is the folder with clinc150 (Larson et al., 2019).
Settings are chosen on the training and validation parts, which is what is measured without
`--test`; that reads the test part and is for releases.

Bots learn from the 100 training sentences of each intent, and of what is out of scope from the
product's own background sentences alone; the peers had 100 or 250 such sentences of the data set.
A bot's threshold is its author's choice; here, as in the paper, it was chosen on validation data:
the lowest at which the recall out of scope is some points above its floor, for the most in scope.
A second bot has the 30 finance intents, and everything else is out of its scope: the other 120
intents' sentences as well.
"""

import sys
from pathlib import Path

from benchmarks.public_sets import FINANCE, OUTSIDE, Labelled, read_clinc
from benchmarks.recognition import Recogniser, percent, print_table

ALL_THRESHOLD, FINANCE_THRESHOLD = 0.08, 0.26
ALL = (
    ("DialogFlow, with out-of-scope training", "91.7 / 14.0"),
    ("Rasa", "91.5 / 45.3"),
    ("MLP on USE", "93.5 / 47.4"),
    ("BERT", "96.9 / 40.3"),
    ("floor", "93 / 55"),
    ("aim", "94 / 70"),
)
ITS_FINANCE = (("floor", "93 / 94"), ("aim", "95 / 96"))


def main(data: Path, *, test: bool) -> None:
    """Print both tables."""
    part = "test" if test else "val"
    print(f"Measured on the part {part}.")
    train = read_clinc(data, "train")
    held_out = read_clinc(data, part, f"oos_{part}")
    measured = _measure(train, held_out, ALL_THRESHOLD)
    columns = ("intent in scope", "recall out of scope")
    print_table("150 intents", columns, [*ALL, ("local Lex", measured)])
    finance = [one for one in train if one.intent in FINANCE]
    others = [one if one.intent in FINANCE else Labelled(one.text, OUTSIDE) for one in held_out]
    rows = [*ITS_FINANCE, ("local Lex", _measure(finance, others, FINANCE_THRESHOLD))]
    print_table("30 finance intents against all else", columns, rows)


def _measure(train: list[Labelled], held_out: list[Labelled], threshold: float) -> str:
    recogniser = Recogniser(train, threshold)
    right, rejected, inside, outside = 0, 0, 0, 0
    for sentence in held_out:
        intent, _ = recogniser.recognise(sentence.text)
        if sentence.intent == OUTSIDE:
            outside += 1
            rejected += intent is None
        else:
            inside += 1
            right += intent == sentence.intent
    shares = percent(right / inside, rejected / outside)
    return f"{shares}   (CPU: training {recogniser.training_seconds:.0f} s)"


if __name__ == "__main__":
    main(Path(sys.argv[1]), test="--test" in sys.argv)
