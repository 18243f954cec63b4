"""PDF files as lines and tables: in tag order where the file is well tagged, else by place on the page.

`where` is {"page", "line"}: pages counted from the first, lines as printed on the page from its top.
"""

import re
from typing import Any

import pypdfium2 as pdfium

from samsyn.documents.readers.blocks import Block, Line, Table
from samsyn.documents.readers.own_mark import is_own
from samsyn.documents.readers.page_headers import is_page_number, tells_more
from samsyn.documents.readers.pdf_geometry import page_sheet, quick_sheet, sheet_blocks
from samsyn.documents.readers.pdf_glyphs import upright
from samsyn.documents.readers.pdf_grid import grids
from samsyn.documents.readers.pdf_marks import Marked, marked_text
from samsyn.documents.readers.pdf_rules import rules
from samsyn.documents.readers.pdf_tagged import TaggedReader
from samsyn.documents.readers.pdf_tree import Node, add_page
from samsyn.documents.readers.reading import Unreadable, nothing_found

_PAGES_LIMIT = 2_000
_CAREFUL_PAGES = 120
_TAGGED_PAGES = 300
_LONG = 60  # pages from which on only those that look like a plan are read carefully
_COVERED = 0.9
_BY_TYPST = b"<xmp:CreatorTool>Typst"  # keeps every space and marks the hyphens it puts in
_OPENING = 40  # blocks in which the page header's words make it a repetition
_CANDIDATE = re.compile(
    r"insats|åtgärd|aktivitet|uppfölj|samverka|löfte|överenskommelse|tjänsteskrivelse|utfall|utlovat|trygg",
    re.IGNORECASE,
)

# words of which every document that is read holds some
_RELEVANT = re.compile(
    _CANDIDATE.pattern + r"|ärende|beslut|dnr|diarie|beteckning|protokoll|polis|kommun|plan|\bKS\b",
    re.IGNORECASE,
)


def pdf_blocks(data: bytes, name: str) -> tuple[list[Block], bool]:
    """Return the blocks, and whether they were read in tag order; raises Unreadable."""
    document = _open(data, name)
    try:
        texts = [_quick_text(document, at) for at in range(min(len(document), _PAGES_LIMIT))]
        if not any(text.strip() for text in texts):
            raise Unreadable(
                f"{name} har ingen text, bara bilder. Kör textigenkänning (OCR) på den och försök igen."
            )
        if len(texts) > _LONG and not any(_RELEVANT.search(text) for text in texts):
            raise Unreadable(nothing_found(name))
        tagged = None
        if len(texts) <= _TAGGED_PAGES:
            tagged = _tagged(document, exact=_BY_TYPST in data, own=is_own("pdf", data))
        if tagged is not None:
            return tagged, True
        return _by_place(document, texts), False
    finally:
        document.close()


def _open(data: bytes, name: str) -> Any:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable(f"{name} är skyddad med lösenord. Ta bort skyddet och försök igen.") from error
        raise Unreadable(
            f"{name} är skadad eller avklippt och går inte att öppna. Hämta filen på nytt eller spara om den."
        ) from error
    return document


def _quick_text(document: Any, at: int) -> str:
    try:
        page = document[at]
    except pdfium.PdfiumError:
        return ""
    textpage = page.get_textpage()
    text: str = textpage.get_text_bounded()
    textpage.close()
    page.close()
    return text


def _by_place(document: Any, texts: list[str]) -> list[Block]:
    careful = _careful(texts)
    sheets = []
    for at, text in enumerate(texts):
        if text.strip():
            page = document[at]
            sheets.append(page_sheet(page, at + 1) if at in careful else quick_sheet(page, at + 1))
            page.close()
    return sheet_blocks(sheets)


def _careful(texts: list[str]) -> set[int]:
    """Pages worth full reading: those with words of a plan and their neighbours, the richest first."""
    if len(texts) <= _LONG:
        return set(range(len(texts)))
    scores = [len(_CANDIDATE.findall(text)) for text in texts]
    near = [max(scores[max(at - 1, 0) : at + 2]) for at in range(len(texts))]
    ranked = sorted((at for at in range(len(texts)) if near[at]), key=lambda at: -near[at])
    return set(ranked[:_CAREFUL_PAGES])


def _tagged(document: Any, *, exact: bool, own: bool) -> list[Block] | None:
    """The blocks in tag order; None if tags are missing, thin, or know of no table where one is ruled."""
    if not document.is_tagged():
        return None
    root = Node("")
    pages = []
    for at in range(len(document)):
        page = document[at]
        add_page(root, page, at)
        pages.append(marked_text(page))
        page.close()
    reader = TaggedReader(pages, exact=exact, own=own)
    blocks = list(reader.blocks(root))
    if not _covers(reader, pages) or (_plain(blocks) and _has_ruled_table(document)):
        return None
    return [*_header(pages, blocks), *blocks]


def _covers(reader: TaggedReader, pages: list[Marked]) -> bool:
    """Whether nearly all text that isn't marked as page furniture was met in the tags."""
    met = sum(_size(pages[page].pieces[mark].text) for page, mark in reader.used)
    whole = sum(_size(piece.text) for page in pages for piece in page.pieces.values())
    return met > 0 and met >= _COVERED * (whole + sum(_size(page.loose) for page in pages))


def _size(text: str) -> int:
    return sum(1 for sign in text if not sign.isspace())


def _plain(blocks: list[Block]) -> bool:
    return not any(isinstance(block, Table) for block in blocks)


def _has_ruled_table(document: Any) -> bool:
    for at in range(len(document)):
        page = document[at]
        found = any(len(grid.xs) > 2 for grid in grids(rules(page, upright(page))))
        page.close()
        if found:
            return True
    return False


def _header(pages: list[Marked], blocks: list[Block]) -> list[Block]:
    """The first page's header, if it tells a date or registry number that the text beside it doesn't."""
    texts = [text.strip() for text in pages[0].artifacts.split("\n")] if pages else []
    texts = [text for text in texts if text and not is_page_number(text)]
    opening = [block.text for block in blocks[:_OPENING] if isinstance(block, Line)]
    if not tells_more(texts, opening):
        return []
    # what follows the last telling line is the footer
    last = max(at for at, text in enumerate(texts) if tells_more([text], opening))
    return [Line(text, {"page": 1, "line": 1}, whole=True) for text in texts[: last + 1]]
