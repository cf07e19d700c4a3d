"""Sign-in, API, Lambdas, bot and table: all that holds data or decides."""

from typing import Any

from aws_cdk import CfnOutput, Stack
from constructs import Construct

from infra.api import Api
from infra.asset import LambdaAsset
from infra.bot import Bot
from infra.firewall import Firewall
from infra.handlers import Handlers
from infra.posting import PostingSchedule
from infra.stages import Stage
from infra.table import Table
from infra.users import Users


class BackendStack(Stack):
    """Outputs: ApiUrl, UserPoolId, UserPoolClientId, SignInUrl, TableName, BotId, BotAliasId,
    BotSecret (the id of the secret that names the bot).
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        asset: LambdaAsset,
        app_url: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(scope, construct_id, **kwargs)
        self.users = Users(self, "Users", stage=stage, app_url=app_url)
        self.table = Table(self, "Table", stage=stage)
        self.handlers = Handlers(self, "Handlers", stage=stage, asset=asset, table=self.table)
        self.posting = PostingSchedule(self, "Schedule", stage=stage, asset=asset, table=self.table)
        self.bot = Bot(self, "Bot", stage=stage, code_hook=self.handlers.fulfillment.function)
        self.handlers.add_conversation(self.bot, app_url)
        self.api = Api(
            self, "Api", stage=stage, users=self.users, handlers=self.handlers, origin=app_url
        )
        if stage.firewall:
            firewall = Firewall(self, "ApiFirewall", stage=stage, limits_addresses=False)
            firewall.protect(self.api.stage.stage_arn)
        for name, value in {
            "ApiUrl": self.api.url,
            "UserPoolId": self.users.pool.user_pool_id,
            "UserPoolClientId": self.users.client.user_pool_client_id,
            "SignInUrl": self.users.sign_in_url,
            "TableName": self.table.table.table_name,
            "BotId": self.bot.id,
            "BotAliasId": self.bot.alias_id,
            "BotSecret": self.bot.secret_id,
        }.items():
            # An output shares its names with the constructs, so each has a prefix there.
            CfnOutput(self, f"Output{name}", value=value).override_logical_id(name)
