"""The gate before every write: who tells what to whom."""

import json
import os
from pathlib import Path

import pytest

from lambdas.language.instructions import Instruction, read_instruction
from lambdas.language.locale import Locale

DATA = Path(__file__).parent / "data"
SHARED = Path(os.environ.get("BUDGETBUDDY_SHARED", Path(__file__).parents[4] / "shared"))


def sentences(part: str) -> list[tuple[str, bool]]:
    lines = (DATA / f"instructions_{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["text"], row["may_write"]) for row in map(json.loads, lines)]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("spent 12.50 on lunch", Instruction.STATEMENT),
        ("lunch 12.50", Instruction.STATEMENT),
        ("got paid 2400", Instruction.STATEMENT),
        ("i spend 20 on lunch today", Instruction.STATEMENT),
        ("taxi yesterday", Instruction.STATEMENT),
        ("netflix charged me 15.99", Instruction.STATEMENT),
        ("was charged 4.50 by the bank", Instruction.STATEMENT),
        ("yesterday: coffee 3", Instruction.STATEMENT),
        ("lunch = 12", Instruction.STATEMENT),
        ("set a 300 budget for groceries", Instruction.ORDER),
        ("2026-11-09 groceries 60", Instruction.STATEMENT),
        ("rent 900 on 1 november 2026", Instruction.STATEMENT),
        ("mum's birthday present 30", Instruction.STATEMENT),
        ("my friend got paid 1500", Instruction.SOMEBODY_ELSE),
        ("i spent 20 on lunch and my friend spent 30", Instruction.SOMEBODY_ELSE),
        ("mum's groceries cost 80", Instruction.SOMEBODY_ELSE),
        ("tom got paid 400", Instruction.CHATTER),
        ("got any change for a 20", Instruction.QUESTION),
        ("undo", Instruction.ORDER),
        ("can you add 12 for pizza?", Instruction.ORDER),
        ("sorry, 25 not 52", Instruction.ORDER),
        ("give pets 20 more", Instruction.ORDER),
        ("no more limit on gifts", Instruction.ORDER),
        ("would 95 for trainers break my budget", Instruction.QUESTION),
        ("add 12 for pizza?", Instruction.QUESTION),
        ("is 75 for boots ok", Instruction.QUESTION),
        ("75 for boots ok", Instruction.QUESTION),
        ("if i spend 50 on shoes what is left", Instruction.CONDITION),
        ("i wish i had 500", Instruction.WISH),
        ("taxi 12 tomorrow", Instruction.WISH),
        ("dentist 80 in 3 days", Instruction.WISH),
        ("i didn't spend 20 on lunch", Instruction.NEGATION),
        ("i didnt spend 20 on lunch", Instruction.NEGATION),
        ("I DIDN’T SPEND 20 ON LUNCH", Instruction.NEGATION),
        ("please don't add 20 for lunch", Instruction.NEGATION),
        ("add 20 for lunch but not now", Instruction.NEGATION),
        ("25 not 52 if you can", Instruction.NEGATION),
        ("my friend spent 40 on shoes", Instruction.SOMEBODY_ELSE),
        ("he spent 40 on shoes", Instruction.SOMEBODY_ELSE),
        ("kevin: lunch 12", Instruction.CHATTER),
        ("oil at 80", Instruction.CHATTER),
        ("humidity 40", Instruction.CHATTER),
        ("20", Instruction.CHATTER),
        ("give john 20 for pizza", Instruction.CHATTER),
        ("take 5", Instruction.CHATTER),
        ("undo the world order", Instruction.CHATTER),
        ("x = 20", Instruction.CHATTER),
        ("{'lunch': 12}", Instruction.CHATTER),
        ("drop table expenses", Instruction.CHATTER),
        ('he typed "lunch 12"', Instruction.CHATTER),
        ("spent time in the sun", Instruction.CHATTER),
        ("lunch " + "very " * 20 + "12", Instruction.CHATTER),
        ("tom and i went out, tom paid 80", Instruction.CHATTER),
        ("unknown charge 40", Instruction.CHATTER),
        ("look at this menu: burger 12, fries 5", Instruction.CHATTER),
        ("landlord gave back the deposit 900", Instruction.STATEMENT),
        ("dad gave mum 50", Instruction.SOMEBODY_ELSE),
        ("spent way too much on vinyl, 75", Instruction.STATEMENT),
        ("the guy at work goes 'i paid 1500 for that watch'", Instruction.CHATTER),
        ("dinner at 'the ivy' 40", Instruction.STATEMENT),
        ("'90s vinyl 12 and mum's cake 3", Instruction.STATEMENT),
        ("thanks", Instruction.CHATTER),
        ("", Instruction.CHATTER),
        ("?!", Instruction.QUESTION),
    ],
)
def test_says_what_kind_of_message_it_is(text: str, expected: Instruction, english: Locale) -> None:
    assert read_instruction(text, locale=english) is expected


def test_quotation_marks_around_a_name_are_no_quotation(english: Locale) -> None:
    assert read_instruction('lunch at "marios" 12.50', locale=english).may_write


def test_only_statements_and_orders_may_write() -> None:
    assert {kind for kind in Instruction if kind.may_write} == {
        Instruction.STATEMENT,
        Instruction.ORDER,
    }


@pytest.mark.parametrize(
    "part,wrong_at_most,refused_at_most", [("development", 0, 0.01), ("measuring", 4, 0.03)]
)
def test_the_gate_holds_on_labelled_sentences(
    part: str, wrong_at_most: int, refused_at_most: float, english: Locale
) -> None:
    rows = sentences(part)
    wrong = [t for t, write in rows if not write and read_instruction(t, locale=english).may_write]
    writes = [text for text, write in rows if write]
    refused = [text for text in writes if not read_instruction(text, locale=english).may_write]
    assert len(wrong) <= wrong_at_most
    assert len(refused) <= refused_at_most * len(writes)


def test_what_other_assistants_are_told_writes_nothing(english: Locale) -> None:
    """CLINC150: every third of 23,700 sentences for 150 other intents (CC BY 3.0)."""
    path = SHARED / "nlu-data" / "clinc150" / "data_full.json"
    if not path.exists():
        pytest.skip(f"CLINC150 is not at {path}; set BUDGETBUDDY_SHARED to the folder that has it")
    parts = json.loads(path.read_text(encoding="utf-8"))
    texts = [text for rows in parts.values() for text, _intent in rows][::3]
    may_write = [text for text in texts if read_instruction(text, locale=english).may_write]
    assert len(may_write) <= 0.006 * len(texts)


def test_an_emoji_that_names_a_thing_makes_an_entry_like_a_word(english: Locale) -> None:
    assert read_instruction("☕ 3.50", locale=english) is Instruction.STATEMENT
    assert read_instruction("🙂 3.50", locale=english) is not Instruction.STATEMENT


@pytest.mark.parametrize(
    "text",
    [
        "i have paid 20 for a taxi",
        "we have just spent 20 on lunch",
        "can't believe i paid 8.50 for toast",
        "not gonna lie i spent 37 on shoes",
        "forked over 22 for nachos",
        "a week ago i paid 29 for cat litter",
        "they gave me 40 back",
        "my salary came in, 2400",
        "concert 85; merch 35; hot dog 9",
    ],
)
def test_words_before_the_persons_own_verb_don_t_make_it_something_else(
    text: str, english: Locale
) -> None:
    assert read_instruction(text, locale=english) is Instruction.STATEMENT


@pytest.mark.parametrize(
    "text",
    [
        "i would have paid 20 for a taxi",
        "if i had paid 20 for a taxi",
        "i used to pay 45 for internet",
        "he said she gave me 20",
        "they paid 40 for lunch",
        "a week costs 29",
        "back in 1999 a coffee was 1 dollar",
        "recurring: spotify 10.99",
        "netflix 12.99 monthly",
        "gym 35/month",
        "add 12 for cloud storage each month",
        "gas hit 5 dollars",
        "shoes 60, no 65",
        "lakers 102 celtics 98",
    ],
)
def test_words_that_make_it_something_else_still_do(text: str, english: Locale) -> None:
    assert not read_instruction(text, locale=english).may_write
