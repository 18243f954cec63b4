"""A Word paragraph's text: what is printed, without deleted, hidden and field code text."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from samsyn.documents.readers.docx_styles import switched_on

PAGE_BREAK = "\f"
_PASSED = {
    "ins",
    "moveTo",
    "hyperlink",
    "smartTag",
    "sdt",
    "sdtContent",
    "fldSimple",
    "customXml",
    "dir",
    "bdo",
}
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True)
class Run:
    """A piece of text in one look; `bold` is None where the paragraph's style decides."""

    text: str
    bold: bool | None


def runs(paragraph: Element) -> Iterator[Run]:
    """The printed pieces of a paragraph in order; a page break is a form feed, a line break a newline."""
    for child in paragraph:
        if child.tag == "r":
            yield from _run(child)
        elif child.tag in _PASSED:
            yield from runs(child)


def _run(run: Element) -> Iterator[Run]:
    look = run.find("rPr")
    if switched_on(look, "vanish"):
        return
    text = "".join(_sign(child) for child in run)
    if text:
        yield Run(text.upper() if switched_on(look, "caps") else text, switched_on(look, "b"))


def _sign(child: Element) -> str:
    if child.tag == "t":
        return child.text or ""
    if child.tag == "br":
        return PAGE_BREAK if child.get("type") == "page" else "\n"
    if child.tag == "sym":
        return "•" if child.get("char") else ""
    return _SIGNS.get(child.tag, "")


def boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once (Word keeps an old form beside the new)."""
    for child in paragraph:
        if child.tag == "txbxContent":
            yield child
        elif child.tag not in ("Fallback", "del", "moveFrom", "pPr"):
            yield from boxes(child)


def is_deleted(paragraph: Element) -> bool:
    """Whether the paragraph mark itself is a tracked deletion."""
    mark = paragraph.find("pPr/rPr")
    return mark is not None and (mark.find("del") is not None or mark.find("moveFrom") is not None)
