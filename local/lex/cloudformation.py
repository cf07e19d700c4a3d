"""The Properties of AWS::Lex::Bot become a `Bot`.

Keys are CloudFormation's; values are plain literals. What only matters to voice, logs or streaming
(VoiceSettings, FulfillmentUpdatesSpecification, obfuscation, ...) is accepted and has no effect.
What would change a text conversation and isn't honoured is refused by name.
Source: the CloudFormation resource AWS::Lex::Bot.
"""

from collections.abc import Mapping

from .checks import check_bot, find_oddities
from .definition import (
    Bot,
    Confirmation,
    Fulfillment,
    Intent,
    Locale,
    OutputContext,
    SlotType,
)
from .errors import DefinitionError
from .flow import Outcome
from .flow_reader import (
    read_hook,
    read_named_outcome,
    read_outcome,
    read_retry_hook,
)
from .message_reader import read_prompt
from .properties import Properties
from .slot_reader import read_slot, read_slot_type, read_utterances

_BOT = frozenset(
    "AutoBuildBotLocales BotFileS3Location BotLocales BotMembers BotTags BotType DataPrivacy "
    "Description ErrorLogSettings Id IdleSessionTTLInSeconds Name Replication RoleArn "
    "TestBotAliasSettings TestBotAliasTags".split()
)
_LOCALE = frozenset(
    "AudioFillerSettings CustomVocabulary Description GenerativeAISettings Intents LocaleId "
    "NluConfidenceThreshold SlotTypes SpeechDetectionSensitivity SpeechRecognitionSettings "
    "UnifiedSpeechSettings VoiceSettings".split()
)
_INTENT = frozenset(
    "BedrockAgentIntentConfiguration Description DialogCodeHook DisplayName FulfillmentCodeHook "
    "InitialResponseSetting InputContexts IntentClosingSetting IntentConfirmationSetting "
    "KendraConfiguration Name OutputContexts ParentIntentSignature QInConnectIntentConfiguration "
    "QnAIntentConfiguration SampleUtterances SlotPriorities Slots".split()
)
THRESHOLD = 0.4
"""What the console suggests, for definitions that may leave the threshold out."""

IDLE_SECONDS = 300
"""As above, for how long an idle session lives."""


def read_bot(definition: Mapping[str, object], *, strict: bool = True) -> Bot:
    """The bot of the Properties of an AWS::Lex::Bot, with its id as "Id" when it is known.

    Properties that the resource doesn't have are refused as CloudFormation does; unless `strict`
    they become warnings. Raises DefinitionError, naming the place and the rule.
    """
    warnings: list[str] = []
    source = Properties(definition, "", warnings, strict=strict)
    source.only(_BOT)
    source.refuse("BotFileS3Location", "BotMembers")
    locales: dict[str, Locale] = {}
    for child in source.children("BotLocales", named_by="LocaleId", fewest=1):
        locale = _read_locale(child)
        if locale.id in locales:
            raise DefinitionError(child.place, "is defined twice")
        locales[locale.id] = locale
    disabled = _read_disabled(source, frozenset(locales))
    bot = Bot(
        name=source.text("Name", longest=100),
        session_seconds=int(source.number("IdleSessionTTLInSeconds", 60, 86_400, IDLE_SECONDS)),
        locales=locales,
        id=source.optional_text("Id", longest=10),
        disabled=disabled,
    )
    check_bot(bot)
    return bot._replace(warnings=(*warnings, *find_oddities(bot)))


def _read_disabled(source: Properties, locales: frozenset[str]) -> frozenset[str]:
    """The locales that the test alias doesn't serve; those it doesn't mention it does."""
    settings = source.child("TestBotAliasSettings")
    if settings is None:
        return frozenset()
    disabled = frozenset(
        child.text("LocaleId", longest=32)
        for child in settings.children("BotAliasLocaleSettings", named_by="LocaleId")
        if not child.required_child("BotAliasLocaleSetting").flag("Enabled", default=True)
    )
    if disabled >= locales:
        raise DefinitionError(settings.path("BotAliasLocaleSettings"), "enables no locale")
    return disabled & locales


def _read_locale(source: Properties) -> Locale:
    source.only(_LOCALE)
    kinds = tuple(
        read_slot_type(child) for child in source.children("SlotTypes", named_by="Name", most=250)
    )
    types = {kind.name: kind for kind in kinds}
    return Locale(
        id=source.text("LocaleId", longest=32),
        threshold=source.number("NluConfidenceThreshold", 0, 1, THRESHOLD),
        intents=tuple(
            _read_intent(child, types)
            for child in source.children("Intents", named_by="Name", fewest=1, most=1_000)
        ),
        slot_types=kinds,
    )


def _read_intent(source: Properties, types: Mapping[str, SlotType]) -> Intent:
    source.only(_INTENT)
    source.refuse("KendraConfiguration")
    hook = source.child("DialogCodeHook")
    initial = source.child("InitialResponseSetting")
    return Intent(
        name=source.text("Name", longest=100),
        parent=source.optional_text("ParentIntentSignature", longest=255),
        utterances=read_utterances(source, most=1_500),
        slots=tuple(
            read_slot(child, types) for child in source.children("Slots", named_by="Name", most=100)
        ),
        priorities=_read_priorities(source),
        dialog_hook=hook is not None and hook.flag("Enabled", default=False),
        fulfillment=_read_fulfillment(source.child("FulfillmentCodeHook")),
        confirmation=_read_confirmation(source.child("IntentConfirmationSetting")),
        initial=read_outcome(initial, "InitialResponse"),
        initial_hook=None if initial is None else read_hook(initial.child("CodeHook")),
        closing=_read_closing(source.child("IntentClosingSetting")),
        input_contexts=tuple(
            child.text("Name", longest=100)
            for child in source.children("InputContexts", named_by="Name", most=5)
        ),
        output_contexts=tuple(
            _read_context(child)
            for child in source.children("OutputContexts", named_by="Name", most=10)
        ),
    )


def _read_priorities(source: Properties) -> tuple[str, ...]:
    """Slot names in the order of elicitation: by Priority, ties in the order written."""
    ranked = [
        (child.number("Priority", 0, 100), child.text("SlotName", longest=100))
        for child in source.children("SlotPriorities", named_by="SlotName")
    ]
    return tuple(name for _, name in sorted(ranked, key=lambda pair: pair[0]))


def _read_closing(source: Properties | None) -> Outcome:
    if source is None or not source.flag("IsActive", default=True):
        return Outcome()
    return read_outcome(source, "ClosingResponse")


def _read_context(source: Properties) -> OutputContext:
    return OutputContext(
        name=source.text("Name", longest=100),
        seconds=int(source.number("TimeToLiveInSeconds", 5, 86_400)),
        turns=int(source.number("TurnsToLive", 1, 20)),
    )


def _read_fulfillment(source: Properties | None) -> Fulfillment | None:
    if source is None or not source.flag("IsActive", default=True):
        return None
    status = source.child("PostFulfillmentStatusSpecification")
    return Fulfillment(
        enabled=source.flag("Enabled", default=False),
        success=read_named_outcome(status, "Success"),
        failure=read_named_outcome(status, "Failure"),
        timeout=read_named_outcome(status, "Timeout"),
    )


def _read_confirmation(source: Properties | None) -> Confirmation | None:
    if source is None or not source.flag("IsActive", default=True):
        return None
    return Confirmation(
        prompt=read_prompt(source.required_child("PromptSpecification")),
        confirmed=read_named_outcome(source, "Confirmation"),
        declined=read_named_outcome(source, "Declination"),
        failed=read_named_outcome(source, "Failure"),
        hook=read_hook(source.child("CodeHook")),
        retry_hook=read_retry_hook(source.child("ElicitationCodeHook")),
    )
