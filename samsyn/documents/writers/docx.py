"""A content tree as a Word file with real styles, headings, lists and table headers."""

import functools
import io

from docx.document import Document as WordDocument
from docx.oxml.parser import parse_xml
from docx.shared import Emu, Mm, Twips

from samsyn.documents.writers import content
from samsyn.documents.writers.docx_base import from_template, own_page, packed
from samsyn.documents.writers.docx_lists import Lists
from samsyn.documents.writers.docx_markup import NAMESPACES, cell, paragraph, row, run, table
from samsyn.documents.writers.docx_pages import add_page_frame
from samsyn.documents.writers.docx_styles import add_styles, set_language
from samsyn.documents.writers.prose import parts
from samsyn.documents.writers.typesetting import FAMILY, png_bytes
from samsyn.ui.charts.bars import print_svg

KEY_WIDTH = 1530  # 27 mm, in twentieths of a point
ROW_KEPT_WHOLE = 700
"""A row of a key table with at most so many characters stands on one page."""
_LOCALES = {"sv": "sv-SE", "en": "en-GB"}
_FRAME = (
    '<w:framePr w:w="4500" w:hSpace="0" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="1" w:y="1"/>'
)


def render_docx(document: content.Document, template: bytes | None = None) -> bytes:
    """Return the paper as a .docx file; the same content and template give the same bytes.

    `template` is the municipality's own .docx or .dotx: its styles, page, headers and footers are used and
    what it has in its body is left out. Raises Unwritable where it is no Word file.
    """
    word = own_page(document.house.word_font) if template is None else from_template(template)
    lists = Lists(word)
    ids = add_styles(word, {"bullets": lists.bullets, "numbers": lists.numbers})
    locale = _LOCALES.get(document.language, document.language)
    set_language(word, locale)
    writer = _Writer(word, lists, ids, document.house)
    markup = "".join([_opening(document, ids), *(_block(block, writer) for block in document.blocks)])
    body = word.element.body
    for element in reversed(parse_xml(f"<w:body {NAMESPACES}>{markup}</w:body>")):
        body.insert(0, element)
    if template is None:
        add_page_frame(word, document, ids)
    return packed(word, document, locale)


class _Writer:
    """What the blocks are written with: style ids, list ids, the text's width, and a place for pictures."""

    def __init__(
        self, word: WordDocument, lists: Lists, ids: dict[str, str], house: content.HouseForm
    ) -> None:
        self.word, self.lists, self.ids, self.house = word, lists, ids, house
        section = word.sections[-1]
        page, left, right = section.page_width, section.left_margin, section.right_margin
        self.width = Emu((page or Mm(210)) - (left or Mm(25)) - (right or Mm(25))).twips

    def prose(self, text: str, style: str, bullet: str, *, keep: bool = False) -> str:
        """The paragraphs and list items of a canonical text; an empty text is one empty paragraph."""
        return "".join(
            paragraph(self.ids[bullet if part.bullets else style], run(line), keep=keep)
            for part in parts(text)
            for line in part.lines
        ) or paragraph(self.ids[style], "")

    def picture(self, png: bytes, description: str) -> str:
        """An inline picture over the text's width, with its alternative text."""
        inline = self.word.part.new_pic_inline(io.BytesIO(png), width=Twips(self.width))
        inline.docPr.set("descr", description)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        return f"<w:r><w:drawing>{inline.xml}</w:drawing></w:r>"


def _opening(document: content.Document, ids: dict[str, str]) -> str:
    """Senders to the left in a frame, facts to the right of it, and the title; read in that order."""
    heading = document.heading
    senders = [
        paragraph(ids["sender"], run(line, bold=place == 0), more=_FRAME)
        for place, line in enumerate(heading.senders())
    ]
    kind = [paragraph(ids["fact"], run(heading.kind, bold=True))] if heading.kind else []
    facts = [paragraph(ids["fact"], run(f"{label}\t{value}")) for label, value in heading.facts()]
    return "".join([*senders, *kind, *facts, paragraph(ids["title"], run(document.title))])


@functools.singledispatch
def _block(block: content.Block, writer: _Writer) -> str:
    raise TypeError(f"no such block: {block!r}")


@_block.register
def _heading(block: content.Heading, writer: _Writer) -> str:
    return paragraph(writer.ids[f"heading{block.level}"], run(block.text))


@_block.register
def _paragraph(block: content.Paragraph, writer: _Writer) -> str:
    return writer.prose(block.text, "note" if block.quiet else "body", "bullet")


@_block.register
def _decision(block: content.Decision, writer: _Writer) -> str:
    return writer.prose(block.text, "decision", "bullet")


@_block.register
def _bullets(block: content.BulletList, writer: _Writer) -> str:
    return "".join(paragraph(writer.ids["bullet"], run(item)) for item in block.items)


@_block.register
def _numbers(block: content.NumberedList, writer: _Writer) -> str:
    count = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{writer.lists.fresh_numbers()}"/></w:numPr>'
    return "".join(paragraph(writer.ids["number"], run(item), more=count) for item in block.items)


@_block.register
def _keyed(block: content.KeyTable, writer: _Writer) -> str:
    widths = (KEY_WIDTH, writer.width - KEY_WIDTH)
    rows = [
        _key_row(key_row, widths, writer, opens=place == 0, keep=place < len(group) - 1)
        for group in block.groups
        for place, key_row in enumerate(group)
    ]
    if not rows:
        return ""
    drawn = table(writer.ids["table"], widths, rows, name=block.caption, header=False)
    return _caption(block.caption, writer) + drawn


def _key_row(
    key_row: content.KeyRow, widths: tuple[int, int], writer: _Writer, *, opens: bool, keep: bool
) -> str:
    short = len(key_row.text) <= ROW_KEPT_WHOLE
    held = keep and short
    key = paragraph(writer.ids["cell"], run(key_row.key), keep=held)
    if key_row.mark:
        text = paragraph(writer.ids["cell"], run(key_row.text, bold=True), keep=held)
    else:
        text = writer.prose(key_row.text, "cell", "cellbullet", keep=held)
    return row((cell(widths[0], key, opens=opens), cell(widths[1], text, opens=opens)), whole=short)


@_block.register
def _data(block: content.DataTable, writer: _Writer) -> str:
    share = writer.width // (len(block.header) + 1)
    widths = (writer.width - share * (len(block.header) - 1), *(share for _ in block.header[1:]))

    def written(words: tuple[str, ...], *, header: bool) -> str:
        cells = []
        for width, side, text in zip(widths, block.aligns, words, strict=True):
            aligned = f'<w:jc w:val="{"end" if side == "right" else "start"}"/>'
            cells.append(cell(width, paragraph(writer.ids["cell"], run(text), keep=header, more=aligned)))
        return row(cells, header=header)

    rows = [written(block.header, header=True), *(written(words, header=False) for words in block.rows)]
    drawn = table(writer.ids["table"], widths, rows, name=block.caption, header=True)
    return _caption(block.caption, writer) + drawn


def _caption(words: str, writer: _Writer) -> str:
    return paragraph(writer.ids["caption"], run(words)) if words else ""


@_block.register
def _figure(block: content.Figure, writer: _Writer) -> str:
    png = png_bytes("picture.typ", {"svg": print_svg(block.bars, accent=writer.house.accent, font=FAMILY)})
    picture = writer.picture(png, block.description)
    return "".join(
        [
            paragraph(writer.ids["finding"], run(block.title)),
            _caption(block.lead, writer),
            paragraph(writer.ids["body"], picture),
            _data(block.table(), writer),
        ]
    )


@_block.register
def _signatures(block: content.Signatures, writer: _Writer) -> str:
    return "".join(paragraph(writer.ids["signature"], run(role)) for role in block.roles)


@_block.register
def _page_break(block: content.PageBreak, writer: _Writer) -> str:
    return paragraph(writer.ids["body"], '<w:r><w:br w:type="page"/></w:r>')
