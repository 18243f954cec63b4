"""Taking in a file with areas."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.places.commands.areas import add_area, change_area
from samsyn.places.models import Area
from samsyn.places.queries.comparing import compared_with
from samsyn.places.rules.comparing import Comparison
from samsyn.places.rules.vector_files import DrawnArea


@transaction.atomic
def take_in_areas(
    *,
    by: Viewer,
    kind: str,
    drawn: Sequence[DrawnArea],
    parent: Area | None = None,
    source: str = "",
    starts_on: date | None = None,
) -> Comparison[Area]:
    """Add what is new and move what has moved, all from the same day. What the file lacks stays as it is."""
    by.require("places.edit")
    told = compared_with(by, kind, drawn)
    for finding in told.findings:
        name, geometry = finding.drawn.name, finding.drawn.border.geometry
        if finding.row is None:
            add_area(
                by=by,
                kind=kind,
                name=name,
                parent=parent,
                geometry=geometry,
                code=finding.drawn.code,
                source=source,
                starts_on=starts_on,
            )
        elif finding.state != "unchanged":
            change_area(
                by=by, area=finding.row, name=name, geometry=geometry, source=source, starts_on=starts_on
            )
    return told
