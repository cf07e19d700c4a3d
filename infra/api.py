"""The API: one explicit method for each route of the handlers, behind Cognito's authorizer."""

from aws_cdk import Aws, Duration, RemovalPolicy
from aws_cdk import aws_apigateway as apigateway
from aws_cdk import aws_logs as logs
from constructs import Construct

from infra.handler import log_retention
from infra.handlers import Handlers
from infra.models import request_schemas
from infra.problems import gateway_problems
from infra.stages import Stage
from infra.users import Users
from lambdas.handlers.api import ROUTES

STAGE_NAME = "v1"
HEADERS = ["Authorization", "Content-Type", "Idempotency-Key", "If-Match"]
"""What the page may send."""

_LOGGED = {
    "requestId": "$context.requestId",
    "time": "$context.requestTime",
    "method": "$context.httpMethod",
    "route": "$context.resourcePath",
    "status": "$context.status",
    "error": "$context.error.responseType",
    "milliseconds": "$context.responseLatency",
    "bytes": "$context.responseLength",
    "trace": "$context.xrayTraceId",
}
"""Of each request: no body, no query, no address, nobody's name."""


class Api(Construct):
    """A REST API in one region."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        stage: Stage,
        users: Users,
        handlers: Handlers,
        origin: str,
    ) -> None:
        super().__init__(scope, construct_id)
        self.rest = self._rest_api(stage, origin)
        self.stage = self.rest.deployment_stage
        self.url = (
            f"https://{self.rest.rest_api_id}.execute-api."
            f"{Aws.REGION}.{Aws.URL_SUFFIX}/{STAGE_NAME}"
        )
        self._authorizer = apigateway.CognitoUserPoolsAuthorizer(
            self,
            "SignedIn",
            cognito_user_pools=[users.pool],
            # A token that has expired is not accepted out of a cache.
            results_cache_ttl=Duration.seconds(0),
        )
        self._validator = self.rest.add_request_validator(
            "Bodies", validate_request_body=True, validate_request_parameters=False
        )
        self._add_routes(handlers)
        self._add_health()
        self._add_problems(origin)

    def _rest_api(self, stage: Stage, origin: str) -> apigateway.RestApi:
        log = logs.LogGroup(
            self,
            "AccessLog",
            retention=log_retention(stage),
            removal_policy=RemovalPolicy.RETAIN if stage.keeps_data else RemovalPolicy.DESTROY,
        )
        return apigateway.RestApi(
            self,
            "Rest",
            rest_api_name=f"BudgetBuddy-{stage.name}",
            endpoint_types=[apigateway.EndpointType.REGIONAL],
            cloud_watch_role=True,
            cloud_watch_role_removal_policy=RemovalPolicy.RETAIN,
            default_cors_preflight_options=apigateway.CorsOptions(
                allow_origins=[origin],
                allow_headers=HEADERS,
                allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
                max_age=Duration.hours(1),
            ),
            deploy_options=apigateway.StageOptions(
                stage_name=STAGE_NAME,
                throttling_rate_limit=stage.requests_per_second,
                throttling_burst_limit=stage.burst,
                access_log_destination=apigateway.LogGroupLogDestination(log),
                access_log_format=apigateway.AccessLogFormat.custom(_log_format()),
                tracing_enabled=True,
                metrics_enabled=True,
                logging_level=apigateway.MethodLoggingLevel.OFF,
                data_trace_enabled=False,
            ),
        )

    def _add_routes(self, handlers: Handlers) -> None:
        schemas = request_schemas()
        functions = dict.fromkeys(ROUTES, handlers.api) | {("POST", "/send"): handlers.send}
        for (method, path), handler in functions.items():
            schema = schemas.get((method, path))
            models = {"application/json": self._model(method, path, schema)} if schema else None
            self.rest.root.resource_for_path(path).add_method(
                method,
                apigateway.LambdaIntegration(handler.function, allow_test_invoke=False),
                authorization_type=apigateway.AuthorizationType.COGNITO,
                authorizer=self._authorizer,
                request_validator=self._validator,
                request_models=models,
            )

    def _model(self, method: str, path: str, schema: dict[str, object]) -> apigateway.Model:
        words = path.replace("{", "").replace("}", "").split("/")
        name = method.capitalize() + "".join(word.capitalize() for word in words)
        model = apigateway.CfnModel(
            self,
            name,
            rest_api_id=self.rest.rest_api_id,
            name=name,
            content_type="application/json",
            schema={"$schema": "http://json-schema.org/draft-04/schema#", **schema},
        )
        self.rest.latest_deployment.node.add_dependency(model)
        return apigateway.Model.from_model_name(self, f"{name}Model", model.ref)

    def _add_health(self) -> None:
        """`GET /health`: API Gateway answers by itself, so it costs no invocation."""
        json_type = "application/json"
        self.rest.root.add_resource("health").add_method(
            "GET",
            apigateway.MockIntegration(
                request_templates={json_type: '{"statusCode": 200}'},
                passthrough_behavior=apigateway.PassthroughBehavior.NEVER,
                integration_responses=[
                    apigateway.IntegrationResponse(
                        status_code="200", response_templates={json_type: '{"status": "ok"}'}
                    )
                ],
            ),
            authorization_type=apigateway.AuthorizationType.NONE,
            method_responses=[
                apigateway.MethodResponse(
                    status_code="200",
                    response_models={json_type: apigateway.Model.EMPTY_MODEL},
                )
            ],
        )

    def _add_problems(self, origin: str) -> None:
        for problem in gateway_problems():
            headers = {
                "Access-Control-Allow-Origin": f"'{origin}'",
                "Cache-Control": "'no-store'",
                "Content-Type": "'application/problem+json'",
            }
            if problem.retry_after is not None:
                headers["Retry-After"] = f"'{problem.retry_after}'"
            self.rest.add_gateway_response(
                problem.kind.response_type.replace("_", " ").title().replace(" ", ""),
                type=problem.kind,
                status_code=None if problem.status is None else str(problem.status),
                response_headers=headers,
                templates={"application/json": problem.body},
            )


def _log_format() -> str:
    pairs = ", ".join(f'"{name}": "{value}"' for name, value in _LOGGED.items())
    return f"{{{pairs}}}"
