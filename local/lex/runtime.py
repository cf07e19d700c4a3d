"""The Lex V2 runtime API as a Python object: `recognize_text` and the session operations.

Methods take the arguments and return the shapes of boto3's lexv2-runtime client (without
ResponseMetadata), and raise the same `botocore.exceptions.ClientError`. Any number of threads may
call; requests for one session at once get ConflictException. `put_session` and
`recognize_utterance` belong here too and are not there yet.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from .cloudformation import read_bot
from .code_hook import CodeHook
from .definition import Locale
from .dialogue import Dialogue
from .errors import NotFound, RequestError, client_error
from .events import BotIdentity
from .interpretations import for_client
from .model_cache import load_or_train
from .requests import check_attributes, check_session_id, check_text
from .session_state import merge
from .sessions import InMemorySessions, Session, SessionLocks, SessionStore
from .turn import Turn
from .understanding import Understanding
from .values.mention import Setting


def _now() -> datetime:
    return datetime.now(UTC)


class LocalLex:
    """One bot alias, running in this process.

    `definition` is the Properties of an AWS::Lex::Bot as plain literals. `code_hook` is the alias's
    Lambda function; without one, hooks that the bot enables are passed over. `clock` gives the
    present as an aware datetime; dates are those of its zone. `model_cache` is a folder that keeps
    trained models between starts; without one they are trained now.

    Raises DefinitionError for a bot that Lex wouldn't build or this runtime can't honour.
    """

    def __init__(
        self,
        definition: Mapping[str, object],
        code_hook: CodeHook | None = None,
        *,
        bot_id: str = "LOCALBOT01",
        bot_alias_id: str = "TSTALIASID",
        bot_alias_name: str = "TestBotAlias",
        bot_version: str = "DRAFT",
        sessions: SessionStore | None = None,
        clock: Callable[[], datetime] = _now,
        model_cache: Path | None = None,
    ) -> None:
        self._bot = read_bot(definition)
        self._identity = BotIdentity(
            bot_id, self._bot.name, bot_alias_id, bot_alias_name, bot_version
        )
        self._sessions = InMemorySessions() if sessions is None else sessions
        self._locks = SessionLocks()
        self._clock = clock
        self._understanding: dict[str, Understanding] = {}
        self._dialogues: dict[str, Dialogue] = {}
        for locale in self._bot.locales.values():
            trained = load_or_train(locale, self._setting(locale), model_cache)
            understanding = Understanding(locale, trained)
            self._understanding[locale.id] = understanding
            self._dialogues[locale.id] = Dialogue(locale, understanding, self._identity, code_hook)

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
        with _as_client_error("RecognizeText"):
            text = check_text(text)
            key, locale = self._resolve(botId, botAliasId, localeId, sessionId)
            attributes = check_attributes(requestAttributes, "requestAttributes")
            with self._locks.hold(key):
                session = self._load(key, locale) or Session()
                merge(sessionState, session, locale)
                heard = self._understanding[localeId].hear(text, self._setting(locale))
                turn = Turn(session, sessionId, heard, attributes)
                self._dialogues[localeId].take(turn)
                answer = self._answer(turn)
                self._save(key, session)
                return answer

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
        with _as_client_error("GetSession"):
            key, locale = self._resolve(botId, botAliasId, localeId, sessionId)
            session = self._load(key, locale)
            if session is None:
                raise NotFound("The session doesn't exist or has expired")
            return {
                "sessionId": sessionId,
                "messages": session.messages,
                "interpretations": session.interpretations,
                "sessionState": _session_state(session),
            }

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
        with _as_client_error("DeleteSession"):
            key, locale = self._resolve(botId, botAliasId, localeId, sessionId)
            with self._locks.hold(key):
                if self._load(key, locale) is None:
                    raise NotFound("The session doesn't exist or has expired")
                self._sessions.delete(key)
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
        if bot_id != self._identity.id:
            raise NotFound("botId: there is no such bot")
        if alias_id != self._identity.alias_id:
            raise NotFound("botAliasId: the bot has no such alias")
        if locale_id not in self._bot.locales:
            raise NotFound("localeId: the bot has no such locale")
        return f"{bot_id}/{alias_id}/{locale_id}/{session_id}", self._bot.locales[locale_id]

    def _setting(self, locale: Locale) -> Setting:
        return Setting(today=self._clock().date(), locale=locale.id)

    def _load(self, key: str, locale: Locale) -> Session | None:
        """The session, unless it has expired or an older bot or runtime wrote it."""
        document = self._sessions.load(key)
        if document is None:
            return None
        try:
            session = Session.from_json(document)
        except (KeyError, TypeError):
            return None
        expired = datetime.fromisoformat(session.expires_at) <= self._clock()
        return None if expired or not session.belongs_to(locale) else session

    def _save(self, key: str, session: Session) -> None:
        expires_at = self._clock() + timedelta(seconds=self._bot.session_seconds)
        session.expires_at = expires_at.isoformat()
        self._sessions.save(key, session.as_json(), expires_at)

    def _answer(self, turn: Turn) -> dict[str, Any]:
        session = turn.session
        session.request_id = turn.request_id
        session.messages = turn.messages
        session.interpretations = for_client(turn.interpretations, turn.active)
        answer: dict[str, Any] = {
            "sessionId": turn.session_id,
            "messages": session.messages,
            "interpretations": session.interpretations,
            "sessionState": _session_state(session),
        }
        if turn.hook_attributes is not None:
            answer["requestAttributes"] = turn.hook_attributes
        return answer


def _session_state(session: Session) -> dict[str, Any]:
    state: dict[str, Any] = {
        "dialogAction": session.dialog_action(),
        "sessionAttributes": session.attributes,
        "originatingRequestId": session.request_id,
    }
    if session.intent is not None:
        state["intent"] = session.intent.as_json()
    return state


@contextmanager
def _as_client_error(operation: str) -> Iterator[None]:
    try:
        yield
    except RequestError as error:
        raise client_error(error, operation) from error
