"""No question, kind word or chat changes anything, whatever fills its blanks and Lex hears."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lambdas.intents import Intent
from lambdas.ledger.categories import Category
from lambdas.ledger.periods import Month
from tests.fakes import START
from tests.unit.handlers.dialogue.conftest import USER, Talk

THINGS = "lunch|the taxi|groceries|rent|coffee|boots|netflix|a zorb|pets|barnes".split("|")
TIMES = "today|yesterday|last week|this month|in october|on friday|this quarter".split("|")
AMOUNTS = "12|9.99|$40|300|1,200|fifty|25 euros|3k".split("|")
TEMPLATES = """
how much did i spend on {thing} {time}
did i spend more than {amount} on {thing} {time}
what was my biggest expense {time}
show me all {thing} entries {time}
anything logged {time}?
compare {thing} with {thing} {time}
is {amount} for {thing} ok
can i afford {thing} for {amount}
would {amount} for {thing} break my budget
should i set a budget of {amount} for {thing}
what is left for {thing}
how do i log {amount} for {thing}
how would i tell you i spent {amount} on {thing}?
i didn't spend {amount} on {thing}
don't log the {amount} for {thing}
if i spend {amount} on {thing} i'm broke
i might buy {thing} for {amount}
i want to spend more than {amount} on {thing}
my brother spends {amount} a month on {thing}
she said "i spent {amount} on {thing}"
what if {thing} cost {amount}
how many ml in {amount} cups
the news said people spend {amount} on {thing}
i never spend more than {amount} on {thing}
hello there
thank you so much
i'm so worried about money {time}
you are useless
'; DROP TABLE {thing}; --
tell me a joke about {thing}
""".strip().split("\n")

messages = st.sampled_from(TEMPLATES).flatmap(
    lambda template: st.builds(
        lambda thing, time, amount: template.format(thing=thing, time=time, amount=amount),
        st.sampled_from(THINGS),
        st.sampled_from(TIMES),
        st.sampled_from(AMOUNTS),
    )
)


def everything(talk: Talk) -> tuple[Any, ...]:
    """All that a message could have changed."""
    store, month = talk.books.store, Month.of(START.date())
    totals = talk.books.reports.by_month(USER, month.plus(-1), month)
    return (
        talk.stored,
        store.budget_entries(USER),
        store.recurrences(USER),
        store.rules(USER),
        totals,
        store.latest_operation(USER),
    )


@pytest.fixture
def account(talk: Talk) -> Talk:
    for text in ("lunch 12.50", "taxi 31 yesterday", "boots 60"):
        talk.say(text)
    talk.set_budget(Category.DINING, 20000)
    talk.set_budget(None, 90000)
    return talk


@given(text=messages, heard=st.sampled_from(Intent))
@settings(
    max_examples=400,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_what_orders_and_tells_nothing_changes_nothing(
    account: Talk, text: str, heard: Intent
) -> None:
    account.session = {}
    before = everything(account)
    account.say(text, heard)
    assert everything(account) == before
