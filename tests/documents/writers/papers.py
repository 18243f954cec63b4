"""Papers to try the writers on, in our own words."""

import datetime

from samsyn.documents.writers import content
from samsyn.ui.charts.bars import Bar, Bars

HEADING = content.HeadingBlock(
    kind="Tjänsteskrivelse", office="Kommunledningskontoret", unit="Trygghets- och preventionsenheten",
    officer="Trygghetssamordnare", date="2022-10-17", our_reference="KS 21/0531",
    receiver="Trygghetsutskottet",
)  # fmt: skip
HOUSE = content.HouseForm(
    name="Upplands-Bro kommun",
    footer="Upplands-Bro kommun, 196 81 Kungsängen. Telefon 08-581 690 00. upplands-bro.se",
)
FIGURE = content.Figure(
    title="En insats är klar, en till är försenad",
    lead="Antal insatser per läge, 25 insatser båda gångerna.",
    description="Insatser per läge, hösten 2022 jämfört med våren 2022. Siffrorna står i tabellen.",
    bars=Bars(
        "hösten 2022",
        "våren 2022",
        (
            Bar("Klar", 1, 0), Bar("I ordinarie drift", 1, 0), Bar("Enligt plan", 5, 8),
            Bar("Pågår löpande", 12, 12),
            Bar("Försenad", 3, 2),
            Bar("Stoppad", 2, 2), Bar("Ej påbörjad", 1, 1),
        ),
    ),
)  # fmt: skip
TEXT = (
    "Kommunen tar fram en plan mot alkohol, narkotika, dopning, tobak och spel. Polisen är en viktig part, "
    "och särskilt fokus ligger på att unga inte ska fastna i ett riskbruk som kan leda till brott."
)
FOLLOW_UP = (
    "En folkhälsosamordnare leder arbetet sedan mars 2022.\nDet här är gjort:\n"
    "– ett första utkast på remiss\n"
    "– två möten med skolan, socialtjänsten och polisen om hur samverkansöverenskommelsen följs upp\n"
    "Kontakt: Trygghetscenter, Furuhällsplan 1"
)
STATUSES: tuple[tuple[str, content.Mark], ...] = (
    ("Enligt plan", "plan"), ("Pågår löpande", "ongoing"), ("Försenad", "late"), ("Stoppad", "stop"),
    ("Klar", "done"), ("I ordinarie drift", "moved"), ("Ej påbörjad", "not"),
)  # fmt: skip
AREAS = (
    "Inget utsatt område i Upplands-Bro", "Våld", "Trygga offentliga miljöer", "Ungdomar i riskzon",
)  # fmt: skip


def _told(text: str, area: int, number: int) -> str:
    """The same text with its own numbers in it, so that no paragraph is the same as another."""
    return text.replace("2022", str(2000 + number)).replace(
        "polisen", f"polisen i område {area}, grupp {number},"
    )


def _measure(area: int, number: int) -> tuple[content.KeyRow, ...]:
    status, mark = STATUSES[(area + number) % len(STATUSES)]
    reason = "Resurser" if mark in ("late", "stop") else ""
    return content.measure_rows(
        f"{area}:{number}",
        _told(TEXT, area, number),
        status=status,
        mark=mark,
        reason=reason,
        follow_up=_told(FOLLOW_UP, area, number),
    )


def memo(measures: int = 25) -> content.Document:
    """A half-year memo with that many measures over four areas."""
    areas: list[content.Block] = []
    for area, title in enumerate(AREAS, 1):
        numbers = range(1, 1 + len(range(area - 1, measures, 4)))
        areas.append(content.Heading(2, f"{area}. {title}"))
        areas.append(
            content.Paragraph("Kommun och polis arbetar för att det ska bli tryggare här.\nDet tar tid.")
        )
        areas.append(content.KeyTable("", tuple(_measure(area, number) for number in numbers)))
    return content.Document(
        title="Halvårsuppföljning av samverkansöverenskommelsen 2022–2023, hösten 2022",
        date=datetime.date(2022, 10, 17),
        heading=HEADING,
        house=HOUSE,
        blocks=(
            content.Heading(1, "Förslag till beslut"),
            content.Decision("Trygghetsutskottet godkänner halvårsuppföljningen av överenskommelsen."),
            content.Heading(1, "Sammanfattning"),
            content.Paragraph(
                "Av 25 insatser går 17 enligt plan eller pågår löpande. En är klar och tre är försenade."
            ),
            content.Heading(1, "Beslutsunderlag"),
            content.BulletList(
                (
                    "Tjänsteskrivelse den 17 oktober 2022",
                    "Samverkansöverenskommelse 2022–2023, KS 21/0531",
                )
            ),
            content.Heading(1, "Ärendet"),
            content.Paragraph("Kommunen och lokalpolisområdet följer upp åtgärdsplanen varje halvår."),
            *areas,
            content.Heading(1, "Läget i siffror"),
            FIGURE,
            content.Heading(1, "Barnperspektiv"),
            content.Paragraph("Tio av insatserna riktar sig direkt till barn och unga."),
            content.Signatures(("Kommundirektör", "Enhetschef, Trygghets- och preventionsenheten")),
            content.Heading(1, "Bilagor"),
            content.NumberedList(("Samverkansöverenskommelse 2022–2023, KS 21/0531",)),
            content.Heading(1, "Beslut sänds till"),
            content.BulletList(("Lokalpolisområde Järfälla/Upplands-Bro",)),
        ),
    )
