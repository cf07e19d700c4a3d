"""A year of somebody's money, put into an empty account through the API."""

import random
import uuid
from collections.abc import Iterator
from datetime import date, timedelta

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


def _body(category: str, note: str, cents: int, day: date) -> dict[str, str]:
    amount = f"{cents // 100}.{cents % 100:02}"
    return {"category": category, "note": note, "amount": amount, "date": day.isoformat()}


def _post(session: requests.Session, method: str, url: str, body: dict[str, str]) -> None:
    headers = {"Idempotency-Key": uuid.uuid4().hex}
    session.request(method, url, json=body, headers=headers, timeout=30).raise_for_status()
