"""What `make deploy` would have made, in MiniStack: the backend's stack, its files, its clients."""

import io
import json
import uuid
import zipfile
from collections.abc import Iterator
from importlib.metadata import files
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config

from tests.aws.template import (
    ACCOUNT,
    ALIAS_ARN,
    ASSET_KEY,
    ASSETS,
    REGION,
    Json,
    read_template,
)
from tests.conftest import REPOSITORY

STACK = "BudgetBuddy-dev-backend"
SNAPSHOT = REPOSITORY / "infra" / "snapshot" / "dev" / "backend.json"
LAYER = (
    "aws-lambda-powertools",
    "aws-xray-sdk",
    "wrapt",
    "jmespath",
    "typing_extensions",
    "tzdata",
)
"""What Powertools' managed layer and the asset's own time zones bring along."""


class Deployment:
    """A deployed backend; nothing in it is called but over HTTP."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._deploy()
        outputs = self.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]
        self.outputs = {o["OutputKey"]: o["OutputValue"] for o in outputs["Outputs"]}
        self.api_id = self.outputs["ApiUrl"].removeprefix("https://").partition(".")[0]
        self.url = f"{endpoint}/_aws/execute-api/{self.api_id}/v1"
        self._validate_bodies()

    def client(self, service: str) -> Any:
        """A boto3 client with every permission."""
        return boto3.client(
            service,  # type: ignore[call-overload]
            endpoint_url=self.endpoint,
            region_name=REGION,
            aws_access_key_id=ACCOUNT,
            aws_secret_access_key="of an emulator",
            config=Config(retries={"mode": "standard"}),
        )

    def resources(self, kind: str) -> dict[str, str]:
        """By logical id: the physical ids of the stack's resources of that type."""
        pages = self.client("cloudformation").list_stack_resources(StackName=STACK)
        return {
            each["LogicalResourceId"]: each["PhysicalResourceId"]
            for each in pages["StackResourceSummaries"]
            if each["ResourceType"] == kind
        }

    def function(self, service: str) -> str:
        """The name of the Lambda of that entrypoint."""
        found = self.resources("AWS::Lambda::Function")
        (name,) = (each for logical, each in found.items() if service in logical.lower())
        return name

    def role(self, service: str) -> str:
        """The name of that Lambda's role."""
        return self.role_arn(service).rpartition("/")[2]

    def role_arn(self, service: str) -> str:
        found = self.client("lambda").get_function(FunctionName=self.function(service))
        return str(found["Configuration"]["Role"])

    def restart(self, service: str) -> None:
        """Let the next call find a Lambda that just started, which remembers nothing."""
        client, name = self.client("lambda"), self.function(service)
        found = client.get_function_configuration(FunctionName=name)["Environment"]["Variables"]
        client.update_function_configuration(
            FunctionName=name, Environment={"Variables": {**found, "STARTED": uuid.uuid4().hex}}
        )

    def invoke_as_lex(self, event: Json) -> Json:
        """Call the code hook as the bot's alias does: only if the Lambda's policy lets it."""
        client = self.client("lambda")
        name = self.function("fulfillment")
        statements = json.loads(client.get_policy(FunctionName=name)["Policy"])["Statement"]
        if not any(_lets_lex(statement) for statement in statements):
            raise PermissionError("Lex may not invoke the code hook")
        answer = client.invoke(FunctionName=name, Payload=json.dumps(event).encode())
        response: Json = json.loads(answer["Payload"].read())
        if "FunctionError" in answer:
            raise RuntimeError(response["errorType"])
        return response

    def _deploy(self) -> None:
        storage = self.client("s3")
        storage.create_bucket(
            Bucket=ASSETS, CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        storage.put_object(Bucket=ASSETS, Key=ASSET_KEY, Body=_zip(_sources()))
        layer = self.client("lambda").publish_layer_version(
            LayerName="powertools", Content={"ZipFile": _zip(_layer())}
        )["LayerVersionArn"]
        template = read_template(SNAPSHOT, layer=layer)
        storage.put_object(Bucket=ASSETS, Key="template.json", Body=json.dumps(template).encode())
        stacks = self.client("cloudformation")
        stacks.create_stack(
            StackName=STACK,
            TemplateURL=f"{self.endpoint}/{ASSETS}/template.json",
            Capabilities=["CAPABILITY_NAMED_IAM"],
        )
        stacks.get_waiter("stack_create_complete").wait(
            StackName=STACK, WaiterConfig={"Delay": 1, "MaxAttempts": 60}
        )

    def _validate_bodies(self) -> None:
        """Give methods a request validator, which MiniStack's CloudFormation leaves out."""
        gateway = self.client("apigateway")
        validator = gateway.create_request_validator(
            restApiId=self.api_id, name="bodies", validateRequestBody=True
        )
        for resource in gateway.get_resources(restApiId=self.api_id, limit=500)["items"]:
            for method in set(resource.get("resourceMethods", {})) & {"POST", "PUT", "PATCH"}:
                gateway.update_method(
                    restApiId=self.api_id,
                    resourceId=resource["id"],
                    httpMethod=method,
                    patchOperations=[
                        {"op": "replace", "path": "/requestValidatorId", "value": validator["id"]}
                    ],
                )


def _lets_lex(statement: Json) -> bool:
    condition = statement.get("Condition", {})
    sources = {
        value
        for test in condition.values()
        for key, value in test.items()
        if key.lower() == "aws:sourcearn"
    }
    return (
        statement["Effect"] == "Allow"
        and statement["Principal"] == {"Service": "lexv2.amazonaws.com"}
        and statement["Action"] == "lambda:InvokeFunction"
        and sources == {ALIAS_ARN}
    )


def _sources() -> Iterator[tuple[str, Path]]:
    for path in sorted((REPOSITORY / "lambdas").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(REPOSITORY).as_posix(), path


def _layer() -> Iterator[tuple[str, Path]]:
    for package in LAYER:
        for file in files(package) or ():
            if file.suffix in (".py", ".json", ".typed", "") or "zoneinfo" in file.parts:
                path = Path(str(file.locate()))
                if path.is_file() and ".." not in file.parts:
                    yield f"python/{file.as_posix()}", path


def _zip(content: Iterator[tuple[str, Path]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in content:
            archive.write(path, name)
    return buffer.getvalue()
