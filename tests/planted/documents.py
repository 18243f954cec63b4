"""Rows for the doors of documents."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.documents.commands import store_file


def stored_file(by: Viewer) -> dict[str, Any]:
    """A stored file."""
    return {
        "uid": store_file(by=by, name="planterad.pdf", media_type="application/pdf", content=b"%PDF-").uid
    }


PLANTED = {"documents:file": stored_file}
