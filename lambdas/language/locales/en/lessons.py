"""English words for what corrections taught."""

from lambdas.language.lesson_words import LessonWords
from lambdas.language.phrases import PhraseTable

_LEARNT = "learnt|learned|learn|remembered|remember"

LESSONS = LessonWords(
    told=PhraseTable(
        [
            (f"what have|did|do you {_LEARNT} [so] [far] [from|about] [me]", True),
            (f"what|all [that] youve|you {_LEARNT} [so] [far] [from|about] [me]", True),
            (f"what|which rules do|have you have|know|use|{_LEARNT}", True),
            ("what have|did i taught|teach|told|tell you", True),
            (f"show|list|tell [me] what youve|you [have] {_LEARNT} [so] [far]", True),
            ("show|list|tell [me] [my|the|your|all] [my|the|your] [learnt|learned] rules", True),
            ("[my|the|your] [learnt|learned] rules", True),
        ]
    ),
    everything=PhraseTable(
        [
            (f"forget|unlearn everything|all [that|what] [youve|you] [have] {_LEARNT}", True),
            (f"forget what youve|you [have] {_LEARNT} [so] [far] [from|about] [me]", True),
            ("forget|delete|remove|clear [all] [of] [my|the|your] [learnt|learned] rules", True),
            ("unlearn everything", True),
        ]
    ),
    forget=PhraseTable(
        [
            ("forget", False),
            (f"forget [everything|all] what|that youve|you [have] {_LEARNT} about|for|of", True),
            (f"forget everything|all youve|you [have] {_LEARNT} about|for|of", True),
            ("forget|delete|remove the|my|your [learnt|learned] rule for|about|on|of", True),
            ("unlearn", True),
        ]
    ),
)
