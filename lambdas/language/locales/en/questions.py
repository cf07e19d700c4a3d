"""English for what a question is about."""

from lambdas.language.locale import QuestionWords
from lambdas.language.phrases import PhraseTable
from lambdas.ledger.categories import Category

QUESTIONS = QuestionWords(
    income=PhraseTable(
        [
            *((word, True) for word in "earn earned earning earnings income salary wages".split()),
            ("money|cash came|coming|come in", True),
            ("came|come|coming in", True),
            ("get|got|been paid", True),
            ("paid|pays|sent|gave me|us", True),
            ("make|made|receive|received", True),
        ]
    ),
    asking=PhraseTable([("[please] show|list|give|tell [me|us]", True)]),
    groups=PhraseTable(
        [
            ("income|earnings", ()),
            ("food", (Category.GROCERIES, Category.DINING)),
            ("eat|ate|eaten|eating|dine|dined|dining out", (Category.DINING,)),
        ]
    ),
)
