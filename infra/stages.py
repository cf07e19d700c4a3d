"""How the stages differ: `dev` is the cheapest that is sound and can go, `prod` keeps its data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stage:
    """One installation; an account may hold several."""

    name: str
    keeps_data: bool
    """Whether data, logs and people outlive `make destroy`, which is then refused."""
    log_days: int
    """One of the retentions that CloudWatch Logs knows."""
    reserved_concurrency: int | None
    """Concurrent executions kept for each Lambda. None: a new account has too few to reserve."""
    firewall: bool
    totp: bool
    """Whether people may protect their sign-in with an authenticator app."""
    private_tasks: bool
    """Whether the page's tasks have private addresses, which needs NAT gateways."""
    tasks: int
    most_tasks: int
    requests_per_second: int
    burst: int
    monthly_budget: int | None
    """US dollars; None: no alarm."""


DEV = Stage(
    name="dev",
    keeps_data=False,
    log_days=7,
    reserved_concurrency=None,
    firewall=False,
    totp=False,
    private_tasks=False,
    tasks=1,
    most_tasks=2,
    requests_per_second=20,
    burst=40,
    monthly_budget=None,
)

PROD = Stage(
    name="prod",
    keeps_data=True,
    log_days=90,
    reserved_concurrency=100,
    firewall=True,
    totp=True,
    private_tasks=True,
    tasks=2,
    most_tasks=10,
    requests_per_second=200,
    burst=400,
    monthly_budget=500,
)

STAGES = {stage.name: stage for stage in (DEV, PROD)}


@dataclass(frozen=True, slots=True)
class Options:
    """What one account adds to a stage; `python -m infra synth dev -c domain=...`."""

    domain: str | None = None
    """The page's own domain, such as "money.example.com"; else CloudFront's."""
    certificate: str | None = None
    """ARN of the domain's certificate, in us-east-1, where CloudFront looks for it."""
    email: str | None = None
    """Who is told of alarms."""
    rotation: str = "1"
    """Another value makes a new secret between CloudFront and the load balancer."""
