"""The slots and slot types in the properties of a bot.

Source: the CloudFormation resource AWS::Lex::Bot.
"""

from collections.abc import Mapping

from .definition import ListedValue, Prompt, Slot, SlotType
from .errors import DefinitionError
from .flow_reader import read_hook, read_named_outcome, read_retry_hook
from .message_reader import read_prompt
from .needs import Needs, parse_needs
from .properties import Properties
from .utterances import has_words

_SLOT = frozenset(
    "Description MultipleValuesSetting Name ObfuscationSetting SlotTypeName "
    "SubSlotSetting ValueElicitationSetting".split()
)
_ELICITATION = frozenset(
    "DefaultValueSpecification PromptSpecification SampleUtterances SlotCaptureSetting "
    "SlotConstraint SlotResolutionSetting WaitAndContinueSpecification".split()
)
_SLOT_TYPE = frozenset(
    "CompositeSlotTypeSetting Description ExternalSourceSetting Name ParentSlotTypeSignature "
    "SlotTypeValues ValueSelectionSetting".split()
)
_STRATEGIES = ("ORIGINAL_VALUE", "TOP_RESOLUTION", "CONCATENATION")
MOST_SUB_SLOTS = 6

LONGEST_VALUE = 500
"""Characters of a slot type's value, as the quotas page says; the model of the API says 140."""


def read_utterances(source: Properties, *, most: int) -> tuple[str, ...]:
    """The sample utterances; one without a word or slot is passed over with a warning."""
    found: list[str] = []
    for child in source.children("SampleUtterances", most=most):
        text = child.text("Utterance", longest=500)
        if has_words(text):
            found.append(text)
        else:
            child.warn("holds no words and has no effect")
    return tuple(found)


def read_slot(source: Properties, types: Mapping[str, SlotType]) -> Slot:
    """The slot; `types` are the locale's own slot types by name."""
    source.only(_SLOT)
    type_name = source.text("SlotTypeName", longest=100)
    composite = types.get(type_name)
    multiple = source.child("MultipleValuesSetting")
    setting = source.required_child("ValueElicitationSetting")
    setting.only(_ELICITATION)
    capture = setting.child("SlotCaptureSetting")
    sub_slots, needs = _read_sub_slots(source, composite.sub_slots if composite else ())
    return Slot(
        name=source.text("Name", longest=100),
        type_name=type_name,
        required=setting.choice("SlotConstraint", ("Required", "Optional")) == "Required",
        prompt=_read_prompt(setting),
        utterances=read_utterances(setting, most=10),
        defaults=_read_defaults(setting),
        multiple=multiple is not None and multiple.flag("AllowMultipleValues", default=False),
        captured=read_named_outcome(capture, "Capture"),
        missed=read_named_outcome(capture, "Failure"),
        hook=None if capture is None else read_hook(capture.child("CodeHook")),
        retry_hook=None
        if capture is None
        else read_retry_hook(capture.child("ElicitationCodeHook")),
        sub_slots=sub_slots,
        needs=needs,
    )


def _read_prompt(setting: Properties) -> Prompt | None:
    prompt = setting.child("PromptSpecification")
    return None if prompt is None else read_prompt(prompt)


def _read_defaults(setting: Properties) -> tuple[str, ...]:
    """Values to try in order; an API-shaped definition may have no list here."""
    defaults = setting.child("DefaultValueSpecification")
    if defaults is None:
        return ()
    return tuple(
        child.text("DefaultValue", longest=202)
        for child in defaults.children("DefaultValueList", most=10)
    )


def _read_sub_slots(
    source: Properties, parts: tuple[tuple[str, str], ...]
) -> tuple[tuple[Slot, ...], Needs]:
    """The parts of the slot's type with what the slot says of each, and what it needs of them."""
    setting = source.child("SubSlotSetting")
    if setting is None:
        return tuple(Slot(name, kind, required=False) for name, kind in parts), ()
    names = [name for name, _ in parts]
    specified = setting.child("SlotSpecifications")
    if specified is not None:
        specified.only(frozenset(names))
    slots = tuple(
        _read_sub_slot(name, kind, None if specified is None else specified.child(name))
        for name, kind in parts
    )
    expression = setting.optional_text("Expression", longest=640)
    if expression is None:
        return slots, ()
    return slots, parse_needs(expression, names, setting.path("Expression"))


def _read_sub_slot(name: str, kind: str, source: Properties | None) -> Slot:
    setting = None if source is None else source.child("ValueElicitationSetting")
    if setting is None:
        return Slot(name, kind, required=False)
    return Slot(
        name,
        kind,
        required=False,
        prompt=_read_prompt(setting),
        utterances=read_utterances(setting, most=10),
        defaults=_read_defaults(setting),
    )


def read_slot_type(source: Properties) -> SlotType:
    source.only(_SLOT_TYPE)
    source.refuse("ExternalSourceSetting")
    selection = source.child("ValueSelectionSetting")
    strategy, pattern = "ORIGINAL_VALUE", None
    if selection is not None:
        strategy = selection.choice("ResolutionStrategy", _STRATEGIES, "ORIGINAL_VALUE")
        regex = selection.child("RegexFilter")
        pattern = None if regex is None else regex.text("Pattern", longest=300)
    composite = source.child("CompositeSlotTypeSetting")
    parts = () if composite is None else _read_parts(composite)
    if strategy == "CONCATENATION" and not parts:
        rule = "CONCATENATION is for composite types, which have sub-slots"
        raise DefinitionError(source.path("ValueSelectionSetting.ResolutionStrategy"), rule)
    return SlotType(
        name=source.text("Name", longest=100),
        values=tuple(_read_value(child) for child in source.children("SlotTypeValues")),
        restricted=strategy == "TOP_RESOLUTION",
        parent=source.optional_text("ParentSlotTypeSignature", longest=100),
        pattern=pattern,
        sub_slots=parts,
    )


def _read_parts(source: Properties) -> tuple[tuple[str, str], ...]:
    """Name and slot type of each sub-slot; the type by its name, wherever ids are unknown."""
    return tuple(
        (
            child.text("Name", longest=100),
            child.optional_text("SlotTypeName", longest=100)
            or child.text("SlotTypeId", longest=100),
        )
        for child in source.children("SubSlots", named_by="Name", most=MOST_SUB_SLOTS)
    )


def _read_value(source: Properties) -> ListedValue:
    return ListedValue(
        value=source.required_child("SampleValue").text("Value", longest=LONGEST_VALUE),
        synonyms=tuple(
            child.text("Value", longest=LONGEST_VALUE) for child in source.children("Synonyms")
        ),
    )
