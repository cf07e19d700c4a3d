"""What the template lets each Lambda do, one action at a time."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.aws.deployment import SNAPSHOT, Deployment
from tests.aws.template import Json

ENFORCED = ("dynamodb", "secretsmanager")
"""The services whose permissions MiniStack enforces and the Lambdas call."""


@dataclass(frozen=True, slots=True)
class Permission:
    """One action of one statement of one policy in the template."""

    policy: str
    service: str
    """The Lambda's."""
    action: str

    def __str__(self) -> str:
        return f"{self.service} {self.action}"


def permissions() -> list[Permission]:
    """Every permission that the template gives a Lambda."""
    resources: Json = json.loads(SNAPSHOT.read_text())["Resources"] if SNAPSHOT.exists() else {}
    return [
        Permission(name, service, action)
        for name, found in resources.items()
        if found["Type"] == "AWS::IAM::Policy"
        for service in ("send", "api", "fulfillment", "posting")
        if name.startswith((f"Handlers{service.capitalize()}Role", "SchedulePostingRole"))
        and service.capitalize() in name
        for statement in found["Properties"]["PolicyDocument"]["Statement"]
        for action in _actions(statement)
    ]


@contextmanager
def taken_away(deployment: Deployment, permission: Permission) -> Iterator[None]:
    """The deployment without that permission; its Lambda starts anew before and after."""
    iam = deployment.client("iam")
    policy = permission.policy
    role = deployment.role(permission.service)
    whole = iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
    statements: list[Any] = []
    for statement in whole["Statement"]:
        left = [action for action in _actions(statement) if action != permission.action]
        if left:
            statements.append({**statement, "Action": left})
    try:
        _put(iam, role, policy, {**whole, "Statement": statements})
        deployment.restart(permission.service)
        yield
    finally:
        _put(iam, role, policy, whole)
        deployment.restart(permission.service)


def _put(iam: Any, role: str, policy: str, document: Json) -> None:
    iam.put_role_policy(RoleName=role, PolicyName=policy, PolicyDocument=json.dumps(document))


def _actions(statement: Json) -> list[str]:
    actions = statement["Action"]
    return [actions] if isinstance(actions, str) else list(actions)
