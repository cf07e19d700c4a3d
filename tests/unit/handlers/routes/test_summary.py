import pytest

from tests.unit.handlers.conftest import Api


def spend(api: Api, amount: str, category: str, date: str, currency: str = "USD") -> None:
    body = {"amount": amount, "category": category, "date": date, "currency": currency}
    api("POST", "/transactions", body)


def test_a_month_has_its_totals_categories_and_days(api: Api) -> None:
    spend(api, "10", "Dining", "2026-11-01")
    spend(api, "2.50", "Pets", "2026-11-01")
    spend(api, "5", "Dining", "2026-11-22", "EUR")
    spend(api, "1000", "Salary", "2026-11-22")
    spend(api, "99", "Dining", "2026-12-01")
    dollars = {"kind": "expense", "currency": "USD", "amount": "12.50", "count": 2}
    euros = {"kind": "expense", "currency": "EUR", "amount": "5.00", "count": 1}
    income = {"kind": "income", "currency": "USD", "amount": "1000.00", "count": 1}
    summary = api("GET", "/summary")
    assert (summary["today"], summary["currency"]) == ("2026-11-22", "USD")
    (month,) = summary["months"]
    assert (month["month"], month["totals"]) == ("2026-11", [euros, dollars, income])
    assert [(c["category"], c["currency"], c["amount"]) for c in month["categories"]] == [
        ("Dining", "EUR", "5.00"),
        ("Salary", "USD", "1000.00"),
        ("Dining", "USD", "10.00"),
        ("Pets", "USD", "2.50"),
    ]
    assert summary["days"] == [
        {"date": "2026-11-01", **dollars},
        {"date": "2026-11-22", **euros},
        {"date": "2026-11-22", **income},
    ]


def test_several_months_are_listed_empty_ones_too_and_without_days(api: Api) -> None:
    spend(api, "10", "Dining", "2026-09-30")
    summary = api("GET", "/summary", query={"from": "2026-08", "to": "2026-10"})
    assert [(m["month"], len(m["totals"])) for m in summary["months"]] == [
        ("2026-08", 0),
        ("2026-09", 1),
        ("2026-10", 0),
    ]
    assert "days" not in summary


def test_one_end_alone_means_that_month(api: Api) -> None:
    for name in ("from", "to"):
        summary = api("GET", "/summary", query={name: "2026-02"})
        assert [month["month"] for month in summary["months"]] == ["2026-02"]


@pytest.mark.parametrize(
    "query, field",
    [
        ({"from": "2026"}, "from"),
        ({"to": "2026-11-01"}, "to"),
        ({"from": "2026-12", "to": "2026-11"}, "from"),
        ({"from": "2024-11", "to": "2026-11"}, "from"),
        ({"from": "1970-01", "to": "2199-12"}, "from"),
        ({"month": "2026-11"}, "month"),
    ],
)
def test_an_unfit_parameter_is_named(api: Api, query: dict[str, str], field: str) -> None:
    api.refused(400, field, "GET", "/summary", query=query)


def test_24_months_are_the_most(api: Api) -> None:
    summary = api("GET", "/summary", query={"from": "2024-12", "to": "2026-11"})
    assert len(summary["months"]) == 24
