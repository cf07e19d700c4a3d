"""The books as AWS has them: the same for every Lambda."""

from lambdas.clock import SystemClock
from lambdas.entrypoints.clients import open_dynamodb
from lambdas.entrypoints.deadline import Deadline
from lambdas.handlers.books import Books
from lambdas.storage.dynamodb import DynamoStore


def open_books(table_name: str, deadline: Deadline) -> Books:
    """The books in that DynamoDB table."""
    return Books.open(DynamoStore(open_dynamodb(deadline), table_name), SystemClock())
