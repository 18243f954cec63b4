"""The tag tree of a PDF, put together from the part of it that pdfium shows for each page."""

from dataclasses import dataclass, field
from typing import Any

from pypdfium2 import raw

from samsyn.documents.readers.pdf_glyphs import string_of

_DEEPEST = 60
_KIDS_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class Mark:
    """Content on a page: the page's index and the marked content id there."""

    page: int
    id: int


@dataclass
class Node:
    """A tag with its kids by their place; `width` counts the places, those of empty kids too."""

    type: str
    kids: dict[int, "Node | Mark"] = field(default_factory=dict)
    width: int = 0
    colspan: int = 1
    rowspan: int = 1

    def in_order(self) -> list["Node | Mark"]:
        """The kids that hold anything, in order."""
        return [self.kids[at] for at in sorted(self.kids)]


def add_page(root: Node, page: Any, index: int) -> None:
    """Add what the tree says of a pypdfium2 page; a tag that runs over pages stays one node."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return
    try:
        for at in range(min(raw.FPDF_StructTree_CountChildren(tree), _KIDS_LIMIT)):
            child = raw.FPDF_StructTree_GetChildAtIndex(tree, at)
            if child:
                _add(root, at, child, index, 0)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _add(parent: Node, place: int, element: Any, page: int, depth: int) -> None:
    node = parent.kids.get(place)
    if not isinstance(node, Node):
        node = parent.kids[place] = _node(element)
    if depth > _DEEPEST:
        return
    for at in range(min(node.width, _KIDS_LIMIT)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
        if child:
            _add(node, at, child, page, depth + 1)
            continue
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
        if mark >= 0:
            node.kids[at] = Mark(page, mark)


def _node(element: Any) -> Node:
    node = Node(string_of(raw.FPDF_StructElement_GetType, element, "utf-16-le"))
    node.width = max(raw.FPDF_StructElement_CountChildren(element), 0)
    if node.type in ("TD", "TH"):
        node.colspan, node.rowspan = _span(element, b"ColSpan"), _span(element, b"RowSpan")
    return node


def _span(element: Any, name: bytes) -> int:
    for at in range(max(raw.FPDF_StructElement_GetAttributeCount(element), 0)):
        attributes = raw.FPDF_StructElement_GetAttributeAtIndex(element, at)
        value = raw.FPDF_StructElement_Attr_GetValue(attributes, name)
        number = raw.c_float()
        if value and raw.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(max(int(number.value), 1), 100)
    return 1
