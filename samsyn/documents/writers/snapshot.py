"""A content tree as JSON and back, so that a paper can store what it was made from."""

import base64
import dataclasses
import datetime
from typing import Any

from samsyn.documents.writers import content
from samsyn.ui.charts.bars import Bar, Bars

VERSION = 1
_TYPES: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        content.Document, content.HeadingBlock, content.HouseForm, content.Heading, content.Paragraph,
        content.Decision, content.BulletList, content.NumberedList, content.KeyTable, content.KeyRow,
        content.DataTable, content.Figure, content.Signatures, content.PageBreak, Bars, Bar,
    )
}  # fmt: skip


def to_json(document: content.Document) -> dict[str, Any]:
    """Return the document as plain dicts, lists, strings and numbers."""
    return {"version": VERSION, "document": _encoded(document)}


def from_json(data: dict[str, Any]) -> content.Document:
    """Return the document that `to_json` was given. Raises ValueError for anything else."""
    if data.get("version") != VERSION:
        raise ValueError(f"unknown version of content: {data.get('version')!r}")
    try:
        document = _decoded(data["document"])
    except (KeyError, TypeError) as error:
        raise ValueError(f"not the content of a document: {error}") from error
    if not isinstance(document, content.Document):
        raise ValueError("not the content of a document")
    return document


def _encoded(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        fields = {field.name: _encoded(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {"is": type(value).__name__, **fields}
    if isinstance(value, tuple):
        return [_encoded(item) for item in value]
    if isinstance(value, datetime.date):
        return {"is": "date", "iso": value.isoformat()}
    if isinstance(value, bytes):
        return {"is": "bytes", "base64": base64.b64encode(value).decode("ascii")}
    return value


def _decoded(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_decoded(item) for item in value)
    if not isinstance(value, dict):
        return value
    kind = value["is"]
    if kind == "date":
        return datetime.date.fromisoformat(value["iso"])
    if kind == "bytes":
        return base64.b64decode(value["base64"])
    return _TYPES[kind](**{name: _decoded(item) for name, item in value.items() if name != "is"})
