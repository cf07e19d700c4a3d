"""Walks through any bot: begins each intent and answers whatever is asked, willingly or not."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from local.lex.builtin_intents import PHRASES
from local.lex.definition import Bot, Intent, Locale, Slot
from local.lex.slot_types import ValueFinder, value_finders

MUMBLE = "qwrt zzyx plugh vorb"
"""What no prompt asks for."""

MOST_TURNS = 60
WAITING = {"ElicitSlot", "ConfirmIntent"}
FINAL = {"Close", "ElicitIntent"}


@dataclass
class Path:
    """A conversation that has come to its end, or that went on for too long."""

    actions: list[str] = field(default_factory=list)
    """Such as "ElicitSlot City", one a turn."""

    intents: list[tuple[str, str, str]] = field(default_factory=list)
    """Name, state and confirmation state, one a turn."""

    said: list[str] = field(default_factory=list)

    @property
    def ended(self) -> bool:
        return self.actions[-1] in FINAL


class Walker:
    """Talks to one locale of a bot through a client of the runtime API."""

    def __init__(self, client: Any, bot: Bot, locale: Locale) -> None:
        self._client = client
        self._bot = bot
        self.locale = locale
        self._finders: dict[str, ValueFinder] = value_finders(locale)
        self._count = 0

    def intents(self) -> Iterator[Intent]:
        """Those that words can reach."""
        return (one for one in self.locale.intents if self.openings(one))

    def openings(self, intent: Intent) -> list[str]:
        """The utterances or built-in phrases, slots filled with examples."""
        texts = []
        for utterance in PHRASES.get(intent.parent or "", ())[:3] or intent.utterances:
            text = utterance
            for slot in intent.slots:
                text = text.replace(f"{{{slot.name}}}", self._example(slot, 0))
            texts.append(text)
        return texts

    def recognise(self, intent: Intent, text: str) -> str:
        """The intent that the service takes a text of this one for."""
        answer = self._say(intent, self._session(), text)
        name: str = answer["interpretations"][0]["intent"]["name"]
        return name

    def walk(
        self, intent: Intent, text: str, *, confirm: str = "yes", mumble: bool = False
    ) -> Path:
        """Begins the intent and goes on to the end; with `mumble` no question is answered."""
        path, session = Path(), self._session()
        answer = self._say(intent, session, text)
        for turn in range(MOST_TURNS):
            self._note(path, answer)
            if path.ended:
                return path
            answer = self._say(
                None, session, MUMBLE if mumble else self._reply(answer, confirm, turn)
            )
        self._note(path, answer)
        return path

    def _session(self) -> str:
        self._count += 1
        return f"walk:{self.locale.id}:{self._count}"

    def _say(self, intent: Intent | None, session: str, text: str) -> dict[str, Any]:
        """Sends a text; an intent to begin has its input contexts active."""
        life = {"timeToLiveInSeconds": 60, "turnsToLive": 5}
        contexts = [
            {"name": name, "timeToLive": life, "contextAttributes": {}}
            for name in (intent.input_contexts if intent else ())
        ]
        state = {"sessionState": {"activeContexts": contexts}} if contexts else {}
        answer: dict[str, Any] = self._client.recognize_text(
            botId=self._bot.id or "LOCALBOT01",
            botAliasId="TSTALIASID",
            localeId=self.locale.id,
            sessionId=session,
            text=text,
            **state,
        )
        return answer

    def _note(self, path: Path, answer: dict[str, Any]) -> None:
        state = answer["sessionState"]
        action, intent = state["dialogAction"], state["intent"]
        assert action["type"] in WAITING | FINAL, action
        asked = [action["type"], action.get("slotToElicit", "")]
        asked.append(action.get("subSlotToElicit", {}).get("name", ""))
        path.actions.append(" ".join(filter(None, asked)))
        path.intents.append((intent["name"], intent["state"], intent["confirmationState"]))
        for message in answer.get("messages", ()):
            assert message["contentType"] == "ImageResponseCard" or message["content"], message
            path.said.append(message.get("content") or message["imageResponseCard"]["title"])

    def _reply(self, answer: dict[str, Any], confirm: str, turn: int) -> str:
        state = answer["sessionState"]
        action = state["dialogAction"]
        if action["type"] == "ConfirmIntent":
            return confirm
        intent = self.locale.intent(state["intent"]["name"])
        slot = intent.slot(action["slotToElicit"]) if intent else None
        assert slot is not None, action
        part = action.get("subSlotToElicit", {}).get("name")
        return self._example(slot.sub_slot(part) or slot if part else slot, turn)

    def _example(self, slot: Slot, turn: int) -> str:
        """A value of the slot's type; another one each turn."""
        examples = self._finders[slot.type_name].examples or ("a word or two",)
        return examples[turn % len(examples)]
