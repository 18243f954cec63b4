"""What a file with areas would do here."""

from collections.abc import Sequence

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import Area, AreaVersion
from samsyn.places.rules.comparing import Comparison, KnownArea, compared
from samsyn.places.rules.vector_files import DrawnArea


def compared_with(viewer: Viewer, kind: str, drawn: Sequence[DrawnArea]) -> Comparison[Area]:
    """The file's areas beside those of this kind that are in use; one statement."""
    rows = AreaVersion.objects.filter(
        municipality_id=viewer.municipality_id,
        ends_on__isnull=True,
        area__kind=kind,
        area__retired_on__isnull=True,
    ).select_related("area__parent")
    known = [KnownArea(row.area, row.area.name, row.area.code, row.geometry) for row in rows]
    return compared(known, drawn)
