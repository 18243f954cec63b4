"""What a file with areas would do here; which areas lie over each other."""

from collections.abc import Sequence

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import Area, AreaVersion
from samsyn.places.queries.tree import drawn_now
from samsyn.places.rules.borders import overlap
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


def lying_over(viewer: Viewer, area: Area) -> list[Area]:
    """The other areas of the kind that share ground with this one: a point in both is counted in the smaller."""
    rows = list(drawn_now(viewer).filter(area__kind=area.kind))
    own = next((row.geometry for row in rows if row.area_id == area.pk), None)
    return [row.area for row in rows if row.area_id != area.pk and overlap(own, row.geometry)]
