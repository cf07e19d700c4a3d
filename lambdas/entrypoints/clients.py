"""botocore's clients, with timeouts and retries that suit a person who waits.

They are what boto3 makes; boto3 itself would load the transfer of files to S3 at every cold start.

Every write carries a condition or a key of its own, so DynamoDB and Secrets Manager may be asked
twice. Lex is asked once: words that were heard twice could answer the question that the first
hearing led to. Whoever gets no answer sends the same messageId again.
"""

from typing import TYPE_CHECKING, Any

from botocore.config import Config
from botocore.loaders import Loader
from botocore.session import get_session

from lambdas.entrypoints.deadline import Deadline
from lambdas.settings import HOOK_SECONDS

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_lexv2_runtime import LexRuntimeV2Client
    from mypy_boto3_secretsmanager import SecretsManagerClient


class _Models(Loader):
    """The services' models, found without looking through the folders of all services of AWS."""

    def list_available_services(self, type_name: str) -> list[str]:  # noqa: ARG002 - each has any
        return ["dynamodb", "lexv2-runtime", "secretsmanager"]


SESSION: Any = get_session()
SESSION.register_component("data_loader", _Models())
"""Shared by all clients, and with it the models and endpoints that it has read."""

CONNECT_SECONDS = 1

READ_SECONDS = 2
"""DynamoDB answers in milliseconds: what takes this long is better asked anew."""

LEX_READ_SECONDS = HOOK_SECONDS + 2
"""A little longer than the code hook may run, so that its failure is heard from Lex itself."""


def open_dynamodb(deadline: Deadline) -> "DynamoDBClient":
    client: DynamoDBClient = SESSION.create_client(
        "dynamodb", config=_config(READ_SECONDS, attempts=2)
    )
    deadline.guard(client, CONNECT_SECONDS + READ_SECONDS)
    return client


def open_secrets(deadline: Deadline) -> "SecretsManagerClient":
    client: SecretsManagerClient = SESSION.create_client(
        "secretsmanager", config=_config(READ_SECONDS, attempts=2)
    )
    deadline.guard(client, CONNECT_SECONDS + READ_SECONDS)
    return client


def open_lex(deadline: Deadline) -> "LexRuntimeV2Client":
    client: LexRuntimeV2Client = SESSION.create_client(
        "lexv2-runtime", config=_config(LEX_READ_SECONDS, attempts=1)
    )
    deadline.guard(client, CONNECT_SECONDS + LEX_READ_SECONDS)
    return client


def _config(read_seconds: int, *, attempts: int) -> Config:
    return Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=read_seconds,
        retries={"mode": "standard", "total_max_attempts": attempts},
        tcp_keepalive=True,
    )
