"""The API's JSON as types; docs of the fields: the OpenAPI document.

Amounts are decimal strings and become `Money` through `money()`; dates are "YYYY-MM-DD".
"""

from datetime import date
from typing import Literal, NotRequired, TypedDict

from lambdas.ledger.money import Money

Kind = Literal["expense", "income"]


class Amount(TypedDict):
    """An exact amount of one currency, and of how many transactions it is the sum."""

    amount: str
    currency: str
    count: NotRequired[int]


class CategoryAmount(Amount):
    category: str


class Entry(Amount):
    """What transactions and what repeats have in common."""

    id: str
    kind: Kind
    category: str
    note: str
    version: str


class Transaction(Entry):
    date: str
    source: Literal["chat", "page", "recurring"]
    """Who added it; "recurring": what repeats."""


Every = Literal["week", "fortnight", "month", "quarter", "year"]


class Recurrence(Entry):
    """What repeats."""

    every: Every
    day: str
    """Such as "20", "last friday" or "wednesday"; "31" is the last day of every month."""
    start: str
    next: str | None
    """None while it is paused."""
    paused: bool


class Recurring(TypedDict):
    recurring: list[Recurrence]
    """What comes next first, what is paused last."""
    today: str
    currency: str


class Transactions(TypedDict):
    transactions: list[Transaction]
    cursor: str | None
    reached: str | None
    today: str


Budget = TypedDict(
    "Budget",
    {
        "category": str,
        "month": str,
        "limit": str,
        "currency": str,
        "spent": str,
        "left": str,
        "leftPerDay": str | None,
        "state": Literal["ok", "near", "over"],
        "from": str,
        "to": str,
    },
)
"""One budget as it stands; `to` is the first day that is not in it."""


class Days(TypedDict("Days", {"from": str, "to": str})):
    """A period; `to` is the first day that is not in it."""


class Step(Days):
    """One bar of a trend."""

    totals: list[Amount]


class Reversal(TypedDict):
    """What takes back or repeats the last change of what a card shows."""

    operation: str
    action: Literal["undo", "redo"]
    of: Literal["added", "changed", "deleted"]
    """What the operation did."""


Effect = TypedDict(
    "Effect",
    {
        "type": str,
        "operation": NotRequired[str],
        "undone": NotRequired[bool],
        "reversal": NotRequired[Reversal | None],
        "stored": NotRequired[bool],
        "edited": NotRequired[bool],
        "transaction": NotRequired[Transaction],
        "transactions": NotRequired[list[Transaction]],
        "numbers": NotRequired[list[int]],
        "listed": NotRequired[int],
        "budget": NotRequired[Budget | None],
        "recurring": NotRequired[Recurrence | list[Recurrence]],
        "kind": NotRequired[Kind],
        "category": NotRequired[str | None],
        "asked": NotRequired[list[str]],
        "text": NotRequired[str | None],
        "from": NotRequired[str],
        "to": NotRequired[str],
        "against": NotRequired[Days],
        "unit": NotRequired[Literal["day", "week", "month"]],
        "currency": NotRequired[str],
        "totals": NotRequired[list[Amount]],
        "before": NotRequired[list[Amount]],
        "steps": NotRequired[list[Step]],
        "average": NotRequired[list[Amount]],
        "categories": NotRequired[list[CategoryAmount]],
    },
)
"""What an answer did or found out; which fields are there follows from `type`."""


class Message(TypedDict):
    role: Literal["user", "assistant"]
    messageId: str
    content: str
    effects: NotRequired[list[Effect]]
    suggestions: NotRequired[list[str]]


class Messages(TypedDict):
    messages: list[Message]
    cursor: str | None
    today: str
    currency: str


class Text(TypedDict):
    content: str


class SendAnswer(TypedDict):
    messageId: str
    messages: list[Text]
    effects: list[Effect]
    suggestions: list[str]


class KindAmount(Amount):
    kind: Kind


class KindCategoryAmount(CategoryAmount):
    kind: Kind


class DayAmount(KindAmount):
    date: str


class MonthSummary(TypedDict):
    month: str
    totals: list[KindAmount]
    categories: list[KindCategoryAmount]


class Summary(TypedDict):
    today: str
    currency: str
    months: list[MonthSummary]
    days: NotRequired[list[DayAmount]]


class Budgets(TypedDict):
    budgets: list[Budget]
    month: str
    today: str


class Rule(TypedDict):
    """What was learnt about a name."""

    word: str
    category: str


class Operation(TypedDict):
    """What every write answers with: the name under which it can be undone."""

    operation: str | None
    """None if everything was so already."""
    rule: NotRequired[Rule | None]
    """What a change of a transaction taught, if anything."""


class Written(Operation):
    """What a write of one transaction answers with."""

    transaction: Transaction


class Rules(TypedDict):
    rules: list[Rule]


class Profile(TypedDict):
    currency: str
    timeZone: str | None
    locale: str
    monthStartsOn: int
    today: str


def money(entry: Amount) -> Money:
    """The exact amount of anything that has `amount` and `currency`."""
    return Money.parse(entry["amount"], entry["currency"])


def period_of(budget: Budget) -> tuple[date, date]:
    """The budget's days, `[start, end)`."""
    return date.fromisoformat(budget["from"]), date.fromisoformat(budget["to"])
