"""A write that lacks something: what is known of it, and what was asked.

It travels in Lex's session attributes, so it survives a question asked in between. Its JSON is
kept short: Lex hands it to the code hook inside an event of at most 12 KB.
"""

import json
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from lambdas.intents import Intent, Slot
from lambdas.language.items import Item
from lambdas.ledger.categories import Category, Kind
from lambdas.ledger.ledger import Edit
from lambdas.ledger.money import Money
from lambdas.ledger.schedules import Every, Schedule, parse_day

SIZE_LIMIT = 2500
"""Bytes of the JSON form; what is longer is not kept, and the person is asked to split it."""


class Ask(StrEnum):
    """What the person was asked for."""

    AMOUNT = "amount"
    ITEM = "item"
    LIMIT = "limit"
    EVERY = "every"
    CATEGORY = "category"
    WHICH = "which"
    YES = "yes"

    @property
    def slot(self) -> Slot | None:
        """The slot that Lex elicits for it; None: Lex asks for a yes or no."""
        return {
            Ask.AMOUNT: Slot.AMOUNT,
            Ask.ITEM: Slot.ITEM,
            Ask.LIMIT: Slot.AMOUNT,
            Ask.EVERY: Slot.PERIOD,
            Ask.CATEGORY: Slot.CATEGORY,
            Ask.WHICH: Slot.ITEM,
        }.get(self)


TRIES = 3
"""How often a question is put before what is unfinished is dropped."""


class Unfinished(NamedTuple):
    """What was said so far."""

    intent: Intent
    ask: Ask
    items: tuple[Item, ...] = ()
    """Of an expense or income to be stored."""
    limit: Money | None = None
    category: Category | None = None
    overall: bool = False
    """These three are of a budget to be set."""
    ids: tuple[str, ...] = ()
    """Of the entries to be changed or deleted, or to choose from."""
    edit: Edit | None = None
    """What is to become of them; None: they are to be deleted."""
    explicit_currency: bool = False
    """Whether the edit's amount names its currency; else it is the entry's own."""
    schedule: Schedule | None = None
    """Of what is to repeat, or the new one of what repeats."""
    keeps_step: bool = False
    """Whether of that schedule only the day was said."""
    tries: int = 0
    """How often the question was not answered."""

    @property
    def lacking(self) -> int:
        """The index of the first item without an amount; the number of items if none lacks one."""
        for index, item in enumerate(self.items):
            if item.money is None:
                return index
        return len(self.items)

    @property
    def unnamed(self) -> int:
        """The index of the first item of which only the amount is known, as `lacking`."""
        for index, item in enumerate(self.items):
            if not item.note and not item.category:
                return index
        return len(self.items)

    @property
    def suggestions(self) -> tuple[str, ...]:
        """What to offer to tap beside its question."""
        return ("Yes", "No") if self.ask is Ask.YES else ("Cancel",)

    @property
    def is_last_try(self) -> bool:
        """Whether it is dropped if the question is not answered this time either."""
        return self.tries + 1 >= TRIES

    def tried_again(self) -> "Unfinished":
        """The same after one more answer that was none."""
        return self._replace(tries=self.tries + 1)


def encode(unfinished: Unfinished) -> str:
    """Its JSON."""
    plain = {
        "intent": unfinished.intent,
        "ask": unfinished.ask,
        "items": [
            [
                *_encode_money(item.money),
                item.category,
                item.note,
                item.date.isoformat(),
                item.kind,
                item.leaning,
                item.filed,
            ]
            for item in unfinished.items
        ],
        "limit": _encode_money(unfinished.limit),
        "category": unfinished.category,
        "overall": unfinished.overall,
        "ids": unfinished.ids,
        "edit": _encode_edit(unfinished.edit),
        "explicit": unfinished.explicit_currency,
        "schedule": _encode_schedule(unfinished.schedule),
        "keeps": unfinished.keeps_step,
        "tries": unfinished.tries,
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Unfinished:
    """What `encode` wrote."""
    plain = json.loads(text)
    return Unfinished(
        intent=Intent(plain["intent"]),
        ask=Ask(plain["ask"]),
        items=tuple(_decode_item(item) for item in plain["items"]),
        limit=_decode_money(*plain["limit"]),
        category=Category(plain["category"]) if plain["category"] else None,
        overall=plain["overall"],
        ids=tuple(plain["ids"]),
        edit=_decode_edit(plain["edit"]),
        explicit_currency=plain["explicit"],
        schedule=_decode_schedule(plain.get("schedule")),
        keeps_step=plain.get("keeps", False),
        tries=plain["tries"],
    )


def _decode_item(plain: list[Any]) -> Item:
    minor, currency, category, note, day, kind, leaning, filed = plain
    return Item(
        money=_decode_money(minor, currency),
        category=Category(category) if category else None,
        note=note,
        date=date.fromisoformat(day),
        kind=Kind(kind),
        leaning=Category(leaning) if leaning else None,
        filed=filed,
    )


def _encode_edit(edit: Edit | None) -> list[Any] | None:
    if edit is None:
        return None
    day = edit.date.isoformat() if edit.date else None
    return [*_encode_money(edit.money), edit.category, edit.note, day]


def _decode_edit(plain: list[Any] | None) -> Edit | None:
    if plain is None:
        return None
    minor, currency, category, note, day = plain
    return Edit(
        money=_decode_money(minor, currency),
        category=Category(category) if category else None,
        note=note,
        date=date.fromisoformat(day) if day else None,
    )


def _encode_schedule(schedule: Schedule | None) -> list[str] | None:
    if schedule is None:
        return None
    return [schedule.every.value, str(schedule.day), schedule.start.isoformat()]


def _decode_schedule(plain: list[str] | None) -> Schedule | None:
    if plain is None:  # or a draft of before there were any
        return None
    every, day, start = plain
    return Schedule(Every(every), parse_day(day), date.fromisoformat(start))


def _encode_money(money: Money | None) -> list[Any]:
    return [money.minor, money.currency] if money else [None, None]


def _decode_money(minor: int | None, currency: str) -> Money | None:
    return None if minor is None else Money(minor, currency)
