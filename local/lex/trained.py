"""What training yields for one locale of a bot: the models that understand its sentences."""

from collections.abc import Mapping
from typing import NamedTuple


class Trained(NamedTuple):
    """Bytes are models of `crf`; those of the slots are by intent."""

    intents: bytes
    slots: Mapping[str, bytes]
    accept: float
    """The score from which a sentence counts as one of the bot's (`classifier.choose_accept`)."""
