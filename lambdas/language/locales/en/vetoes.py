"""English that turns a message into something other than a statement or an order."""

from lambdas.language.locale import Instruction

Q, C, W = Instruction.QUESTION, Instruction.CONDITION, Instruction.WISH
N, S, X = Instruction.NEGATION, Instruction.SOMEBODY_ELSE, Instruction.CHATTER

OPENINGS: list[tuple[str, Instruction]] = [
    ("is|are|am|was|were|do|does|did|has|can|could|should|shall|may|will|would", Q),
    ("isnt|arent|wasnt|werent|dont|doesnt|didnt|hasnt|havent|cant|couldnt|shouldnt|wont", Q),
    ("what|whats|how|hows|why|when|whens|where|wheres|who|whos|whose|which|whatre", Q),
    ("had|have i|we|you", Q),
    ("room|space for", Q),
    ("got any", Q),
    ("enough|any|anything|ok|okay for|to|left", Q),
    ("show|list|find|search|compare|tell|give|explain|display|calculate|convert|count", Q),
    ("average|total|sum|biggest|largest|highest|top|most|least|smallest|balance|left", Q),
    ("remaining|status|summary|report|breakdown|overview|history|trend", Q),
    ("no|not|never|none|nothing", N),
    ("buy|pay|order|book|send|transfer|get|reserve|call|subtract|multiply|divide", X),
    ("nice|lovely|beautiful|save|like|gimme|forget|ignore|invest", X),
    ("split|name|help|check|pick|locate|sync|pair|double|best|cheap|cheapest", X),
    ("he|she|they|hes|shes|theyve|theyre|someone|somebody|everyone|people|nobody", S),
    ("you|your|youre|youve", X),
    ("was|were|am charged|billed|paid", Instruction.STATEMENT),
]
_FOREIGN = (
    "account|accounts|checking|savings|pin|password|reservation|temperature|volume|alarm|timer|"
    "playlist|calendar|appointment|meeting|contact|contacts|song|songs|recipe|"
    "recipes|thermostat|lights|weather|traffic|directions|translate|dice|coin|settings|"
    "default|factory|language|queue|itinerary|passcode|routing|apr|401k"
    "|email|message|text"
)
"""What other assistants are asked about."""

ANYWHERE: list[tuple[str, Instruction]] = [
    ("how|why|who|whos|what|whats|whether|whatever|whichever|or", Q),
    ("wonder|wondering|curious|advice|advise|recommend|suggest|suggestion", Q),
    ("afford|affordable|worth|remaining|enough", Q),
    ("any idea", Q),
    ("tell me|us", Q),
    ("let me know", Q),
    ("over|under|above|below|beyond {numeral}", Q),
    ("if|unless|suppose|supposing|imagine|assuming|assume|hypothetically|otherwise|provided", C),
    ("pretend|pretending|when|whenever|until|till|would|wouldve|could|couldve|might|mightve", C),
    ("should|shouldve|maybe|perhaps|possibly|potentially|probably|id|can", C),
    ("in case", C),
    ("lets say", C),
    ("say i", C),
    ("as soon|long as", C),
    ("while|once i", C),
    ("may i|we|get|buy|spend|cost|be|have", C),
    ("must|gotta|ought|oughta|will|ill|shall|wont|tomorrow|soon|someday|later|eventually", W),
    ("wish|wishes|wished|want|wants|wanted|wanna|hope|hoping|hopefully|need|needs|needed", W),
    ("gonna|planning|plan|plans|planned|thinking|considering|consider|intend|intending", W),
    ("dream|dreams|dreamed|dreamt|dreaming|craving|tempted|saving|saves|saved|expecting", W),
    ("remind|reminds|remember|due|owing|overdue|upcoming|outstanding|goal|promised", W),
    ("going to|out to|for", W),
    ("about|love|like|looking|trying|hoping|prefer|has|have to", W),
    ("looking for|at|into", W),
    ("next week|month|year|time|weekend|summer|winter|spring|payday", W),
    ("not|never|didnt|dont|doesnt|havent|hasnt|hadnt|wasnt|werent|isnt|arent|cant|cannot", N),
    ("couldnt|wouldnt|shouldnt|without|nothing|nobody|neither|nor|aint|nope|except", N),
    (", no|nope {numeral}", N),
    ("almost|nearly|instead|rather|cancelled|canceled|returned|refused|unpaid|declined", N),
    ("too expensive|pricey|much|dear", N),
    ("he|she|they|him|his|her|hers|their|theirs|theyre|theyve|hes|shes|someone|somebody", S),
    ("you|your|youre|u|ur|yours|everyone|everybody|anyone|anybody|guys|dude", S),
    ("owe|owes|owed|lend|lends|lent|loaned|borrow|borrows|borrowed", S),
    ("spot me", S),
    ("between us", S),
    ("said|says|say|told|tells|heard|reads|wrote|writes|claims|claimed|according|quote", X),
    ("usually|normally|typically|generally|often|always|sometimes|rarely|average", X),
    ("used to", X),
    ("back in|then|when", X),
    ("years|decades ago", X),
    ("every|daily|weekly|yearly|annually|regularly|everyday|twice|double|triple|minus", X),
    ("recurring|repeating|repeats|quarterly|fortnightly|biweekly|montly|mnthly", X),
    ("monthly on|from", X),
    ("/ month|mo|mth|week|wk|year|yr", X),
    ("a|per|each month|week|day|year|hour|person|head", X),
    ("half of {numeral}", X),
    ("costs|price|prices|priced|pricing|retail|retails|sells|selling|discount|discounted", X),
    ("in|at stores|shops", X),
    ("in the store|shop|shops|news|window|catalogue|catalog|movie|film|game|book|story|song", X),
    ("in store|monopoly|minecraft|fortnite|gta|theory|general", X),
    ("on the menu|internet|radio|website|news", X),
    ("joke|joking|kidding|jk|kiddin|sarcasm|lie|lying|fake|fiction|example|eg|sample|test", X),
    ("e . g", X),
    ("for instance|fun", X),
    ("thought|think|thinks|guess|believe|feel|feels|reckon", X),
    ("bet you|he|she|they|that|its", X),
    ("{numeral} off", X),
    ("offer|offers|sale|sales|promo|coupon|voucher|typical|usual|standard", X),
    ("black friday", X),
    ("is|are|am|im|be|been|being|theres|its|thats|heres|has|have|having", X),
    ("over|under|within|off|beyond|above|below [my|the|our] budget|limit|cap", X),
    ("my|our budget|limit|goal|pin|address|age", X),
    ("10 / 10", X),
    ("stolen|robbed|scam|scammed|hacked|fraud|stole", X),
    (_FOREIGN, X),
    ("credit limit|score", X),
]

ORDER_VETOES: list[tuple[str, Instruction]] = [
    ("dont|not|never|cannot|cant|wont|shouldnt", N),
    ("if|unless|whether|suppose|supposing|would|could|might|maybe|perhaps", C),
    ("in case", C),
    ("how|what|why|when|where|who", Q),
    ("he|she|they|him|his|her|their|someone|somebody", S),
    ("list|cart|basket|bag|event|library|favorites|favourites|wishlist", X),
    ("every|each month|week|year|day|fortnight|quarter", X),
    ("every|a {weekday}", X),
    ("recurring|repeating|repeats|quarterly|fortnightly|biweekly|regularly", X),
    ("credit|mastercard|visa|loan|package|packages|orders|app|apps", X),
    (_FOREIGN, X),
    ("tomorrow|later|soon|tonight", W),
]

ENDINGS: list[tuple[str, Instruction]] = [
    ("ok|okay|right|fine|possible|allowed|reasonable|normal|bad|good|much|huh|left|crazy", Q),
    ("a lot", Q),
    ("or not|no|what", Q),
    ("yes|no", Q),
    ("monthly|mthly|mnthly", X),
]

CODE: list[tuple[str, bool]] = [
    ("drop table|database", True),
    ("delete|select * from", True),
    ("delete from {code}", True),
    ("insert into", True),
    ("print|console|eval|exec|alert (", True),
    ("def|function {code}", True),
    ("sudo|https|http|www|script|javascript|localhost|sql|json|html|printf|stdout", True),
    ("def|const|elif|endif|args|kwargs|null|nan|foo", True),
    ("rm -", True),
    ("; drop|delete|select|update|insert", True),
    ("ignore previous|all|your", True),
    ("system prompt", True),
    ("/ *", True),
    ("* /", True),
    ("- -", True),
]
