"""Requests to the local Lex as clients make them, some a little changed, some anything at all."""

import json
import random
import re
from collections.abc import Iterator
from typing import Any

from local.lex.definition import Bot
from local.lex.slot_types import value_finders
from tests.lex_http import encoded
from tests.lex_junk import anything, changed

METHODS = "GET POST POST POST DELETE PUT OPTIONS HEAD".split()
SEGMENTS = ["LOCALBOT01", "TSTALIASID", "en_US", "%FF", "%00", "..", "", "a" * 200, "%F0%9F%98%80"]


class Requests:
    """What may be sent to one bot."""

    def __init__(self, bot: Bot, chance: random.Random) -> None:
        self._chance = chance
        self._locale = bot.locales["en_US"]
        self._texts = list(_texts(bot))

    def make(self, session: str) -> tuple[str, str, bytes | None, dict[str, str]]:
        chance = self._chance
        names = ["LOCALBOT01", "TSTALIASID", "en_US", session]
        headers = {"Content-Type": "application/json"}
        kind = chance.choice(
            (
                "/text",
                "/text",
                "/text",
                "/text",
                "/text",
                "/text",
                "",
                "",
                "/utterance",
                "GET",
                "DELETE",
            )
        )
        method = kind if kind.isupper() else "POST"
        body = json.dumps(self._body(session, kind)).encode()
        if kind == "/utterance":
            body, headers = self._spoken(session)
        if chance.random() < 0.1:
            names[chance.randrange(3)] = chance.choice(SEGMENTS)
        if chance.random() < 0.05:
            method = chance.choice(METHODS)
        if chance.random() < 0.05:
            body = chance.randbytes(chance.randrange(40))
        if chance.random() < 0.03:
            headers[chance.choice(("Origin", "Host", "Content-Type"))] = "http://elsewhere.example"
        path = "/bots/{}/botAliases/{}/botLocales/{}/sessions/{}".format(*names)
        end = "" if kind.isupper() else kind
        if chance.random() < 0.02:
            path, end = chance.choice(("/", "//", "/bots", "/" + "a/" * 500)), ""
        return method, path + end, None if method in ("GET", "HEAD") else body, headers

    def _body(self, session: str, kind: str) -> Any:
        chance = self._chance
        if chance.random() < 0.08:
            return anything(chance)
        body: dict[str, Any] = {"text": self._text(session)} if kind == "/text" else {}
        if kind == "" or chance.random() < 0.2:
            body["sessionState"] = self._state(session)
        if chance.random() < 0.2:
            body["requestAttributes"] = {"mark": mark_of(session)}
        return changed(chance, body) if chance.random() < 0.25 else body

    def _text(self, session: str) -> str:
        chance = self._chance
        text = chance.choice(self._texts)
        if chance.random() < 0.2:
            points = (chance.choice((0x7F, 0x2FF, 0xD7FF, 0x10FFFF)) for _ in range(20))
            text = "".join(
                chr(chance.randint(0xE000 if most > 0xFFFF else 1, most)) for most in points
            )
        return f"{text} {mark_of(session)}" if chance.random() < 0.2 else text

    def _state(self, session: str) -> dict[str, Any]:
        """A session state that a client might send."""
        chance = self._chance
        intent = chance.choice(self._locale.intents)
        names = [slot.name for slot in intent.slots] or ["None"]
        value = {"shape": "Scalar", "value": {"interpretedValue": chance.choice(self._texts)[:50]}}
        kinds = "ElicitSlot ConfirmIntent Delegate Close ElicitIntent None".split()
        state: dict[str, Any] = {
            "sessionAttributes": {"mark": mark_of(session)},
            "intent": {"name": intent.name, "slots": {chance.choice(names): value}},
            "dialogAction": {"type": chance.choice(kinds), "slotToElicit": chance.choice(names)},
        }
        return {name: state[name] for name in state if chance.random() < 0.7}

    def _spoken(self, session: str) -> tuple[bytes, dict[str, str]]:
        """RecognizeUtterance: the text is the body, the structures are headers."""
        chance = self._chance
        headers = {
            "Content-Type": chance.choice(("text/plain; charset=utf-8", "text/plain", "audio/l16"))
        }
        if chance.random() < 0.6:
            state = (
                changed(chance, self._state(session))
                if chance.random() < 0.5
                else self._state(session)
            )
            headers["x-amz-lex-session-state"] = encoded(state)
        if chance.random() < 0.2:
            junk = encoded(anything(chance))
            headers["x-amz-lex-request-attributes"] = chance.choice(
                (junk, junk[:-9], "%%%", "H4sI")
            )
        return self._text(session).encode(), headers


def mark_of(session: str) -> str:
    """The mark of a session: nobody else says it."""
    return "zq" + "".join(f"{ord(char):03d}" for char in session if char.isdigit()) + "zq"


def _texts(bot: Bot) -> Iterator[str]:
    """What people say to the bot: sample utterances, values, yes and no."""
    locale = bot.locales["en_US"]
    for finder in value_finders(locale).values():
        yield from finder.examples[:5]
    for intent in locale.intents:
        for utterance in intent.utterances[:5]:
            yield re.sub(r"\{[^}]*\}", "small", utterance)
    yield from ("yes", "no", "cancel", "blargh", "5", " ", "help")
