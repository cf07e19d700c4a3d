"""Who may sign in: a Cognito user pool with its own sign-in page, and the page as its client."""

from aws_cdk import Aws, Duration, RemovalPolicy
from aws_cdk import aws_cognito as cognito
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct

from infra.stages import Stage

CALLBACK_PATH = "/oauth2callback"
"""Where Streamlit's `st.login` expects people back."""


class Users(Construct):
    """Sign-up by email; the page signs people in with the authorization code flow."""

    def __init__(self, scope: Construct, construct_id: str, *, stage: Stage, app_url: str) -> None:
        super().__init__(scope, construct_id)
        self.pool = cognito.UserPool(
            self,
            "Pool",
            self_sign_up_enabled=True,
            sign_in_aliases=cognito.SignInAliases(email=True),
            sign_in_case_sensitive=False,
            auto_verify=cognito.AutoVerifiedAttrs(email=True),
            keep_original=cognito.KeepOriginalAttrs(email=True),
            standard_attributes=cognito.StandardAttributes(
                email=cognito.StandardAttribute(required=True, mutable=True)
            ),
            account_recovery=cognito.AccountRecovery.EMAIL_ONLY,
            password_policy=cognito.PasswordPolicy(
                min_length=12,
                require_lowercase=True,
                require_uppercase=True,
                require_digits=True,
                require_symbols=True,
                temp_password_validity=Duration.days(3),
            ),
            mfa=cognito.Mfa.OPTIONAL if stage.totp else cognito.Mfa.OFF,
            mfa_second_factor=(
                cognito.MfaSecondFactor(otp=True, sms=False) if stage.totp else None
            ),
            deletion_protection=stage.keeps_data,
            removal_policy=RemovalPolicy.RETAIN if stage.keeps_data else RemovalPolicy.DESTROY,
        )
        self.domain = self.pool.add_domain(
            "Domain",
            cognito_domain=cognito.CognitoDomainOptions(
                domain_prefix=f"budgetbuddy-{stage.name}-{Aws.ACCOUNT_ID}"
            ),
        )
        self.client = self._add_client(app_url)
        self.client_secret_id = secretsmanager.CfnSecret(
            self,
            "ClientSecret",
            description="With which the page redeems sign-ins at Cognito",
            secret_string=_resource(self.client).attr_client_secret,
        ).attr_id
        """Of the secret: were its value to leave this stack, it would stand among the outputs."""
        self.issuer = f"https://cognito-idp.{Aws.REGION}.{Aws.URL_SUFFIX}/{self.pool.user_pool_id}"
        self.sign_in_url = f"https://{self.domain.domain_name}.auth.{Aws.REGION}.amazoncognito.com"

    def _add_client(self, app_url: str) -> cognito.UserPoolClient:
        client = self.pool.add_client(
            "App",
            generate_secret=True,
            prevent_user_existence_errors=True,
            enable_token_revocation=True,
            supported_identity_providers=[cognito.UserPoolClientIdentityProvider.COGNITO],
            o_auth=cognito.OAuthSettings(
                flows=cognito.OAuthFlows(authorization_code_grant=True),
                scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
                callback_urls=[f"{app_url}{CALLBACK_PATH}"],
                logout_urls=[f"{app_url}/"],
            ),
            id_token_validity=Duration.hours(8),
            access_token_validity=Duration.hours(1),
            refresh_token_validity=Duration.days(1),
        )
        # Passwords go to Cognito's own page alone, never through a client.
        _resource(client).explicit_auth_flows = ["ALLOW_REFRESH_TOKEN_AUTH"]
        return client


def _resource(client: cognito.UserPoolClient) -> cognito.CfnUserPoolClient:
    resource: cognito.CfnUserPoolClient = client.node.default_child
    return resource
