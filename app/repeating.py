"""How something that repeats is shown, on its page and on cards in the chat. Pure."""

from datetime import date

from app import markup, wording
from app.formats import exact, name_day
from app.resources import Recurrence, money
from app.schedules import schedule_of, spell
from app.sums import signed


def name_of(entry: Recurrence) -> str:
    """What it is called."""
    return entry["note"] or entry["category"]


def describe(entry: Recurrence, home: str) -> str:
    """Its name and amount."""
    return f"{name_of(entry)}, {exact(money(entry), home)}"


def line_of(entry: Recurrence, home: str) -> markup.Line:
    """What, how much, of which category and how often."""
    when = spell(schedule_of(entry))
    named = entry["note"] not in ("", entry["category"])
    return markup.Line(
        category=entry["category"],
        title=name_of(entry),
        amount=signed(entry["kind"], money(entry), home),
        detail=f"{entry['category']} · {in_sentence(when)}" if named else when,
        incoming=entry["kind"] == "income",
    )


def tell_next(entry: Recurrence, today: date) -> str:
    """Its next date, or that it is paused."""
    if entry["next"] is None:
        return wording.PAUSED
    return wording.NEXT.format(day=name_day(date.fromisoformat(entry["next"]), today))


def in_sentence(text: str) -> str:
    """The text as it goes on after other words."""
    return text[:1].lower() + text[1:]
