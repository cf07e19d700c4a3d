"""English around the things that were paid."""

from lambdas.language.locale import ItemWords
from lambdas.language.phrases import PhraseTable
from lambdas.ledger.categories import Category

_EARNED = Category.OTHER_INCOME

ITEMS = ItemWords(
    separators=frozenset({"and", "plus", "then", "also"}),
    small=frozenset(
        "a an the of to for from in on at by with w via as and or plus per off out up down my our "
        "some any more less new old big small large little half double extra single full long "
        "short red blue green black white cheap nice good great local last this that today now "
        "back home work office store place online cash card credit debit visa amex mastercard "
        "paypal venmo cost costs price total bill tip tax incl including included inc excl "
        "service it me i we us was were is one two three four five pair pack box bottle bag cup "
        "piece slice bunch kilo can jar tin glass set lot bit daily weekly monthly annual yearly "
        "weekend family team kids party birthday morning evening night late early quick paid "
        "spent bought got please pls thx thanks note expense purchase payment x fresh hot cold "
        "iced organic used second hand half price sale "
        "th st nd rd approx about around roughly under".split()
    ),
    leading=frozenset(
        "i ive we weve just spent spnt spend paid payed bought got get had ate took for on at the "
        "a an some my our of to with from in it was and also then plus so ok okay hi hey hello oh "
        "please pls plz can could you add log record enter note down put track save expense "
        "actually income about around roughly like only shelled out dropped blew grabbed ordered "
        "purchased today as by up charged me earned received made entry want id would need this "
        "that these those today morning yo thanks thx um uh well now here there ate picked "
        "transaction cost costs were logged added sorry oops whoops have had has "
        "eaten drunk forked over".split()
    ),
    lead_ins=PhraseTable(
        [
            ("new|another expense|purchase|income|transaction|entry|payment", True),
            ("[a] total [of|was|is]", True),
            ("[the] amount [of|was|is]", True),
            ("set me back", True),
            ("today is|was", True),
        ]
    ),
    retracts=PhraseTable(
        [
            (
                "no|nope|sorry|wait|actually|oops [wait|sorry|no] [,] [its|it|that|thats] [was|is]",
                True,
            ),
            ("i mean|meant", True),
            ("make it|that", True),
        ]
    ),
    shares=PhraseTable(
        [
            ("my|our share|half|third|quarter|part|portion|bit [was|is]", True),
            ("my|our share|half|third|quarter|part|portion|bit of it|that [was|is]", True),
            ("my|our share|half|third|quarter|part|portion|bit came to", True),
            ("i [only|just] paid|covered|did {numeral} of it|that|which", True),
            ("i [only|just] paid|covered|did $|€|£ {numeral} of it|that|which", True),
            ("{numeral} of it|that|which was|is mine", True),
            ("{numeral} was|is mine", True),
        ]
    ),
    parts=PhraseTable([("of which", True), ("of that", True), ("made up of", True)]),
    totals=frozenset(
        "total totals totalled totaling bill tab check receipt altogether overall all together sum "
        "basket trolley run haul order invoice spent came makes equals so in".split()
    ),
    results=frozenset("= so makes making equals leaves".split()),
    compares=frozenset("was were down usually normally rrp previously instead originally".split()),
    includes=frozenset("inc incl including includes included".split()),
    trailing=frozenset(
        "for on at the a an my of to with from in it was were and also then plus cost costs me "
        "came is please pls plz thanks thx i us be about around roughly like only just each per "
        "x this that paid spent today by under as total altogether overall".split()
    ),
    income=PhraseTable(
        [
            ("paid me", Category.OTHER_INCOME),
            ("boss|employer|company|work|job|office|they [just] paid me", Category.SALARY),
            ("paid|payed|pays|gave|sent me back", Category.REFUND),
            ("got|get|received|had {numeral} back", Category.REFUND),
            ("got|get|received|had $|€|£ {numeral} back", Category.REFUND),
            ("got paid", Category.SALARY),
            ("was|am paid", Category.SALARY),
            ("salary|wage|wages|paycheck|paycheque|payday|payslip|payroll", Category.SALARY),
            ("pay check|cheque|day", Category.SALARY),
            ("my pay", Category.SALARY),
            ("bonus|overtime|commission", Category.SALARY),
            ("got a|my bonus|raise", Category.SALARY),
            ("refund|refunded|refunds|cashback|rebate|reimbursed|reimbursement", Category.REFUND),
            ("tax return", Category.REFUND),
            ("money|cash|deposit back", Category.REFUND),
            ("income|earned|earnings|dividend|dividends|royalties", Category.OTHER_INCOME),
            ("received|recieved|gained", Category.OTHER_INCOME),
            ("sold|selling", Category.OTHER_INCOME),
            ("made {numeral} from|selling|doing|babysitting|tutoring", Category.OTHER_INCOME),
            ("made $|€|£ {numeral} from|selling|doing|babysitting|tutoring", Category.OTHER_INCOME),
            ("won", Category.OTHER_INCOME),
            ("gave|sent|venmoed|transferred|wired me", Category.OTHER_INCOME),
            ("slipped|handed|gifted|zelled|loaned|lent me", Category.OTHER_INCOME),
            ("credited|refunded|reimbursed me", Category.REFUND),
            ("made {numeral} driving|walking|cleaning|mowing|teaching|playing", _EARNED),
            ("made $|€|£ {numeral} driving|walking|cleaning|mowing|teaching|playing", _EARNED),
            ("got {numeral} from [my] {person}", Category.OTHER_INCOME),
            ("got $|€|£ {numeral} from [my] {person}", Category.OTHER_INCOME),
            ("money in|came in", Category.OTHER_INCOME),
            ("came in|through|thru", Category.OTHER_INCOME),
            ("just landed|arrived", Category.OTHER_INCOME),
            ("landed from|in my", Category.OTHER_INCOME),
            ("scored {numeral} on|from|at", Category.OTHER_INCOME),
            ("slipped|handed|tipped|owed me|us", Category.OTHER_INCOME),
            ("venmod|paypald|cashapped|etransferred|revoluted me", Category.OTHER_INCOME),
            ("sent|gave|transferred|wired|venmoed us", Category.OTHER_INCOME),
            ("credited|paid|gave|sent|transferred me|us back", Category.REFUND),
            ("gave back me|us", Category.REFUND),
            ("payout|payouts|pay out|disbursement|winnings|proceeds", Category.OTHER_INCOME),
            (
                "child|housing|unemployment|disability|universal benefit|benefits|credit",
                Category.OTHER_INCOME,
            ),
            ("benefit|benefits", Category.OTHER_INCOME),
            (
                "part|full|sick|holiday|vacation|overtime|maternity|severance [time] pay",
                Category.SALARY,
            ),
            ("pay packet|slip|rise", Category.SALARY),
            (
                "gehalt|lohn|stipendio|salario|sueldo|nomina|salaire|loon|salaris|ordenado",
                Category.SALARY,
            ),
            (
                "made {numeral} driving|off|at|on|with|walking|mowing|cleaning|cutting|dog|cat",
                Category.OTHER_INCOME,
            ),
            ("from selling|driving|freelancing|babysitting|tutoring", Category.OTHER_INCOME),
            ("freelance|freelancing|invoice|hustle", Category.OTHER_INCOME),
            ("inheritance|pension|allowance|stipend|scholarship", Category.OTHER_INCOME),
            ("interest", Category.OTHER_INCOME),
        ]
    ),
    outgoing=PhraseTable(
        [
            ("paid|payed|pd|pay|paying|repaid|prepaid", True),
            ("spent|spnt|spend|spending", True),
            ("bought|boght|buy|buying|purchased", True),
            ("gave|give|sent|send|venmoed|transferred|wired|lent|loaned", True),
            ("donated|tipped|treated|owed", True),
            ("paid|payed|gave|sent|venmoed|transferred|wired me|us", False),
        ]
    ),
)
