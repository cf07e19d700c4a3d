"""Texts as long as the API takes that are meant to be costly to read.

Each is one fragment of the readers' grammar or of Unicode, or two, over and over, alone or behind
an opening that makes the readers look further; then mixtures by chance, of a fixed seed.
"""

import random
from collections.abc import Iterator

MOST_CHARACTERS = 1024
MIXED = 60
SEED = 9

FRAGMENTS = [
    # numbers and money
    "5", "5 ", "12 ", "999999999999999999 ", "1,", "1.", "1'", "1 250 ", "0.5 ", ".5 ",
    "1,250.00 ", "$", "$ ", "£5", "€5 ", "-5 ", "- ", "-", "--5", "+", "5+", "5 + 6 ", "5 x ",
    "4 x 2.75 ", "5%", "20% ", "2.3k ", "5k", "1e5 ", "5p ", "USD 5 ", "us$5", "5 usd ",
    "3 dollars 20 ", "5 cents ", "rs.5 ", "twenty ", "twenty-five ", "a hundred ",
    "hundred and ", "one ", "one million ", "five hundred ", "12 each ", "2 at 5 each ",
    "3 beers for 14 ", "dinner for 4 at ", "12 for ", "for 12 ", "12 on ",
    # things and what joins them
    "lunch 12 ", "lunch 3 and ", "lunch 12, ", "lunch\n", "12 lunch\n", "and ", "and and 5 ",
    "or ", ",", ", ", ";", "\n", "/", "&", "of which 1 ", "240 of which 200 ", "under travel ",
    "under ", "groceries ", "coffee shop ", "gym shoes ", "the ", "a ", "a a 1 ", "card ",
    "lunch = ", "= ",
    # dates and periods
    "yesterday ", "yesterday 1, ", "last friday ", "last ", "4 june ", "on the 3 june ",
    "the 9th ", "4/6/26 ", "4/6 ", "2026-11-04 ", "17:30 ", "5pm ", "3 days ago ",
    "past 90 days ", "tomorrow ", "since june ", "from june to ", "last month ", "next week ",
    "in 2024 ", "may ", "31 february ",
    # orders, questions, vetoes and answers
    "not ", "not 5 ", "not 5 not 6 ", "if ", "if i spent 5 ", "spent ", "i spent 5 ", "i ",
    "i will ", "my friend ", "my friend spent 5 ", "tom paid ", "paid me ", "got paid 5 ",
    "please ", "can you ", "delete ", "delete the last 3 ", "change it to 5 ", "make it ",
    "number two ", "# 2 ", "#2", "undo ", "bring it back ", "budget ", "set a budget of 5 ",
    "how much ", "how much did i spend on ", "? ", "?", "yes ", "no ", "hi ", "hello ", "was ",
    "was 5 ", "should be ", "sorry ", "sorry, 5 ", "left ", "biggest ", "average ", "per day ",
    "more than 5 ", "compare ", "split by ", "salary ", "refund ",
    # signs and quotation marks
    '"', '" 5 ', '"lunch 5" ', "“", "'", "''", "a'", "a'a'", "(", ")", "()", "(5) ", "[", "{",
    "<b>", "\\", "_", "_5", "#", "@", "~", "|", "*", ":", ": 5", "::", ".", "..", "!", "…",
    "1) ", "1. a\n",
    # Unicode
    "\U0001f355", "\U0001f355 5 ", "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\U0001f3f3\ufe0f\u200d\U0001f308 ", "\xe9", "e\u0301", "\u0301",
    "a" + "\u0301" * 20 + " ",
    "\ufb01", "\ufdfa ", "\xdf ", "\u0130 ", "\u05e9\u05dc\u05d5\u05dd ",
    "\u0645\u0631\u062d\u0628\u0627 ", "\u202e5 ", "\u0665 ", "\u096b ", "5", "\xbd ", "\xb2 ",
    "\u2167 ", "\u4e2d", "\u4e2d ", "\uff4c\uff55\uff4e\uff43\uff48 ", "\u200b", "\xa05",
    "\u3000", "\u01c5 ", "\ufb03 ", "\u1e9e ", "\U0001d7d3 ",
    "\U0001d48d\U0001d496\U0001d48f\U0001d484\U0001d489 ", "\U0010ffff",
    # long words and slips
    "aaaaaaaaaaaaaaaaaaaaaaaa ", "yesterdya ", "grocreies ", "abcdefghijklmnopqrstuvw ", "x",
    "zz", "ab", "Ab5", "x1 ",
]  # fmt: skip
"""What the readers look for, what stops them, and what they have no word for."""

OPENINGS = (
    "lunch ", "lunch 12 ", "i spent ", "i spent 5 on ", "sorry, ", "delete ", "change lunch to ",
    "set a budget for ", "how much ", "not ", "if ", '"', "yesterday ", "show me ",
)  # fmt: skip


def hostile_texts() -> Iterator[str]:
    """Every text, in an order that never changes."""
    for fragment in FRAGMENTS:
        yield _cut(fragment * MOST_CHARACTERS)
    chance = random.Random(SEED)
    for opening in OPENINGS:
        for fragment in chance.sample(FRAGMENTS, k=20):
            yield _cut(opening + fragment * MOST_CHARACTERS)
    for _ in range(MIXED):
        pair = "".join(chance.choices(FRAGMENTS, k=2))
        yield _cut(pair * MOST_CHARACTERS)
        yield _cut("".join(chance.choices(FRAGMENTS, k=MOST_CHARACTERS)))
        yield _cut(" ".join(chance.choices(FRAGMENTS, k=MOST_CHARACTERS)))
    yield "a" * MOST_CHARACTERS
    yield "9" * MOST_CHARACTERS


def _cut(text: str) -> str:
    """As much of it as the API takes, which counts UTF-16 code units as Lex does."""
    return text.encode("utf-16-le")[: 2 * MOST_CHARACTERS].decode("utf-16-le", "ignore")
