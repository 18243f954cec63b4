"""Reading stored files and the documents that rows came from."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.documents.models import SourceDocument, StoredFile
from samsyn.documents.sockets import FILE_READERS


def sources(viewer: Viewer) -> QuerySet[SourceDocument]:
    """All documents that rows of the viewer's municipality came from, the newest first."""
    return SourceDocument.objects.filter(municipality_id=viewer.municipality_id).order_by(
        "-created_at", "-id"
    )


def files(viewer: Viewer) -> QuerySet[StoredFile]:
    """All stored files of the viewer's municipality, without their bytes. Ask `may_read` before showing one."""
    return StoredFile.objects.filter(municipality_id=viewer.municipality_id).defer("content")


def may_read(viewer: Viewer, file: StoredFile) -> bool:
    """Whether the owner of the file lets the viewer read it."""
    if viewer.is_system:
        return True
    return any(file.pk in reads(viewer, [file.pk]) for reads in FILE_READERS)
