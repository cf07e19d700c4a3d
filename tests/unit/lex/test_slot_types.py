"""What slot types make of words: listed values, synonyms, the user's own words, narrowed codes."""

import pytest

from local.lex.definition import Intent, ListedValue, Locale, Slot, SlotType
from local.lex.pattern_examples import pattern_examples
from local.lex.slot_types import BuiltInFinder, CustomFinder, Value, value_finders
from local.lex.tokens import Sentence
from local.lex.values.mention import Setting

GENRES = (
    ListedValue("comedy", ("funny", "stand up")),
    ListedValue("drama"),
    ListedValue("western"),
)


def restricted() -> CustomFinder:
    return CustomFinder(SlotType("Genre", GENRES, restricted=True))


def expanded() -> CustomFinder:
    return CustomFinder(SlotType("Genre", GENRES, restricted=False))


def test_a_synonym_resolves_to_its_value(setting: Setting) -> None:
    assert restricted().resolve("funny", setting) == Value("comedy", ("comedy",))
    assert restricted().resolve("Stand Up", setting) == Value("comedy", ("comedy",))


def test_an_open_type_keeps_the_users_words(setting: Setting) -> None:
    assert expanded().resolve("Funny", setting) == Value("Funny", ("comedy",))
    assert expanded().resolve("horror", setting) == Value("horror", ())
    assert expanded().resolve(" ", setting) is None


@pytest.mark.parametrize("text", ["comedies at least", "horror", "", "..."])
def test_a_restricted_type_takes_nothing_else(text: str, setting: Setting) -> None:
    assert restricted().resolve(text, setting) is None


@pytest.mark.parametrize(
    "text,value", [("westerns", "western"), ("dramma", "drama"), ("comdey", "comedy")]
)
def test_plurals_and_misspellings_are_the_value(text: str, value: str, setting: Setting) -> None:
    assert restricted().resolve(text, setting) == Value(value, (value,))


def test_values_are_found_among_other_words(setting: Setting) -> None:
    found = restricted().find(Sentence("some stand up or a drama"), setting)
    assert [(one.first, one.last, one.value) for one in found] == [
        (1, 3, "comedy"),
        (5, 6, "drama"),
    ]
    (own,) = expanded().find(Sentence("something Funny"), setting)
    assert (own.value, own.resolved) == ("Funny", ("comedy",))
    assert restricted().find(Sentence("stand here"), setting) == []
    assert restricted().resolve("an old drama", setting) == Value("drama", ("drama",))


def test_a_value_of_symbols_is_never_found(setting: Setting) -> None:
    odd = CustomFinder(SlotType("Odd", (ListedValue("++"), ListedValue("c")), restricted=True))
    assert odd.find(Sentence("++ c"), setting)[0].value == "c"


def test_a_narrowed_code_has_to_fit_its_pattern(setting: Setting) -> None:
    kind = SlotType(
        "Code", (), restricted=False, parent="AMAZON.AlphaNumeric", pattern="[A-Z]{2}[0-9]{3}"
    )
    finder = CustomFinder(kind)
    assert finder.examples
    assert finder.resolve("AB 123", setting) == Value("AB123", ("AB123",))
    assert finder.resolve("it is AB123 I think", setting) == Value("AB123", ("AB123",))
    assert finder.resolve("A1", setting) is None
    found = finder.find(Sentence("my code AB123 not A1"), setting)
    assert [one.value for one in found] == ["AB123"]
    free = CustomFinder(SlotType("Code", (), restricted=False, parent="AMAZON.AlphaNumeric"))
    assert free.resolve("anything goes", setting) == Value("anythinggoes", ("anythinggoes",))


def test_names_and_places_are_taken_as_they_are_said(setting: Setting) -> None:
    city = BuiltInFinder("AMAZON.City")
    assert city.resolve("Llanfair", setting) == Value("Llanfair", ("Llanfair",))
    assert city.resolve(" ", setting) is None
    assert city.find(Sentence("go to Llanfair"), setting) == []


@pytest.mark.parametrize(
    "kind,text,name",
    [
        ("City", "a flight to new york city please", "new york city"),
        ("Country", "is it in the Netherlands", "the Netherlands"),
        ("State", "ship it to Reno NV", "NV"),
        ("FirstName", "this is Priya speaking", "Priya"),
        ("LastName", "Mrs. O'Brien called", "O'Brien"),
    ],
)
def test_well_known_names_are_recognised_and_not_normalised(
    setting: Setting, kind: str, text: str, name: str
) -> None:
    sentence = Sentence(text)
    (mention,) = BuiltInFinder(f"AMAZON.{kind}").find(sentence, setting)
    assert sentence.span(mention.first, mention.last) == mention.value == name
    assert mention.resolved == (name,)


def test_a_built_in_type_resolves_the_longest_value(setting: Setting) -> None:
    number = BuiltInFinder("AMAZON.Number")
    assert number.resolve("2 or twenty five", setting) == Value("25", ("25",))
    assert number.resolve("none", setting) is None


def test_a_locale_uses_its_own_types_before_built_in_ones() -> None:
    slots = (Slot("A", "Genre", required=True), Slot("B", "AMAZON.Date", required=True))
    locale = Locale(
        "en_US", 0.4, (Intent("I", slots=slots),), (SlotType("Genre", GENRES, restricted=True),)
    )
    finders = value_finders(locale)
    assert [type(finder).__name__ for finder in finders.values()] == [
        "CustomFinder",
        "BuiltInFinder",
    ]


@pytest.mark.parametrize(
    "pattern,examples",
    [
        ("[A-Z]{2}[0-9]{4}", ("AB0123", "BC1234", "CD2345", "DE3456", "EF4567")),
        ("(AB|CD)-?[0-9]{3}", ("AB012", "CD-123", "AB234", "CD-345", "AB456")),
        (r"^\d{2}\.x$", ("01.x", "12.x", "23.x", "34.x", "45.x")),
        ("A|B{2,}", ("A", "BB")),
        ("(a(b))", ()),
        ("", ()),
    ],
)
def test_a_pattern_has_examples(pattern: str, examples: tuple[str, ...]) -> None:
    assert pattern_examples(pattern) == examples
