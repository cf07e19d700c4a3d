"""The whole back end in this process: every handler bound to the stand-ins of one machine."""

import random
import time
from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from bot import BOT
from bot.cloudformation import render_bot
from lambdas.clock import SystemClock
from lambdas.handlers.api import ROUTES, handle_api, handle_health
from lambdas.handlers.books import Books
from lambdas.handlers.bot_address import BotAddressBook
from lambdas.handlers.conversation import Conversation
from lambdas.handlers.faults import log_unforeseen
from lambdas.handlers.fulfillment import handle_fulfillment
from lambdas.handlers.send import handle_send
from lambdas.ledger.errors import StoreUnavailable
from local.clock import FixedDateClock
from local.gateway import Handler, LocalGateway, trust_everyone
from local.lex.runtime import LocalLex
from local.lex_sessions import SqliteSessions
from local.secrets import BOT_ALIAS_ID, BOT_ID, BOT_SECRET_ID, LocalSecrets
from local.settings import Settings, SignIn
from local.shipped_models import SHIPPED_MODELS
from local.sqlite import SqliteStore
from local.tokens import TokenVerifier


@dataclass(frozen=True, slots=True)
class Backend:
    """The gateway, and what has to be closed after it."""

    gateway: LocalGateway
    store: SqliteStore
    sessions: SqliteSessions
    _files: ExitStack

    def close(self) -> None:
        """Close the files."""
        self._files.close()


class UnusableData(Exception):
    """The data folder can't be used; the message names it, its setting and the reason."""


def open_backend(settings: Settings) -> Backend:
    """Open the data folder (it is made if need be) and bind everything to it.

    Trains the bot's recogniser when its sentences are new, which takes some seconds.

    Raises:
        UnusableData: the folder can't be made or written, or its database is damaged or newer.
    """
    with ExitStack() as opened:
        store = opened.enter_context(closing(_open_store(settings.data)))
        sessions = opened.enter_context(closing(_open_sessions(settings.data)))
        clock = FixedDateClock(settings.today) if settings.today else SystemClock()
        books = replace(Books.open(store, clock), throttles=settings.throttles)
        lex = LocalLex(
            render_bot(BOT),
            code_hook=lambda event: _call_hook(event, books),
            bot_id=BOT_ID,
            bot_alias_id=BOT_ALIAS_ID,
            sessions=sessions,
            clock=clock.now,
            model_cache=settings.data / "models",
            shipped_models=SHIPPED_MODELS,
        )
        addresses = BotAddressBook(LocalSecrets(), BOT_SECRET_ID)
        conversation = Conversation(lex, addresses, wait=_wait)
        gateway = _gateway(books, conversation, settings.sign_in)
        return Backend(gateway, store, sessions, opened.pop_all())


def _open_store(folder: Path) -> SqliteStore:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return SqliteStore(folder / "budgetbuddy.db")
    except (OSError, StoreUnavailable) as error:
        raise UnusableData(_reason(folder, error)) from error


def _open_sessions(folder: Path) -> SqliteSessions:
    try:
        return SqliteSessions(folder / "sessions.db")
    except OSError as error:
        raise UnusableData(_reason(folder, error)) from error


def _reason(folder: Path, error: Exception) -> str:
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"the data in {folder} can't be used (BUDGETBUDDY_DATA names the folder): {said}"


def _call_hook(event: Mapping[str, object], books: Books) -> Mapping[str, object]:
    """The code hook; as on AWS, what it fails with is in its own log, for Lex tells nobody."""
    try:
        return handle_fulfillment(event, None, books=books)
    except Exception as error:
        log_unforeseen(error)
        raise


def _gateway(books: Books, conversation: Conversation, sign_in: SignIn | None) -> LocalGateway:
    api: Handler = partial(handle_api, books=replace(books, end_conversation=conversation.end))
    send: Handler = partial(handle_send, books=books, conversation=conversation, sleep=time.sleep)
    routes: dict[tuple[str, str], Handler] = dict.fromkeys(ROUTES, api)
    return LocalGateway(
        {**routes, ("POST", "/send"): send, ("GET", "/health"): handle_health},
        identify=TokenVerifier(sign_in.issuer, sign_in.client_id).identify
        if sign_in
        else trust_everyone,
        public=["/health"],
    )


def _wait(tries: int) -> None:
    time.sleep(random.uniform(0, 0.05 * 2**tries))
