"""PDF files as lines and tables."""

from samsyn.documents.readers.blocks import Block
from samsyn.documents.readers.reading import Unreadable


def pdf_blocks(data: bytes, name: str) -> tuple[list[Block], bool]:
    """Return the blocks and whether they were read in tag order."""
    raise Unreadable(f"{name} är en PDF-fil. Spara den som .docx och försök igen.")
