from app.conversation import Turn
from app.person import Person
from app.remembered import KEEP_SECONDS, PEOPLE, Endings, Unsent

ANA, BOB = Person("ana", "ana's", 1000), Person("bob", "bob's", 1000)
LUNCH, TEA = Turn("m1", "lunch 12.50"), Turn("m2", "tea 3")


def test_a_person_gets_back_what_they_typed_and_only_once() -> None:
    unsent = Unsent()
    unsent.keep(ANA, [LUNCH, TEA], 0)
    assert unsent.take(BOB, 1) == []
    assert unsent.take(ANA, 1) == [LUNCH, TEA]
    assert unsent.take(ANA, 1) == []


def test_it_is_the_person_who_counts_and_not_the_token() -> None:
    unsent = Unsent()
    unsent.keep(ANA, [LUNCH], 0)
    assert unsent.take(Person("ana", "another", 2000), 1) == [LUNCH]


def test_what_is_kept_is_what_waits_now() -> None:
    unsent = Unsent()
    unsent.keep(ANA, [LUNCH], 0)
    unsent.keep(ANA, [TEA], 0)
    assert unsent.take(ANA, 1) == [TEA]
    unsent.keep(ANA, [LUNCH], 0)
    unsent.keep(ANA, [], 0)
    assert unsent.take(ANA, 1) == []


def test_nothing_is_kept_for_longer_than_a_day() -> None:
    unsent = Unsent()
    unsent.keep(ANA, [LUNCH], 0)
    assert unsent.take(ANA, KEEP_SECONDS) == []
    unsent.keep(ANA, [LUNCH], 0)
    unsent.keep(BOB, [TEA], KEEP_SECONDS)
    assert list(unsent._turns) == ["bob"]


def test_the_number_of_people_is_bounded() -> None:
    unsent = Unsent()
    people = [Person(str(number), "token", 1000) for number in range(PEOPLE + 10)]
    for person in people:
        unsent.keep(person, [LUNCH], 0)
    assert len(unsent._turns) == PEOPLE
    assert unsent.take(people[0], 1) == []
    assert unsent.take(people[-1], 1) == [LUNCH]


def test_a_token_that_signed_out_stays_ended_and_others_do_not() -> None:
    endings = Endings()
    endings.end(ANA, 0)
    assert ANA in endings
    assert BOB not in endings
    assert Person("ana", "a new one", 2000) not in endings


def test_ended_tokens_are_forgotten_when_they_are_over_by_themselves() -> None:
    endings = Endings()
    endings.end(ANA, 0)
    endings.end(Person("bob", "bob's", 5000), 1000)
    assert len(endings._ended) == 1
    assert b"ana" not in b"".join(endings._ended)
