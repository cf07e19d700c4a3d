"""Locales that an alias doesn't enable."""

import json
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.lex.cloudformation import read_bot
from local.lex.definition import Bot
from local.lex.errors import DefinitionError
from local.lex.formats.loading import load_bot
from local.lex.runtime import LOCAL_BOT_ID, LocalLex

INTENTS = [
    {"Name": "Greet", "SampleUtterances": [{"Utterance": "hello"}]},
    {"Name": "FallbackIntent", "ParentIntentSignature": "AMAZON.FallbackIntent"},
]


def settings(**enabled: Any) -> list[dict[str, Any]]:
    return [
        {"LocaleId": locale, "BotAliasLocaleSetting": {"Enabled": flag}}
        for locale, flag in enabled.items()
    ]


def properties(**enabled: Any) -> dict[str, Any]:
    """A bot of two locales, and what its test alias says of them."""
    locales = [
        {"LocaleId": name, "NluConfidenceThreshold": 0.4, "Intents": INTENTS}
        for name in ("en_US", "es_US")
    ]
    bot = {"Name": "Greeter", "IdleSessionTTLInSeconds": 300, "BotLocales": locales}
    test = {"TestBotAliasSettings": {"BotAliasLocaleSettings": settings(**enabled)}}
    return {**bot, **(test if enabled else {})}


def alias(bot: str, **enabled: Any) -> dict[str, Any]:
    given = {"BotId": {"Ref": bot}, "BotAliasLocaleSettings": settings(**enabled)}
    return {"Type": "AWS::Lex::BotAlias", "Properties": given}


def load(folder: Path, **resources: Any) -> Bot:
    path = folder / "template.json"
    bot = {"Type": "AWS::Lex::Bot", "Properties": properties(**resources.pop("test", {}))}
    parameters = {"Spanish": {"Type": "String", "Default": "false"}}
    template = {"Parameters": parameters, "Resources": {"Bot": bot, **resources}}
    path.write_text(json.dumps(template))
    return load_bot(path, resource="Bot")


def test_a_locale_that_the_alias_does_not_enable_is_not_found(models: Path) -> None:
    lex = LocalLex(properties(en_US=True, es_US=False), model_cache=models)
    assert lex.locales == ("en_US",)

    def say(locale: str) -> dict[str, Any]:
        return lex.recognize_text(
            botId=LOCAL_BOT_ID,
            botAliasId="TSTALIASID",
            localeId=locale,
            sessionId="somebody",
            text="hello",
        )

    assert say("en_US")["sessionState"]["intent"]["name"] == "Greet"
    with pytest.raises(ClientError, match="localeId") as caught:
        say("es_US")
    assert caught.value.response["Error"]["Code"] == "ResourceNotFoundException"


def test_a_locale_that_the_alias_does_not_mention_is_served() -> None:
    assert read_bot(properties()).disabled == frozenset()
    assert read_bot(properties(en_US=True)).disabled == frozenset()
    assert read_bot(properties(es_US="false", fr_FR=False)).disabled == {"es_US"}


def test_an_alias_has_to_enable_a_locale() -> None:
    with pytest.raises(DefinitionError, match=r"BotAliasLocaleSettings: enables no locale"):
        read_bot(properties(en_US=False, es_US=False))


def test_an_alias_of_the_template_decides_too(tmp_path: Path) -> None:
    off = alias("Bot", en_US=True, es_US={"Ref": "Spanish"})
    assert load(tmp_path, Live=off).disabled == {"es_US"}
    assert load(tmp_path, test={"en_US": True}, Live=off).disabled == {"es_US"}
    assert load(tmp_path, test={"es_US": True}, Live=off).disabled == frozenset()
    assert load(tmp_path, Live=off, Beta=alias("Bot", es_US=True)).disabled == frozenset()


def test_an_alias_of_another_bot_does_not(tmp_path: Path) -> None:
    other = {"Type": "AWS::Lex::Bot", "Properties": properties()}
    bot = load(tmp_path, Other=other, Live=alias("Other", es_US=False), Odd="no resource")
    assert bot.disabled == frozenset()


def test_an_alias_in_the_shapes_of_the_api_decides_too(tmp_path: Path) -> None:
    given = {
        "botId": {"Fn::Ref": "Bot"},
        "botAliasLocaleSettings": {"en_US": {"enabled": True}, "es_US": {"enabled": False}},
    }
    live = {"Type": "AWS::CloudFormation::CustomResource", "Properties": given}
    assert load(tmp_path, Live=live).disabled == {"es_US"}
