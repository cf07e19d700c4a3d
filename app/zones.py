"""Time zones as people choose them: by continent and city."""

import zoneinfo

AREAS = (
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
"""What the IANA names of places begin with; the other names are older ones for the same places."""


def list_places() -> tuple[str, ...]:
    """The IANA names of places in alphabetical order, and UTC."""
    names = (name.partition("/") for name in zoneinfo.available_timezones())
    places = (f"{area}/{place}" for area, _, place in names if area in AREAS and place)
    return (*sorted(places), "UTC")


def label(name: str) -> str:
    """Like "America/New York"."""
    return name.replace("_", " ")
