"""What the bot says in English: short, plain, in the second person, no exclamation marks."""

from lambdas.replies.english.budgets import BudgetReplies
from lambdas.replies.english.entries import EntryReplies
from lambdas.replies.english.smalltalk import SmallTalk


class EnglishReplies(EntryReplies, BudgetReplies, SmallTalk):
    """Every sentence, for a person whose date and home currency these are."""

    __slots__ = ()
