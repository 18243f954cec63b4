"""A Word document's page header: where Swedish memos often keep date, registry number and office."""

import posixpath
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from samsyn.documents.readers.blocks import Block, Line, Table, Where
from samsyn.documents.readers.docx_styles import switched_on
from samsyn.documents.readers.office import Package
from samsyn.documents.readers.page_headers import is_page_number, tells_more

_ABOVE = 30  # blocks of the body in which the same words make the header a repetition


def headers(
    package: Package,
    path: str,
    body: Element,
    blocks: list[Block],
    read: Callable[[Element], Iterable[Block]],
) -> list[Block]:
    """The first page's header, if it tells a date or registry number that the body doesn't open with."""
    section = next(body.iter("sectPr"), None)
    part = _first_page_part(package, path, section)
    if part is None:
        return []
    found = list(_without_page_numbers(read(part)))
    return found if tells_more(_texts(found), _texts(blocks[:_ABOVE])) else []


def _first_page_part(package: Package, path: str, section: Element | None) -> Element | None:
    references = {r.get("type", "default"): r.get("id", "") for r in _references(section)}
    kind = (
        "first"
        if section is not None and switched_on(section, "titlePg") and "first" in references
        else "default"
    )
    target = package.related(path).get(references.get(kind, ""))
    return package.xml(posixpath.normpath(target)) if target else None


def _references(section: Element | None) -> list[Element]:
    return section.findall("headerReference") if section is not None else []


def _without_page_numbers(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Table) or (block.text.strip() and not is_page_number(block.text)):
            yield _placed(block, {"paragraph": 1})


def _placed(block: Block, where: Where) -> Block:
    if isinstance(block, Line):
        return replace(block, where=where, heading=None)
    return replace(block, where=where, rows=tuple(replace(row, where=where) for row in block.rows))


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row.cells)
