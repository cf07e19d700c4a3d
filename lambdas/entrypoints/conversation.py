"""The talk with Lex as AWS has it: the same for every Lambda that talks to the bot."""

import random
import time

import boto3

from lambdas.handlers.bot_address import BotAddressBook
from lambdas.handlers.conversation import Conversation
from lambdas.settings import ConversationSettings


def open_conversation(settings: ConversationSettings) -> Conversation:
    """Lex, with the bot's address from Secrets Manager."""
    return Conversation(
        boto3.client("lexv2-runtime"),
        BotAddressBook(boto3.client("secretsmanager"), settings.bot_secret_id),
        wait=lambda tries: time.sleep(random.uniform(0, 0.05 * 2**tries)),
    )
