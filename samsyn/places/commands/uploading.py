"""Taking in a file with areas."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.places.commands.areas import added, changed
from samsyn.places.commands.moving import settle
from samsyn.places.models import Area
from samsyn.places.queries.comparing import compared_with
from samsyn.places.rules.borders import ALWAYS
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
    """Add what is new and move what has moved, from the same day. What the file lacks stays as it is.

    Without a day what is new has always held, and what has moved is put right for as long as it has held.
    """
    by.require("places.edit")
    told = compared_with(by, kind, drawn)
    moved: dict[date, list[Area]] = {}
    for finding in told.findings:
        name, geometry = finding.drawn.name, finding.drawn.border.geometry
        about: dict[str, Any] = {
            "name": name, "geometry": geometry, "source": source, "starts_on": starts_on,
        }  # fmt: skip
        if finding.row is None:
            area = added(by, kind=kind, parent=parent, code=finding.drawn.code, **about)
            moved.setdefault(starts_on or ALWAYS, []).append(area)
        elif finding.state != "unchanged":
            change = changed(by, finding.row, **about)
            if "border" in change.fields:
                moved.setdefault(change.starts_on, []).append(finding.row)
    for day, areas in moved.items():
        settle(by, areas, day)
    return told
