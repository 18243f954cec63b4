"""Written pairs of reports: the same event told twice, and events that only look alike."""

from datetime import UTC, datetime, timedelta

from samsyn.incidents.rules.duplicates import Trace

SATURDAY = datetime(2022, 10, 15, 0, 0, tzinfo=UTC)
STATION, CENTRE, SCHOOL, PARK = (
    (650_000, 6_600_000),
    (650_900, 6_600_400),
    (648_200, 6_603_000),
    (651_500, 6_598_000),
)

Told = tuple[str, str, float, float, tuple[int, int] | None, str]


def told(
    category: str,
    text: str,
    start: float,
    hours: float = 0,
    at: tuple[int, int] | None = CENTRE,
    place: str = "",
) -> Told:
    """A report: hours count from Saturday midnight."""
    return category, text, start, hours, at, place


def near(point: tuple[int, int], east: int = 0, north: int = 0) -> tuple[int, int]:
    """A point some metres away."""
    return point[0] + east, point[1] + north


def trace(id: int, one: Told) -> Trace:
    """The report as it is compared. All lie in the area 1."""
    category, text, start, hours, at, place = one
    begins = SATURDAY + timedelta(hours=start)
    return Trace(id, begins, begins + timedelta(hours=hours), category, text, at, place.casefold(), 1)


SAME: list[tuple[Told, Told]] = [
    (
        told("vandalism", "Rutan till cykelförrådet krossad igen.", 21, 2),
        told(
            "vandalism",
            "Glas på marken vid cykelförrådet, ingen på plats när vi kom.",
            22.2,
            0,
            near(CENTRE, 80),
        ),
    ),
    (
        told("vandalism", "Rutan till cykelförrådet krossad igen.", 21, 2),
        told("vandalism", "Krossad ruta på gården bakom centrum.", 17, 5, near(CENTRE, 120, 40)),
    ),
    (
        told("unsafe_gathering", "Ett större gäng på perrongen, flera resenärer vände.", 20, 4, STATION),
        told("disorder_alcohol", "Högljudda ungdomar dricker på perrongen.", 21, 0, near(STATION, 30)),
    ),
    (
        told("graffiti", "Nytt klotter längs hela gångtunneln.", 10, 20, None, "Gångtunneln"),
        told("graffiti", "Tunneln nedklottrad på båda sidor.", 12, 0, None, "Gångtunneln"),
    ),
    (
        told("fire_pyro", "Smällare bakom läktaren.", 21.8, 0, PARK),
        told("fire_pyro", "Det smäller vid idrottsplatsen, troligen bangers.", 21.9, 0, near(PARK, 90)),
    ),
    (
        told("reckless_driving", "Epatraktor i hög fart förbi badet.", 22, 0, PARK),
        told("reckless_driving", "A-traktor körde fort på gångvägen vid badet.", 22.2, 0, near(PARK, 150)),
    ),
    (
        told("unsafe_place", "Två lampor släckta på gångvägen.", 17, 0, SCHOOL),
        told("unsafe_place", "Trasig belysning, lamporna lyser inte vid skolan.", 18, 3, near(SCHOOL, 60)),
    ),
    (
        told("drugs", "Små påsar under bänken närmast lekplatsen.", 19.5, 0, PARK),
        told("drugs", "Hittade påsar med vitt pulver vid lekplatsens bänk.", 20, 0, near(PARK, 25)),
    ),
    (
        told("violence_threat", "Slagsmål utanför kiosken, fyra inblandade.", 23, 0, STATION),
        told("violence_threat", "Bråk vid kiosken, polisen kom.", 23.2, 0, near(STATION, 40)),
    ),
    (
        told("weapon", "Kniv hittad i buske.", 9, 0, SCHOOL),
        told("weapon", "En kniv låg i busken vid cykelstället.", 9.5, 0, near(SCHOOL, 35)),
    ),
    (
        told("littering", "Soprummet genomsökt, påsar på gatan.", 6, 3),
        told("littering", "Sopor utspridda utanför soprummet.", 8, 0, near(CENTRE, 20)),
    ),
    (
        told("theft_burglary", "Inbrott i källarförråd, låsen uppbrutna.", 2, 6, None, "Korpstigen"),
        told("trespass", "Uppbrutna lås i källaren, någon har varit i förråden.", 7, 0, None, "Korpstigen"),
    ),
    (
        told("vandalism", "Busskuren sönderslagen.", 22, 4, STATION),
        told("vandalism", "Glaset i busskuren är krossat.", 25, 0, near(STATION, 15)),
    ),
    (
        told("fire_pyro", "Papperskorg brinner vid centrum.", 20, 0),
        told("vandalism", "Någon har eldat i en papperskorg.", 20.5, 2, near(CENTRE, 50)),
    ),
    (
        told("harassment", "Flickor blev antastade vid gymmet.", 18, 0),
        told("harassment", "Två flickor antastade utanför gymmet.", 18, 1, near(CENTRE, 70)),
    ),
    (
        told("unsafe_gathering", "Gäng i trapphuset, vågar inte gå förbi.", 19, 3, None, "Korpstigen 4"),
        told("drugs", "Gäng i trapphuset röker något.", 20, 1, None, "Korpstigen 4"),
    ),
    (
        told("positive", "Många familjer ute när kommunbussen stod på torget.", 16, 0),
        told("positive", "Kommunbussen på torget drog mycket folk.", 15, 3, near(CENTRE, 30)),
    ),
    (
        told("reckless_driving", "Mopeder kör slalom på skolgården.", 19, 1, SCHOOL),
        told("reckless_driving", "Två mopeder på skolgården.", 19.5, 0, near(SCHOOL, 100)),
    ),
    (
        told("graffiti", "Klottrat på stationshuset.", 5, 4, STATION),
        told("graffiti", "Stationen nedklottrad i natt.", 0, 6, near(STATION, 60)),
    ),
    (
        told("disorder_alcohol", "Berusad man skriker utanför systemet.", 17, 0),
        told("disorder_alcohol", "Fyllebråk utanför Systembolaget, en man skrek.", 17.1, 0, near(CENTRE, 45)),
    ),
]

OTHER: list[tuple[Told, Told]] = [
    (
        told("vandalism", "Rutan till cykelförrådet krossad.", 21, 2),
        told("vandalism", "Krossad ruta på skolan.", 22, 0, SCHOOL),
    ),
    (
        told("vandalism", "Rutan till cykelförrådet krossad.", 21, 2),
        told("vandalism", "Rutan till cykelförrådet krossad.", 21 - 48, 2),
    ),
    (
        told("unsafe_gathering", "Ett större gäng på perrongen.", 20, 4, STATION),
        told("unsafe_gathering", "Gäng i parken.", 20, 2, PARK),
    ),
    (
        told("drugs", "Små påsar under bänken.", 19.5),
        told("reckless_driving", "Mopeder på torget.", 19.5, 0, near(CENTRE, 30)),
    ),
    (
        told("graffiti", "Klotter i tunneln.", 10, 2, None, "Gångtunneln"),
        told("graffiti", "Klotter på busskuren.", 10, 2, None, "Busstorget"),
    ),
    (
        told("positive", "Fin stämning på torget.", 16),
        told("disorder_alcohol", "Fylla på torget.", 17, 1, near(CENTRE, 20)),
    ),
    (
        told("unsafe_place", "Två lampor släckta.", 17, 0, SCHOOL),
        told("unsafe_place", "Buskar skymmer sikten.", 18, 0, near(SCHOOL, 330)),
    ),
    (
        told("theft_burglary", "Cykel stulen vid stationen.", 8, 8, STATION),
        told("theft_burglary", "Inbrott i kiosken.", 9, 0, near(STATION, 200)),
    ),
    (
        told("littering", "Sopor på gatan.", 7),
        told("fire_pyro", "Smällare på torget.", 9, 0, near(CENTRE, 90)),
    ),
    (
        told("fraud_elderly", "Någon ringde och sa sig vara från banken.", 11, 0, None, "Korpstigen"),
        told("youth_concern", "Barn ute sent.", 21, 0, None, "Korpstigen"),
    ),
    (
        told("harassment", "Flickor antastade vid gymmet.", 18),
        told("harassment", "Personal hotad i kassan.", 8, 0, near(CENTRE, 250)),
    ),
    (
        told("reckless_driving", "Epatraktor vid badet.", 22, 0, PARK),
        told("reckless_driving", "Bil körde mot rött.", 13, 0, near(PARK, 100)),
    ),
    (
        told("vandalism", "Sönderslagen lekställning.", 18, 2, PARK),
        told("vandalism", "Rivna skyltar vid badet.", 19, 0, near(PARK, 300)),
    ),
    (
        told("drugs", "Langning vid kiosken.", 20, 0, STATION),
        told("violence_threat", "Väktare hotad på tåget.", 21, 0, near(STATION, 150)),
    ),
    (
        told("weapon", "Kniv hittad i buske.", 9, 0, SCHOOL),
        told("weapon", "Hylsor på marken.", 20, 0, near(SCHOOL, 280)),
    ),
    (
        told("graffiti", "Nytt klotter på muren.", 9),
        told("unsafe_place", "Halt i backen.", 9, 0, near(CENTRE, 60)),
    ),
    (
        told("vandalism", "Spegel avslagen på bil.", 23, 6, None, "Köpmanvägen"),
        told("vandalism", "Trasig dörr i porten.", 8, 0, None, "Effektvägen"),
    ),
    (
        told("youth_concern", "Yngre barn ute sent.", 18, 4),
        told("littering", "Fimpar och burkar vid lekplatsen.", 18, 0, near(CENTRE, 50)),
    ),
    (
        told("fire_pyro", "Smällare bakom läktaren.", 21.8, 0, PARK),
        told("fire_pyro", "Brand i container.", 23, 0, near(PARK, 380)),
    ),
    (
        told("rumour_social_media", "Det går rykten om ett bråk på lördag.", 12),
        told("violence_threat", "Bråk på torget.", 23, 0, near(CENTRE, 10)),
    ),
    (
        told("trespass", "Någon sover i källaren.", 6, 0, None, "Korpstigen"),
        told("unsafe_gathering", "Ungdomar hänger vid porten.", 20, 2, None, "Korpstigen"),
    ),
    (
        told("other", "Drönare över torget.", 14),
        told("vandalism", "Bänk sönderslagen.", 15, 0, near(CENTRE, 40)),
    ),
]

# written after the marks were set, and never used to move them
UNSEEN: list[tuple[tuple[Told, Told], bool]] = [
    (
        (
            told("fire_pyro", "Raketer mot en buss.", 20.5, 0, STATION),
            told("fire_pyro", "Någon sköt raketer vid bussarna.", 20.6, 0, near(STATION, 110)),
        ),
        True,
    ),
    (
        (
            told("vandalism", "Hissen sabbad, knapparna uppbrända.", 12, 6, None, "Korpstigen 4"),
            told("fire_pyro", "Eldat på hissknapparna.", 17, 0, None, "Korpstigen 4"),
        ),
        True,
    ),
    (
        (
            told("unsafe_gathering", "Tjugo killar vid korvkiosken, flera vände om.", 19, 2),
            told("youth_concern", "Många unga killar vid kiosken, lugnt men sent.", 20, 0, near(CENTRE, 65)),
        ),
        True,
    ),
    (
        (
            told("trespass", "Obehöriga på skolans tak.", 15, 0, SCHOOL),
            told("trespass", "Ungdomar uppe på taket.", 15.5, 0, near(SCHOOL, 20)),
        ),
        True,
    ),
    (
        (
            told("disorder_alcohol", "Två berusade bråkar på bänken.", 13),
            told("violence_threat", "Två berusade slåss vid bänkarna.", 13.2, 0, near(CENTRE, 35)),
        ),
        True,
    ),
    (
        (
            told("drugs", "Hasch i trappan.", 9, 0, None, "Korpstigen 4"),
            told("littering", "Skräp i soprummet.", 9, 0, None, "Korpstigen 4"),
        ),
        False,
    ),
    (
        (
            told("fire_pyro", "Raketer mot en buss.", 20.5, 0, STATION),
            told("fire_pyro", "Raketer i parken.", 21, 0, PARK),
        ),
        False,
    ),
    (
        (
            told("unsafe_place", "Lampan vid porten är släckt.", 7, 0, SCHOOL),
            told("unsafe_place", "Hal gångväg.", 7, 0, near(SCHOOL, 250)),
        ),
        False,
    ),
    (
        (
            told("reckless_driving", "Moped utan ljus.", 10),
            told("reckless_driving", "Bil parkerad på cykelbanan.", 21, 0, near(CENTRE, 70)),
        ),
        False,
    ),
    (
        (
            told("theft_burglary", "Snatteri i butiken.", 11),
            told("disorder_alcohol", "Fylla på torget.", 12, 0, near(CENTRE, 80)),
        ),
        False,
    ),
]
