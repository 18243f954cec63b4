"""Naming places."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.text import canonical
from samsyn.places.models import Place


@transaction.atomic
def place_named(*, by: Viewer, name: str) -> Place | None:
    """The place with this name, added if nobody has named it before; None for an empty name."""
    by.require("activities.edit")
    name = canonical(name).replace("\n", " ")[:120]
    if not name:
        return None
    known = Place.objects.filter(municipality_id=by.municipality_id, name__iexact=name).first()
    if known:
        return known
    place = Place.objects.create(municipality_id=by.municipality_id, name=name)
    record(by, "places.place_named", place, ["name"])
    return place
