"""What each column is, proposed from its heading and its values; columns about persons are never taken in."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samsyn.incidents.rules.importing.clocks import clock
from samsyn.incidents.rules.importing.days import day_in
from samsyn.incidents.rules.importing.faults import Fault
from samsyn.incidents.rules.importing.points import pair, two_in_one

ID, DAY, CLOCK, END_DAY, END_CLOCK = "id", "day", "clock", "end_day", "end_clock"
CATEGORY, SUBCATEGORY, PLACE, ADDRESS, DISTRICT = "category", "subcategory", "place", "address", "district"
TITLE, TEXT, NORTH, EAST, POINT = "title", "text", "north", "east", "point"
SERIOUSNESS, POLICE, OWN_MEASURE = "seriousness", "police", "own_measure"
PERSON, IGNORED = "person", ""

# the headings that each kind of column goes by, without case, spaces and signs
NAMES: dict[str, str] = {
    ID: "händelseid händelsenr händelsenummer id ärendeid ärendenr ärendenummer rapportid rapportnr rapportnummer"
    " löpnr löpnummer nr eventid incidentid caseid reference referens referensnr ref externtid dnr uuid guid nummer",
    DAY: "datum händelsedatum datumtid tidpunkt händelsetid starttid start från fråndatum startdatum inträffade"
    " inträffat inträffad datumochtid date datetime incidentdate eventdate occurred occurredat startsat startdate"
    " timestamp tidpunktförhändelse rapportdatum skapad created",
    CLOCK: "tid klockslag kl klockan time tidfrån starttidkl klockslagfrån timeofday clock",
    END_DAY: "slut slutdatum sluttid till tilldatum slutade end endsat enddate endtime tom tidpunktslut",
    END_CLOCK: "tidtill klockslagtill slutkl slutklockslag",
    CATEGORY: "kategori huvudkategori händelsetyp typ typavhändelse brottstyp category type eventtype incidenttype"
    " kategorinamn ärendetyp rubricering kod kategorikod",
    SUBCATEGORY: "underkategori undertyp delkategori subcategory subtype underkategorinamn",
    PLACE: "plats platsnamn platsbeskrivning händelseplats brottsplats place location objekt fastighet lokal var",
    ADDRESS: "adress gata gatuadress gatunamn address street streetaddress",
    DISTRICT: "område stadsdel kommundel delområde bostadsområde geografisktområde area district zon ort distrikt",
    TITLE: "rubrik titel ämne title subject sammanfattning",
    TEXT: "beskrivning text händelse händelsebeskrivning fritext kommentar anteckning anteckningar vadhände"
    " vadharhänt description comment notes details detaljer information övrigt",
    NORTH: "lat latitud latitude north nord n northing y ykoordinat sweref99n swerefn wgs84lat gpslat nkoordinat",
    EAST: "long lon lng longitud longitude öst ost east e easting x xkoordinat sweref99e swerefe wgs84long"
    " gpslong ekoordinat",
    POINT: "koordinat koordinater position latlong latlon latlng gps geopoint coordinates point geometri xy wkt",
    SERIOUSNESS: "allvar allvarlighet allvarlighetsgrad allvarsgrad seriousness severity grad prioritet",
    POLICE: "polisanmäld polisanmält polisanmälan anmäldtillpolis reportedtopolice policereported",
    OWN_MEASURE: "åtgärd åtgärder egenåtgärd vidtagenåtgärd vidtagnaåtgärder action actiontaken measure",
    PERSON: "rapportör rapporteradav uppgiftslämnare anmälare anmäldav namn förnamn efternamn telefon telefonnummer"
    " tel mobil epost email mail mejl reporter reportedby name phone personnummer person kontaktperson kontakt"
    " handläggare skapadav createdby användare user ansvarig förövare gärningsman målsägande vittne ägare signatur",
}
_KIND_OF = {name: kind for kind, names in NAMES.items() for name in names.split()}
_LOOSE = (  # in headings of several words
    ("rapportör", PERSON), ("anmälare", PERSON), ("telefon", PERSON), ("personn", PERSON), ("e-post", PERSON),
    ("underkategori", SUBCATEGORY), ("kategori", CATEGORY), ("beskriv", TEXT), ("adress", ADDRESS),
    ("latitud", NORTH), ("longitud", EAST), ("nord", NORTH), ("öst", EAST), ("datum", DAY), ("klockslag", CLOCK),
    ("område", DISTRICT), ("plats", PLACE), ("händelse-id", ID),
)  # fmt: skip
_SIGNS = re.compile(r"[^0-9a-zåäöéü]")
SURE, LIKELY, GUESSED = 3, 2, 1
ONE_EACH = {
    ID,
    DAY,
    CLOCK,
    END_DAY,
    END_CLOCK,
    CATEGORY,
    SUBCATEGORY,
    NORTH,
    EAST,
    POINT,
    SERIOUSNESS,
    POLICE,
}
SAMPLE_SHARE = 0.8
_Test = Callable[[str], bool]


@dataclass(frozen=True)
class Proposed:
    """What a column is taken to be, and how sure that is: SURE, LIKELY or GUESSED."""

    heading: str
    kind: str
    sureness: int


def plain(heading: str) -> str:
    """A heading without case, spaces and signs."""
    return _SIGNS.sub("", heading.casefold())


def kind_by_name(heading: str) -> tuple[str, int]:
    """What a heading says that its column is."""
    bare = plain(heading)
    if bare in _KIND_OF:
        return _KIND_OF[bare], SURE
    lower = heading.casefold()
    for part, kind in _LOOSE:
        if part in lower:
            return kind, LIKELY
    return IGNORED, GUESSED


def proposed(header: Sequence[str], sample: Sequence[Sequence[str]]) -> list[Proposed]:
    """What each column is, each kind of which there can be one given once, to the surest."""
    cells = [
        [row[index] for row in sample if index < len(row) and row[index]] for index in range(len(header))
    ]
    found = [_by_both(heading, values) for heading, values in zip(header, cells, strict=True)]
    if not any(one.kind == DAY for one in found):
        found = _guess(found, cells, DAY, lambda value: day_in(value) is not None)
    found = _once_each(found)
    return _with_points(found, sample)


def _by_both(heading: str, values: list[str]) -> Proposed:
    kind, sureness = kind_by_name(heading)
    if kind == DAY and values and _share(values, _is_clock) > SAMPLE_SHARE:
        return Proposed(heading, CLOCK, LIKELY)
    if kind == CLOCK and values and _share(values, lambda v: day_in(v) is not None) > SAMPLE_SHARE:
        # "Tid" with a date in it is the moment, unless it is a number that is a time too
        return Proposed(heading, CLOCK if _share(values, _is_clock) > SAMPLE_SHARE else DAY, LIKELY)
    if kind == END_DAY and values and _share(values, _is_clock) > SAMPLE_SHARE:
        return Proposed(heading, END_CLOCK, LIKELY)
    return Proposed(heading, kind, sureness)


def _guess(found: list[Proposed], cells: list[list[str]], kind: str, fits: _Test) -> list[Proposed]:
    for index, one in enumerate(found):
        if one.kind == IGNORED and cells[index] and _share(cells[index], fits) > SAMPLE_SHARE:
            return [*found[:index], Proposed(one.heading, kind, GUESSED), *found[index + 1 :]]
    return found


def _once_each(found: list[Proposed]) -> list[Proposed]:
    taken: dict[str, int] = {}
    for index, one in enumerate(found):
        if one.kind in ONE_EACH:
            before = taken.get(one.kind)
            if before is None or one.sureness > found[before].sureness:
                taken[one.kind] = index
    return [
        one
        if one.kind not in ONE_EACH or taken[one.kind] == index
        else Proposed(one.heading, IGNORED, GUESSED)
        for index, one in enumerate(found)
    ]


def _with_points(found: list[Proposed], sample: Sequence[Sequence[str]]) -> list[Proposed]:
    """Coordinates only where their values are: "X" and "Y" may be something else, "Position" a word."""
    where = {one.kind: index for index, one in enumerate(found)}
    if NORTH in where and EAST in where:
        told = [_cells(row, where[NORTH], where[EAST]) for row in sample]
        drop = {NORTH, EAST} if not _are_points(told) else {POINT}
    else:
        drop = {NORTH, EAST}
        single = [two_in_one(_cells(row, where[POINT], 0)[0]) for row in sample] if POINT in where else []
        drop |= set() if _are_points(single) else {POINT}
    return [Proposed(one.heading, IGNORED, GUESSED) if one.kind in drop else one for one in found]


def _cells(row: Sequence[str], one: int, other: int) -> tuple[str, str]:
    return row[one] if one < len(row) else "", row[other] if other < len(row) else ""


def _are_points(told: list[tuple[str, str]]) -> bool:
    filled = [cells for cells in told if any(cells)]
    return not filled or sum(_is_point(cells) for cells in filled) * 2 >= len(filled)


def _is_point(cells: tuple[str, str]) -> bool:
    try:
        pair(*cells, ("", ""))
    except Fault as fault:
        return fault.code in ("half_point", "rt90", "local_grid")  # coordinates, though not good ones
    return True


def _is_clock(value: str) -> bool:
    return clock(value) is not None


def _share(values: list[str], fits: _Test) -> float:
    return sum(fits(value) for value in values) / len(values)
