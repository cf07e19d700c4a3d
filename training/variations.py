"""Traps made of entries: the same words about somebody else, in doubt, wished, denied or jumbled.

What makes a message no entry is often a single word; these teach which. Each is made of a message
by rule, and the same in every run.
"""

import random
import re
from collections.abc import Iterator, Sequence

from lambdas.language.intentions import Intention

Labelled = tuple[str, Intention]

_SHARE = 0.5
"""Of the messages that open with a verb of the person's own, how many make a trap."""
_OPENING = re.compile(
    r"(?:i|we|ive|i've|just|i just|we just)?\s*"
    r"\b(paid|spent|bought|got|had|ordered|gave|grabbed|picked up|topped up|sold|received|earned|"
    r"made|won)"
    r"\b(?! me\b)",
    re.IGNORECASE,
)
_OTHERS = (
    "my friend|tom|my sister|he|she|they|the neighbours|dad|my boss|anna|her husband|everyone else|"
    "some guy|my flatmate|the kids|grandma|mike|our team|a colleague|the other couple"
).split("|")
_REPORTS = (
    "he said he|she told me she|apparently they|did you hear that anna|tom says he|"
    "in the book the detective|my character|in the game i|dreamt that i|a stranger"
).split("|")
_DOUBTS = (
    "i never|i havent yet|i almost|i nearly|i should have|i could have|i wish i had|if i had|"
    "i would have|what if i had|imagine i|pretend i|suppose i|i dont think i|nobody|"
    "why would i have|i was going to say i|no way i"
).split("|")
_PLANS = (
    "i might have|i still have to get|thinking about getting|one day ill have|remind me ill have"
).split("|")
_JUMBLES = 300
_JUMBLE_LENGTHS = (4, 14)


def vary(messages: Sequence[Labelled]) -> list[Labelled]:
    """The traps that the messages make, none of them a message itself."""
    known = {text for text, _ in messages}
    made = dict.fromkeys((*_about_others(messages), *_jumble(messages)))
    return [(text, Intention.NOTHING) for text in made if text not in known]


def _about_others(messages: Sequence[Labelled]) -> Iterator[str]:
    for text, intention in messages:
        opening = _OPENING.match(text)
        chance = random.Random(text)
        if intention not in (Intention.EXPENSE, Intention.INCOME) or opening is None:
            continue
        if chance.random() < _SHARE:
            lead = chance.choice(chance.choice((_OTHERS, _OTHERS, _REPORTS, _DOUBTS, _PLANS)))
            yield f"{lead} {opening[1].lower()}{text[opening.end() :]}"


def _jumble(messages: Sequence[Labelled]) -> Iterator[str]:
    """Words of all messages in no order, numbers among them."""
    chance = random.Random("jumble")
    words = [word for text, _ in messages for word in text.split()]
    for _ in range(_JUMBLES):
        yield " ".join(chance.choices(words, k=chance.randint(*_JUMBLE_LENGTHS)))
