"""The circle closes: what a paper says of a plan is read back as it was written, from Word and from PDF."""

import dataclasses
from collections.abc import Callable, Sequence

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from samsyn.base.text import canonical
from samsyn.documents.readers.extract import extract
from samsyn.documents.readers.interpret import interpret
from samsyn.documents.readers.read import read_bytes
from samsyn.documents.readers.reading import Reading
from samsyn.documents.writers import content
from samsyn.documents.writers.characters import missing_characters
from samsyn.documents.writers.content import Block, Document
from samsyn.documents.writers.docx import render_docx
from samsyn.documents.writers.pdf import render_pdf
from tests.documents.writers.papers import AREAS, FOLLOW_UP, TEXT, memo

WORDS = (
    "trygghet", "belysning", "samverkansöverenskommelsen", "Šarić", "José", "1:a", "3–8", "½", "5 €", "§ 4", "ANDTS",
    "”citat”", '"rakt"', "och/eller", "#taggat", "*inte fet*", "officiell", "fjäll", "<b>", "&amp;", "a_b", "--", "…",
    "kl.", "08-581", "@", "50 %", "Ελλάδα", "Київ", "E-post:", "(2022)", "polis-", "2022-10-17", "KS 21/0531", "$x$",
    "barn-", "och", "https://www.upplands-bro.se/trygghet/samverkan-i-kommunen?ar=2022", "trygghet@upplands-bro.se",
)  # fmt: skip
LINES = (
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=40)
    .map(" ".join)
    .filter(lambda line: canonical(line) == line)
)
TEXTS = st.lists(st.tuples(st.sampled_from(["", "– "]), LINES).map("".join), min_size=1, max_size=5).map(
    lambda lines: canonical("\n".join(lines))
)
STATUSES: st.SearchStrategy[tuple[str, content.Mark]] = st.sampled_from(
    [("", ""), ("Försenad", "late"), ("Klar", "done")]
)


@dataclasses.dataclass(frozen=True)
class Measure:
    """A measure as it goes into a memo, and as it must come out."""

    number: str
    text: str
    follow_up: str | None
    status: tuple[str, content.Mark]


@dataclasses.dataclass(frozen=True)
class Area:
    """An area with its definition and measures."""

    number: str
    title: str
    definition: str | None
    measures: tuple[Measure, ...]


# number, title, definition, and number, text and follow-up of each measure
Told = tuple[str | None, str | None, str | None, list[tuple[str | None, str | None, str | None]]]


def paper(areas: Sequence[Area]) -> Document:
    """The memo of a half-year follow-up on these areas."""
    blocks: list[Block] = []
    for area in areas:
        blocks.append(content.Heading(2, f"{area.number}. {area.title}"))
        blocks.append(content.Paragraph(area.definition or ""))
        groups = (
            content.measure_rows(
                m.number, m.text, status=m.status[0], mark=m.status[1],
                reason="Resurser" if m.status[1] == "late" else "", follow_up=m.follow_up or "",
            )
            for m in area.measures
        )  # fmt: skip
        blocks.append(content.KeyTable("", tuple(groups)))
    start: list[Block] = [
        content.Heading(1, "Förslag till beslut"),
        content.Decision("Utskottet godkänner uppföljningen."),
    ]
    end: list[Block] = [content.Heading(1, "Barnperspektiv"), content.Paragraph("Barn berörs.")]
    matter: list[Block] = [
        content.Heading(1, "Ärendet"),
        content.Paragraph("Detta är en uppföljning av planen."),
    ]
    return dataclasses.replace(memo(1), blocks=(*start, *matter, *blocks, *end))


def told(areas: Sequence[Area]) -> list[Told]:
    """What must be read: number, title, definition, and each measure's number, text and follow-up."""
    return [
        (a.number, a.title, a.definition, [(m.number, m.text, m.follow_up) for m in a.measures])
        for a in areas
    ]


def read(reading: Reading) -> list[Told]:
    """The same, from a reading."""
    return [
        (a.number, a.title, a.description, [(m.number, m.text, m.follow_up) for m in a.measures])
        for a in reading.priority_areas
    ]


@st.composite
def plans(draw: st.DrawFn) -> list[Area]:
    titles = draw(st.lists(LINES, min_size=1, max_size=3))
    return [
        Area(
            str(place),
            title,
            draw(st.none() | TEXTS),
            tuple(
                Measure(f"{place}:{number}", text, draw(st.none() | TEXTS), draw(STATUSES))
                for number, text in enumerate(draw(st.lists(TEXTS, min_size=1, max_size=4)), 1)
            ),
        )
        for place, title in enumerate(titles, 1)
    ]


FORMS: dict[str, Callable[[Document], bytes]] = {"docx": render_docx, "pdf": render_pdf}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(areas=plans())
def test_generated_plans_come_back_as_they_were_written(form: str, areas: list[Area]) -> None:
    reading = interpret(extract(f"handling.{form}", FORMS[form](paper(areas))))
    assert read(reading) == told(areas)


@pytest.mark.parametrize("form", FORMS)
def test_a_plan_of_two_hundred_measures_comes_back_whole(form: str) -> None:
    areas = [
        Area(
            str(place),
            title,
            "Kommun och polis arbetar för att det ska bli tryggare här, i Upplands-Bro som i grann- och vänkommuner.",
            tuple(
                Measure(f"{place}:{n}", f"{TEXT} Det är insats {n}.", FOLLOW_UP, ("Klar", "done"))
                for n in range(1, 51)
            ),
        )
        for place, title in enumerate(AREAS, 1)
    ]
    assert read(read_bytes(f"handling.{form}", FORMS[form](paper(areas)))) == told(areas)


@pytest.mark.parametrize("form", FORMS)
def test_the_memo_itself_comes_back(form: str) -> None:
    (matter,) = read_bytes(f"handling.{form}", FORMS[form](memo(8))).matters
    found = dataclasses.asdict(matter)
    del found["where"]
    assert found == {
        "registry_number": "KS 21/0531",
        "title": memo().title,
        "kind": "follow_up",
        "date": "2022-10-17",
        "body": "Trygghetsutskottet",
        "officer": "Trygghetssamordnare",
        "proposed_decision": "Trygghetsutskottet godkänner halvårsuppföljningen av överenskommelsen.",
        "decision_basis": [
            "Tjänsteskrivelse den 17 oktober 2022",
            "Samverkansöverenskommelse 2022–2023, KS 21/0531",
        ],
        "attachments": ["Samverkansöverenskommelse 2022–2023, KS 21/0531"],
        "distribution": ["Lokalpolisområde Järfälla/Upplands-Bro"],
        "child_perspective": "Tio av insatserna riktar sig direkt till barn och unga.",
    }


def test_the_words_tried_can_all_be_written() -> None:
    assert missing_characters("".join(WORDS)) == []
