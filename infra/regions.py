"""What differs by region: where Lex V2 is, and what CloudFront and Powertools are called there.

Sources: `aws ec2 describe-managed-prefix-lists` (com.amazonaws.global.cloudfront.origin-facing);
the Powertools documentation, "Lambda layer".
"""

CLOUDFRONT_PREFIX_LISTS = {
    "ap-northeast-1": "pl-58a04531",
    "ap-northeast-2": "pl-22a6434b",
    "ap-southeast-1": "pl-31a34658",
    "ap-southeast-2": "pl-b8a742d1",
    "ca-central-1": "pl-38a64351",
    "eu-central-1": "pl-a3a144ca",
    "eu-west-1": "pl-4fa04526",
    "eu-west-2": "pl-93a247fa",
    "us-east-1": "pl-3b927c52",
    "us-west-2": "pl-82a045eb",
}
"""The addresses from which CloudFront calls an origin, by each region that has Lex V2."""

POWERTOOLS_LAYER = "AWSLambdaPowertoolsPythonV3-python313-arm64:27"
"""Powertools 3.23.0."""
POWERTOOLS_ACCOUNT = "017000801446"
