"""The conversation flow in the properties of a bot: outcomes, next steps, conditionals, hooks.

Source: the CloudFormation resource AWS::Lex::Bot.
"""

from .condition_reader import parse_condition
from .flow import STEPS, Branch, HookPlace, NextStep, Outcome
from .message_reader import read_response
from .properties import Properties


def read_outcome(
    source: Properties | None,
    response: str,
    next_step: str = "NextStep",
    conditional: str = "Conditional",
) -> Outcome:
    """The outcome whose three parts have these keys."""
    if source is None:
        return Outcome()
    return Outcome(
        response=read_response(source.child(response)),
        next=_read_next_step(source.child(next_step)),
        branches=_read_conditional(source.child(conditional)),
    )


def read_named_outcome(source: Properties | None, name: str) -> Outcome:
    """The outcome whose keys begin with a name: SuccessResponse, SuccessNextStep, ..."""
    return read_outcome(source, f"{name}Response", f"{name}NextStep", f"{name}Conditional")


def read_hook(source: Properties | None) -> HookPlace | None:
    """The invocation of the code hook; None when there is none or it isn't active."""
    if source is None or not source.flag("IsActive", default=True):
        return None
    after = source.child("PostCodeHookSpecification")
    return HookPlace(
        enabled=source.flag("EnableCodeHookInvocation", default=True),
        label=source.optional_text("InvocationLabel", longest=100),
        success=read_named_outcome(after, "Success"),
        failure=read_named_outcome(after, "Failure"),
        timeout=read_named_outcome(after, "Timeout"),
    )


def read_retry_hook(source: Properties | None) -> HookPlace | None:
    """The invocation of the code hook when an answer wasn't understood; None without one."""
    if source is None or not source.flag("EnableCodeHookInvocation", default=False):
        return None
    return HookPlace(label=source.optional_text("InvocationLabel", longest=100))


def _read_next_step(source: Properties | None) -> NextStep | None:
    if source is None:
        return None
    action, intent = source.child("DialogAction"), source.child("Intent")
    kind = slot = None
    silent = False
    if action is not None:
        kind = action.choice("Type", STEPS)
        slot = action.optional_text("SlotToElicit", longest=100)
        silent = action.flag("SuppressNextMessage", default=False)
    return NextStep(
        action=kind,
        slot=slot,
        silent=silent,
        intent=None if intent is None else intent.optional_text("Name", longest=100),
        slots={} if intent is None else _read_overrides(intent),
        attributes={
            child.text("Key", longest=1_024): child.any_text("Value")
            for child in source.children("SessionAttributes", named_by="Key")
        },
    )


def _read_overrides(source: Properties) -> dict[str, tuple[str, ...]]:
    """New values by slot; a slot without a value is emptied."""
    overrides: dict[str, tuple[str, ...]] = {}
    for child in source.children("Slots", named_by="SlotName"):
        name = child.text("SlotName", longest=100)
        override = child.child("SlotValueOverride")
        overrides[name] = () if override is None else _read_values(override)
    return overrides


def _read_values(override: Properties) -> tuple[str, ...]:
    items = [override, *override.children("Values")]
    values = [item.child("Value") for item in items]
    found = [
        None if one is None else one.optional_text("InterpretedValue", longest=202)
        for one in values
    ]
    return tuple(text for text in found if text is not None)


def _read_conditional(source: Properties | None) -> tuple[Branch, ...]:
    if source is None or not source.flag("IsActive", default=True):
        return ()
    branches = [
        _read_branch(child)
        for child in source.children("ConditionalBranches", named_by="Name", most=4)
    ]
    default = source.child("DefaultBranch")
    if default is not None:
        outcome = read_outcome(default, "Response")
        branches.append(Branch("default", None, outcome.response, outcome.next))
    return tuple(branches)


def _read_branch(source: Properties) -> Branch:
    condition = source.required_child("Condition")
    text = condition.text("ExpressionString", longest=1_024)
    outcome = read_outcome(source, "Response")
    return Branch(
        name=source.text("Name", longest=100),
        condition=parse_condition(text, condition.path("ExpressionString")),
        response=outcome.response,
        next=outcome.next,
    )
