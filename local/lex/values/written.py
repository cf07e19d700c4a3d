"""AMAZON.EmailAddress, PhoneNumber, UKPostalCode and AlphaNumeric: values known by their spelling.

A telephone number keeps its digits and a leading plus. An AlphaNumeric value is a word with a digit
in it; as the answer to a question any run of letters and digits will do (`open_types`).
Source: Lex V2 Developer Guide, built-in-slot-email, -phone and -alphanumeric.
"""

import re
from collections.abc import Callable

from local.lex.tokens import Sentence

from .mention import Mention, Setting

EMAIL_EXAMPLES = ("ann@example.com", "j.smith@mail.example.org")
PHONE_EXAMPLES = ("555-0142", "(509) 555-1212", "+61 7 4445 1061")
POSTCODE_EXAMPLES = ("SW1A 1AA", "M1 1AE", "EH1 2NG")
ALPHANUMERIC_EXAMPLES = ("ab12", "x4512", "99z", "q7")

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"\+?(?:\(\d{1,5}\)|\d)(?:[ .-]{0,2}(?:\(\d{1,5}\)|\d)){4,18}")
_POSTCODE = re.compile(r"\b[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}\b")
_ALPHANUMERIC = re.compile(r"(?<![^\W_])(?=[A-Za-z0-9]{0,29}\d)[A-Za-z0-9]{1,30}(?![^\W_])")


def find_emails(sentence: Sentence, _setting: Setting) -> list[Mention]:
    return _find(_EMAIL, sentence, lambda text: text)


def find_phone_numbers(sentence: Sentence, _setting: Setting) -> list[Mention]:
    return _find(_PHONE, sentence, lambda text: re.sub(r"[^\d+]", "", text))


def find_postcodes(sentence: Sentence, _setting: Setting) -> list[Mention]:
    """Postcodes of the United Kingdom, in capitals with a blank: the guide doesn't say how."""
    return _find(_POSTCODE, sentence, lambda text: " ".join(_parts(text)))


def _parts(postcode: str) -> tuple[str, str]:
    joined = postcode.replace(" ", "").upper()
    return joined[:-3], joined[-3:]


def find_codes(sentence: Sentence, _setting: Setting) -> list[Mention]:
    return _find(_ALPHANUMERIC, sentence, lambda text: text)


def _find(
    pattern: re.Pattern[str], sentence: Sentence, interpret: Callable[[str], str]
) -> list[Mention]:
    """Matches of the pattern that begin and end where tokens do."""
    first = {token.start: index for index, token in enumerate(sentence.tokens)}
    last = {token.end: index for index, token in enumerate(sentence.tokens, 1)}
    mentions: list[Mention] = []
    for match in pattern.finditer(sentence.text):
        if match.start() in first and match.end() in last:
            value = interpret(match.group())
            mentions.append(Mention(first[match.start()], last[match.end()], value, (value,)))
    return mentions
