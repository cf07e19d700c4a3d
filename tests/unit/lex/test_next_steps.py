"""Next steps and conditionals: where a definition sends the conversation."""

from collections.abc import Callable

import pytest
from botocore.exceptions import ClientError

from tests.lex_bots import Taxi, branches, goes, says
from tests.lex_talk import Talk

Start = Callable[..., Talk]


@pytest.fixture
def taxi() -> Taxi:
    return Taxi()


class TestInitialResponse:
    def test_without_a_next_step_the_slots_are_asked_for_by_priority(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        talk = open_talk(taxi.starts(InitialResponse=says("Okay.")).definition)
        assert talk.say("order a taxi") == ["Okay.", "Size?"]
        assert talk.say("small") == ["Seats?"]
        assert talk.say("3") == ["Bye."]

    def test_elicit_slot_leaves_the_order_of_priorities(self, open_talk: Start, taxi: Taxi) -> None:
        talk = open_talk(taxi.starts(NextStep=goes("ElicitSlot", "Seats")).definition)
        assert talk.say("order a taxi") == ["Seats?"]
        assert talk.say("3") == ["Size?"]

    def test_elicit_slot_passes_over_what_the_user_has_said(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        talk = open_talk(taxi.starts(NextStep=goes("ElicitSlot", "Seats")).definition)
        assert talk.say("a small cab for 3") == ["Bye."]

    def test_elicit_intent_waits_for_another_intent(self, open_talk: Start, taxi: Taxi) -> None:
        setting = {"InitialResponse": says("What for?"), "NextStep": goes("ElicitIntent")}
        talk = open_talk(taxi.starts(**setting).definition)
        assert talk.say("order a taxi") == ["What for?"]
        assert talk.action == "ElicitIntent"
        assert talk.say("hello") == ["Hi."]

    def test_start_intent_begins_another_intent(self, open_talk: Start, taxi: Taxi) -> None:
        step = goes("StartIntent", Intent={"Name": "Greet"})
        talk = open_talk(taxi.starts(InitialResponse=says("Wait."), NextStep=step).definition)
        assert talk.say("order a taxi") == ["Wait.", "Hi."]
        assert talk.intent["name"] == "Greet"

    def test_a_step_may_switch_to_the_slot_of_another_intent(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        step = goes("ElicitSlot", "Seats", Intent={"Name": "OrderTaxi"})
        taxi.greet["InitialResponseSetting"]["NextStep"] = step
        talk = open_talk(taxi.definition)
        assert talk.say("hello") == ["Hi.", "Seats?"]
        assert talk.intent["name"] == "OrderTaxi"

    def test_fulfill_close_and_end(self, open_talk: Start, taxi: Taxi) -> None:
        taxi.fulfills(SuccessResponse=says("It comes."))
        talk = open_talk(taxi.starts(NextStep=goes("FulfillIntent")).definition)
        assert talk.say("order a taxi") == ["It comes.", "Bye."]
        assert talk.intent["state"] == "Fulfilled"
        talk = open_talk(taxi.starts(NextStep=goes("CloseIntent")).definition)
        assert talk.say("order a taxi") == ["Bye."]
        talk = open_talk(taxi.starts(NextStep=goes("EndConversation")).definition)
        assert talk.say("order a taxi") == []
        assert talk.action == "Close"

    def test_confirm_intent_asks_before_the_slots_are_filled(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        taxi.confirms().starts(NextStep=goes("ConfirmIntent"))
        talk = open_talk(taxi.definition)
        assert talk.say("order a taxi") == ["A  cab?"]
        assert talk.say("yes") == ["Size?"]
        taxi.starts(InitialResponse=says("Sure?"), NextStep=goes("ConfirmIntent", silent=True))
        talk = open_talk(taxi.definition)
        assert talk.say("order a taxi") == ["Sure?"]
        assert talk.action == "ConfirmIntent"

    def test_a_flow_that_goes_round_in_circles_is_an_error(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        talk = open_talk(taxi.starts(NextStep=goes("StartIntent")).definition)
        with pytest.raises(ClientError, match="goes round in circles in OrderTaxi"):
            talk.say("order a taxi")

    def test_a_step_may_only_set_attributes(self, open_talk: Start, taxi: Taxi) -> None:
        step = {"SessionAttributes": [{"Key": "asked", "Value": "yes"}]}
        talk = open_talk(taxi.starts(NextStep=step).definition)
        talk.say("order a taxi", sessionState={"sessionAttributes": {"kept": "too"}})
        assert talk.state["sessionAttributes"] == {"kept": "too", "asked": "yes"}
        assert talk.action == "ElicitSlot Size"


class TestCaptures:
    def test_a_capture_response_comes_before_the_next_prompt(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        talk = open_talk(taxi.captures(CaptureResponse=says("A {Size} one.")).definition)
        talk.say("order a taxi")
        assert talk.say("tiny") == ["A small one.", "Seats?"]

    def test_a_slot_that_a_step_empties_is_asked_for_again(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        empty = {"Slots": [{"SlotName": "Size", "SlotValueOverride": {"Value": {}}}]}
        again = goes("ElicitSlot", "Size", Intent=empty, silent=True)
        taxi.captures(
            CaptureNextStep=goes("EvaluateConditional"),
            CaptureConditional=branches(
                ('{Size} = "large"', {"Response": says("Not large."), "NextStep": again}),
                default={"NextStep": goes("EndConversation")},
            ),
        )
        talk = open_talk(taxi.definition)
        talk.say("order a taxi")
        assert talk.say("large") == ["Not large."]
        assert (talk.action, talk.slots["Size"]) == ("ElicitSlot Size", None)
        assert talk.say("small") == []
        assert talk.action == "Close"

    def test_a_slot_that_was_just_captured_can_be_asked_for_again(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        talk = open_talk(taxi.captures(CaptureNextStep=goes("ElicitSlot", "Size")).definition)
        talk.say("order a taxi")
        assert talk.say("small") == ["Size?"]
        assert talk.slots["Size"] == "small"

    def test_a_step_may_fill_other_slots(self, open_talk: Start, taxi: Taxi) -> None:
        given = {"Value": {"InterpretedValue": "4"}, "Shape": "Scalar"}
        slots = {"Slots": [{"SlotName": "Seats", "SlotValueOverride": given}]}
        taxi.captures(CaptureNextStep={"Intent": slots})
        talk = open_talk(taxi.definition)
        talk.say("order a taxi")
        assert talk.say("large") == ["Bye."]
        assert talk.slots == {"Size": "large", "Seats": "4"}

    def test_used_up_retries_take_the_failures_way(self, open_talk: Start, taxi: Taxi) -> None:
        step = goes("StartIntent", Intent={"Name": "Greet"})
        taxi.captures(FailureResponse=says("Never mind."), FailureNextStep=step)
        talk = open_talk(taxi.definition)
        talk.say("order a taxi")
        assert talk.say("blargh") == ["Size?"]
        assert talk.say("blargh") == ["Never mind.", "Hi."]

    def test_a_failure_without_a_step_ends_in_the_fallback_intent(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        talk = open_talk(taxi.captures(FailureResponse=says("Never mind.")).definition)
        talk.say("order a taxi")
        talk.say("blargh")
        assert talk.say("blargh") == ["Never mind.", "What?"]
        assert talk.intent["name"] == "FallbackIntent"


class TestConditionals:
    CASES = (
        ("[vip] = true", {"Response": says("Welcome back."), "NextStep": goes("FulfillIntent")}),
        ("fn.IS_SET([vip])", {"Response": says("No such luck.")}),
    )

    @pytest.mark.parametrize(
        "attributes,said",
        [
            ({"vip": "true"}, ["Welcome back.", "Bye."]),
            ({"vip": "false"}, ["No such luck.", "Size?"]),
            ({}, ["Good day.", "Seats?"]),
        ],
    )
    def test_the_first_branch_that_holds_is_taken(
        self, open_talk: Start, taxi: Taxi, attributes: dict[str, str], said: list[str]
    ) -> None:
        default = {"Response": says("Good day."), "NextStep": goes("ElicitSlot", "Seats")}
        taxi.starts(
            NextStep=goes("EvaluateConditional"),
            Conditional=branches(*self.CASES, default=default),
        )
        talk = open_talk(taxi.definition)
        state = {"sessionAttributes": attributes}
        assert talk.say("order a taxi", sessionState=state) == said

    def test_a_conditional_that_no_step_names_or_that_is_not_active_is_passed_over(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        never = branches(default={"Response": says("Never said.")})
        talk = open_talk(taxi.starts(Conditional=never).definition)
        assert talk.say("order a taxi") == ["Size?"]
        never["IsActive"] = False
        taxi.starts(NextStep=goes("EvaluateConditional"), Conditional=never)
        assert open_talk(taxi.definition).say("order a taxi") == ["Size?"]

    def test_without_a_default_branch_the_default_path_leads_on(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        conditional = branches(*self.CASES[:1], default={})
        del conditional["DefaultBranch"]
        taxi.starts(NextStep=goes("EvaluateConditional"), Conditional=conditional)
        assert open_talk(taxi.definition).say("order a taxi") == ["Size?"]


class TestConfirmation:
    @pytest.fixture
    def ask(self, open_talk: Start) -> Callable[[Taxi], Talk]:
        def asked(taxi: Taxi) -> Talk:
            talk = open_talk(taxi.definition)
            assert talk.say("a small cab for 3") == ["A small cab?"]
            return talk

        return asked

    def test_a_confirmation_has_its_response_and_way(
        self, ask: Callable[[Taxi], Talk], taxi: Taxi
    ) -> None:
        step = goes("StartIntent", Intent={"Name": "Greet"})
        taxi.confirms(ConfirmationResponse=says("Good."), ConfirmationNextStep=step)
        assert ask(taxi).say("yes") == ["Good.", "Hi."]

    def test_a_declination_has_its_response_and_way(
        self, ask: Callable[[Taxi], Talk], taxi: Taxi
    ) -> None:
        taxi.confirms(
            DeclinationResponse=says("Which then?"), DeclinationNextStep=goes("StartIntent")
        )
        talk = ask(taxi)
        assert talk.say("no") == ["Which then?", "Size?"]
        assert talk.intent["confirmationState"] == "None"

    def test_a_declination_may_ask_for_one_slot_again(
        self, ask: Callable[[Taxi], Talk], taxi: Taxi
    ) -> None:
        empty = {"Slots": [{"SlotName": "Size"}]}
        taxi.confirms(DeclinationNextStep=goes("ElicitSlot", "Size", Intent=empty))
        talk = ask(taxi)
        assert talk.say("no") == ["Size?"]
        assert talk.say("large") == ["A large cab?"]

    def test_a_question_that_is_not_answered_takes_the_failures_way(
        self, ask: Callable[[Taxi], Talk], taxi: Taxi
    ) -> None:
        taxi.confirms(FailureResponse=says("Hm."), FailureNextStep=goes("CloseIntent"))
        talk = ask(taxi)
        assert talk.say("blargh") == ["A small cab?"]
        assert talk.say("blargh") == ["Hm.", "Bye."]


class TestClosing:
    def test_a_success_may_start_another_intent(self, open_talk: Start, taxi: Taxi) -> None:
        step = goes("StartIntent", Intent={"Name": "Greet"})
        taxi.fulfills(SuccessResponse=says("It comes."), SuccessNextStep=step)
        assert open_talk(taxi.definition).say("a small cab for 3") == ["It comes.", "Hi."]

    def test_an_end_of_the_conversation_leaves_out_the_closing_response(
        self, open_talk: Start, taxi: Taxi
    ) -> None:
        step = goes("EndConversation")
        taxi.fulfills(SuccessResponse=says("It comes."), SuccessNextStep=step)
        assert open_talk(taxi.definition).say("a small cab for 3") == ["It comes."]

    def test_the_closing_response_may_lead_on(self, open_talk: Start, taxi: Taxi) -> None:
        taxi.order["IntentClosingSetting"]["NextStep"] = goes("ElicitIntent")
        talk = open_talk(taxi.definition)
        assert talk.say("a small cab for 3") == ["Bye."]
        assert talk.action == "ElicitIntent"


def test_a_step_assigns_slots_and_attributes_from_one_another(
    open_talk: Callable[..., Talk],
) -> None:
    taxi = Taxi()
    value = {"Value": {"InterpretedValue": "[usual]"}}
    none = {"Value": {"InterpretedValue": "[nothing]"}}
    steps = [
        {"SlotName": "Seats", "SlotValueOverride": value},
        {"SlotName": "Size", "SlotValueOverride": none},
    ]
    taxi.captures(
        CaptureNextStep={
            **goes("FulfillIntent", Intent={"Slots": steps}),
            "SessionAttributes": [
                {"Key": "last", "Value": "{Size}"},
                {"Key": "kept", "Value": "{Nothing}"},
            ],
        }
    )
    talk = open_talk(taxi.definition)
    talk.say("order a taxi", sessionState={"sessionAttributes": {"usual": "4", "kept": "x"}})
    talk.say("small")
    assert talk.slots == {"Size": "small", "Seats": "4"}
    assert talk.state["sessionAttributes"] == {"usual": "4", "kept": "x", "last": "small"}
