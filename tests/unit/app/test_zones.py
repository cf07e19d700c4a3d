from app import zones
from lambdas.ledger.profiles import parse_zone


def test_every_zone_that_can_be_chosen_is_one_that_the_ledger_takes() -> None:
    places = zones.list_places()
    assert len(places) == len(set(places)) > 300
    for name in places:
        parse_zone(name)


def test_places_are_listed_and_other_names_of_them_are_not() -> None:
    places = zones.list_places()
    assert {"Europe/Dublin", "America/Argentina/Ushuaia", "UTC"} <= set(places)
    assert not {"US/Pacific", "Etc/GMT+5", "EST", "Cuba", "posixrules"} & set(places)


def test_a_zone_is_written_with_spaces() -> None:
    assert zones.label("America/New_York") == "America/New York"
