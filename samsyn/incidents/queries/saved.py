"""What people have kept for themselves: filters, and files that were ordered."""

from collections.abc import Collection

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import ExportFile, SavedFilter


def saved_filters(viewer: Viewer) -> QuerySet[SavedFilter]:
    """The viewer's own filters, by name."""
    rows = SavedFilter.objects.filter(municipality_id=viewer.municipality_id)
    return rows.filter(user_id=viewer.user_id).order_by("name") if viewer.user_id else rows.none()


def export_files(viewer: Viewer) -> QuerySet[ExportFile]:
    """The files that the viewer has ordered, the latest first, without their bytes."""
    rows = ExportFile.objects.filter(municipality_id=viewer.municipality_id, actor=viewer.actor)
    return rows.select_related("file").defer("file__content").order_by("-id")


def readable_files(viewer: Viewer, ids: Collection[int]) -> Collection[int]:
    """Of these files, those that the viewer has ordered and may still take out."""
    if not viewer.may("incidents.export"):
        return ()
    rows = ExportFile.objects.filter(municipality_id=viewer.municipality_id, actor=viewer.actor)
    return set(rows.filter(file_id__in=ids).values_list("file_id", flat=True))
