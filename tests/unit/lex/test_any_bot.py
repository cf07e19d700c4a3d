"""Every bot that there is, of every form: it loads, and each path of each intent has an end."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from local.lex.definition import Bot
from local.lex.formats.loading import load_bot
from local.lex.runtime import LocalLex
from tests.lex_http import connected, served
from tests.lex_talk import Clock, Hook
from tests.lex_walk import MOST_TURNS, Walker

OWN = Path(__file__).parents[2] / "data" / "lex_bots"
SHARED = Path(os.environ.get("BUDGETBUDDY_SHARED", Path(__file__).parents[4] / "shared"))
BOTS: dict[str, tuple[Path, str | None]] = {
    "pizzeria": (OWN / "pizzeria.json", None),
    "hotel": (OWN / "hotel", None),
    "clinic": (OWN / "clinic", None),
    "claims": (OWN / "claims.yaml", None),
    "reception": (OWN / "helpdesk.yaml", "Reception"),
    "support": (OWN / "helpdesk.yaml", "Support"),
    "bank": (OWN / "bank.json", None),
    "coffee": (OWN / "coffee.yaml", None),
    "loans": (SHARED / "lex-bots" / "fsi-loan-agent" / "lex.zip", None),
    "flowers": (SHARED / "lex-bots" / "order-flowers" / "bot.json", None),
    "reminders": (SHARED / "lex-bots" / "reminder-bot", None),
}
Walkers = Callable[[], Iterator[Walker]]


@pytest.fixture(scope="module", params=BOTS)
def bot(request: pytest.FixtureRequest) -> Bot:
    path, resource = BOTS[request.param]
    if not path.exists():
        pytest.skip(f"the sample bots are not here: {path}")
    return load_bot(path, resource=resource)


@pytest.fixture(scope="module", params=[True, False], ids=["hooked", "unhooked"])
def walkers(request: pytest.FixtureRequest, bot: Bot, models: Path) -> Iterator[list[Walker]]:
    """One for each locale, all talking through boto3 to the bot with or without a function."""
    hook = Hook() if request.param else None
    lex = LocalLex(bot, hook, clock=Clock(), model_cache=models)
    with served(lex) as port, connected(port) as client:
        yield [Walker(client, bot, locale) for locale in bot.locales.values()]


def test_every_utterance_is_recognised_as_its_intent(walkers: list[Walker]) -> None:
    for walker in walkers:
        for intent in walker.intents():
            for text in walker.openings(intent):
                assert walker.recognise(intent, text) == intent.name, text


def test_answering_every_question_leads_to_an_end(walkers: list[Walker]) -> None:
    for walker in walkers:
        for intent in walker.intents():
            path = walker.walk(intent, walker.openings(intent)[0])
            assert path.ended, path
            fallback = walker.locale.fallback.name
            states = {state for name, state, _ in path.intents if name != fallback}
            assert states & {"Fulfilled", "ReadyForFulfillment"}, path


def test_declining_ends_or_begins_again(walkers: list[Walker]) -> None:
    for walker in walkers:
        for intent in walker.intents():
            path = walker.walk(intent, walker.openings(intent)[0], confirm="no")
            if "ConfirmIntent" not in path.actions:
                continue
            answered = path.actions.index("ConfirmIntent") + 1
            name, state, confirmation = path.intents[answered]
            denied = (state, confirmation) == ("Failed", "Denied")
            assert denied or name != intent.name or path.actions[answered] != "Close", path


def test_answering_no_question_uses_the_retries_up(walkers: list[Walker]) -> None:
    for walker in walkers:
        for intent in walker.intents():
            path = walker.walk(intent, walker.openings(intent)[0], mumble=True)
            assert len(path.actions) < MOST_TURNS, path
            for action in set(path.actions):
                kind, *names = action.split()
                slot = intent.slot(names[0]) if kind == "ElicitSlot" else None
                if slot is not None and slot.prompt is not None and len(names) == 1:
                    assert path.actions.count(action) <= slot.prompt.max_retries + 1, path
