"""What is seen in the demo: made up, the same every time, with patterns planted for those who look for them.

Planted: vandalism at Korpstigen grows in the last weeks; the unit that told of reckless driving falls silent in
June, so that zero reports say nothing; three tell of the same broken window; lamps at Råbyskolan led to something.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import STOCKHOLM, standing_on
from samsyn.base.ids import new_uid
from samsyn.demo.phrases import PHRASES, PLACES
from samsyn.incidents.commands import file_nothing, file_report, tell_outcome
from samsyn.incidents.models import Incident, ReportingUnit, Source
from samsyn.incidents.queries import source_with_code
from samsyn.incidents.rules.content import NewIncident
from samsyn.organisations.models import Person

FIRST, LAST = date(2022, 1, 10), date(2022, 10, 10)  # Mondays; the last week is not reviewed yet
SILENT_FROM = date(2022, 6, 13)
SILENT = "Fritidsgården i Bro"
GROWS_FROM = date(2022, 9, 19)
SEED = 1904


@dataclass(frozen=True)
class Week:
    """What a unit tells of a week; without incidents it says that there was nothing."""

    unit: str
    monday: date
    incidents: tuple[NewIncident, ...]


def told(units: dict[str, ReportingUnit]) -> Iterator[Week]:
    """Every unit's weeks in order."""
    chance = random.Random(SEED)  # noqa: S311  # made-up reports, nothing secret
    monday = FIRST
    while monday <= LAST:
        for name in units:
            if not (name == SILENT and monday >= SILENT_FROM) and chance.random() < 0.8:
                yield Week(name, monday, tuple(_of_week(chance, name, monday)))
        monday += timedelta(days=7)


def _of_week(chance: random.Random, unit: str, monday: date) -> Iterator[NewIncident]:
    if unit == "Upplands-Brohus, distrikt Bro" and monday >= GROWS_FROM:
        for _ in range(2 + (monday == LAST)):
            yield _incident(chance, monday, "vandalism", "Cykelförrådet, Korpstigen", weekend=True)
    if unit == SILENT and chance.random() < 0.7:
        yield _incident(chance, monday, "reckless_driving", "Bro centrum", weekend=False)
    for _ in range(chance.choice((0, 0, 1, 1, 2))):
        category = chance.choices(tuple(PHRASES), weights=[len(words) for words in PHRASES.values()])[0]
        yield _incident(
            chance, monday, category, chance.choice(PLACES[_side(unit)]), weekend=chance.random() < 0.5
        )


def _side(unit: str) -> str:
    return "Kungsängen" if "Kungsängen" in unit else "Bro" if "Bro" in unit else "all"


def _incident(
    chance: random.Random, monday: date, category: str, place: str, *, weekend: bool
) -> NewIncident:
    day = monday + timedelta(days=chance.choice((4, 5)) if weekend else chance.randrange(7))
    hour = chance.choice((17, 18, 19, 20, 21, 22)) if weekend else chance.randrange(8, 22)
    starts_at = datetime.combine(day, time(hour, chance.choice((0, 10, 30, 45))), STOCKHOLM)
    return NewIncident(
        category=category,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=chance.choice((0, 0, 1, 2))),
        text=chance.choice(PHRASES.get(category, PHRASES["other"])),
        place=place,
        sight=chance.choice(("own", "second_hand")),
        police=chance.choice(("", "no", "yes")),
    )


def report_all(by: Viewer, units: dict[str, ReportingUnit]) -> None:
    """Let every unit tell its weeks, the police their days; what is older than a week is reviewed."""
    staff, police = _source(by, "staff"), _source(by, "police_daily")
    for week in told(units):
        _tell(by, staff, units[week.unit], week)
    _same_window(by, staff, police, units)
    _lamps(by, staff, units)


def _source(by: Viewer, code: str) -> Source:
    source = source_with_code(by, code)
    if source is None:
        raise RuntimeError(f"there is no source {code}")
    return source


def _tell(by: Viewer, source: Source, unit: ReportingUnit, week: Week) -> None:
    sunday = week.monday + timedelta(days=6)
    with standing_on(min(sunday + timedelta(days=1), date(2022, 10, 17))):
        if not week.incidents:
            file_nothing(
                by=by, source=source, key=new_uid(), unit=unit, starts_on=week.monday, ends_on=sunday,
                person=unit.contact,
            )  # fmt: skip
            return
        file_report(
            by=by,
            source=source,
            key=new_uid(),
            incidents=week.incidents,
            unit=unit,
            person=unit.contact,
            accepted=week.monday < LAST,
        )


def _same_window(by: Viewer, staff: Source, police: Source, units: dict[str, ReportingUnit]) -> None:
    """Three tell of the same broken window: a landlord, a guard, and the police."""
    evening = datetime(2022, 10, 15, 21, 0, tzinfo=STOCKHOLM)
    seen = (
        (staff, units["Upplands-Brohus, distrikt Bro"], "Rutan till cykelförrådet krossad igen."),
        (
            staff,
            units["Bro station, ordningsvaktsrundan"],
            "Glas på marken vid cykelförrådet, ingen på plats när vi kom.",
        ),
        (police, None, "Krossad ruta på cykelförrådet vid Korpstigen."),
    )
    with standing_on(date(2022, 10, 17)):
        for late, (source, unit, text) in enumerate(seen):
            at = evening + timedelta(minutes=20 * late)
            new = NewIncident("vandalism", at, at + timedelta(hours=1), text=text, place="Korpstigen")
            person: Person | None = unit.contact if unit else None
            file_report(by=by, source=source, key=new_uid(), incidents=[new], unit=unit, person=person)


def _lamps(by: Viewer, staff: Source, units: dict[str, ReportingUnit]) -> None:
    """Dark lamps were told of in September, and mended."""
    at = datetime(2022, 9, 6, 20, 0, tzinfo=STOCKHOLM)
    unit = units["Fältgruppen"]
    with standing_on(date(2022, 9, 7)):
        new = NewIncident(
            "unsafe_place", at, at, text="Fyra lampor släckta längs gångvägen.", place="Råbyskolan"
        )
        report = file_report(
            by=by, source=staff, key=new_uid(), incidents=[new], unit=unit, person=unit.contact, accepted=True
        )
    with standing_on(date(2022, 9, 29)):
        rows = [row for row in report.filed if isinstance(row, Incident)]
        tell_outcome(by=by, incidents=rows, words="Fyra trasiga lampor byttes den 29 september.")
