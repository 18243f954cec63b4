"""Our own papers are known by a mark; others, and broken files, are not."""

import io

import docx
import pytest

from samsyn.documents.readers.own_mark import is_own
from samsyn.documents.writers.docx import render_docx
from samsyn.documents.writers.pdf import render_pdf
from tests.documents.writers.papers import memo


def foreign_word_file() -> bytes:
    made = io.BytesIO()
    docx.Document().save(made)
    return made.getvalue()


def test_our_own_papers_are_known() -> None:
    assert (is_own("docx", render_docx(memo(1))), is_own("pdf", render_pdf(memo(1)))) == (True, True)


@pytest.mark.parametrize(
    ("kind", "data"),
    [("docx", foreign_word_file()), ("docx", b"PK\x03\x04"), ("pdf", b"%PDF-1.7"), ("txt", b"Samsyn")],
)
def test_others_are_not(kind: str, data: bytes) -> None:
    assert is_own(kind, data) is False
