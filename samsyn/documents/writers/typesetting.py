"""The one typst compiler of the process: shipped fonts only, loaded once, one document at a time."""

import datetime
import functools
import threading
from pathlib import Path

import typst

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts"
FAMILY = "Schibsted Grotesk"
_one_at_a_time = threading.Lock()


class Unwritable(ValueError):
    """The content can't be made into this form; str() is one clear Swedish sentence."""


@functools.cache
def _compiler(template: str) -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(input=str(HERE / template), root=str(HERE), font_paths=fonts)


def pdf_bytes(template: str, inputs: dict[str, str], date: datetime.date) -> bytes:
    """Typeset `template` as a PDF that typst has built to PDF/UA-1 and PDF/A-2a. Raises Unwritable."""
    moment = datetime.datetime.combine(date, datetime.time(), datetime.UTC)
    with _one_at_a_time:
        try:
            made = _compiler(template).compile(
                format="pdf", sys_inputs=inputs, pdf_standards=["ua-1", "a-2a"], timestamp=moment
            )
        except typst.TypstError as error:
            raise Unwritable(f"Dokumentet gick inte att sätta som PDF: {error.message}") from error
    return _single(made)


def png_bytes(template: str, inputs: dict[str, str], ppi: float = 220) -> bytes:
    """Typeset the one page of `template` as a picture."""
    with _one_at_a_time:
        made = _compiler(template).compile(format="png", sys_inputs=inputs, ppi=ppi)
    return _single(made)


def _single(made: bytes | list[bytes] | None) -> bytes:
    if not isinstance(made, bytes):
        raise Unwritable("Dokumentet gick inte att sätta: mallen gav inte ett helt dokument.")
    return made
