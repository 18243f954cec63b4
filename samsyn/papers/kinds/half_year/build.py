"""The half-year follow-up as a document: the matter area by area, then the page of figures."""

from samsyn.documents.writers.content import (
    Block,
    BulletList,
    Decision,
    Document,
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
from samsyn.papers.kinds.half_year.figures import figures
from samsyn.papers.kinds.half_year.words import MARKS, STATUS, in_words, low
from samsyn.papers.models import Memo


def build(memo: Memo, texts: dict[str, str], content: RoundContent) -> Document:
    """The whole paper. `texts` are the sections' texts; an empty optional section is left out."""
    blocks = [
        Heading(1, "Förslag till beslut"),
        Decision(texts["proposed_decision"]),
        Heading(1, "Sammanfattning"),
        Paragraph(texts["summary"]),
        Heading(1, "Beslutsunderlag"),
        BulletList((own_line(memo), *_lines(memo.decision_basis))),
        Heading(1, "Ärendet"),
        Paragraph(texts["matter"]),
        *_areas(content),
        PageBreak(),
        *figures(content),
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


def own_line(memo: Memo) -> str:
    """The memo in its own decision basis, always with its own date."""
    office = memo.office or memo.municipality.name
    genitive = office if office[-1:] in "sxz" else f"{office}s"
    return f"{genitive} tjänsteskrivelse den {in_words(memo.dated_on)}"


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
                mark=MARKS.get(m.status, ""),
                reason=m.reason,
                follow_up=m.follow_up,
            )
            for m in area.measures
        )
        if groups:
            # no caption: the heading says it, and a caption would be read back as the end of the definition
            blocks.append(KeyTable("", groups))
    return blocks


def _status(measure: MeasureContent) -> str:
    if measure.missing and measure.last_status:
        return f"{STATUS['missing']} ({low(measure.last_round)}: {STATUS[measure.last_status].lower()})"
    return STATUS["missing"] if measure.missing else STATUS[measure.status] if measure.status else ""


def _perspectives(texts: dict[str, str]) -> list[Block]:
    found = (
        ("Barnperspektiv", texts["child_perspective"]),
        ("Jämställdhetsperspektiv", texts["equality_perspective"]),
    )
    return [block for title, text in found if text for block in (Heading(1, title), Paragraph(text))]


def _signatories(memo: Memo) -> list[str]:
    return [person.title or person.name for person in (memo.director, memo.unit_head) if person]
