"""English for budgets."""

from lambdas.language.locale import BudgetWords
from lambdas.language.phrases import PhraseTable

BUDGETS = BudgetWords(
    overall=PhraseTable(
        [
            ("overall|total|everything|all|altogether|general|monthly|anything|whole", True),
            ("all [my] spending|expenses", True),
            ("in total", True),
            ("total spending", True),
        ]
    ),
    remove=PhraseTable(
        [
            ("remove|delete|drop|scrap|clear|cancel|unset|lift|erase|ditch|kill", True),
            ("no [more] limit|budget|cap", True),
            ("get rid of", True),
            ("take off|away|out", True),
            ("stop limiting|budgeting|capping", True),
            ("forget", True),
            ("without limit|budget", True),
        ]
    ),
)
