"""What the bot says in English: short, plain, in the second person, no exclamation marks."""

from lambdas.replies.english.answers import AnswerReplies
from lambdas.replies.english.budgets import BudgetReplies
from lambdas.replies.english.corrections import CorrectionReplies
from lambdas.replies.english.lessons import LessonReplies
from lambdas.replies.english.recurring import RecurringReplies
from lambdas.replies.english.smalltalk import SmallTalk


class EnglishReplies(
    AnswerReplies, CorrectionReplies, BudgetReplies, RecurringReplies, LessonReplies, SmallTalk
):
    """Every sentence, for a person whose date and home currency these are."""

    __slots__ = ()
