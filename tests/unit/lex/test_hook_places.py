"""Where a flow invokes the code hook, and what its outcome leads to."""

from collections.abc import Callable

import pytest
from botocore.exceptions import ClientError

from local.lex import hooks
from local.lex.errors import HookTimedOut
from tests.lex_bots import Taxi, branches, goes, says
from tests.lex_bots import hook as hook_place
from tests.lex_talk import Hook, Talk, asking, closing

Start = Callable[..., Talk]


@pytest.fixture
def taxi() -> Taxi:
    return Taxi().hooks()


def labels(hook: Hook) -> list[str | None]:
    return [event.get("invocationLabel") for event in hook.events]


def time_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def invoke(*_: object) -> None:
        raise HookTimedOut("Timed out")

    monkeypatch.setattr(hooks, "invoke", invoke)


class TestPlaces:
    def test_a_hook_that_is_placed_runs_there_and_nowhere_else(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        taxi.captures(CodeHook=hook_place("Check"))
        talk = open_talk(taxi.definition)
        for text in ("order a taxi", "blargh", "small", "3"):
            talk.say(text)
        assert labels(hook) == ["Check"]
        assert hook.events[0]["proposedNextState"]["dialogAction"]["slotToElicit"] == "Seats"

    def test_the_initial_hook_runs_after_the_response_and_the_conditional(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        step = {"Response": says("Let me see."), "NextStep": goes("InvokeDialogCodeHook")}
        taxi.starts(
            InitialResponse=says("Okay."),
            NextStep=goes("EvaluateConditional"),
            Conditional=branches(default=step),
            CodeHook=hook_place("Start", SuccessResponse=says("Fine.")),
        )
        talk = open_talk(taxi.definition)
        assert talk.say("order a taxi") == ["Okay.", "Let me see.", "Fine.", "Size?"]
        assert labels(hook) == ["Start"]

    def test_a_next_step_elsewhere_passes_the_hook_over(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        taxi.starts(NextStep=goes("ElicitSlot", "Seats"), CodeHook=hook_place())
        assert open_talk(taxi.definition).say("order a taxi") == ["Seats?"]
        assert hook.events == []

    @pytest.mark.parametrize("switched_off", ["place", "intent", "function"])
    def test_a_hook_that_is_not_run_counts_as_a_success(
        self, open_talk: Start, taxi: Taxi, hook: Hook, switched_off: str
    ) -> None:
        place = hook_place(
            enabled=switched_off != "place", SuccessNextStep=goes("ElicitSlot", "Seats")
        )
        taxi.starts(CodeHook=place)
        if switched_off == "intent":
            taxi.order["DialogCodeHook"] = {"Enabled": False}
        more = {"code_hook": None} if switched_off == "function" else {}
        assert open_talk(taxi.definition, **more).say("order a taxi") == ["Seats?"]
        assert hook.events == []

    def test_a_hook_that_is_not_active_is_not_there(self, open_talk: Start, taxi: Taxi) -> None:
        place = {**hook_place(SuccessNextStep=goes("ElicitSlot", "Seats")), "IsActive": False}
        assert open_talk(taxi.starts(CodeHook=place).definition).say("order a taxi") == ["Size?"]

    def test_confirming_and_declining_invoke_the_confirmations_hook(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        taxi.confirms(
            ConfirmationResponse=says("Good."),
            DeclinationResponse=says("Pity."),
            CodeHook=hook_place("Answer"),
        )
        talk = open_talk(taxi.definition)
        talk.say("a small cab for 3")
        assert talk.say("yes") == ["Good.", "Bye."]
        talk.say("a small cab for 3")
        assert talk.say("no") == ["Pity."]
        assert talk.intent["state"] == "Failed"
        assert labels(hook) == ["Answer", "Answer"]
        states = [event["sessionState"]["intent"]["confirmationState"] for event in hook.events]
        assert states == ["Confirmed", "Denied"]

    def test_an_intent_that_places_no_hook_invokes_it_at_every_input(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        talk = open_talk(taxi.captures(CaptureResponse=says("A {Size} one.")).definition)
        assert talk.say("order a taxi") == ["Size?"]
        assert talk.say("blargh") == ["Size?"]
        assert talk.say("small") == ["A small one.", "Seats?"]
        assert len(hook.events) == 3

    def test_a_hook_may_deny_an_intent_that_nobody_was_asked_about(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        talk = open_talk(taxi.definition)
        hook.script = [
            asking({"type": "Delegate"}, {"name": "OrderTaxi", "confirmationState": "Denied"})
        ]
        assert talk.say("order a taxi") == []
        assert (talk.action, talk.intent["state"]) == ("Close", "Failed")


class TestRetries:
    @pytest.fixture
    def asked(self, open_talk: Start, taxi: Taxi) -> Talk:
        retry = {"EnableCodeHookInvocation": True, "InvocationLabel": "Help"}
        taxi.captures(ElicitationCodeHook=retry, CaptureResponse=says("A {Size} one."))
        talk = open_talk(taxi.definition)
        assert talk.say("order a taxi") == ["Size?"]
        return talk

    def test_an_answer_that_is_not_understood_invokes_the_elicitation_hook(
        self, asked: Talk, hook: Hook
    ) -> None:
        assert asked.say("blargh") == ["Size?"]
        assert labels(hook) == ["Help"]
        assert hook.events[0]["proposedNextState"]["prompt"] == {"attempt": "Retry1"}

    def test_a_hook_that_fills_the_slot_has_it_captured(self, asked: Talk, hook: Hook) -> None:
        value = {"value": {"originalValue": "XL", "interpretedValue": "large"}}
        hook.script = [
            asking({"type": "Delegate"}, {"name": "OrderTaxi", "slots": {"Size": value}})
        ]
        assert asked.say("XL") == ["A large one.", "Seats?"]

    def test_a_confirmation_has_an_elicitation_hook_too(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        taxi.confirms(
            ElicitationCodeHook={"EnableCodeHookInvocation": True, "InvocationLabel": "Help"}
        )
        talk = open_talk(taxi.definition)
        talk.say("a small cab for 3")
        assert talk.say("blargh") == ["A small cab?"]
        assert labels(hook) == ["Help"]
        talk.say("a small cab for 3", sessionState={"dialogAction": {"type": "ElicitIntent"}})
        hook.script = [
            asking({"type": "Delegate"}, {"name": "OrderTaxi", "confirmationState": "Confirmed"})
        ]
        assert talk.say("blargh") == ["Bye."]


class TestOutcomes:
    def test_a_hook_that_raises_takes_the_failures_way(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        taxi.starts(CodeHook=hook_place(FailureResponse=says("We are closed.")))
        talk = open_talk(taxi.definition)
        hook.script = [ValueError("down")]
        assert talk.say("order a taxi") == ["We are closed."]
        assert (talk.action, talk.intent["state"]) == ("Close", "Failed")

    def test_a_hook_that_fails_the_intent_takes_the_failures_way(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        step = goes("StartIntent", Intent={"Name": "Greet"})
        taxi.starts(CodeHook=hook_place(FailureNextStep=step))
        talk = open_talk(taxi.definition)
        hook.script = [asking({"type": "Delegate"}, {"name": "OrderTaxi", "state": "Failed"})]
        assert talk.say("order a taxi") == ["Hi."]

    def test_a_failure_without_a_way_is_the_clients(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        talk = open_talk(taxi.starts(CodeHook=hook_place()).definition)
        hook.script = [ValueError("down")]
        with pytest.raises(ClientError, match="DependencyFailedException"):
            talk.say("order a taxi")

    def test_a_hook_that_takes_too_long_takes_the_timeouts_way(
        self, open_talk: Start, taxi: Taxi, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        taxi.starts(
            CodeHook=hook_place(
                FailureResponse=says("Never said."), TimeoutResponse=says("That took too long.")
            )
        )
        talk = open_talk(taxi.definition)
        time_out(monkeypatch)
        assert talk.say("order a taxi") == ["That took too long."]

    def test_a_success_may_evaluate_a_condition(
        self, open_talk: Start, taxi: Taxi, hook: Hook
    ) -> None:
        place = hook_place(
            SuccessNextStep=goes("EvaluateConditional"),
            SuccessConditional=branches(
                ("[full] = true", {"NextStep": goes("EndConversation")}),
                default={"NextStep": goes("ElicitSlot", "Seats")},
            ),
        )
        talk = open_talk(taxi.starts(CodeHook=place).definition)
        assert talk.say("order a taxi") == ["Seats?"]
        assert "proposedNextState" not in hook.events[0]
        answer = asking({"type": "Delegate"}, None)
        answer["sessionState"]["sessionAttributes"] = {"full": "true"}
        hook.script = [answer]
        talk.say("order a taxi", sessionState={"dialogAction": {"type": "ElicitIntent"}})
        assert talk.action == "Close"


class TestFulfillment:
    def test_each_outcome_has_its_response_and_way(
        self, open_talk: Start, hook: Hook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        taxi = Taxi().fulfills(
            enabled=True,
            SuccessResponse=says("It comes."),
            SuccessNextStep=goes("EndConversation"),
            FailureResponse=says("None is free."),
            TimeoutResponse=says("No answer."),
            TimeoutNextStep=goes("StartIntent", Intent={"Name": "Greet"}),
        )
        talk = open_talk(taxi.definition)
        hook.script = [closing("Fulfilled")]
        assert talk.say("a small cab for 3") == ["It comes."]
        hook.script = [closing("Fulfilled", "In a minute.")]
        assert talk.say("a small cab for 3") == ["In a minute."]
        hook.script = [closing("Failed")]
        assert talk.say("a small cab for 3") == ["None is free.", "Bye."]
        hook.script = [ValueError("down")]
        assert talk.say("a small cab for 3") == ["None is free.", "Bye."]
        time_out(monkeypatch)
        assert talk.say("a small cab for 3") == ["No answer.", "Hi."]

    def test_an_end_without_a_word_is_no_way_on_from_a_failure(
        self, open_talk: Start, hook: Hook
    ) -> None:
        taxi = Taxi().fulfills(enabled=True, FailureNextStep=goes("EndConversation"))
        hook.script = [ValueError("down")]
        with pytest.raises(ClientError, match="DependencyFailedException"):
            open_talk(taxi.definition).say("a small cab for 3")

    def test_fulfillment_may_close_another_intent(self, open_talk: Start, hook: Hook) -> None:
        talk = open_talk(Taxi().fulfills(enabled=True).definition)
        hook.script = [asking({"type": "Close"}, {"name": "Greet", "state": "Fulfilled"}, "Hi.")]
        assert talk.say("a small cab for 3") == ["Hi."]
        assert talk.intent["name"] == "Greet"

    def test_fulfillment_may_ask_again(self, open_talk: Start, hook: Hook) -> None:
        taxi = Taxi().fulfills(enabled=True)
        talk = open_talk(taxi.definition)
        action = {"type": "ElicitSlot", "slotToElicit": "Seats"}
        hook.script = [asking(action, {"name": "OrderTaxi"}, "That many?")]
        assert talk.say("a small cab for 30") == ["That many?"]
        assert talk.say("3") == ["Done.", "Bye."]
