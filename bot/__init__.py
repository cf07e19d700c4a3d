"""What the bot understands: intents, sample utterances, slots and prompts, one file a language."""

from bot.definition import BotDefinition
from bot.en_us import EN_US

BOT = BotDefinition(
    name="BudgetBuddy",
    description="Logs what people spend, keeps their budgets and answers where the money went.",
    locales=(EN_US,),
)
