"""English for yes and no."""

from lambdas.language.phrases import PhraseTable

_YES = (
    "yes yeah yep yup yea ya aye sure ok okay okey k kk correct right absolutely definitely "
    "affirmative indeed certainly fine perfect please exactly alright yess yesss y confirm "
    "confirmed 👍 ✅"
)
_NO = "no nope nah naw n negative cancel stop wrong never nooo noo 👎 ❌"

ANSWERS: PhraseTable[bool] = PhraseTable(
    [
        *((word, True) for word in _YES.split()),
        *((word, False) for word in _NO.split()),
        ("of course", True),
        ("go ahead", True),
        ("go for it", True),
        ("do it|that|so", True),
        ("save|add|log|keep it|that|them", True),
        ("please do", True),
        ("thats right|correct|it|fine", True),
        ("that is right|correct|it|fine", True),
        ("sounds|looks good|right", True),
        ("why not", True),
        ("thank you", True),
        ("yes thanks", True),
        ("no thanks|thank", False),
        ("no thank you", False),
        ("not now|really|yet|that|this", False),
        ("dont", False),
        ("dont save|add|log|do [it|that|them]", False),
        ("do not [save|add|log|do] [it|that|them]", False),
        ("never mind", False),
        ("nevermind", False),
        ("forget it|that|about [it|that]", False),
        ("leave it", False),
        ("no wait|hold", False),
        ("thats wrong", False),
        ("not right|correct", False),
        ("please dont|no", False),
    ]
)
