"""The half-year follow-up as a document: the matter area by area, then a page of figures."""

from samsyn.documents.writers.content import (
    Block,
    BulletList,
    DataTable,
    Decision,
    Document,
    Figure,
    Heading,
    HeadingBlock,
    HouseForm,
    KeyTable,
    NumberedList,
    PageBreak,
    Paragraph,
    Signatures,
    measure_rows,
)
from samsyn.followup.queries import MeasureContent, RoundContent
from samsyn.papers.kinds.half_year.words import MARKS, STATUS, counts, status_sentence
from samsyn.papers.models import Memo
from samsyn.ui.charts.bars import Bar, Bars


def build(memo: Memo, texts: dict[str, str], content: RoundContent) -> Document:
    """The whole paper. `texts` are the sections' texts; an empty optional section is left out."""
    blocks = [
        Heading(1, "Förslag till beslut"),
        Decision(texts["proposed_decision"]),
        Heading(1, "Sammanfattning"),
        Paragraph(texts["summary"]),
        *_list("Beslutsunderlag", memo.decision_basis),
        Heading(1, "Ärendet"),
        Paragraph(texts["matter"]),
        *_areas(content),
        PageBreak(),
        *_figures(content),
        *_perspectives(texts),
        Signatures(tuple(_signatories(memo))),
        *_numbered("Bilagor", memo.attachments),
        *_list("Beslut sänds till", memo.distribution),
    ]
    return Document(
        title=memo.title,
        date=memo.dated_on,
        blocks=tuple(blocks),
        heading=_heading(memo),
        house=HouseForm(name=memo.municipality.name, footer=memo.footer),
    )


def _heading(memo: Memo) -> HeadingBlock:
    return HeadingBlock(
        office=memo.office,
        unit=memo.unit,
        officer=memo.officer,
        date=memo.dated_on.isoformat(),
        our_reference=memo.our_reference,
        their_reference=memo.their_reference,
        receiver=memo.receiver,
        kind="Tjänsteskrivelse",
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.removeprefix("– ") for line in text.split("\n") if line.strip())


def _list(title: str, text: str) -> list[Block]:
    return [Heading(1, title), BulletList(_lines(text))] if _lines(text) else []


def _numbered(title: str, text: str) -> list[Block]:
    return [Heading(1, title), NumberedList(_lines(text))] if _lines(text) else []


def _areas(content: RoundContent) -> list[Block]:
    blocks: list[Block] = []
    for area in content.areas:
        blocks.append(Heading(2, f"{area.number}. {area.title}"))
        if area.description:
            blocks.append(Paragraph(area.description))
        groups = tuple(
            measure_rows(
                m.number,
                m.text,
                status=_status(m),
                mark=MARKS[m.status],
                reason=m.reason,
                follow_up=m.follow_up,
            )
            for m in area.measures
        )
        if groups:
            blocks.append(KeyTable(f"Insatser i området {area.title}", groups))
    return blocks


def _status(measure: MeasureContent) -> str:
    if measure.missing and measure.last_status:
        return f"{STATUS['']} (förra gången: {STATUS[measure.last_status].lower()})"
    return STATUS[""] if measure.missing else STATUS[measure.status] if measure.status else ""


def _figures(content: RoundContent) -> list[Block]:
    now, before, found = content.title, content.last_title, counts(content)
    earlier = (
        content.last_statuses if any(content.last_statuses.get(code) for code in STATUS if code) else None
    )
    before = before if earlier is not None else ""
    codes = [code for code in STATUS if code or found.get(code) or (earlier or {}).get(code)]
    bars = tuple(
        Bar(STATUS[code], found.get(code, 0), earlier.get(code, 0) if earlier is not None else None)
        for code in codes
    )
    total = sum(found.values())
    lead = f"Antal insatser efter läge, {total} insatser {now.lower()}"
    lead += f", jämfört med {before.lower()}." if before else "."
    blocks: list[Block] = [
        Heading(1, "Läget i siffror"),
        Figure(
            status_sentence(found), lead, _told(bars, now, before), Bars(now.lower(), before.lower(), bars)
        ),
    ]
    if content.reasons:
        rows = tuple((name, str(count)) for name, count in content.reasons)
        blocks.append(
            DataTable(
                "Skäl där arbetet är försenat eller stoppat",
                ("Skäl", "Antal insatser"),
                rows,
                ("left", "right"),
            )
        )
    if content.missing:
        numbers = ", ".join(content.missing)
        blocks.append(
            Paragraph(
                f"Inte uppföljda den här gången: {numbers}. Läget visas från förra gången där det finns.",
                quiet=True,
            )
        )
    return blocks


def _told(bars: tuple[Bar, ...], now: str, before: str) -> str:
    rows = [
        f"{bar.label}: {bar.now}" + (f" ({bar.before})" if bar.before is not None else "") for bar in bars
    ]
    then = f", inom parentes {before.lower()}" if before else ""
    return f"Stapeldiagram över insatsernas läge {now.lower()}{then}. {'; '.join(rows)}."


def _perspectives(texts: dict[str, str]) -> list[Block]:
    found = (
        ("Barnperspektiv", texts["child_perspective"]),
        ("Jämställdhetsperspektiv", texts["equality_perspective"]),
    )
    return [block for title, text in found if text for block in (Heading(1, title), Paragraph(text))]


def _signatories(memo: Memo) -> list[str]:
    return [person.title or person.name for person in (memo.director, memo.unit_head) if person]
