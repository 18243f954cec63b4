"""A border that somebody draws: it must lie in the municipality, and nobody may have moved it meanwhile."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from samsyn.places.commands.areas import add_area, change_area
from samsyn.places.models import Area
from samsyn.places.queries.tree import border_of_municipality, version_now
from samsyn.places.rules.corners import check_within

SLACK = 500  # metres: the municipality's border, as it comes with Samsyn, is simplified


@transaction.atomic
def draw_area(*, by: Viewer, kind: str, name: str, geometry: dict[str, Any] | None, **more: Any) -> Area:
    """Add an area as `add_area` does, with the border that was drawn or with none yet."""
    by.require("places.edit")
    if geometry is not None:
        _check(by, kind, geometry)
    return add_area(by=by, kind=kind, name=name, geometry=geometry, **more)


@transaction.atomic
def draw_border(
    *,
    by: Viewer,
    area: Area,
    geometry: dict[str, Any],
    drawn_from: UUID,
    starts_on: date | None = None,
    source: str = "",
) -> None:
    """Give the area this border from a day; `drawn_from` is the version that its drawer began with.

    Without a day the border is put right for as long as it has held.
    """
    by.require("places.edit")
    Area.objects.select_for_update().get(pk=area.pk, municipality_id=by.municipality_id)
    if version_now(by, area).uid != drawn_from:
        raise Refusal("places.border_meanwhile", name=area.name)
    _check(by, area.kind, geometry)
    if not change_area(by=by, area=area, geometry=geometry, source=source, starts_on=starts_on):
        raise Refusal("places.same_border", name=area.name)


def _check(by: Viewer, kind: str, geometry: dict[str, Any]) -> None:
    """Within the municipality, where its border is known."""
    whole = border_of_municipality(by)
    if kind != Area.Kind.MUNICIPALITY and whole is not None:
        check_within(geometry, whole, municipality(by).name, SLACK)
