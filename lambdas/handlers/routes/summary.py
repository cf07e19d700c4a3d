"""`/summary`: the figures that the charts draw, for whole calendar months."""

from itertools import groupby

from lambdas.handlers.books import Books
from lambdas.handlers.problems import BadRequest, Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.representation import Json, category_totals_json, sums_json
from lambdas.handlers.routes.fields import read_month, read_query
from lambdas.ledger.periods import Month
from lambdas.ledger.summaries import MonthTotal, total_by_category

MONTHS_AT_MOST = 24


def get_summary(request: Request, books: Books) -> Response:
    """Totals of each month of `[from, to]`, both included; the days too when it is one month."""
    query = read_query(request, frozenset({"from", "to"}))
    profile = books.ledger.profile(request.user)
    today = books.clock.today(profile.zone)
    last = read_month(query, "to") or read_month(query, "from") or Month.of(today)
    first = read_month(query, "from") or last
    months = [first]
    while months[-1] < last and len(months) < MONTHS_AT_MOST:
        months.append(months[-1].plus(1))
    if months[-1] != last:
        raise BadRequest(f"from and to must span 1 to {MONTHS_AT_MOST} months.", field="from")
    totals = books.reports.by_month(request.user, first, last)
    by_month = {month: list(group) for month, group in groupby(totals, key=lambda t: t.month)}
    summary: Json = {
        "today": today.isoformat(),
        "currency": profile.currency,
        "months": [_month_json(month, by_month.get(month, [])) for month in months],
    }
    if first == last:
        summary["days"] = _days_json(request.user, books, first)
    return respond(summary)


def _month_json(month: Month, totals: list[MonthTotal]) -> Json:
    return {
        "month": str(month),
        "totals": sums_json(totals),
        "categories": category_totals_json(total_by_category(totals)),
    }


def _days_json(user: str, books: Books, month: Month) -> list[Json]:
    totals = books.reports.by_day(user, month.period)
    return [
        {"date": day.isoformat(), **entry}
        for day, group in groupby(totals, key=lambda total: total.day)
        for entry in sums_json(group)
    ]
