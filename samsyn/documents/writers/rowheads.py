"""Row headers in a finished PDF: typst can't mark them yet, and a table is not accessible without."""

import io
from collections.abc import Iterator

import pikepdf

_SCOPE = {"/O": pikepdf.Name.Table, "/Scope": pikepdf.Name.Row}


def with_row_headers(pdf: bytes) -> bytes:
    """Return the PDF with the first cell of every table row tagged as a header of its row."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for row in _rows(opened.Root.StructTreeRoot):
            _mark(_children(row))
        out = io.BytesIO()
        opened.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _mark(cells: list[pikepdf.Object]) -> None:
    """Scopes tell which header goes with which cell; typst's lists of headers would hide the new ones."""
    for place, cell in enumerate(cells):
        if cell.S == pikepdf.Name.TD:
            kept = [told for told in cell.get("/A", ()) if "/Headers" not in told]
            if place == 0:
                cell.S = pikepdf.Name.TH
                kept.append(pikepdf.Dictionary(_SCOPE))
            cell.A = pikepdf.Array(kept)


def _rows(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    waiting = [element]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == pikepdf.Name.TR:
            yield element
        else:
            waiting += _children(element)


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K")
    listed = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in listed if isinstance(kid, pikepdf.Dictionary)]
