"""The books as AWS has them: the same for every Lambda."""

import boto3

from lambdas.clock import SystemClock
from lambdas.handlers.books import Books
from lambdas.storage.dynamodb import DynamoStore


def open_books(table_name: str) -> Books:
    """The books in that DynamoDB table."""
    return Books.open(DynamoStore(boto3.client("dynamodb"), table_name), SystemClock())
