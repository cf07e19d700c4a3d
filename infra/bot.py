"""The Lex bot, rendered from `bot/`: its version, its alias, its code hook and its address.

A version is cut once and never changes, so the hash of the definition is part of its name in the
template: another definition makes another version, and the alias goes over to it.
"""

import hashlib
import json
from typing import Any

from aws_cdk import Aws, CfnResource, Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct

from bot import BOT
from bot.cloudformation import render_bot
from infra.stages import Stage


class Bot(Construct):
    """The plain resources of CloudFormation: `bot/` renders exactly their properties."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        code_hook: lambda_.Function,
    ) -> None:
        super().__init__(scope, construct_id)
        definition = render_bot(BOT)
        locales = [locale["LocaleId"] for locale in definition["BotLocales"]]
        bot = CfnResource(
            self,
            "Bot",
            type="AWS::Lex::Bot",
            properties={
                **definition,
                "Name": f"{BOT.name}-{stage.name}",
                "RoleArn": self._role().role_arn,
            },
        )
        self.id = bot.get_att("Id").to_string()
        version = self._version(definition, locales)
        alias = self._alias(stage, version, locales, code_hook)
        self.alias_id = alias.get_att("BotAliasId").to_string()
        self.alias_arn = alias.get_att("Arn").to_string()
        code_hook.add_permission(
            "LexCodeHook",
            principal=iam.ServicePrincipal("lexv2.amazonaws.com"),
            source_account=Aws.ACCOUNT_ID,
            source_arn=self.alias_arn,
        )
        self.secret_id = self._address()

    def _role(self) -> iam.Role:
        """Lex assumes it; text alone needs no permission (voices would need Polly)."""
        arn = f"arn:{Aws.PARTITION}:lex:{Aws.REGION}:{Aws.ACCOUNT_ID}:bot/*"
        return iam.Role(
            self,
            "Role",
            assumed_by=iam.ServicePrincipal(
                "lexv2.amazonaws.com",
                conditions={
                    "StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID},
                    "ArnLike": {"aws:SourceArn": arn},
                },
            ),
            description="The bot; it has no permission, because text needs none",
        )

    def _version(self, definition: dict[str, Any], locales: list[str]) -> CfnResource:
        version = CfnResource(
            self,
            "Version",
            type="AWS::Lex::BotVersion",
            properties={
                "BotId": self.id,
                "BotVersionLocaleSpecification": [
                    {
                        "LocaleId": locale,
                        "BotVersionLocaleDetails": {"SourceBotVersion": "DRAFT"},
                    }
                    for locale in locales
                ],
            },
        )
        version.override_logical_id(f"BotVersion{definition_hash(definition)}")
        return version

    def _alias(
        self,
        stage: Stage,
        version: CfnResource,
        locales: list[str],
        code_hook: lambda_.Function,
    ) -> CfnResource:
        hook = {"LambdaArn": code_hook.function_arn, "CodeHookInterfaceVersion": "1.0"}
        setting = {"Enabled": True, "CodeHookSpecification": {"LambdaCodeHook": hook}}
        return CfnResource(
            self,
            "Alias",
            type="AWS::Lex::BotAlias",
            properties={
                "BotId": self.id,
                "BotAliasName": stage.name,
                "BotVersion": version.get_att("BotVersion").to_string(),
                "BotAliasLocaleSettings": [
                    {"LocaleId": locale, "BotAliasLocaleSetting": setting} for locale in locales
                ],
            },
        )

    def _address(self) -> str:
        """The id of a secret in the form that `lambdas.handlers.bot_address` reads."""
        secret = secretsmanager.CfnSecret(
            self,
            "Address",
            description="Ids of the bot and of its alias",
            secret_string=Stack.of(self).to_json_string(
                {"botId": self.id, "botAliasId": self.alias_id}
            ),
        )
        return secret.attr_id


def definition_hash(definition: dict[str, Any]) -> str:
    """Eight letters and digits that change with the definition."""
    text = json.dumps(definition, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:8]
