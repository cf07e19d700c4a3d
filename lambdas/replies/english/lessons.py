"""What the bot says about what corrections taught it."""

from collections.abc import Sequence

from lambdas.ledger.rules import CategoryRule
from lambdas.replies.english.phrases import Phrases, join

LISTED = 10
"""Rules that a sentence spells out; the settings list them all."""


class LessonReplies(Phrases):
    """Sentences about rules."""

    __slots__ = ()

    def learnt(self, rules: Sequence[CategoryRule]) -> str:
        """What will be filed where from now on."""
        return f"From now on {self._rules(rules)}."

    def forgot(self, rules: Sequence[CategoryRule]) -> str:
        """What will be filed by its words alone again."""
        if len(rules) > LISTED:
            return f"Forgotten: {len(rules)} names, which I file by their words alone again."
        names = join([f'"{rule.word}"' for rule in rules])
        return f"Forgotten: I file {names} by the words alone again."

    def filed_as_learnt(self, rules: Sequence[CategoryRule]) -> str:
        """Why something was filed as it was."""
        return f"As before, {self._rules(rules)}."

    def told_rules(self, rules: Sequence[CategoryRule]) -> str:
        """All that was learnt."""
        if not rules:
            return (
                "I haven't learnt anything from your corrections yet. When you file something "
                'elsewhere, say "file barnes under education", I do the same next time.'
            )
        more = f" The settings list all {len(rules)}." if len(rules) > LISTED else ""
        return (
            f"From your corrections: {self._rules(rules)}.{more} "
            f'To drop one, say "forget {rules[0].word}".'
        )

    def nothing_learnt(self, name: str) -> str:
        """That there is no rule to forget."""
        about = f' about "{name}"' if name else ""
        return f"I have learnt nothing{about}, so I changed nothing."

    def _rules(self, rules: Sequence[CategoryRule]) -> str:
        return join([f'"{rule.word}" goes under {rule.category.value}' for rule in rules[:LISTED]])
