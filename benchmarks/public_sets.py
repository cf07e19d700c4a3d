"""Public data sets of labelled sentences, read from a folder as their authors published them.

Snips 2017-06 (custom intent engines; Coucke et al. 2018, CC0 1.0) and CLINC150 (Larson et al. 2019,
CC BY 3.0). Where they can be had: docs/performance.md.
"""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SNIPS_INTENTS = (
    "AddToPlaylist",
    "BookRestaurant",
    "GetWeather",
    "PlayMusic",
    "RateBook",
    "SearchCreativeWork",
    "SearchScreeningEvent",
)
OUTSIDE = "oos"
"""The label of sentences that are out of scope."""

FINANCE = frozenset(
    """
    account_blocked apr balance bill_balance bill_due card_declined credit_limit
    credit_limit_change credit_score damaged_card expiration_date freeze_account
    improve_credit_score interest_rate international_fees min_payment new_card order_checks pay_bill
    pin_change redeem_rewards replacement_card_duration report_fraud report_lost_card
    rewards_balance routing spending_history transactions transfer application_status
    """.split()
)
"""The intents of CLINC150's domains "banking" and "credit_cards"."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence, its intent, and its slots as `(name, start, end)` in characters."""

    text: str
    intent: str
    slots: tuple[tuple[str, int, int], ...] = ()

    @property
    def values(self) -> list[tuple[str, str]]:
        """Slot names with their words, sorted."""
        return sorted((name, self.text[start:end]) for name, start, end in self.slots)

    def lowered(self) -> "Labelled":
        """In lower case, where that keeps the places."""
        lower = self.text.lower()
        same = len(lower) == len(self.text)
        return Labelled(lower, self.intent, self.slots) if same else self


def read_snips(folder: Path, kind: str, intent: str) -> list[Labelled]:
    """One file of Snips: `kind` is "train" (300 sentences), "train_full" or "validate" (100)."""
    name = f"train_{intent}_full" if kind == "train_full" else f"{kind}_{intent}"
    content = (folder / "snips-2017-06" / intent / f"{name}.json").read_bytes()
    text = content.decode("utf-8", errors="replace")  # one file holds a broken character
    return [_read_query(query["data"], intent) for query in json.loads(text)[intent]]


def _read_query(chunks: Sequence[dict[str, str]], intent: str) -> Labelled:
    text, slots = "", []
    for chunk in chunks:
        piece = chunk["text"]
        if "entity" in chunk and piece.strip():
            start = len(text) + len(piece) - len(piece.lstrip())
            name = chunk.get("slot_name") or chunk["entity"]
            slots.append((name, start, start + len(piece.strip())))
        text += piece
    return Labelled(text, intent, tuple(slots))


def draw(sentences: Sequence[Labelled], size: int, seed: int) -> list[Labelled]:
    """`size` of the sentences, the same for the same seed."""
    shuffled = list(sentences)
    random.Random(seed).shuffle(shuffled)
    return shuffled[:size]


def read_clinc(folder: Path, *parts: str) -> list[Labelled]:
    """Parts of CLINC150: train, val, test, oos_train, oos_val, oos_test."""
    content = (folder / "clinc150" / "data_full.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(content)
    return [Labelled(text, intent) for part in parts for text, intent in data[part]]
