"""What a message wants changed or deleted, and which entry it means."""

import json
from datetime import date
from pathlib import Path

import pytest

from lambdas.language.corrections import Correction, read_correction
from lambdas.language.locale import Locale
from lambdas.language.targets import Target, read_target

DATA = Path(__file__).parent / "data"


def tell(target: Target) -> str:
    """The target in short: "last", "#2", "9.99", "in Shopping", "2026-11-17+1", its words."""
    parts = [
        target.which or "",
        f"#{target.number}" if target.number else "",
        f"x{target.count}" if target.count else "",
        target.amount.decimal if target.amount else "",
        f"in {target.filed}" if target.filed else "",
        f"{target.period.start}+{target.period.days}" if target.period else "",
        *target.words,
    ]
    return " ".join(part for part in parts if part)


def tell_correction(correction: Correction | None) -> str:
    if correction is None:
        return "none"
    edit = correction.edit
    if edit is None:
        return f"delete {tell(correction.target)}".strip()
    money = edit.money
    currency = f" {money.currency}" if money and correction.explicit_currency else ""
    new = f"{money.decimal}{currency}" if money else edit.category or edit.date or edit.note
    return f"change {tell(correction.target)} -> {new}"


def sentences(part: str) -> list[tuple[str, str]]:
    lines = (DATA / f"corrections_{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["text"], row["means"]) for row in map(json.loads, lines)]


def read(text: str, locale: Locale, today: date) -> str:
    return tell_correction(read_correction(text, today=today, home="USD", locale=locale))


@pytest.mark.parametrize("text,means", sentences("development"))
def test_reads_what_is_to_become_of_which_entry(
    text: str, means: str, english: Locale, today: date
) -> None:
    assert read(text, english, today) == means


def test_at_least_nine_of_ten_unseen_corrections_are_read(english: Locale, today: date) -> None:
    unseen = sentences("measuring")
    right = sum(read(text, english, today) == means for text, means in unseen)
    assert right >= 0.9 * len(unseen)


def test_no_statement_is_a_correction(english: Locale, today: date) -> None:
    for part in ("development", "measuring"):
        for text, means in sentences(part):
            if means == "none":
                assert read(text, english, today) == "none", text


def test_a_story_is_no_correction(english: Locale, today: date) -> None:
    assert read("delete the taxi " + "and so on " * 10, english, today) == "none"


@pytest.mark.parametrize(
    "text,means",
    [
        ("2", "#2"),
        ("two", "#2"),
        ("the second", "#2"),
        ("number 3", "#3"),
        ("the 12.50", "12.50"),
        ("the 52", "52.00"),
        ("the one on the 9th", "2026-11-09+1"),
        ("the one from yesterday", "2026-11-17+1"),
        ("both", "them"),
        ("all of them", "them"),
        ("the taxi", "taxi"),
        ("🍕", "🍕"),
        ("hmm", "hmm"),
        ("", ""),
    ],
)
def test_reads_which_of_those_shown(text: str, means: str, english: Locale, today: date) -> None:
    assert tell(read_target(text, today=today, home="USD", locale=english)) == means
