"""Remembering documents that were read, and keeping files."""

import hashlib

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.documents.models import SourceDocument, StoredFile
from samsyn.documents.rules import LARGEST, check_size, checked_name


@transaction.atomic
def remember_source(*, by: Viewer, name: str, sha256: str) -> SourceDocument:
    """The document with this name and hash, remembered once."""
    row, new = SourceDocument.objects.get_or_create(
        municipality_id=by.municipality_id, sha256=sha256.lower(), name=checked_name(name)
    )
    if new:
        record(by, "documents.remember_source", row, ["name", "sha256"])
    return row


@transaction.atomic
def store_file(
    *, by: Viewer, name: str, media_type: str, content: bytes, largest: int = LARGEST
) -> StoredFile:
    """Keep a file's bytes with their SHA-256. Who may read it, its owner says by `sockets.FILE_READERS`."""
    name = checked_name(name)
    check_size(name, len(content), largest)
    row = StoredFile.objects.create(
        municipality_id=by.municipality_id,
        name=name,
        media_type=media_type or "application/octet-stream",
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
    )
    record(by, "documents.store_file", row, ["content", "media_type", "name", "sha256", "size"])
    return row


@transaction.atomic
def remove_file(*, by: Viewer, file_id: int) -> None:
    """Remove a file that was only kept for a while; its owner has decided so."""
    row = StoredFile.objects.defer("content").get(municipality_id=by.municipality_id, pk=file_id)
    record(by, "documents.remove_file", row)
    row.delete()
