"""The page header and footer of a Word paper without a template: house, running title, page number."""

import io

from docx.document import Document as WordDocument
from docx.oxml.parser import parse_xml
from docx.section import _Footer, _Header
from docx.shared import Mm

from samsyn.documents.writers.content import Document, HouseForm
from samsyn.documents.writers.docx_markup import NAMESPACES, field, paragraph, run
from samsyn.documents.writers.typesetting import png_bytes

_RIGHT_EDGE = 9071  # 160 mm, in twentieths of a point


def add_page_frame(document: WordDocument, content: Document, ids: dict[str, str]) -> None:
    """Write the house's name or logo on the first page, the running title on the others, the page on all."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    running = " · ".join(words for words in (content.title, content.heading.our_reference) if words)
    _write(section.header, paragraph(ids["header"], run(running)))
    _first_header(section.first_page_header, content.house, ids)
    for footer in (section.footer, section.first_page_footer):
        _write(footer, _footer(content.house, ids))


def _first_header(header: _Header, house: HouseForm, ids: dict[str, str]) -> None:
    _write(header, paragraph(ids["header"], "" if house.logo else run(house.name)))
    line = header.paragraphs[0]
    if house.logo:
        picture = line.add_run().add_picture(io.BytesIO(_as_png(house.logo)), height=Mm(13))
        picture._inline.docPr.set("descr", house.name)
    else:
        line.runs[0].bold = True


def _as_png(logo: bytes) -> bytes:
    """Word shows PNG everywhere, SVG only in new versions."""
    if logo.startswith(b"\x89PNG"):
        return logo
    return png_bytes("picture.typ", {"svg": logo.decode("utf-8")})


def _footer(house: HouseForm, ids: dict[str, str]) -> str:
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{_RIGHT_EDGE}"/></w:tabs>'
    number = f"{run(house.footer + chr(9))}{field('PAGE')}{run(' (')}{field('NUMPAGES')}{run(')')}"
    return paragraph(ids["footer"], number, more=tab)


def _write(part: _Header | _Footer, markup: str) -> None:
    part.is_linked_to_previous = False
    root = part._element
    for child in list(root):
        root.remove(child)
    root.append(parse_xml(markup.replace("<w:p>", f"<w:p {NAMESPACES}>", 1)))
