"""From a file's bytes to its blocks. Runs inside the limited process; call `read` from outside."""

import hashlib

from samsyn.documents.readers.blocks import Block, Extract
from samsyn.documents.readers.kinds import check_content, kind_of
from samsyn.documents.readers.own_mark import is_own


def extract(name: str, data: bytes) -> Extract:
    """Return the blocks of the file `name` with content `data`; raises Unreadable."""
    kind = kind_of(name)
    check_content(kind, data, name)
    blocks, tagged = _blocks(kind, data, name)
    own = is_own(kind, data)
    return Extract(name, hashlib.sha256(data).hexdigest(), kind, tuple(blocks), tagged, own)


def _blocks(kind: str, data: bytes, name: str) -> tuple[list[Block], bool]:
    """Each reader is loaded only when its kind of file comes: start-up stays fast."""
    if kind == "pdf":
        from samsyn.documents.readers.pdf import pdf_blocks

        return pdf_blocks(data, name)
    if kind == "docx":
        from samsyn.documents.readers.docx import docx_blocks

        return docx_blocks(data, name), False
    if kind == "xlsx":
        from samsyn.documents.readers.xlsx import xlsx_blocks

        return xlsx_blocks(data, name), False
    if kind == "md":
        from samsyn.documents.readers.markdown import markdown_blocks

        return markdown_blocks(data, name), False
    from samsyn.documents.readers.text import text_blocks

    return text_blocks(data, name), False
