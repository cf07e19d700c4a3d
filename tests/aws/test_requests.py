"""The deployed API over real HTTP: who gets in, what they see, and when it is too much."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from lambdas.handlers.throttling import SENDS
from tests.aws.deployment import Deployment
from tests.aws.people import Answer, People, Person
from tests.aws.template import APP_DOMAIN

CONVERSATION = (
    ("hello", "Greeting"),
    ("spent 12.50 on lunch", "LogExpense"),
    ("espresso 3.10 and tram 2.40 yesterday", "LogExpense"),
    ("how much did I spend on food this month?", "QuerySpending"),
    ("set a 300 budget for groceries", "SetBudget"),
    ("groceries", "LogExpense"),
    ("41.20", "LogExpense"),
    ("show my last expenses", "ListTransactions"),
    ("undo", "Undo"),
    ("how much is left for groceries?", "QueryBudget"),
)


@pytest.fixture
def ana(people: People) -> Person:
    return people.sign_up()


@pytest.fixture
def ben(people: People) -> Person:
    return people.sign_up()


def test_nobody_gets_in_without_a_token_of_this_pool(
    deployment: Deployment, people: People, ana: Person
) -> None:
    assert ana.token
    head, payload, signature = ana.token.split(".")
    cognito = deployment.client("cognito-idp")
    other = cognito.create_user_pool(PoolName="somebody-elses")["UserPool"]["Id"]
    brief = people.sign_up(seconds=1)
    time.sleep(2)
    strangers = {
        "nobody": None,
        "noise": "abc",
        "tampered": f"{head}.{payload[:-4]}{payload[-4:][::-1]}.{signature}",
        "unsigned": f"{head}.{payload}.",
        "another pool": People(deployment, other).sign_up().token,
        "expired": brief.token,
    }
    answers = {
        name: Person(deployment, token).call("GET", "/profile") for name, token in strangers.items()
    }
    assert {name: answer.status for name, answer in answers.items()} == dict.fromkeys(answers, 401)
    assert ana.call("GET", "/profile").status == 200


def test_a_conversation_of_ten_turns(ana: Person) -> None:
    heard = [ana.send(text, timeZone="Europe/Lisbon") for text, _ in CONVERSATION]
    assert [answer.status for answer in heard] == [200] * 10, heard
    assert [answer.json["intent"] for answer in heard] == [intent for _, intent in CONVERSATION]
    entries = ana.call("GET", "/transactions").json["transactions"]
    assert sorted(entry["amount"] for entry in entries) == ["12.50", "2.40", "3.10"]
    assert ana.call("GET", "/profile").json["timeZone"] == "Europe/Lisbon"
    messages = ana.call("GET", "/messages").json["messages"]
    assert sum(message["role"] == "user" for message in messages) == 10


def test_the_same_message_twice_is_written_once(ana: Person) -> None:
    first, again = (ana.send("spent 9 on tea", "the same") for _ in range(2))
    assert first.body == again.body
    assert len(ana.call("GET", "/transactions").json["transactions"]) == 1


def test_each_person_sees_only_their_own(ana: Person, ben: Person) -> None:
    ana.send("spent 12.50 on lunch")
    ben.send("spent 7 on tea")
    (of_ana,) = ana.call("GET", "/transactions").json["transactions"]
    (of_ben,) = ben.call("GET", "/transactions").json["transactions"]
    assert (of_ana["amount"], of_ben["amount"]) == ("12.50", "7.00")
    assert ben.call("DELETE", f"/transactions/{of_ana['id']}").status == 404
    assert "lunch" not in ben.call("GET", "/export").body.decode().lower()
    assert ben.call("DELETE", "/account?confirm=yes").status == 204
    assert ana.call("GET", "/transactions").json["transactions"] == [of_ana]


def test_the_page_may_read_answers_and_no_foreign_origin_may(
    ana: Person, deployment: Deployment
) -> None:
    page, foreign = f"https://{APP_DOMAIN}", "https://evil.example"
    shared = ana.call("GET", "/profile", Origin=page).headers
    assert shared["access-control-allow-origin"] == page
    kept = ana.call("GET", "/profile", Origin=foreign).headers
    assert "access-control-allow-origin" not in kept
    answers = [
        ana.call("OPTIONS", "/send", None, Origin=foreign),
        Person(deployment, None).call("GET", "/profile", Origin=foreign),
    ]
    allowed = {answer.headers.get("access-control-allow-origin") for answer in answers}
    assert allowed <= {None, page}


def test_a_body_of_another_form_never_reaches_a_lambda(ana: Person) -> None:
    refused = ana.call("POST", "/send", {"message": 7})
    assert refused.status == 400
    assert refused.json["detail"] == "The body has not the form of this route."


def test_one_person_who_sends_too_much_is_throttled_alone(ana: Person, ben: Person) -> None:
    assert ana.send("hello", "the same").status == 200
    answers: list[Answer] = []
    while len(answers) < 2 * SENDS.per_minute + 2:  # the minute may end on the way
        answers.append(ana.send("hello", "the same"))
        if answers[-1].status == 429:
            break
    assert answers[-1].status == 429
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
    assert answers[-1].json["detail"].startswith("That was a lot in one minute.")
    assert ben.send("hello").status == 200


def test_all_together_are_throttled_by_the_stage(deployment: Deployment) -> None:
    nobody = Person(deployment, None)
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: nobody.call("GET", "/health"), range(120)))
    assert {answer.status for answer in answers} == {200, 429}
    throttled = next(answer for answer in answers if answer.status == 429)
    assert throttled.json["title"] == "Too many requests"
    time.sleep(2)  # the burst fills up again
