"""A year of somebody's money, put into an empty account through the API."""

import random
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import requests

TODAY = date(2026, 11, 22)
"""What BUDGETBUDDY_TODAY is set to wherever the sample is used."""

MONTHLY = (("Utilities", "Electricity", 6150, 4), ("Subscriptions", "Music", 1099, 9))
HABITS = (
    ("Groceries", ("Market", "Corner shop", "Bakery"), 900, 4800, 11),
    ("Dining", ("Lunch", "Noodles", "Coffee", "Pizza night"), 350, 3900, 11),
    ("Transport", ("Bus pass", "Taxi", "Train"), 280, 2400, 7),
    ("Shopping", ("Shoes", "Lamp", "T-shirts"), 1900, 11800, 4),
    ("Entertainment", ("Cinema", "Concert"), 1200, 4900, 4),
    ("Health", ("Pharmacy",), 800, 3600, 2),
    ("Pets", ("Cat food",), 1500, 2600, 1),
)
"""Category, notes, least and most in cents, times a month."""
BUDGETS = {
    "total": "1300.00",
    "Groceries": "400.00",
    "Dining": "260.00",
    "Transport": "140.00",
    "Shopping": "150.00",
}
RECURRING = (
    {"category": "Salary", "note": "Salary", "amount": "2640", "start": "2026-12-01"},
    {"category": "Utilities", "note": "Electricity", "amount": "61.50", "start": "2026-12-04"},
    {"category": "Subscriptions", "note": "Music", "amount": "10.99", "start": "2026-12-09"},
    {"category": "Utilities", "note": "Phone", "amount": "18", "start": TODAY.isoformat()},
    {"category": "Housing", "note": "Cleaner", "amount": "45", "every": "week", "day": "wednesday"},
    {"category": "Health", "note": "Gym", "amount": "30", "every": "fortnight", "day": "friday"},
    {"category": "Transport", "note": "Car insurance", "amount": "412", "every": "year"}
    | {"start": "2027-03-14"},
    {"category": "Education", "note": "Magazine", "amount": "14.50", "every": "quarter"}
    | {"currency": "EUR", "day": "last friday"},
)
"""Bodies for POST /recurring; the last one is paused. The phone is posted today."""
CONVERSATION = (
    "how much this month?",
    "spent 12.50 on lunch",
    "groceries 34.20 and taxi 9",
)


def transactions() -> Iterator[dict[str, str]]:
    """Bodies for POST /transactions, the same every time."""
    dice = random.Random(20)
    for offset in range(12):
        month = date(2025 + (11 + offset) // 12, (11 + offset) % 12 + 1, 1)
        yield _body("Salary", "Salary", 264000, month)
        for category, note, cents, number in MONTHLY:
            yield _body(category, note, cents, month.replace(day=number))
        for category, notes, least, most, times in HABITS:
            for _ in range(times):
                day = month + timedelta(days=dice.randrange(28))
                yield _body(category, dice.choice(notes), dice.randrange(least, most), day)
    yield _body("Travel", "Museum in Paris", 1700, date(2026, 11, 14)) | {"currency": "EUR"}


def fill(api_url: str, *, conversation: bool = True) -> None:
    """Put the sample into the account behind `api_url`."""
    with requests.Session() as session:
        session.trust_env = False
        for body in transactions():
            if date.fromisoformat(body["date"]) <= TODAY:
                _post(session, "POST", f"{api_url}/transactions", body)
        for category, limit in BUDGETS.items():
            _post(session, "PUT", f"{api_url}/budgets/{category}", {"limit": limit})
        if conversation:
            for text in CONVERSATION:
                _post(session, "POST", f"{api_url}/send", {"message": text})


def add_recurring(api_url: str) -> None:
    """Add what repeats."""
    with requests.Session() as session:
        session.trust_env = False
        for body in RECURRING:
            answer = _post(session, "POST", f"{api_url}/recurring", {"every": "month"} | body)
        url = f"{api_url}/recurring/{answer['recurring']['id']}"
        _post(session, "PATCH", url, {"paused": True})


def _body(category: str, note: str, cents: int, day: date) -> dict[str, str]:
    amount = f"{cents // 100}.{cents % 100:02}"
    return {"category": category, "note": note, "amount": amount, "date": day.isoformat()}


def _post(
    session: requests.Session, method: str, url: str, body: dict[str, str] | dict[str, bool]
) -> Any:
    headers = {"Idempotency-Key": uuid.uuid4().hex}
    answer = session.request(method, url, json=body, headers=headers, timeout=30)
    answer.raise_for_status()
    return answer.json()
