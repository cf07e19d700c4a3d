"""The built-in intents and the phrases that reach them.

The first phrases of each are the documented ones; the others say the same in common words.
Source: Lex V2 Developer Guide, built-in-intent-cancel and its siblings.
"""

from collections.abc import Mapping

from .definition import Intent
from .utterances import Part, parse_utterance

PHRASES: Mapping[str, tuple[str, ...]] = {
    "AMAZON.CancelIntent": (
        "cancel",
        "never mind",
        "forget it",
        "nevermind",
        "nvm",
        "cancel that",
        "cancel it",
        "cancel this",
        "forget that",
        "forget about it",
        "drop it",
        "abort",
        "i changed my mind",
    ),
    "AMAZON.HelpIntent": (
        "help",
        "help me",
        "can you help me",
        "i need help",
        "i need some help",
        "help please",
        "can you help",
        "what can you do",
        "what can i say",
        "what can i ask you",
        "how does this work",
        "how do i use this",
        "show me the help",
        "what do i do",
        "what are my options",
    ),
    "AMAZON.PauseIntent": ("pause", "pause that", "pause it", "hold on", "wait a moment"),
    "AMAZON.RepeatIntent": (
        "repeat",
        "say that again",
        "repeat that",
        "can you repeat that",
        "say it again",
        "come again",
        "what did you say",
        "one more time",
    ),
    "AMAZON.ResumeIntent": ("resume", "continue", "keep going", "go on", "carry on"),
    "AMAZON.StartOverIntent": (
        "start over",
        "restart",
        "start again",
        "begin again",
        "let's start over",
        "start from the beginning",
    ),
    "AMAZON.StopIntent": (
        "stop",
        "off",
        "shut up",
        "stop it",
        "stop that",
        "quit",
        "exit",
        "enough",
    ),
}
"""Phrases by the signature of the intent."""


def patterns(intent: Intent) -> list[tuple[Part, ...]]:
    """The intent's utterances, or the phrases of the built-in intent it stands for."""
    return [parse_utterance(phrase) for phrase in phrases(intent)]


def phrases(intent: Intent) -> tuple[str, ...]:
    """The intent's utterances as they are written, or those of the built-in intent."""
    return PHRASES.get(intent.parent or "", ()) or intent.utterances
