"""The three Lambdas and what each may do: docs/security.md says why."""

from constructs import Construct

from infra.asset import LambdaAsset
from infra.bot import Bot
from infra.handler import Handler
from infra.stages import Stage
from infra.table import Table
from lambdas.settings import (
    API_SECONDS,
    HOOK_SECONDS,
    ConversationSettings,
    LedgerSettings,
)

CONVERSATION_ACTIONS = (
    "dynamodb:DeleteItem",
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:UpdateItem",
)
"""What claiming a message, finishing a turn and filling in its cards does to the table."""

LEDGER_ACTIONS = (*CONVERSATION_ACTIONS, "dynamodb:ConditionCheckItem")
"""What recording an operation does besides: an id that was moved away is checked for."""

ACCOUNT_ACTIONS = (*LEDGER_ACTIONS, "dynamodb:BatchWriteItem")
"""What deleting an account does besides."""


class Handlers(Construct):
    """`fulfillment` is Lex's code hook, `send` is behind `POST /send`, `api` behind the rest."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        asset: LambdaAsset,
        table: Table,
    ) -> None:
        super().__init__(scope, construct_id)
        self._stage, self._asset, self._table = stage, asset, table.table
        self.fulfillment = Handler(
            self,
            "Fulfillment",
            stage=stage,
            asset=asset,
            seconds=HOOK_SECONDS,
            environment=LedgerSettings(table_name=self._table.table_name).to_env(),
            description="The code hook of the bot",
        )
        self.fulfillment.allow(LEDGER_ACTIONS, [self._table.table_arn])

    def add_conversation(self, bot: Bot, app_origin: str) -> None:
        """Make `send` and `api`, which talk to the bot; the bot needs its code hook first."""
        environment = ConversationSettings(
            table_name=self._table.table_name, bot_secret_id=bot.secret_id, app_origin=app_origin
        ).to_env()
        self.send = Handler(
            self,
            "Send",
            stage=self._stage,
            asset=self._asset,
            seconds=API_SECONDS,
            environment=environment,
            description="POST /send",
        )
        self.send.allow(CONVERSATION_ACTIONS, [self._table.table_arn])
        self.send.allow(["lex:RecognizeText"], [bot.alias_arn])
        self.api = Handler(
            self,
            "Api",
            stage=self._stage,
            asset=self._asset,
            seconds=API_SECONDS,
            environment=environment,
            description="Every route of the API but POST /send",
        )
        self.api.allow(ACCOUNT_ACTIONS, [self._table.table_arn])
        self.api.allow(["lex:DeleteSession"], [bot.alias_arn])
        for handler in (self.send, self.api):
            handler.allow(["secretsmanager:GetSecretValue"], [bot.secret_id])

    @property
    def all(self) -> tuple[Handler, ...]:
        """Every one of them."""
        return (self.send, self.fulfillment, self.api)
