"""Which locales the aliases of a template serve.

This runtime stands in for whichever alias the bot's clients talk to: a locale is off when an alias
of the bot disables it and none enables it.
Source: BotAliasLocaleSettings of AWS::Lex::Bot and AWS::Lex::BotAlias, and of CreateBotAlias.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

_TYPE = "AWS::Lex::BotAlias"
Resolve = Callable[[Any, str], Any]
"""Gives a value without intrinsic functions; the text is its place."""


def alias_settings(
    resources: Mapping[str, Any], bot: str, others: frozenset[str], resolve: Resolve
) -> dict[str, Any] | None:
    """The TestBotAliasSettings that say the same of the bot's locales as all of its aliases.

    `bot` is its logical id, `others` are those of the template's other bots. None when no alias
    says anything. What else belongs to an alias may refer to the account and isn't looked at.
    """
    enabled: dict[str, bool] = {}
    for settings, place in _settings(resources, bot, others):
        for at, (locale, value) in enumerate(_locales(settings)):
            name = resolve(locale, place)
            flag = str(resolve(value, f"{place}[{at}].Enabled")).lower() != "false"
            enabled[str(name)] = enabled.get(str(name), False) or flag
    entries = [
        {"LocaleId": name, "BotAliasLocaleSetting": {"Enabled": flag}}
        for name, flag in enabled.items()
    ]
    return {"BotAliasLocaleSettings": entries} if entries else None


def _settings(
    resources: Mapping[str, Any], bot: str, others: frozenset[str]
) -> Iterator[tuple[Any, str]]:
    """The locale settings of the bot's test alias and of its other aliases, and their places."""
    for name, resource in resources.items():
        given = resource.get("Properties") if isinstance(resource, dict) else None
        if not isinstance(given, dict):
            continue
        place = f"Resources.{name}.Properties"
        if name == bot:
            test = given.get("TestBotAliasSettings")
            if isinstance(test, dict):
                yield test.get("BotAliasLocaleSettings"), f"{place}.TestBotAliasSettings"
        elif resource.get("Type") == _TYPE and _concerns(given.get("BotId"), bot, others):
            yield given.get("BotAliasLocaleSettings"), place
        elif "botAliasLocaleSettings" in given and _concerns(given.get("botId"), bot, others):
            yield given["botAliasLocaleSettings"], place


def _concerns(reference: Any, bot: str, others: frozenset[str]) -> bool:
    """Whether the reference is to the bot; one that names no bot of the template may be."""
    names = set(_texts(reference))
    return bot in names or not names & others


def _texts(value: Any) -> Iterator[str]:
    """Every text inside a value; of "Bot.Id" the logical id."""
    if isinstance(value, str):
        yield value.partition(".")[0]
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _locales(settings: Any) -> Iterator[tuple[Any, Any]]:
    """Each locale and whether it is enabled: CloudFormation has a list, the API a map."""
    if isinstance(settings, dict):
        for locale, setting in settings.items():
            if isinstance(setting, dict) and "enabled" in setting:
                yield locale, setting["enabled"]
    elif isinstance(settings, list):
        for one in settings:
            setting = one.get("BotAliasLocaleSetting") if isinstance(one, dict) else None
            if isinstance(setting, dict) and "Enabled" in setting:
                yield one.get("LocaleId"), setting["Enabled"]
