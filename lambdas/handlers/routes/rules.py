"""`/rules`: what was learnt from corrections; list it and forget it."""

from lambdas.handlers.books import Books
from lambdas.handlers.problems import Response
from lambdas.handlers.proxy import Request, respond
from lambdas.handlers.representation import rule_json
from lambdas.handlers.routes.fields import read_query
from lambdas.handlers.routes.writing import write


def list_rules(request: Request, books: Books) -> Response:
    """All of them, by name."""
    read_query(request, frozenset())
    return respond({"rules": [rule_json(rule) for rule in books.rules.list(request.user)]})


def forget_rule(request: Request, books: Books) -> Response:
    """File entries of that name by their words alone again."""
    read_query(request, frozenset())
    key = request.key(books.make_id)
    word = request.parameters["word"]
    return respond({"operation": write(lambda: books.rules.forget(request.user, key, word))})
