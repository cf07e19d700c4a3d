"""English for what the bot is asked to do."""

from lambdas.language.locale import RequestWords
from lambdas.language.phrases import PhraseTable

_CHANGE = (
    "delete|remove|erase|scrap|discard|strike|edit|change|rename|refile|recategorize|"
    "recategorise|correct|amend|modify|adjust|swap|replace"
)
_SOMETHING = "the|my|our|that|this|it|them|those|these|all|everything|last"

_DO = (
    "set|add|log|enter|record|type|tell|say|write|delete|remove|undo|change|edit|correct|fix|see|"
    "list|create|make|track|cancel|rename|move|start|use|import|export|find|put|note|report"
)
_DOING = "about|setting|adding|logging|entering|recording|deleting|removing|changing|correcting"

_THANKS = (
    "thanks|thank|thanx|thnks|thnx|thx|thks|ty|tysm|tyvm|thankyou|cheers|ta|tnx|gracias|merci|danke",
    "thank you|u|ya|ye",
)
_SO = "[so|very|a|again|really] [much|lot|lots|bunch|mill|million|ton|heap]"
_MATE = "[mate|m8|buddy|bud|pal|man|bro|love|friend|dear|darling|hun|boss|bot|budgetbuddy]"
_ANGEL = "star|legend|lifesaver|gem|angel|hero|best|genius|goat|godsend|diamond|champ|beauty"
_HELLO = (
    "hello|helo|hullo|hallo|hi|hiya|hey|heya|howdy|yo|sup|wassup|greetings|morning|evening|"
    "howzit|hola|bonjour|salut|namaste|ahoy|gday|hei|hej|ello|alo|servus|moin"
)

RESTORES = [
    ("redo|restore|undelete|unremove|reinstate|recover|unundo", True),
    ("bring|put|get|want [it|that|this|them|those|everything] back", True),
    ("undo the|that|my undo", True),
    ("undo undo", True),
    ("revert the undo", True),
]

UNDOES = [
    ("undo|revert|unsave|rollback|reverse|unadd|unlog", True),
    ("take|roll|turn|go [it|that|this|them|those] back", True),
    ("delete|remove|erase|scrap|scratch|discard|strike|drop|ditch it|that|this|them", True),
    ("delete|remove|erase|scrap|scratch|discard|strike|drop|ditch [the|my] last", True),
    ("get rid of it|that|this|them", True),
    ("take it|that|this|them out|off|away", True),
    ("ignore|disregard it|that|this [one]", True),
    ("forget [that] i said|typed|wrote|entered|logged [it|that|this]", True),
]

REQUESTS = RequestWords(
    courtesies=PhraseTable(
        [
            *((f"{word} {_SO} {_MATE}", "thanks") for word in _THANKS),
            ("great|perfect|cool|nice|awesome|good|super|wonderful|brilliant|lovely", "thanks"),
            (f"nice|good|great|well one|job|work|stuff|done {_MATE}", "thanks"),
            (f"ur|youre [such] a|an|the {_ANGEL}", "thanks"),
            (f"you|u are|r [such] a|an|the {_ANGEL}", "thanks"),
            ("[much|really|greatly] appreciated", "thanks"),
            ("[i] appreciate it|that|you|u|this", "thanks"),
            ("for that|this|everything|your|the help", "thanks"),
            ("🙏|❤|😊|😍|😘", "thanks"),
            (
                f"bye|goodbye|farewell|ciao|cya|laters|ttyl|cheerio|adios|tschuss {_MATE}",
                "farewell",
            ),
            (f"see|catch|talk [to] you|ya|u [later|soon|tomorrow|around] {_MATE}", "farewell"),
            ("take care", "farewell"),
            ("good night|nite", "farewell"),
            ("gnight|gn|nighty|nite", "farewell"),
            ("gotta go|run", "farewell"),
            (f"{_HELLO} {_MATE}", "greeting"),
            (f"{_HELLO} there|all|everyone|folks|guys|again|bot|you", "greeting"),
            ("good morning|afternoon|evening|day", "greeting"),
            ("nice to meet", "greeting"),
            ("you|u|anyone|anybody there|here|around|home", "greeting"),
            ("👋", "greeting"),
            ("how are|r you|u|ya [doing|today|feeling|keeping]", "wellbeing"),
            ("how|hows is|are [it|you|things|life|your] going|day|doing", "wellbeing"),
            ("hows it|you|things|life|tricks [going]", "wellbeing"),
            ("you|u [all] alright|ok|okay|good|well", "wellbeing"),
            ("whats up", "wellbeing"),
        ]
    ),
    how=PhraseTable(
        [
            ("how do|can|could|should|would|must|may|shall i|we|you|one|u", False),
            (f"how do|can|could|should|would|must|does i|we|you|one|u {_DO}", True),
            (f"how would|do|can|should i|we [go] {_DOING}", True),
            ("do|should|shall|must|can i|we [just] type|write|say|send", True),
            (f"am i|we able to {_DO}", True),
            ("how to", False),
            (f"how to {_DO}", True),
            ("how does|do this|it|that|you work", True),
            ("what do|can|could|should|must|shall|may i|we|you type|say|write|enter|put|do", True),
            ("where do|can|should|must i|we type|say|write|enter|put|add|log", True),
            ("what should|do i need to|have to type|say|write|enter", True),
            ("what can i|you|we|u", False),
            ("what can i|you|we|u do|say|ask|type|tell|write", True),
            ("what else can i|you|we|u", True),
            ("do you understand|support|accept|speak|know", True),
            ("can|could you understand|read|speak", True),
            ("show|give|have [me|us] an|some|any|more example|examples", True),
            ("menu|commands|tutorial|manual", True),
            ("who|what are|r you|u", True),
            ("whats|what is your name", True),
            ("are you a|an|real|human", True),
            ("what is|are this|budgetbuddy|it for", True),
            ("i need|want [some|your] help", True),
            ("need help", True),
            ("where do i|we start|begin", True),
            ("im|am new here|to this", True),
            ("get|getting started", True),
        ]
    ),
    moods=PhraseTable(
        [
            ("worried|worry|worrying|stressed|stressing|anxious|anxiety|overwhelmed", "worried"),
            ("struggling|hopeless|desperate|depressed|ashamed|panicking|panic|scared", "worried"),
            ("im|am|feel|feeling|so|totally|completely broke|skint|sad|screwed|guilty", "worried"),
            ("in|into debt|trouble", "worried"),
            ("cant|cannot make ends meet|sleep", "worried"),
            ("hate money|my life|myself", "worried"),
            ("bad with money", "worried"),
            ("stupid|idiot|useless|dumb|moron|crap|rubbish|garbage|trash|worst", "angry"),
            ("hate you|u|this|it", "angry"),
            ("fuck|screw you|u|this|off|it", "angry"),
            ("you|u|this suck|sucks|stink|stinks", "angry"),
            ("shut up", "angry"),
            ("fuck|ffs|wtf|asshole|bastard|bitch|bullshit", "angry"),
            ("you are|re wrong|bad|terrible|awful|broken", "angry"),
        ]
    ),
    changes=PhraseTable(
        [
            (_CHANGE, True),
            (f"update|move|fix|drop|cancel|ditch|trash|clear|wipe|set|make {_SOMETHING}", True),
            ("get rid of", True),
            (f"take out|off|away {_SOMETHING}", True),
            ("undelete|restore|recover", True),
        ]
    ),
    pronouns=PhraseTable([("it|that|this|them|those|these|again|back|one|last", True)]),
    budgets=PhraseTable(
        [
            ("budget|budgets|buget|bugdet", True),
            ("max|maximum {numeral}", True),
            ("max|maximum $|\u20ac|\u00a3 {numeral}", True),
            ("a lid|cap|limit|ceiling on", True),
            ("limit|limits|cap|max|maximum|ceiling", False),
            ("at most", False),
            ("no more than", False),
            ("up to", False),
        ]
    ),
    beside_amounts=frozenset(
        "it its that thats this was is be of for on in at to from up the a an my our per each "
        "every month monthly about around roughly approximately approx exactly just only like "
        "say make set please pls thanks ok okay so well um uh hmm oh then cost costs costed "
        "came paid spent i we me want lets think guess maybe probably max maximum total "
        "altogether most more no than budget limit category one and together . , ! : - \u2013 "
        "\u2026 ( )".split()
    ),
)
