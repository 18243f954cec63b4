"""Files that no one can read, made from scratch: (name, content) pairs for the reader to refuse."""

import io
import struct
import zipfile

from docx import Document
from fpdf import FPDF

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_file(*paragraphs: str) -> bytes:
    """A real Word file."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def archive(**parts: bytes | str) -> bytes:
    """A zip file; `word__document` becomes word/document.xml."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/") + ".xml", content)
    return stored.getvalue()


def bomb() -> bytes:
    """A Word file of some tens of kB that unpacks to 60 MB, and says so."""
    return archive(word__document=f"<w:document {WORD}/>", word__media=b" " * 60_000_000)


def lying_bomb() -> bytes:
    """The same, but the archive says that the large part holds 100 bytes."""
    data = bytearray(bomb())
    size = struct.pack("<I", 60_000_000)
    at = data.find(size)
    while at >= 0:
        data[at : at + 4] = struct.pack("<I", 100)
        at = data.find(size, at)
    return bytes(data)


def entity_bomb() -> bytes:
    """A Word file whose XML unfolds to a billion words."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    text = "<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>"
    return archive(
        word__document=f"<!DOCTYPE d [{entities}]><w:document {WORD}><w:body>{text}</w:body></w:document>"
    )


def nested_tables(depth: int) -> bytes:
    """A Word file with tables in tables in tables."""
    inside = "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth
    return archive(word__document=f"<w:document {WORD}><w:body>{inside}</w:body></w:document>")


def many_paragraphs(count: int) -> bytes:
    """A small Word file with very many empty paragraphs."""
    return archive(word__document=f"<w:document {WORD}><w:body>{'<w:p/>' * count}</w:body></w:document>")


def pdf_file(pages: int, text: str) -> bytes:
    """An untagged PDF with fifty lines of the same words on every page."""
    pdf = FPDF()
    pdf.set_font("Helvetica", size=10)
    for _ in range(pages):
        pdf.add_page()
        for line in range(50):
            pdf.text(20, 20 + 5 * line, text)
    return bytes(pdf.output())


def locked_pdf() -> bytes:
    """A PDF that asks for a password."""
    pdf = FPDF()
    pdf.set_encryption(owner_password="kommun", user_password="polis")
    pdf.set_font("Helvetica", size=10)
    pdf.add_page()
    pdf.cell(text="Hemligt")
    return bytes(pdf.output())


def old_office(*, encrypted: bool) -> bytes:
    """The head of an OLE file: what Word 2003 wrote, and what holds an encrypted .docx."""
    inside = "EncryptedPackage" if encrypted else "WordDocument"
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + inside.encode("utf-16-le") + bytes(1000)
