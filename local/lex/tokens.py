"""A sentence as words with their places in the text.

Words are lower-cased and without accents; a curly apostrophe is a straight one. Letters and digits
part ("12usd" is two words), a number keeps its separators ("1,234.50" is one), "don't" is one word.
Positions are characters of the original text, `[start, end)`.
"""

import re
import unicodedata
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+(?:['\u2019][^\W\d_]+)*|[^\w\s]|_")


def fold(text: str) -> str:
    """Lower case without accents; may change the length."""
    text = text.replace("\u2019", "'").lower()
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    """The words of a `Sentence`, signs among them, where their places don't matter."""
    if text.isascii():
        return _TOKEN.findall(text.lower())
    return [fold(word) or word for word in _TOKEN.findall(text)]


class Token(NamedTuple):
    start: int
    end: int
    word: str

    @property
    def is_word(self) -> bool:
        """False for punctuation and symbols."""
        return self.word[:1].isalnum()


class Sentence:
    """A text and its tokens."""

    __slots__ = ("text", "tokens", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [
            Token(match.start(), match.end(), fold(match.group()) or match.group())
            for match in _TOKEN.finditer(text)
        ]
        self.words = [token.word for token in self.tokens]

    def span(self, first: int, last: int) -> str:
        """The original text of tokens `[first, last)`."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def reworded(self, words: list[str]) -> "Sentence":
        """The same places with other words: a misspelt sentence as it was meant."""
        other = Sentence.__new__(Sentence)
        other.text = self.text
        other.tokens = [
            Token(token.start, token.end, word)
            for token, word in zip(self.tokens, words, strict=True)
        ]
        other.words = words
        return other
