"""The talk with Lex as AWS has it: the same for every Lambda that talks to the bot."""

import random
import time

from lambdas.entrypoints.clients import open_lex, open_secrets
from lambdas.entrypoints.deadline import Deadline
from lambdas.handlers.bot_address import BotAddressBook
from lambdas.handlers.conversation import Conversation
from lambdas.settings import ConversationSettings


def open_conversation(settings: ConversationSettings, deadline: Deadline) -> Conversation:
    """Lex, with the bot's address from Secrets Manager."""
    return Conversation(
        open_lex(deadline),
        BotAddressBook(open_secrets(deadline), settings.bot_secret_id),
        wait=lambda tries: time.sleep(random.uniform(0, 0.05 * 2**tries)),
    )
