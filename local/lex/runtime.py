"""The Lex V2 runtime API as a Python object: a turn of text, and the operations on sessions.

Methods take the arguments and return the shapes of boto3's lexv2-runtime client (without
ResponseMetadata), and raise the same `botocore.exceptions.ClientError`. Any number of threads may
call; requests for one session at once get ConflictException.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from .admission import Admission
from .code_hook import CodeHook
from .conversations import Conversations
from .definition import Bot, Locale
from .dialogue import Dialogue
from .errors import Invalid, RequestError, client_error, missing
from .events import BotIdentity
from .headers import decode_header
from .model_cache import load_or_train
from .replies import as_headers, as_text_reply, conclude, describe_session
from .requests import (
    check_attributes,
    check_bot_id,
    check_content_type,
    check_messages,
    check_response_type,
    check_session_id,
    check_text,
    local_date,
    read_input,
)
from .session_state import merge
from .sessions import InMemorySessions, Session, SessionStore
from .turn import Turn
from .understanding import Understanding
from .values.mention import Setting

LOCAL_BOT_ID = "LOCALBOT01"
"""The id by which every bot can be reached here, beside its own."""


def _now() -> datetime:
    return datetime.now(UTC)


def _read(definition: Mapping[str, object]) -> Bot:
    from .cloudformation import read_bot  # slow to import, and a `Bot` has been read already

    return read_bot(definition)


class LocalLex:
    """One bot alias, running in this process.

    `definition` is a `Bot`, or the Properties of an AWS::Lex::Bot as plain literals. `code_hook` is
    the alias's Lambda function; without one, hooks that the bot enables are passed over. `clock`
    gives the present as an aware datetime; dates are those of its zone. `model_cache` is a folder
    that keeps trained models between starts, `shipped_models` one that holds models from the start
    and is only read; without either they are trained now. `concurrency` is how many requests are
    taken at once; a further one gets ThrottlingException. The bot's id is `bot_id`, else its
    definition's; `LOCAL_BOT_ID` reaches it in any case.

    Raises DefinitionError for a bot that Lex wouldn't build or this runtime can't honour.
    """

    def __init__(
        self,
        definition: Mapping[str, object] | Bot,
        code_hook: CodeHook | None = None,
        *,
        bot_id: str | None = None,
        bot_alias_id: str = "TSTALIASID",
        bot_alias_name: str = "TestBotAlias",
        bot_version: str = "DRAFT",
        sessions: SessionStore | None = None,
        clock: Callable[[], datetime] = _now,
        model_cache: Path | None = None,
        shipped_models: Path | None = None,
        concurrency: int | None = None,
    ) -> None:
        self._bot = definition if isinstance(definition, Bot) else _read(definition)
        self._identity = BotIdentity(
            bot_id or self._bot.id or LOCAL_BOT_ID,
            self._bot.name,
            bot_alias_id,
            bot_alias_name,
            bot_version,
        )
        self._conversations = Conversations(
            InMemorySessions() if sessions is None else sessions, clock, self._bot.session_seconds
        )
        self._clock = clock
        self._admission = Admission(concurrency)
        self._understanding: dict[str, Understanding] = {}
        self._dialogues: dict[str, Dialogue] = {}
        for locale in self._bot.locales.values():
            if locale.id in self._bot.disabled:
                continue
            trained = load_or_train(locale, self._setting(locale), model_cache, shipped_models)
            understanding = Understanding(locale, trained)
            self._understanding[locale.id] = understanding
            self._dialogues[locale.id] = Dialogue(locale, understanding, self._identity, code_hook)

    @property
    def locales(self) -> tuple[str, ...]:
        """The ids of the locales that the alias serves, in the order of the definition."""
        return tuple(self._dialogues)

    def recognize_text(
        self,
        *,
        botId: str,  # noqa: N803 - boto3's names
        botAliasId: str,  # noqa: N803
        localeId: str,  # noqa: N803
        sessionId: str,  # noqa: N803
        text: str,
        sessionState: Mapping[str, object] | None = None,  # noqa: N803
        requestAttributes: Mapping[str, str] | None = None,  # noqa: N803
    ) -> dict[str, Any]:
        """Takes one turn of the conversation and keeps its session.

        Raises ClientError: ValidationException, ResourceNotFoundException, ConflictException, or
        DependencyFailedException when the code hook fails; then the session stays as it was.
        """
        with self._answering("RecognizeText"):
            text = check_text(text)
            key, locale = self._resolve(botId, botAliasId, localeId, sessionId)
            attributes = check_attributes(requestAttributes, "requestAttributes")
            return self._take(key, locale, text, sessionState, attributes)

    def recognize_utterance(
        self,
        *,
        botId: str,  # noqa: N803
        botAliasId: str,  # noqa: N803
        localeId: str,  # noqa: N803
        sessionId: str,  # noqa: N803
        requestContentType: str,  # noqa: N803
        sessionState: str | None = None,  # noqa: N803
        requestAttributes: str | None = None,  # noqa: N803
        responseContentType: str | None = None,  # noqa: N803
        inputStream: bytes | IO[bytes] | None = None,  # noqa: N803
    ) -> dict[str, Any]:
        """Takes one turn whose text is a stream of bytes; structures are encoded as headers.

        Raises ClientError as `recognize_text` does, and ValidationException for speech.
        """
        with self._answering("RecognizeUtterance"):
            check_content_type(requestContentType)
            check_response_type(responseContentType)
            text = check_text(read_input(inputStream))
            key, locale = self._resolve(botId, botAliasId, localeId, sessionId)
            attributes = check_attributes(
                decode_header(requestAttributes, "requestAttributes"), "requestAttributes"
            )
            state = decode_header(sessionState, "sessionState")
            reply = self._take(key, locale, text, state, attributes)
            reply["inputTranscript"] = text
            return {
                "inputMode": "Text",
                **as_headers(
                    reply,
                    "messages",
                    "interpretations",
                    "sessionState",
                    "requestAttributes",
                    "inputTranscript",
                ),
            }

    def put_session(
        self,
        *,
        botId: str,  # noqa: N803
        botAliasId: str,  # noqa: N803
        localeId: str,  # noqa: N803
        sessionId: str,  # noqa: N803
        sessionState: Mapping[str, object],  # noqa: N803
        messages: Sequence[Mapping[str, object]] | None = None,
        requestAttributes: Mapping[str, str] | None = None,  # noqa: N803
        responseContentType: str | None = None,  # noqa: N803
    ) -> dict[str, Any]:
        """Puts a conversation, new or running, where the client wants it and has the bot speak.

        Raises ClientError: ValidationException, ResourceNotFoundException, ConflictException, or
        DependencyFailedException when the code hook fails; then the session stays as it was.
        """
        with self._answering("PutSession"):
            check_response_type(responseContentType)
            key, locale = self._resolve(botId, botAliasId, localeId, sessionId)
            attributes = check_attributes(requestAttributes, "requestAttributes")
            said = check_messages(messages)
            if sessionState is None:
                raise Invalid("sessionState: is required")
            with self._conversations.hold(key):
                session = self._conversations.find(key, locale) or Session()
                merge(sessionState, session, locale, self._clock())
                heard = self._understanding[locale.id].hear("", self._setting(locale, attributes))
                turn = Turn(session, sessionId, heard, attributes, self._clock())
                self._dialogues[locale.id].resume(turn, said)
                reply = self._conclude(key, turn)
            return as_headers(reply, "messages", "sessionState", "requestAttributes")

    def get_session(
        self,
        *,
        botId: str,  # noqa: N803
        botAliasId: str,  # noqa: N803
        localeId: str,  # noqa: N803
        sessionId: str,  # noqa: N803
    ) -> dict[str, Any]:
        """The session with the messages that were sent last.

        Raises ClientError: ResourceNotFoundException when there is none or it has expired.
        """
        with self._answering("GetSession"):
            key, locale = self._resolve(botId, botAliasId, localeId, sessionId)
            return describe_session(self._conversations.get(key, locale), sessionId, self._clock())

    def delete_session(
        self,
        *,
        botId: str,  # noqa: N803
        botAliasId: str,  # noqa: N803
        localeId: str,  # noqa: N803
        sessionId: str,  # noqa: N803
    ) -> dict[str, Any]:
        """Forgets the session.

        Raises ClientError: ResourceNotFoundException when there is none, ConflictException.
        """
        with self._answering("DeleteSession"):
            key, locale = self._resolve(botId, botAliasId, localeId, sessionId)
            with self._conversations.hold(key):
                self._conversations.get(key, locale)
                self._conversations.forget(key)
            return {
                "botId": botId,
                "botAliasId": botAliasId,
                "localeId": localeId,
                "sessionId": sessionId,
            }

    def _resolve(
        self, bot_id: str, alias_id: str, locale_id: str, session_id: str
    ) -> tuple[str, Locale]:
        """The key of the session and the locale of the bot."""
        session_id = check_session_id(session_id)
        if check_bot_id(bot_id) not in (self._identity.id, LOCAL_BOT_ID):
            raise missing("botId: there is no such bot")
        if alias_id != self._identity.alias_id:
            raise missing("botAliasId: the bot has no such alias")
        if locale_id not in self._dialogues:
            raise missing("localeId: the bot has no such locale, or its alias doesn't enable it")
        key = f"{self._identity.id}/{alias_id}/{locale_id}/{session_id}"
        return key, self._bot.locales[locale_id]

    def _setting(self, locale: Locale, attributes: Mapping[str, str] | None = None) -> Setting:
        return Setting(today=local_date(self._clock(), attributes or {}), locale=locale.id)

    def _take(
        self,
        key: str,
        locale: Locale,
        text: str,
        state: object,
        attributes: dict[str, str] | None,
    ) -> dict[str, Any]:
        """One turn, as RecognizeText returns it."""
        with self._conversations.hold(key):
            session = self._conversations.find(key, locale) or Session()
            merge(state, session, locale, self._clock())
            heard = self._understanding[locale.id].hear(text, self._setting(locale, attributes))
            turn = Turn(session, key.rpartition("/")[2], heard, attributes, self._clock())
            self._dialogues[locale.id].take(turn)
            return self._conclude(key, turn)

    def _conclude(self, key: str, turn: Turn) -> dict[str, Any]:
        conclude(turn)
        self._conversations.keep(key, turn.session)
        return as_text_reply(turn)

    @contextmanager
    def _answering(self, operation: str) -> Iterator[None]:
        try:
            with self._admission.hold():
                yield
        except RequestError as error:
            raise client_error(error, operation) from error
