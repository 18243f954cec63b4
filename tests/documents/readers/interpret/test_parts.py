"""Where the documents of a bundle begin and end."""

from tests.documents.readers.interpret.building import read_text

_BREAK = "\n\n\n\n"
_FIRST = """Tjänsteskrivelse
Dnr KS 24/0101

Uppföljning av åtgärdsplan 2024

Förslag till beslut
Nämnden noterar uppföljningen.

Beslut sänds till"""
_ANNEX = """Polisen

Kommunledningskontoret

Datum
2023-10-14

Samverkansöverenskommelse mellan Norrby kommun och polisen

Överenskommelsen löper från 2024-01-01 till och med 2024-12-31."""
_SECOND = """Ort och datum

Kommundirektör

Kommunledningskontoret

Datum
2024-08-23

Vår beteckning
KS 24/0102

Medborgarlöfte

Förslag till beslut
Nämnden antar löftet."""


def test_a_page_break_between_a_lists_head_and_its_item_parts_no_documents() -> None:
    reading = read_text(_BREAK.join((_FIRST, _ANNEX)))
    assert [m.distribution for m in reading.matters] == [["Polisen"]]
    assert reading.agreement and reading.agreement.valid_from == "2024-01-01"


def test_a_page_that_opens_with_signatures_ends_the_document_before() -> None:
    reading = read_text(_BREAK.join((_FIRST, _ANNEX, _SECOND)))
    assert [(m.registry_number, m.title, m.date) for m in reading.matters] == [
        ("KS 24/0101", "Uppföljning av åtgärdsplan 2024", None),
        ("KS 24/0102", "Medborgarlöfte", "2024-08-23"),
    ]
