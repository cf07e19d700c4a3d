"""AMAZON.Confirmation and the answer to a confirmation prompt: Yes, No, Maybe or Don't know.

The phrases are the documented ones and their everyday neighbours. Courtesies around an answer are
ignored; any other word makes the answer unknown.
Source: Lex V2 Developer Guide, built-in-slot-confirmation.
"""

from collections.abc import Mapping

from local.lex.tokens import Sentence

from .mention import Mention, Setting

EXAMPLES = ("yes", "no", "yeah", "nope", "sure", "maybe")

_ANSWERS: Mapping[str, str] = {
    "Yes": """
        yes|yeah|yep|yup|yea|ya|y|yess|yesss|yes sir|yes yes|yes it is|yes i do|ok|okay|k|uh huh
        sure|sure thing|of course|certainly|absolutely|definitely|indeed|exactly|perfect|affirmative
        correct|right|true|that's right|thats right|that is right|that's correct|that is correct
        it is|is correct|it's correct|it's right|agreed|i agree|i can agree|i have it|i do|i confirm
        confirm|confirmed|go ahead|do it|go for it|please do|save it|by all means|why not|alright
        all right|sounds good|looks good|all good|fine|that's fine|thats fine|that works
        works for me|good|great|cool|👍
    """,
    "No": """
        no|n|nope|nah|naw|nay|no no|no way|negative|not really|not now|not yet|not today|not at all
        no thanks|no thank you|no need|no it isn't|no i don't|don't|dont|do not|don't do it
        dont do it|please don't|please dont|i don't|i dont|i'll decline|i decline|decline|false
        wrong|that's wrong|thats wrong|that is wrong|incorrect|not correct|not right|never
        absolutely not|definitely not|certainly not|of course not|it isn't|it's not|it is not
        rather not|i'd rather not|forget it|👎
    """,
    "Maybe": """
        maybe|perhaps|possibly|probably|it's possible|sometimes|i might|might be|could be
        it depends|that could be right|kind of|sort of
    """,
    "Don't know": """
        don't know|i don't know|dont know|i dont know|dunno|i dunno|unknown|no idea|no clue|idk
        i have no idea|not sure|i'm not sure|not sure about it|who knows|i can't say
    """,
}
_THUMBS = "👍👎"
_BY_WORDS = {
    tuple(Sentence(phrase).words): answer
    for answer, lines in _ANSWERS.items()
    for line in lines.strip().splitlines()
    for phrase in line.strip().split("|")
}
_COURTESIES = frozenset(
    "please thanks thank you very much oh um uh well so then now just hmm ok okay that it".split()
)


def find_confirmations(sentence: Sentence, _setting: Setting) -> list[Mention]:
    """At most one mention, of the whole sentence."""
    answer = read_confirmation(sentence)
    return [] if answer is None else [Mention(0, len(sentence.words), answer, (answer,))]


def read_confirmation(sentence: Sentence) -> str | None:
    """The answer that the whole sentence gives; None for anything else."""
    words = tuple(token.word for token in sentence.tokens if token.is_word or token.word in _THUMBS)
    if not words:
        return None
    if words in _BY_WORDS:
        return _BY_WORDS[words]
    answers = []
    while words:
        size = next((n for n in range(min(5, len(words)), 0, -1) if words[:n] in _BY_WORDS), 0)
        if size:
            answers.append(_BY_WORDS[words[:size]])
        elif words[0] in _COURTESIES:
            size = 1
        else:
            break
        words = words[size:]
    if not words:
        return answers[0] if len(set(answers)) == 1 else None
    return None
