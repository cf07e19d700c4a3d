"""English for payments that are told in passing."""

from lambdas.language.phrases import PhraseTable
from lambdas.language.story_words import StoryWords

from .verbs import PEOPLE

_PERSON = "|".join(sorted(PEOPLE))
_MY = "my|our|the|a|this|that|some|his|her|their"

_WORK = "selling|driving|babysitting|tutoring|freelancing|dogsitting|petsitting|mowing|cleaning"

STORIES = StoryWords(
    openers=frozenset(
        "but so then because cause cuz coz bc since although though tho however while when after "
        "before until till if unless which plus also anyway anyways whereas yet where".split()
    ),
    me=frozenset("i we ive weve".split()),
    subjects=frozenset("i we ive weve he she they you u".split()),
    others=PhraseTable(
        [
            ("he|she|they|you|hes|shes|theyre|theyve|youre|someone|somebody|everyone", True),
            ("everybody|people|nobody|anyone|anybody|guy|dude", True),
            (f"[{_MY}] {_PERSON}", True),
        ]
    ),
    outlays=PhraseTable(
        [
            ("cost|costs|costed|charged|billed|fined|stung|rinsed|rushed|overcharged me|us", True),
            ("took|hit|did|tapped|knocked me|us for", True),
            ("set|put me|us back", True),
            ("ran me|us", True),
            ("left|came|gone|went out of my|our account|wallet|pocket|bank", True),
            ("me|us out of pocket", True),
            ("came to", True),
            ("relieved me|us of", True),
            ("went|gone|comes out", True),
            ("[auto] renewed", True),
            ("sent|gave [me|us] [my|the|our] money|cash back", True),
            ("came|comes out to|at", True),
            ("sent|gave|paid|handed|owed|transferred|wired|venmoed|refunded|slipped us", True),
            ("totalled|totaled|totalling|rang up", True),
            (f"from {_WORK}", True),
            ("amounted|added up to", True),
        ]
    ),
    shares=PhraseTable(
        [("my|our share|half|third|quarter|part|portion|bit|cut|contribution", True)]
    ),
    idioms=PhraseTable(
        [
            (phrase, True)
            for phrase in (
                "not gonna lie",
                "not going to lie",
                "if anyone|anybody asks",
                "if you|u must know",
                "if im honest",
                "to be fair|honest",
                "cant|cannot|couldnt believe [that|it]",
                "would you believe [it]",
                "believe it or not",
                "what can i say",
                "what a day|week|night|rip|ripoff|steal|bargain|mess",
                "why not",
                "dont forget|worry|ask|judge [me|about] [that|it]",
                "do not forget",
                "before|lest i forget",
                "should|shouldve known better",
                "id do it again",
                "worth it",
                "worth every penny|cent",
                "no regrets|worries|lie|big deal|biggie|choice|change",
                "never again",
                "as usual|always|ever",
                "just so you know",
                "so you know",
                "you know",
                "thank god|goodness|you",
                "for once",
                "not bad|great|cheap|ideal|fun|even|shabby",
                "not too bad|shabby",
                "how time flies",
                "who knew",
                "instead",
                "or so|something|whatever|thereabouts",
                "on|along the|my|our way home|out|back|there|in",
                "{person} selling|working|playing|collecting|begging",
                "from|by selling",
                "[the|my|our] savings|checking|bank|current account",
                "came out",
                "[hit|in|into|to] my|our [bank] account",
                "more or less",
                "one or two",
                "about time",
                "all about",
                "in the end",
                "for|with|to|from|of|on him|her|them|everyone|everybody|someone",
                "for|with|to|from|of|on his|her|their",
            )
        ]
    ),
    mild=frozenset(
        "is are am im be been being theres its thats heres has have having until till while when "
        "about like".split()
    ),
    grave=PhraseTable(
        [
            (phrase, True)
            for phrase in (
                "joke|joking|kidding|jk|kiddin|sarcasm|lying|fiction|imaginary|pretend|pretending",
                "in a|my|the dream|game|movie|film|book|story|novel|song|show|play",
                "dreamed|dreamt|imagine|imagining|suppose|supposing|hypothetically|assuming",
                "monopoly|minecraft|fortnite|roblox|gta|simcity|sims|poker chips",
                "gold|silver|game|virtual coins|gold|money",
                "used to",
                "years|decades ago",
                "back in {year}",
                "when i was a|young|little|younger",
                "every|each day|week|month|year|morning|night|time|weekend|fortnight|quarter",
                "every {weekday}",
                "every other|single|few",
                "a|per month|week|year|day",
                "recurring|regularly",
                "returned|return it|them|that",
                "sent it|them back",
                "put it|them back",
                "took|brought it|them back",
                "got my|our|the money|cash back",
                "changed my mind",
                "walked out|away",
                "left it|them there",
                "backed|chickened out",
                "decided not|against",
                "didnt buy|pay|get|take|spend|end up|go through|happen",
                "did not buy|pay|get|take|spend",
                "havent paid|bought|decided|got",
                "have not paid|bought|decided",
                "not paid|paying|buying|spending|real|true|really|mine",
                "never paid|bought|happened|got",
                "for example|instance",
                "e . g",
                "example",
                "refused|declined|unpaid|bounced|failed",
                "cancelled|canceled it|that|them|the",
                "got cancelled|canceled|refunded",
                "next week|month|year|time|weekend|payday",
                "tomorrow",
                "scam|scammed|fraud|hacked|stolen|stole|robbed",
                "fake|test|testing",
            )
        ]
    ),
    adornments=frozenset(
        "total altogether overall combined all up in cash card credit debit contactless paypal "
        "venmo visa amex revolut applepay with including incl included inc plus the tip tax fee "
        "fees shipping delivery service vat gone done paid each thank you thanks very much please "
        "ouch damn unreal lol wow yikes ugh sigh not bad worth it again later just only exactly "
        "about around roughly approx a was were came to cost it for that this which is me us of "
        "so far bill tab altogether grand flat even on my own of it them everything both everyone "
        "whole thing bucks and then yeah yes yep poorer lighter down out pocket rip".split()
    ),
    sums=PhraseTable(
        [
            ("came|comes|come|came out|totalled|totaled|totalling|amounted|added up to", True),
            ("in total|all", True),
            ("total|altogether|all up|all in|all told", True),
            ("total|bill|damage|receipt|check|price|cost|fee|bill|tab was|came", True),
            ("incl|including|inc|with|before|after [the] tip|tax|delivery|shipping|fees", True),
            ("rang up", True),
        ]
    ),
    habits=PhraseTable([("daily|weekly|monthly|yearly|annually|quarterly|fortnightly", True)]),
    arrivals=PhraseTable(
        [
            ("[has|have] [just|finally|now] landed|arrived|credited|deposited|cleared", True),
            ("[has|have] [just|finally|now] come|came in|through|thru", True),
            ("[just|finally] hit|dropped|received|transferred|paid|got", True),
            ("was|been|is [just|finally] credited|deposited|paid|received|in", True),
        ]
    ),
    confirms=PhraseTable(
        [
            ("[all|already|just] paid [already|today|up|off|it|for]", True),
            ("came|come in|through|thru", True),
            ("paid|paying by|with|in card|cash|paypal", True),
            ("bought it|them", True),
            ("done", True),
        ]
    ),
    contrasts=frozenset("but though tho although however yet".split()),
    demonstratives=frozenset("that this these those more".split()),
    objects=frozenset(
        "me us him her them it myself his their he she they hers theirs theyre guys guy dude "
        "everyone everybody someone somebody owe owes owed".split()
    ),
)
