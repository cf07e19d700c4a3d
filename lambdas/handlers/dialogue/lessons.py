"""What was learnt from corrections: applied to the next entries, told, and forgotten."""

from collections.abc import Sequence
from dataclasses import replace

from lambdas.handlers.dialogue.turn import Outcome, Turn
from lambdas.handlers.dialogue.writing import write
from lambdas.intents import Intent
from lambdas.language.items import Item
from lambdas.language.lessons import read_lesson_request
from lambdas.language.names import read_names
from lambdas.ledger.ledger import ITEM_LIMIT
from lambdas.ledger.rules import CategoryRule


def handle_lessons(turn: Turn) -> Outcome | None:
    """Tell or forget what was learnt, if the words ask for that and nothing else; else None."""
    request = read_lesson_request(turn.text, locale=turn.locale)
    if request is None:
        return None
    rules = turn.books.rules
    if not request.forgets:
        return Outcome((turn.say.told_rules(list(rules.list(turn.user))),), intent=Intent.HELP)
    if request.name and rules.find(turn.user, [request.name]) is None:
        nothing = Outcome((turn.say.nothing_learnt(request.name),), intent=Intent.HELP)
        return nothing if request.is_definite else None
    if request.name:
        done = write(turn, lambda: rules.forget(turn.user, turn.request, request.name))
    else:
        done = write(turn, lambda: rules.forget_all(turn.user, turn.request))
    return replace(done, intent=Intent.CHANGE_TRANSACTION)


def file_as_learnt(turn: Turn, items: Sequence[Item]) -> list[Item]:
    """The items, those filed as the person had it before whose names are known."""
    return [*(_file(turn, item) for item in items[:ITEM_LIMIT]), *items[ITEM_LIMIT:]]


def rules_followed(turn: Turn, items: Sequence[Item]) -> list[CategoryRule]:
    """The rules by which the items are filed as they are."""
    found = (_rule_of(turn, item) for item in items)
    followed = [
        rule
        for rule, item in zip(found, items, strict=True)
        if rule is not None and rule.category is item.category
    ]
    return list(dict.fromkeys(followed))


def _file(turn: Turn, item: Item) -> Item:
    rule = _rule_of(turn, item)
    return item if rule is None else item._replace(category=rule.category)


def _rule_of(turn: Turn, item: Item) -> CategoryRule | None:
    """The rule about an item's name, unless the message itself says where it belongs."""
    if item.filed:
        return None
    names = read_names(item.note, locale=turn.locale)
    rule = turn.books.rules.find(turn.user, names) if names else None
    return rule if rule and rule.category.kind is item.kind else None
