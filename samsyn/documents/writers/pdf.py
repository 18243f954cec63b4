"""A content tree as PDF bytes, built as PDF/UA-1 and PDF/A-2a in one file."""

import functools
import json
from typing import Any

from samsyn.documents.readers.own_mark import MARK
from samsyn.documents.writers import content
from samsyn.documents.writers.characters import missing_characters
from samsyn.documents.writers.prose import parts
from samsyn.documents.writers.rowheads import with_row_headers
from samsyn.documents.writers.typesetting import FAMILY, Unwritable, pdf_bytes
from samsyn.ui.charts.bars import print_svg

ROW_KEPT_WHOLE = 700
"""A row of a key table with at most so many characters stands on one page."""


def render_pdf(document: content.Document) -> bytes:
    """Return the paper as a PDF file; the same content gives the same bytes.

    Raises Unwritable where a text holds characters that the document fonts lack.
    """
    paper = _paper(document)
    told = json.dumps(paper, ensure_ascii=False)
    if missing := missing_characters(told):
        signs = ", ".join(f"”{sign}”" for sign in missing[:5])
        raise Unwritable(f"Typsnitten för PDF saknar {signs}. Skriv om texten utan dem.")
    return with_row_headers(pdf_bytes("memo.typ", {"paper": told}, document.date))


def _paper(document: content.Document) -> dict[str, Any]:
    heading, house, date = document.heading, document.house, document.date
    return {
        "title": document.title,
        "mark": MARK,
        "author": heading.office or house.name,
        "date": {"year": date.year, "month": date.month, "day": date.day},
        "language": document.language,
        "house": house.name,
        "logo": None if house.logo is None else list(house.logo),
        "accent": house.accent,
        "footer": house.footer,
        "running": " · ".join(words for words in (document.title, heading.our_reference) if words),
        "kind": heading.kind,
        "senders": heading.senders(),
        "facts": heading.facts(),
        "blocks": [part for block in document.blocks for part in _block(block, house)],
    }


def _prose(text: str) -> list[dict[str, Any]]:
    return [{"lines": part.lines, "bullets": part.bullets} for part in parts(text)]


@functools.singledispatch
def _block(block: content.Block, house: content.HouseForm) -> list[dict[str, Any]]:
    raise TypeError(f"no such block: {block!r}")


@_block.register
def _heading(block: content.Heading, house: content.HouseForm) -> list[dict[str, Any]]:
    return [{"is": "heading", "level": block.level, "text": block.text}]


@_block.register
def _paragraph(block: content.Paragraph, house: content.HouseForm) -> list[dict[str, Any]]:
    return [{"is": "paragraph", "parts": _prose(block.text), "quiet": block.quiet}]


@_block.register
def _decision(block: content.Decision, house: content.HouseForm) -> list[dict[str, Any]]:
    return [{"is": "decision", "parts": _prose(block.text)}]


@_block.register
def _bullets(block: content.BulletList, house: content.HouseForm) -> list[dict[str, Any]]:
    return [{"is": "bullets", "items": block.items}]


@_block.register
def _numbers(block: content.NumberedList, house: content.HouseForm) -> list[dict[str, Any]]:
    return [{"is": "numbers", "items": block.items}]


@_block.register
def _keyed(block: content.KeyTable, house: content.HouseForm) -> list[dict[str, Any]]:
    rows = [
        {
            "key": row.key,
            "text": row.text,
            "parts": _prose(row.text),
            "mark": row.mark,
            "opens": place == 0,
            "long": len(row.text) > ROW_KEPT_WHOLE,
        }
        for group in block.groups
        for place, row in enumerate(group)
    ]
    return [{"is": "keyed", "caption": block.caption, "rows": rows}] if rows else []


@_block.register
def _data(block: content.DataTable, house: content.HouseForm) -> list[dict[str, Any]]:
    table = {"header": block.header, "rows": block.rows, "aligns": block.aligns}
    return [{"is": "data", "caption": block.caption, **table}]


@_block.register
def _figure(block: content.Figure, house: content.HouseForm) -> list[dict[str, Any]]:
    drawing = print_svg(block.bars, accent=house.accent, font=FAMILY)
    told = {"title": block.title, "lead": block.lead, "description": block.description}
    return [{"is": "chart", **told, "svg": drawing}, *_data(block.table(), house)]


@_block.register
def _signatures(block: content.Signatures, house: content.HouseForm) -> list[dict[str, Any]]:
    return [{"is": "signatures", "roles": block.roles}]


@_block.register
def _page_break(block: content.PageBreak, house: content.HouseForm) -> list[dict[str, Any]]:
    return [{"is": "break"}]
