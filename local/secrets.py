"""Secrets Manager's part: the one secret that `send` reads, in boto3's shape."""

import json
from collections.abc import Mapping
from typing import Any

from botocore.exceptions import ClientError

BOT_SECRET_ID = "budgetbuddy/bot"  # noqa: S105 - a secret's name, not a secret
BOT_ID = "LOCALBOT01"
BOT_ALIAS_ID = "TSTALIASID"


class LocalSecrets:
    """Knows `BOT_SECRET_ID` and nothing else."""

    def get_secret_value(self, *, SecretId: str) -> Mapping[str, Any]:  # noqa: N803 - boto3's name
        """The bot's ids; as on AWS, another secret is a ResourceNotFoundException."""
        if SecretId != BOT_SECRET_ID:
            raise ClientError(
                {"Error": {"Code": "ResourceNotFoundException", "Message": "no such secret"}},
                "GetSecretValue",
            )
        ids = {"botId": BOT_ID, "botAliasId": BOT_ALIAS_ID}
        return {"Name": SecretId, "SecretString": json.dumps(ids)}
