"""WordprocessingML as text: paragraphs and tables, put together fast and parsed once."""

from collections.abc import Iterable, Sequence
from html import escape

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    )
)


_OPENING = '<w:top w:val="single" w:sz="8" w:space="0" w:color="15201B"/>'


def run(text: str, *, bold: bool = False) -> str:
    """One run of text; a tab in it is Word's tab."""
    pieces = (f'<w:t xml:space="preserve">{escape(piece, quote=False)}</w:t>' for piece in text.split("\t"))
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{'<w:tab/>'.join(pieces)}</w:r>"


def paragraph(style: str, content: str, *, keep: bool = False, more: str = "") -> str:
    """A paragraph in a style (by its id). `keep` holds it to the next; `more` is further properties."""
    held = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{escape(style)}"/>{held}{more}</w:pPr>{content}</w:p>'


def field(code: str) -> str:
    """A field that Word fills in, as the page number."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def cell(width: int, content: str, *, opens: bool = False) -> str:
    """A cell; `opens` draws the stronger rule above it. `width` in twentieths of a point."""
    rule = f"<w:tcBorders>{_OPENING}</w:tcBorders>" if opens else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{rule}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], *, header: bool = False, whole: bool = True) -> str:
    """A row; `header` is repeated on each page, `whole` is never parted by a page."""
    marks = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if header else "")
    return f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(cells)}</w:tr>"


def table(style: str, widths: Sequence[int], rows: Iterable[str], *, name: str, header: bool) -> str:
    """A table whose first column heads its rows; `name` is told to those who hear it read."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    first, look = ("1", "06A0") if header else ("0", "0680")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{escape(style)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{look}" w:firstRow="{first}" w:lastRow="0"'
        ' w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(name)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
