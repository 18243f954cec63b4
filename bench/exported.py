"""A file such as another system exports: dates in several forms, decimal commas, sum rows, some rows to refuse."""

import csv
import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from bench.sentences import OPENINGS, PLACES, REST
from bench.stories import Stories

HEADER = ("Händelse-id", "Datum", "Tid", "Kategori", "Plats", "Adress", "Område", "Beskrivning", "Nord", "Öst",
          "Polisanmäld", "Rapportör")  # fmt: skip
WORDS = {
    "drugs": "Narkotika", "unsafe_gathering": "Otrygg samling", "vandalism": "Skadegörelse", "graffiti": "Klotter",
    "littering": "Nedskräpning", "violence_threat": "Våld/hot", "harassment": "Trakasserier",
    "theft_burglary": "Stöld/inbrott", "reckless_driving": "Buskörning moped", "unsafe_place": "Trasig belysning",
    "fire_pyro": "Brand", "weapon": "Vapenfynd", "disorder_alcohol": "Fylleri", "trespass": "Olovligt intrång",
    "fraud_elderly": "Bedrägeri", "rumour_social_media": "Rykte", "youth_concern": "Oro för ungdom",
    "positive": "Positivt", "other": "Övrigt",
}  # fmt: skip
MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
ENDS = datetime(2022, 10, 14, 12)
SIDE, AREAS, WEST, SOUTH = 5_000, 12, 636_000, 6_594_000
STREETS = [f"{name}{ending}" for name in ("Lärk", "Ugg", "Hök", "Tran", "Björk", "Asp", "Ek", "Lönn", "Gran", "Tall")
           for ending in ("stigen", "vägen", "gatan", "gränd", "backen")]  # fmt: skip


def write_export(path: Path, rows: int, long: bool = False) -> None:
    """The file; with sum rows, rows that must be refused and rows that must be looked at among the rest.

    `long`: every text is long and like no other.
    """
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Händelserapport 2022"])
        writer.writerow(HEADER)
        writer.writerows(_rows(rows, long))


def _rows(rows: int, long: bool) -> Iterator[list[str]]:
    chance = random.Random(20221015)
    stories = Stories(chance)
    codes = list(OPENINGS)
    for n in range(1, rows + 1):
        code = chance.choice(codes)
        moment = ENDS - timedelta(minutes=chance.randrange(60 * 24 * 365 * 7))
        opening = chance.choice(OPENINGS[code])
        told = stories.text() if long else chance.choice(REST)
        text = f"{opening} {told} {_more(chance)}"
        x, y = WEST + chance.random() * SIDE * 4, SOUTH + chance.random() * SIDE * 3
        has_point = chance.random() < 0.8
        yield [
            f"H-{n}", _day(moment.date(), chance.random()), f"{moment:%H:%M}", WORDS[code],
            chance.choice(PLACES), f"{chance.choice(STREETS)} {chance.randrange(1, 60)}" if not n % 3 else "", "Bro",
            text, f"{y:.1f}".replace(".", ",") if has_point else "", f"{x:.1f}".replace(".", ",") if has_point else "",
            chance.choice(["Ja", "Nej", "Vet ej"]), f"Rapportör {n % 40}",
        ]  # fmt: skip
        if not n % 5000:
            yield ["Summa", "", "", "", "", "", "", "5000", "", "", "", ""]


def _more(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.003:
        return f"Vittne nås på 070-{chance.randrange(1740605, 1740699)}."
    if kind < 0.013:
        return "Enligt Anders Johansson har det hänt förut."
    return f"Runt {chance.randrange(2, 30)} personer, från kl {chance.randrange(24):02}.{chance.randrange(60):02}."


def _day(day: date, kind: float) -> str:
    if kind < 0.6:
        return day.isoformat()
    if kind < 0.75:
        return f"{day:%d/%m/%Y}"
    if kind < 0.85:
        return f"{day:%d.%m.%y}"
    if kind < 0.95:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return str((day - date(1899, 12, 30)).days)
