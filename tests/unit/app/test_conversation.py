"""What was typed is never lost and never said twice."""

from typing import Any

import pytest

from app.client import Client
from app.conversation import Conversation, Outcome, pair
from app.errors import ApiRefused, ApiUnavailable, SignedOut

UNDO: Any = {"operation": "m0-op", "action": "undo", "of": "added"}
ANSWER = (
    200,
    {
        "messageId": "m1",
        "messages": [{"content": "Saved $5."}, {"content": "$10 left."}],
        "effects": [{"type": "transaction.added", "operation": "1-a", "undone": False}],
        "suggestions": ["Undo"],
    },
)


def history(*ids: str, cursor: str | None = None) -> tuple[int, Any]:
    messages: list[dict[str, Any]] = []
    for id_ in ids:
        effect = {
            "type": "transaction.added",
            "operation": f"{id_}-op",
            "undone": False,
            "reversal": UNDO | {"operation": f"{id_}-op"},
            "stored": True,
            "transaction": {"id": f"{id_}-t", "category": "Dining", "version": "v1"},
        }
        messages += [
            {"role": "user", "messageId": id_, "content": f"said {id_}"},
            {"role": "assistant", "messageId": id_, "content": "Saved.", "effects": [effect]},
        ]
    return 200, {"messages": messages, "cursor": cursor, "today": "2026-11-22", "currency": "USD"}


def test_blank_messages_are_not_said() -> None:
    conversation = Conversation()
    conversation.say("  \n")
    assert conversation.waiting is None


def test_an_answer_joins_its_texts_and_brings_suggestions(answering: Any, client: Client) -> None:
    answering.answers = [ANSWER]
    conversation = Conversation()
    conversation.say("spent 5")
    (turn,) = conversation.shown
    conversation.deliver(client, turn, None)
    assert turn.answer is not None
    assert turn.answer.content == "Saved $5.\n$10 left."
    assert conversation.suggestions == ["Undo"]
    assert conversation.waiting is None


def test_a_message_stays_on_screen_until_the_api_shows_it(answering: Any, client: Client) -> None:
    conversation = Conversation()
    conversation.say("spent 5")
    sent = conversation.shown[0]
    answering.answers = [ANSWER, history("m0"), history("m0", sent.message_id)]
    conversation.deliver(client, sent, None)
    conversation.refresh(client)
    assert [turn.message_id for turn in conversation.shown] == ["m0", sent.message_id]
    conversation.refresh(client)
    assert conversation.outbox == []
    assert [turn.message_id for turn in conversation.shown] == ["m0", sent.message_id]


def test_messages_typed_during_a_send_wait_their_turn_in_order() -> None:
    conversation = Conversation()
    conversation.say("first")
    conversation.say("second")
    assert [turn.text for turn in conversation.outbox] == ["first", "second"]
    assert conversation.waiting is conversation.outbox[0]


@pytest.mark.parametrize("answered", [False, True])
def test_a_second_tap_on_a_suggestion_is_the_same_tap_whenever_it_arrives(answered: bool) -> None:
    conversation = Conversation()
    conversation.suggest("How much this month?", after="")
    if answered:
        conversation.shown[0].outcome = Outcome.ANSWERED
    conversation.suggest("How much this month?", after="")
    assert len(conversation.outbox) == 1
    conversation.suggest("How much last month?", after=conversation.latest)
    assert len(conversation.outbox) == 2


def test_a_message_that_never_left_is_said_to_be_not_saved() -> None:
    conversation = Conversation()
    conversation.say("spent 5")
    turn = conversation.shown[0]
    conversation.deliver(Client("http://127.0.0.1:1"), turn, None)
    assert turn.outcome is Outcome.NOT_SAVED
    assert conversation.suggestions == []


def test_a_message_without_an_answer_may_have_been_saved_whatever_happens_next(
    answering: Any, client: Client
) -> None:
    answering.answers = [(503, {})]
    conversation = Conversation()
    conversation.say("spent 5")
    turn = conversation.shown[0]
    conversation.deliver(client, turn, None)
    assert turn.outcome is Outcome.UNKNOWN
    conversation.retry(turn.message_id)
    assert conversation.waiting is turn
    conversation.deliver(Client("http://127.0.0.1:1"), turn, None)
    assert turn.outcome is Outcome.UNKNOWN


def test_trying_again_sends_the_same_id(answering: Any, client: Client) -> None:
    answering.answers = [(0, ""), ANSWER]
    conversation = Conversation()
    conversation.say("spent 5")
    turn = conversation.shown[0]
    conversation.deliver(client, turn, None)
    conversation.retry(turn.message_id)
    conversation.deliver(client, turn, None)
    assert turn.outcome is Outcome.ANSWERED
    assert len({request["body"]["messageId"] for request in answering.requests}) == 1


def test_a_message_that_was_answered_is_not_sent_again(answering: Any, client: Client) -> None:
    answering.answers = [ANSWER]
    conversation = Conversation()
    conversation.say("spent 5")
    turn = conversation.shown[0]
    conversation.deliver(client, turn, None)
    conversation.retry(turn.message_id)
    assert conversation.waiting is None


def test_a_refusal_is_shown_in_the_apis_words(answering: Any, client: Client) -> None:
    answering.answers = [(400, {"detail": "That is too long."})]
    conversation = Conversation()
    conversation.say("spent 5")
    turn = conversation.shown[0]
    conversation.deliver(client, turn, None)
    assert (turn.outcome, turn.refusal) == (Outcome.REFUSED, "That is too long.")


def test_what_was_typed_before_the_sign_in_ended_still_waits(
    answering: Any, client: Client
) -> None:
    answering.answers = [(401, {})]
    conversation = Conversation()
    conversation.say("spent 5")
    with pytest.raises(SignedOut):
        conversation.deliver(client, conversation.shown[0], None)
    assert conversation.waiting is not None
    with pytest.raises(SignedOut):
        conversation.refresh(client)


def test_what_was_read_before_stays_when_the_api_is_gone(answering: Any, client: Client) -> None:
    answering.answers = [history("m0"), (503, {}), history("m0")]
    conversation = Conversation()
    conversation.refresh(client)
    conversation.refresh(client)
    assert not conversation.reachable
    assert [turn.text for turn in conversation.shown] == ["said m0"]
    conversation.refresh(client)
    assert conversation.reachable


def test_earlier_messages_are_put_before_the_later_ones(answering: Any, client: Client) -> None:
    answering.answers = [history("m2", "m3", cursor="c1")]
    conversation = Conversation()
    conversation.refresh(client)
    assert conversation.has_earlier
    conversation.pages = 3
    answering.answers = [history("m2", "m3", cursor="c1"), history("m0", "m1")]
    conversation.refresh(client)
    assert [turn.message_id for turn in conversation.shown] == ["m0", "m1", "m2", "m3"]
    assert not conversation.has_earlier
    assert answering.requests[-1]["path"] == "/messages?limit=20&before=c1"


def opened(answering: Any, client: Client, *answers: tuple[int, Any]) -> Conversation:
    """The conversation of one turn, m0, before `answers` are given."""
    answering.answers = [history("m0"), *answers]
    conversation = Conversation()
    conversation.refresh(client)
    return conversation


def effect_of(conversation: Conversation) -> Any:
    answer = conversation.shown[0].answer
    assert answer is not None
    return answer.effects[0]


def test_a_second_tap_on_undo_asks_for_nothing(answering: Any, client: Client) -> None:
    conversation = opened(answering, client, (200, {"operation": "2-b", "effects": []}))
    conversation.turn_over(client, UNDO)
    assert answering.requests[-1]["path"] == "/operations/m0-op/undo"
    assert effect_of(conversation)["reversal"] is None
    asked = len(answering.requests)
    conversation.turn_over(client, UNDO)
    assert len(answering.requests) == asked


def test_what_is_undone_can_be_repeated(answering: Any, client: Client) -> None:
    conversation = opened(answering, client, (200, {}))
    redo = UNDO | {"action": "redo"}
    effect_of(conversation)["reversal"] = redo
    conversation.turn_over(client, redo)
    assert answering.requests[-1]["path"] == "/operations/m0-op/redo"


def test_an_undo_without_an_answer_is_repeated_with_its_key(answering: Any, client: Client) -> None:
    conversation = opened(answering, client, (0, ""), (409, {}), (200, {}))
    with pytest.raises(ApiUnavailable):
        conversation.turn_over(client, UNDO)
    with pytest.raises(ApiRefused):
        conversation.turn_over(client, UNDO)
    conversation.turn_over(client, UNDO)
    first, second, third = (request["key"] for request in answering.requests[-3:])
    assert first == second != third


def test_a_category_is_changed_wherever_its_entry_is_shown(answering: Any, client: Client) -> None:
    written = {"id": "m0-t", "category": "Gifts", "version": "v2"}
    rule = {"word": "lunch", "category": "Gifts"}
    changed = {"operation": "2-b", "transaction": written, "rule": rule}
    conversation = opened(answering, client, (200, changed))
    listed: Any = {"id": "m0-t", "category": "Dining", "version": "v1"}
    answer = conversation.shown[0].answer
    assert answer is not None
    answer.effects.append({"type": "transactions", "transactions": [listed]})
    assert conversation.recategorise(client, "m0-t", "Gifts") == ("Dining", rule)
    request = answering.requests[-1]
    assert (request["method"], request["path"]) == ("PATCH", "/transactions/m0-t")
    assert (request["body"], request["version"]) == ({"category": "Gifts"}, "v1")
    assert effect_of(conversation)["transaction"] == listed == written
    asked = len(answering.requests)
    assert conversation.recategorise(client, "m0-t", "Gifts") is None
    assert conversation.recategorise(client, "gone", "Gifts") is None
    assert len(answering.requests) == asked


def test_a_category_change_without_an_answer_is_repeated_with_its_key(
    answering: Any, client: Client
) -> None:
    conversation = opened(answering, client, (0, ""), (409, {}), (409, {}))
    with pytest.raises(ApiUnavailable):
        conversation.recategorise(client, "m0-t", "Gifts")
    for _ in range(2):
        with pytest.raises(ApiRefused):
            conversation.recategorise(client, "m0-t", "Gifts")
    first, second, third = (request["key"] for request in answering.requests[-3:])
    assert first == second != third
    assert effect_of(conversation)["transaction"]["category"] == "Dining"


def test_an_entry_that_is_gone_is_not_changed(answering: Any, client: Client) -> None:
    conversation = opened(answering, client)
    effect_of(conversation)["stored"] = False
    assert conversation.recategorise(client, "m0-t", "Gifts") is None


def test_an_answer_whose_question_is_on_the_page_before_stands_alone() -> None:
    (turn,) = pair([{"role": "assistant", "messageId": "m0", "content": "Saved."}])
    assert turn.text == ""
    assert turn.answer is not None


def test_a_question_that_was_never_answered_can_be_asked_again() -> None:
    (turn,) = pair([{"role": "user", "messageId": "m0", "content": "spent 5"}])
    conversation = Conversation(turns=[turn])
    assert turn.outcome is Outcome.UNKNOWN
    conversation.retry("m0")
    assert conversation.waiting is turn


def test_a_new_home_currency_is_known_with_the_next_reading(answering: Any, client: Client) -> None:
    later = (200, history("m0")[1] | {"currency": "EUR"})
    answering.answers = [history("m0"), later]
    conversation = Conversation()
    conversation.refresh(client)
    assert conversation.home == "USD"
    conversation.refresh(client)
    assert conversation.home == "EUR"
