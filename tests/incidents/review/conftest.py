"""A Monday morning's review: twelve reports, three of them likely of the same event, one that may name a person."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from samsyn.base.dates import STOCKHOLM, standing_on
from samsyn.incidents.models import Incident
from samsyn.places.models import Area
from tests.cast import Actor
from tests.reports import an_incident, reported
from tests.units import a_unit

MONDAY = date(2022, 10, 17)
HOUSING, GUARD, SCHOOL, YOUTH, POLICE, STAFF = "housing", "guard", "school", "youth", "police", "staff"
# category, day of October, from, to, place, words, from whom, point
TOLD = (
    ("vandalism", 15, 21, 23, "Korpstigen, Bro", "Rutan till cykelförrådet krossad igen.", HOUSING, (0, 0)),
    (
        "vandalism", 15, 22.17, 22.17, "Korpstigen, Bro",
        "Glas på marken vid cykelförrådet, ingen på plats när vi kom.", GUARD, (80, 0),
    ),
    ("vandalism", 15, 17, 22, "Bro centrum", "Krossad ruta på gården bakom centrum.", POLICE, (120, 40)),
    (
        "unsafe_gathering", 15, 20, 24, "Bro station",
        "Ett större gäng på perrongen, flera resenärer vände.", GUARD, (900, 0),
    ),
    ("graffiti", 14, 18, 54, "Effektvägen, Brunna", "Nytt klotter längs hela gångtunneln.", STAFF, (5000, 0)),
    ("drugs", 14, 19.5, 19.5, "Finnstaparken", "Små påsar under bänken närmast lekplatsen.", YOUTH, (2000, 900)),
    (
        "unsafe_place", 14, 17, 17, "Gångvägen, Råbyskolan",
        "Två lampor släckta, buskage skymmer sikten.", SCHOOL, (3000, 0),
    ),
    (
        "reckless_driving", 14, 22, 22, "Enköpingsvägen, Kungsängen",
        "Epatraktor i hög fart förbi badet.", YOUTH, (7000, 0),
    ),
    (
        "youth_concern", 14, 18, 18, "Köpmanvägen",
        "Yngre barn ute sent flera kvällar, enligt Kalle Andersson.", HOUSING, (1500, 900),
    ),
    ("littering", 14, 6, 9, "Bro centrum", "Soprummet genomsökt, påsar på gatan.", HOUSING, (120, 40)),
    ("fire_pyro", 14, 21.83, 21.83, "Kungsängens IP", "Smällare bakom läktaren.", GUARD, (8000, 900)),
    (
        "positive", 14, 16, 16, "Bro centrum",
        "Många familjer ute när kommunbussen stod på torget.", YOUTH, (130, 40),
    ),
)  # fmt: skip


@pytest.fixture
def monday(db: None) -> Iterator[None]:
    """The day when the review is done."""
    with standing_on(MONDAY):
        yield


@pytest.fixture
def twelve(monday: None, coordinator: Actor, guard: Actor) -> list[Incident]:
    """The reports as they have come in, in the order of TOLD."""
    by = coordinator.viewer
    for name in ("Bro", "Brunna", "Kungsängen"):
        Area.objects.create(municipality_id=by.municipality_id, kind="district", name=name)
    units = {
        HOUSING: a_unit(by, "Område Finnsta", kind="housing"),
        GUARD: a_unit(by, "Väktarnas runda", kind="guard"),
        SCHOOL: a_unit(by, "Råbyskolan", kind="school"),
        YOUTH: a_unit(by, "Fältgruppen", kind="municipality"),
    }
    rows: list[Incident] = []
    for category, day, first, last, place, text, whom, at in TOLD:
        begins = datetime(2022, 10, day, tzinfo=STOCKHOLM)
        new = an_incident(
            category,
            starts_at=begins + timedelta(hours=first),
            ends_at=begins + timedelta(hours=last),
            place=place,
            text=text,
            point=(650_000 + at[0], 6_600_000 + at[1]),
            sight="own",
        )
        source = "police_daily" if whom == POLICE else "staff"
        rows += reported(by, new, source=source, unit=units.get(whom))
    return rows
