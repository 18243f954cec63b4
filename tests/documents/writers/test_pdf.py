"""The memo as PDF: built as PDF/UA-1 and PDF/A-2a, tagged, and the same each time."""

import dataclasses
import io
from typing import Any

import pikepdf
import pypdfium2
import pytest

from samsyn.documents.writers import content
from samsyn.documents.writers.content import Block, Document
from samsyn.documents.writers.pdf import render_pdf
from samsyn.documents.writers.typesetting import Unwritable
from tests.documents.writers.papers import FIGURE, memo


def with_blocks(*blocks: Block) -> Document:
    return dataclasses.replace(memo(1), blocks=blocks)


def opened(*blocks: Block) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(render_pdf(with_blocks(*blocks))))


def tags(element: pikepdf.Object) -> Any:
    """The structure as nested names, without what they hold: "P", or ("LI", "Lbl", "LBody")."""
    kids = element.get("/K")
    listed = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    inner = [tags(kid) for kid in listed if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    name = str(element.get("/S", ""))[1:]
    return (name, *inner) if inner else name


def written(pdf: pikepdf.Pdf) -> Any:
    """What stands after the heading block and the title."""
    return tags(pdf.Root.StructTreeRoot.K[0])[3:]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render_pdf(memo(3)) == render_pdf(memo(3))


def test_the_file_says_what_it_is_built_as() -> None:
    with opened(content.Paragraph("Text")) as pdf:
        meta = pdf.open_metadata()
        assert {
            key: meta[key] for key in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance", "dc:title")
        } == {
            "pdfuaid:part": "1",
            "pdfaid:part": "2",
            "pdfaid:conformance": "A",
            "dc:title": memo().title,
        }
        assert (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == ("sv-SE", True)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_headings_text_and_lists_are_tagged() -> None:
    blocks = (
        content.Heading(1, "Ärendet"),
        content.Paragraph("Vi gjorde:\n– ett\n– två\nKlart."),
        content.Heading(2, "1. Våld"),
        content.NumberedList(("Bilaga",)),
    )
    with opened(*blocks) as pdf:
        item = ("LI", "Lbl", "LBody")
        assert written(pdf) == ("H1", "P", ("L", item, item), "P", "H2", ("L", item))
        assert [str(entry.Title) for entry in outline(pdf)] == ["Ärendet", "1. Våld"]


def outline(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    waiting, found = [pdf.Root.Outlines.First], []
    while waiting:
        entry = waiting.pop()
        found.append(entry)
        waiting += [entry[key] for key in ("/Next", "/First") if key in entry]
    return found


def test_rows_of_a_key_table_are_headed_by_their_first_cell() -> None:
    group = content.measure_rows("1:1", "Mer ljus.", status="Klar", mark="done", follow_up="Lampor bytta.")
    with opened(content.KeyTable("", (group,))) as pdf:
        row = ("TR", "TH", ("TD", "P"))
        assert written(pdf) == (("Table", row, ("TR", "TH", "TD"), row),)
        scopes = [told.Scope for told in pdf.Root.StructTreeRoot.K[0].K[-1].K[0].K[0].A if "/Scope" in told]
        assert scopes == [pikepdf.Name.Row]


def test_a_chart_is_told_in_words_and_followed_by_its_figures() -> None:
    with opened(FIGURE) as pdf:
        rows = tuple(("TR", "TH", "TD", "TD") for _ in FIGURE.bars.bars)
        table = ("Table", ("THead", ("TR", "TH", "TH", "TH")), ("TBody", *rows))
        figure, counted = written(pdf)
        assert counted == table
        assert "Figure" in str(figure)
        assert FIGURE.description in [str(told.Alt) for told in pdf.objects if is_figure(told)]


def is_figure(told: pikepdf.Object) -> bool:
    return isinstance(told, pikepdf.Dictionary) and told.get("/S") == pikepdf.Name.Figure


def test_words_are_never_taken_for_markup_and_can_be_copied() -> None:
    words = (
        '*Fet* _kursiv_ #let x = 1 $x$ <etikett> @ref -- --- ... "citat" officiell fjäll -> https://x.se/a_b'
    )
    pdf = pypdfium2.PdfDocument(render_pdf(with_blocks(content.Paragraph(words))))
    assert words in pdf[0].get_textpage().get_text_range().replace("\r\n", "")


def test_a_table_longer_than_a_page_goes_on_with_its_header() -> None:
    rows = tuple((f"Plats {number}", str(number)) for number in range(90))
    table = content.DataTable("Rapporter", ("Plats", "Antal"), rows, ("left", "right"))
    pdf = pypdfium2.PdfDocument(render_pdf(with_blocks(table)))
    assert ["Plats Antal" in page.get_textpage().get_text_range() for page in pdf] == [True] * len(pdf)
    assert len(pdf) > 1


def test_a_character_that_the_fonts_lack_is_named() -> None:
    with pytest.raises(Unwritable, match="Typsnitten för PDF saknar ”😀”"):
        render_pdf(with_blocks(content.Paragraph("Bra 😀")))


def test_two_hundred_measures_are_written() -> None:
    assert len(pypdfium2.PdfDocument(render_pdf(memo(200)))) > 40
